"""Ten thousand games of each kind at random: all end, none raises, no score is out of range."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest

from kiosk.activities.kinds import KINDS, Kind
from kiosk.activities.run import Answered, Note
from kiosk.activities.turns import MAX_PLAYERS
from kiosk.packs.content import Content
from tests.activities.moves import MOVES, play_on

MANY = 10_000
PATIENCE = 2_000  # moves at random in which any game must have ended

every_kind = pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.name)


def test_every_kind_can_be_played_at_random() -> None:
    assert set(MOVES) == {kind.name for kind in KINDS.values()}


@every_kind
def test_ten_thousand_games_at_random_end_well(kind: Kind, content: Content) -> None:
    activities = samples(kind, content)
    for seed in range(MANY):
        luck = Random(seed)
        activity = activities[seed % len(activities)]
        play_one(dealt(kind, activity, luck, players=luck.randint(1, MAX_PLAYERS)), luck)


@every_kind
def test_a_saved_luck_deals_and_plays_the_same_game_again(kind: Kind, content: Content) -> None:
    activity = samples(kind, content)[0]
    told = [played(dealt(kind, activity, Random(5)), Random(7)) for _time in range(2)]
    assert told[0] == told[1]


@every_kind
def test_a_game_can_be_passed_to_its_end(kind: Kind, content: Content) -> None:
    for activity in samples(kind, content):
        run = dealt(kind, activity, Random(1))
        for _move in range(PATIENCE):
            run.skip()
        assert run.is_over


@every_kind
def test_nothing_happens_once_a_game_is_over(kind: Kind, content: Content) -> None:
    run = dealt(kind, samples(kind, content)[0], Random(2))
    played(run, Random(3))
    score = run.score
    luck = Random(4)
    for _move in range(50):
        if not run.is_over:
            break
        play_on_after_the_end(run, luck)
    assert run.is_over
    assert run.score == score
    assert run.take_notes() == ()


@every_kind
def test_outreach_makes_no_game_longer(kind: Kind, content: Content) -> None:
    for activity in samples(kind, content):
        long = kind.run(activity, Random(1))
        short = kind.run(activity, Random(1), minutes=2)
        assert length(short) <= length(long)


def play_one(run: Any, luck: Random) -> None:
    notes = played(run, luck)
    assert all(note.step >= 0 for note in notes)
    score = run.score
    if score is not None:
        assert 0 <= score.right <= score.count
        assert score.right == sum(isinstance(note, Answered) and note.is_right for note in notes)
    if run.turns.count > 1 and score is not None:
        assert sum(run.turns.found) == score.right


def samples(kind: Kind, content: Content) -> list[Any]:
    return [activity for activity in content.activities if type(activity) is kind.model]


def dealt(kind: Kind, activity: Any, luck: Random, *, players: int = 1) -> Any:
    return kind.run(activity, luck, players=players if kind.is_shared else 1)


def played(run: Any, luck: Random) -> tuple[Note, ...]:
    notes: tuple[Note, ...] = ()
    for _move in range(PATIENCE):
        if run.is_over:
            return notes
        play_on(run, luck)
        notes += run.take_notes()
    raise AssertionError(f"{run.activity.id} has no end")


def play_on_after_the_end(run: Any, luck: Random) -> None:
    luck.choice((run.skip, run.show_hint))()


def length(run: Any) -> int:
    """How many moves passing takes to the end."""
    for moves in range(PATIENCE):
        if run.is_over:
            return moves
        run.skip()
    raise AssertionError(f"{run.activity.id} has no end")

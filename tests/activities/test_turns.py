from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.activities.pool import drawn
from kiosk.activities.turns import MAX_PLAYERS, Turns


@given(st.integers(1, MAX_PLAYERS), st.lists(st.booleans()))
def test_everybody_has_as_many_turns_and_what_was_found_adds_up(
    players: int, finds: list[bool]
) -> None:
    turns = Turns(players)
    who = []
    for found in finds:
        who.append(turns.now)
        if found:
            turns.score()
        turns.pass_on()
    assert who == [turn % players for turn in range(len(finds))]
    assert sum(turns.found) == sum(finds)


@pytest.mark.parametrize("players", [0, MAX_PLAYERS + 1])
def test_nobody_and_a_crowd_cannot_play(players: int) -> None:
    with pytest.raises(ValueError, match=f"{players} cannot play on one screen"):
        Turns(players)


@given(st.integers(1, 60), st.integers(0, 12), st.integers(5, 60), st.integers(0, 5), st.integers())
def test_what_is_drawn_is_new_in_order_and_fits_the_time(
    size: int, wanted: int, seconds: int, minutes: int, seed: int
) -> None:
    found = drawn(size, Random(seed), wanted=wanted, seconds=seconds, minutes=minutes)
    assert list(found) == sorted(set(found))
    assert found
    assert set(found) <= set(range(size))
    assert len(found) <= (wanted or size)
    if minutes and len(found) > 1:
        assert len(found) * seconds <= minutes * 60


def test_regulars_find_other_questions() -> None:
    games = {drawn(20, Random(seed), wanted=6, seconds=30, minutes=0) for seed in range(10)}
    assert len(games) > 5


def test_all_of_a_page_is_dealt_without_luck() -> None:
    luck = Random(1)
    before = luck.getstate()
    assert drawn(8, luck, wanted=0, seconds=30, minutes=0) == tuple(range(8))
    assert luck.getstate() == before

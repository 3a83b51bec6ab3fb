"""What a patron may do in a game of each kind, sensible or not, for games played at random."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from random import Random
from typing import Any

from kiosk.activities.kinds import KINDS
from kiosk.packs.content import Record

Move = Callable[[Any, Random], object]


def _quiz(run: Any, luck: Random) -> object:
    if run.is_over or run.answer is not None:
        return run.next()
    return run.choose(luck.randrange(len(run.question.choices)))


def _memory(run: Any, luck: Random) -> object:
    return run.turn(luck.randrange(-1, len(run.cards) + 1))


def _budget(run: Any, luck: Random) -> object:
    if not luck.randrange(6):
        return run.finish()
    return run.toggle(luck.randrange(len(run.activity.offers)))


def _guided_choice(run: Any, luck: Random) -> object:
    if not luck.randrange(5):
        return run.back()
    return run.take(luck.randrange(len(run.crossroads.ways)))


def _sort(run: Any, luck: Random) -> object:
    if run.is_over or run.last is not None:
        return run.next()
    if not luck.randrange(4):
        return run.hold(luck.choice(run.waiting))
    return run.place(luck.randrange(len(run.baskets)))


def _order(run: Any, luck: Random) -> object:
    return None if run.is_over else run.choose(luck.choice(run.waiting))


def _fill(run: Any, luck: Random) -> object:
    if run.is_over or run.given is not None:
        return run.next()
    return run.choose(luck.choice(run.gap.options))


def _cards(run: Any, luck: Random) -> object:
    return luck.choice((run.turn, lambda: run.sort(luck.random() < 0.5)))()


def _hotspots(run: Any, luck: Random) -> object:
    if run.has_seen_all:
        return run.finish()
    return run.look(luck.randrange(-1, len(run.activity.spots) + 1))


def _surprise(run: Any, luck: Random) -> object:
    record = Record(id=str(luck.randrange(9)), title="Germinal", universe="livres")
    return luck.choice((lambda: run.take(record), lambda: run.take(None), run.finish))()


def _investigation(run: Any, luck: Random) -> object:
    moves = (
        run.next,
        run.back,
        run.to_verdict,
        lambda: run.examine(luck.randrange(len(run.activity.clues))),
        lambda: run.choose(luck.randrange(len(run.activity.verdict.choices))),
    )
    return luck.choice(moves)()


MOVES: Mapping[str, Move] = {
    "quiz": _quiz,
    "info-intox": _quiz,
    "memory": _memory,
    "budget": _budget,
    "guided-choice": _guided_choice,
    "sort": _sort,
    "order": _order,
    "fill": _fill,
    "cards": _cards,
    "hotspots": _hotspots,
    "surprise": _surprise,
    "investigation": _investigation,
}


def play_on(run: Any, luck: Random) -> None:
    """One move of the kind, or one of those that all kinds have."""
    match luck.randrange(8):
        case 0:
            run.skip()
        case 1:
            run.show_hint()
        case _:
            MOVES[KINDS[type(run.activity)].name](run, luck)

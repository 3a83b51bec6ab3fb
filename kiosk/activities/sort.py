"""A sort being played: one thing in hand, and the baskets it may go to.

A wrong basket costs nothing: the thing goes to its own, and one learns why. What is put aside
comes back once, so that whoever passes over everything reaches the end too.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from kiosk.activities.pool import drawn
from kiosk.activities.run import Answered, Run, Score, Skipped
from kiosk.packs.content import Basket, Face, Sort

SECONDS_EACH = 12  # that a thing takes: looking at it, choosing, reading why


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """``index`` is its place in the activity, through all baskets; ``basket`` where it belongs."""

    index: int
    basket: int
    face: Face


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """``chosen`` is the basket that it was put in; ``None`` where the patron passed."""

    thing: Thing
    chosen: int | None

    @property
    def is_right(self) -> bool:
        return self.chosen == self.thing.basket


class SortRun(Run[Sort]):
    """``waiting`` are the things that have no basket yet, ``held`` the one of them in hand.
    ``last`` is what was placed just now, until ``next``; ``done`` all that was, in this order.
    ``step`` is how many these are of ``count``. Players take turns, a thing each.
    """

    def __init__(self, activity: Sort, chance: Random, **how: int) -> None:
        super().__init__(activity, chance, **how)
        things = _things(activity)
        in_play = [
            things[index]
            for index in drawn(
                len(things),
                chance,
                wanted=activity.draw,
                seconds=SECONDS_EACH,
                minutes=self.minutes,
            )
        ]
        chance.shuffle(in_play)
        self._pool = things
        self.waiting = tuple(in_play)
        self.held: Thing | None = in_play[0]
        self.done: tuple[Placed, ...] = ()
        self.last: Placed | None = None
        self._aside: tuple[Thing, ...] = ()
        self._hinted: Thing | None = None

    @property
    def count(self) -> int:
        return len(self.waiting) + len(self.done)

    @property
    def step(self) -> int:
        return len(self.done)

    @property
    def is_over(self) -> bool:
        return self.held is None and self.last is None

    @property
    def score(self) -> Score:
        return Score(right=sum(self.turns.found), count=self.count)

    @property
    def baskets(self) -> tuple[Basket, ...]:
        return self.activity.baskets

    def inside(self, basket: int) -> tuple[Face, ...]:
        """What lies in a basket, the last one last."""
        return tuple(one.thing.face for one in self.done if one.thing.basket == basket)

    def hold(self, thing: Thing) -> None:
        """Take another of the waiting things in hand."""
        if self.last is None and thing in self.waiting:
            self.held = thing

    def place(self, basket: int) -> Placed:
        """Put the thing in hand into ``basket``; until ``next``, a second try gets the first
        one back.

        Raises:
            ValueError: it is over, or there is no such basket (a defect of the caller).
        """
        if self.last is None:
            if self.held is None or not 0 <= basket < len(self.baskets):
                raise ValueError(f"no basket {basket} at step {self.step} of {self.activity.id}")
            placed = self._put(self.held, basket)
            if placed.is_right:
                self.turns.score()
            self._note(Answered(step=placed.thing.index, choice=basket, is_right=placed.is_right))
            return placed
        return self.last

    def next(self) -> None:
        """Take the next thing in hand after one was placed; before that, nothing happens, so that
        a bounced touch passes over nothing (EN 301 549, 5.8)."""
        if self.last is not None:
            self.last = None
            self._take_first()

    def skip(self) -> None:
        """Put the thing in hand aside until the end; when it comes back, or is the only one left,
        into its basket. After it was placed, go on."""
        if self.last is not None:
            self.next()
        elif self.held is not None:
            self._note(Skipped(step=self.held.index))
            self._put_aside(self.held)

    @property
    def has_hint(self) -> bool:
        is_asked = self.last is None and self.held is not None and self._hinted != self.held
        return is_asked and (len(self.baskets) > 2 or bool(self._others))

    def show_hint(self) -> None:
        if self.has_hint:
            self._hinted = self.held

    @property
    def ruled_out(self) -> int | None:
        """With three baskets or more, the wrong one that the hint takes away."""
        if self.held is None or self._hinted != self.held or len(self.baskets) == 2:
            return None
        wrong = [basket for basket in range(len(self.baskets)) if basket != self.held.basket]
        return wrong[-1]

    @property
    def hint(self) -> Face | None:
        """With two baskets, where ruling one out would tell all: another thing that belongs with
        the one in hand. One that already lies in its basket helps more than one that does not."""
        if self.held is None or self._hinted != self.held or len(self.baskets) > 2:
            return None
        placed = self.inside(self.held.basket)
        return placed[-1] if placed else self._others[0].face

    @property
    def _others(self) -> list[Thing]:
        """What belongs with the thing in hand."""
        if (held := self.held) is None:
            return []
        return [one for one in self._pool if one.basket == held.basket and one != held]

    def _put(self, thing: Thing, chosen: int | None) -> Placed:
        self.last = Placed(thing=thing, chosen=chosen)
        self.done = (*self.done, self.last)
        self.waiting = tuple(one for one in self.waiting if one != thing)
        self.held = None
        return self.last

    def _put_aside(self, thing: Thing) -> None:
        if thing in self._aside or len(self.waiting) == 1:
            self._put(thing, None)
        else:
            self._aside = (*self._aside, thing)
            self.waiting = (*(one for one in self.waiting if one != thing), thing)
            self._take_first()

    def _take_first(self) -> None:
        self.held = next(iter(self.waiting), None)
        self.turns.pass_on()


def _things(activity: Sort) -> tuple[Thing, ...]:
    faces = (
        (number, face) for number, basket in enumerate(activity.baskets) for face in basket.items
    )
    return tuple(
        Thing(index=index, basket=basket, face=face) for index, (basket, face) in enumerate(faces)
    )

"""An order being found: what comes first is touched, then what comes next, up to the last.

A wrong touch costs nothing: it says that this one comes later. After two of them for one place
the right one is put there, so that nobody is stuck.
"""

from __future__ import annotations

from enum import Enum
from random import Random

from kiosk.activities.run import Answered, Run, Score, Skipped
from kiosk.packs.content import Milestone, Order

MOST_TRIES = 2  # wrong ones for a place


class Tried(Enum):
    """What came of a touch."""

    RIGHT = "right"
    LATER = "later"  # it stays, and another can be tried
    SHOWN = "shown"  # it was the last try: the right one was placed


class OrderRun(Run[Order]):
    """Milestones are named by their place in the right order, from 0: ``step`` is the next one,
    and those before it lie in their places. ``dealt`` are all of them as they were shuffled.
    """

    def __init__(self, activity: Order, chance: Random, **how: int) -> None:
        super().__init__(activity, chance, **how)
        self.dealt = _disorder(len(activity.milestones), chance)
        self._step = 0
        self._right_count = 0
        self._tried: tuple[int, ...] = ()
        self._ruled_out: tuple[int, ...] = ()

    @property
    def step(self) -> int:
        return self._step

    @property
    def count(self) -> int:
        return len(self.activity.milestones)

    @property
    def is_over(self) -> bool:
        return self._step >= self.count

    @property
    def score(self) -> Score:
        """The places that were found at the first try."""
        return Score(right=self._right_count, count=self.count)

    @property
    def placed(self) -> tuple[Milestone, ...]:
        return self.activity.milestones[: self._step]

    @property
    def waiting(self) -> tuple[int, ...]:
        return tuple(milestone for milestone in self.dealt if milestone >= self._step)

    def is_ruled_out(self, milestone: int) -> bool:
        """Whether the hint has taken this one away."""
        return milestone in self._ruled_out

    def is_later(self, milestone: int) -> bool:
        """Whether the patron knows that this one is not the next: tried, or ruled out."""
        return milestone in self._tried or self.is_ruled_out(milestone)

    def resume(self, step: int) -> None:
        self._step = min(step, self.count)

    def choose(self, milestone: int) -> Tried:
        """Say that this one comes next. One that has its place is right there, and one that is
        known to come later costs no try, so that a bounced touch does not either (EN 301 549, 5.8).

        Raises:
            ValueError: there is no such milestone (a defect of the caller).
        """
        if milestone not in self.dealt:
            raise ValueError(f"no milestone {milestone} in {self.activity.id}")
        if milestone < self._step:
            return Tried.RIGHT
        if self.is_later(milestone):
            return Tried.LATER
        is_right = milestone == self._step
        if not self._tried:
            self._note(Answered(step=self._step, choice=milestone, is_right=is_right))
            self._right_count += is_right
        return self._place_right() if is_right else self._keep(milestone)

    def skip(self) -> None:
        """Place the next one for the patron."""
        if not self.is_over:
            self._note(Skipped(step=self._step))
            self._go_on()

    @property
    def is_hint_shown(self) -> bool:
        return bool(self._ruled_out)

    @property
    def has_hint(self) -> bool:
        return not self.is_hint_shown and len(self._candidates) > 2

    def show_hint(self) -> None:
        """Leave two candidates, the next one among them."""
        if self.has_hint:
            other = self.chance.choice([one for one in self._candidates if one != self._step])
            kept = (self._step, other)
            self._ruled_out = tuple(one for one in self._candidates if one not in kept)

    @property
    def _candidates(self) -> list[int]:
        return [one for one in self.waiting if not self.is_later(one)]

    def _place_right(self) -> Tried:
        self._go_on()
        return Tried.RIGHT

    def _keep(self, milestone: int) -> Tried:
        self._tried = (*self._tried, milestone)
        if len(self._tried) < MOST_TRIES:
            return Tried.LATER
        self._go_on()
        return Tried.SHOWN

    def _go_on(self) -> None:
        self._step += 1
        self._tried = self._ruled_out = ()


def _disorder(count: int, chance: Random) -> tuple[int, ...]:
    """Everything shuffled, and never in its right order where there is another."""
    dealt = list(range(count))
    while count > 1 and dealt == sorted(dealt):
        chance.shuffle(dealt)
    return tuple(dealt)

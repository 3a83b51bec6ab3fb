"""A month being composed with tokens: what is put on the shelf can be taken back at any time.

Tokens are counted in halves, which the cheapest film costs: whole numbers, so that nothing
is ever lost in rounding.
"""

from __future__ import annotations

from random import Random

from kiosk.activities.run import Chosen, Run, Skipped
from kiosk.packs.content import Budget, Priced

HALVES = 2  # of a token


class BudgetRun(Run[Budget]):
    """``on_shelf`` are the indexes of what was chosen, in the order of the choices; the
    hint points at the offer ``hinted``."""

    def __init__(self, activity: Budget, chance: Random, **how: int) -> None:
        super().__init__(activity, chance, **how)
        self.on_shelf: tuple[int, ...] = ()
        self.hinted: int | None = None
        self._is_finished = False

    @property
    def step(self) -> int:
        return len(self.on_shelf)

    @property
    def is_over(self) -> bool:
        return self._is_finished

    @property
    def chosen(self) -> tuple[Priced, ...]:
        return tuple(self.activity.offers[offer] for offer in self.on_shelf)

    @property
    def left(self) -> float:
        """The tokens that are not spent yet."""
        return self._left / HALVES

    def missing(self, offer: int) -> float:
        """The tokens that are lacking for ``offer``; 0 when it can be put on the shelf, or is."""
        if offer in self.on_shelf:
            return 0.0
        return max(0, _halves(self.activity.offers[offer].cost) - self._left) / HALVES

    def toggle(self, offer: int) -> bool:
        """Put ``offer`` on the shelf, or take it back; whether anything changed.

        What cannot be paid stays where it is, and so does everything once the month is made.
        """
        if self.is_over or self.missing(offer):
            return False
        self.hinted = None
        if offer in self.on_shelf:
            self.on_shelf = tuple(one for one in self.on_shelf if one != offer)
        else:
            self.on_shelf = (*self.on_shelf, offer)
        return True

    def finish(self) -> None:
        """The month is as the patron wants it, even with nothing on the shelf."""
        if not self.is_over:
            self._is_finished = True
            for step, offer in enumerate(self.on_shelf):
                self._note(Chosen(step=step, choice=offer))

    def skip(self) -> None:
        """The month is left as it is."""
        if not self.is_over:
            self._note(Skipped(step=self.step))
            self.finish()

    @property
    def has_hint(self) -> bool:
        return not self.is_over and self.hinted is None and self._affordable() is not None

    def show_hint(self) -> None:
        """Point at the dearest offer that the tokens left can still pay."""
        if self.has_hint:
            self.hinted = self._affordable()

    def _affordable(self) -> int | None:
        offers = self.activity.offers
        left = [i for i in range(len(offers)) if i not in self.on_shelf and not self.missing(i)]
        return max(left, key=lambda offer: offers[offer].cost, default=None)

    @property
    def _left(self) -> int:
        spent = sum(_halves(offer.cost) for offer in self.chosen)
        return _halves(self.activity.allowance) - spent


def _halves(tokens: float) -> int:
    return round(tokens * HALVES)

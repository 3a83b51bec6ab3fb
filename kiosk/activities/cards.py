"""Cards being turned over: the patron alone says what was known. Nothing is right or wrong.

Those to look at again come back once, after the last one; then it is over.
"""

from __future__ import annotations

from random import Random

from kiosk.activities.pool import drawn
from kiosk.activities.run import Chosen, Run, Skipped
from kiosk.packs.content import Card, Cards, plain

SECONDS_EACH = 10  # that a card takes: thinking, turning it, reading
KNOWN, TO_REVIEW = 0, 1  # the choices of the notes
MOST_HINT_WORDS = 5


class CardsRun(Run[Cards]):
    """``step`` is how many cards were gone past. ``round`` are those that are looked at one by
    one, by their place in the activity: ``drawn`` at first, and then those to review. ``seen``
    are those that were turned.
    """

    def __init__(self, activity: Cards, chance: Random, **how: int) -> None:
        super().__init__(activity, chance, **how)
        self.drawn = drawn(
            len(activity.cards),
            chance,
            wanted=activity.draw,
            seconds=SECONDS_EACH,
            minutes=self.minutes,
        )
        self.round = self.drawn
        self.index = 0
        self.is_second_round = False
        self.is_turned = False
        self.is_hint_shown = False
        self.seen: frozenset[int] = frozenset()
        self._to_review: list[int] = []

    @property
    def step(self) -> int:
        return self.index + (len(self.drawn) if self.is_second_round else 0)

    @property
    def is_over(self) -> bool:
        return self.index >= len(self.round)

    @property
    def card(self) -> Card:
        """The current card; once it is over, the last one."""
        return self.activity.cards[self._place]

    def resume(self, step: int) -> None:
        self.index = min(step, len(self.drawn) - 1)

    def turn(self) -> None:
        """Show the back."""
        if not self.is_over:
            self.is_turned = True
            self.seen |= {self._place}

    def sort(self, known: bool) -> None:
        """« Je le savais », or « À revoir ».

        Before the back was seen it does nothing, so that a bounced touch sorts no card
        (EN 301 549, 5.8).
        """
        if not self.is_turned:
            return
        self._note(Chosen(step=self._place, choice=KNOWN if known else TO_REVIEW))
        if not known and not self.is_second_round:
            self._to_review.append(self._place)
        self._go_on()

    def skip(self) -> None:
        """The next card; this one does not come back."""
        if not self.is_over:
            self._note(Skipped(step=self._place))
            self._go_on()

    @property
    def has_hint(self) -> bool:
        is_asked = not self.is_over and not self.is_turned and not self.is_hint_shown
        return is_asked and bool(self._beginning())

    def show_hint(self) -> None:
        """Tell how the back begins: half of it at most."""
        self.is_hint_shown = self.is_hint_shown or self.has_hint

    @property
    def hint(self) -> str:
        return self._beginning() if self.is_hint_shown else ""

    def _beginning(self) -> str:
        """``""`` where the back has too few words to tell half of them."""
        words = " ".join(map(plain, self.card.back)).split(" ")
        first = words[: min(MOST_HINT_WORDS, len(words) // 2)]
        return " ".join(first).rstrip(".,;:!? \u00a0") + "…" if first else ""

    @property
    def _place(self) -> int:
        return self.round[min(self.index, len(self.round) - 1)]

    def _go_on(self) -> None:
        self.index += 1
        self.is_turned = self.is_hint_shown = False
        if self.is_over and self._to_review and not self.is_second_round:
            self.round, self.index = tuple(self._to_review), 0
            self.is_second_round = True

"""A surprise being played: a case is opened, a record comes out; another may, as often as one
likes.

Which records come out is drawn elsewhere: they are not part of an activity.
"""

from __future__ import annotations

from random import Random

from kiosk.activities.run import Chosen, Run, Skipped
from kiosk.packs.content import Record, Surprise

KEPT = 0  # the choice of the note: there is no other


class SurpriseRun(Run[Surprise]):
    """``record`` is what came out of the case, ``None`` as long as it is closed; ``drawn`` is all
    that did. It ``is_empty`` once nothing was left. ``step`` is how many were put back."""

    def __init__(self, activity: Surprise, chance: Random, **how: int) -> None:
        super().__init__(activity, chance, **how)
        self.drawn: tuple[Record, ...] = ()
        self.record: Record | None = None
        self.is_empty = False
        self._is_over = False

    @property
    def step(self) -> int:
        return len(self.drawn) - (self.record is not None)

    @property
    def is_over(self) -> bool:
        return self._is_over

    def take(self, record: Record | None) -> None:
        """This came out of the closed case; ``None`` where nothing is left: then it is over."""
        if self.is_over or self.record is not None:
            return
        if record is None:
            self.is_empty = self._is_over = True
        else:
            self.record, self.drawn = record, (*self.drawn, record)

    def finish(self) -> None:
        """« Ça me va »; a closed case stays closed."""
        if not self.is_over:
            if self.record is not None:
                self._note(Chosen(step=self.step, choice=KEPT))
            self._is_over = True

    def skip(self) -> None:
        """« Une autre »: put the record back. Whoever passes a closed case is at the end."""
        if self.is_over:
            return
        self._note(Skipped(step=self.step))
        if self.record is None:
            self._is_over = True
        else:
            self.record = None

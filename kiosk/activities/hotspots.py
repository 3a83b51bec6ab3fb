"""A picture being explored: each of its points tells something, in any order."""

from __future__ import annotations

from random import Random

from kiosk.activities.run import Chosen, Run, Skipped
from kiosk.packs.content import Hotspots, Spot


class HotspotsRun(Run[Hotspots]):
    """``seen`` are the places of the points that were looked at, in the order of the patron;
    ``open`` is the one whose words are told, and ``hinted`` the one that the hint points at.
    ``step`` is how many were seen."""

    def __init__(self, activity: Hotspots, chance: Random, **how: int) -> None:
        super().__init__(activity, chance, **how)
        self.seen: tuple[int, ...] = ()
        self.open: int | None = None
        self.hinted: int | None = None
        self._is_over = False

    @property
    def step(self) -> int:
        return len(self.seen)

    @property
    def is_over(self) -> bool:
        return self._is_over

    @property
    def has_seen_all(self) -> bool:
        return self.step == len(self.activity.spots)

    def look(self, place: int) -> Spot | None:
        """Open the point at ``place``, as often as one likes; nothing where there is none."""
        if self.is_over or not 0 <= place < len(self.activity.spots):
            return None
        if place not in self.seen:
            self._note(Chosen(step=self.step, choice=place))
        return self._open(place)

    def finish(self) -> None:
        """« Continuer »."""
        self._is_over = True

    def skip(self) -> None:
        """Open a point that was not seen yet; after the last one, the end."""
        if self.is_over:
            return
        if self.has_seen_all:
            self.finish()
        else:
            self._note(Skipped(step=self.step))
            self._open(self._unseen())

    @property
    def has_hint(self) -> bool:
        return not self.is_over and not self.has_seen_all and self.hinted is None

    def show_hint(self) -> None:
        """Point at a point that was not seen yet."""
        if self.has_hint:
            self.hinted = self._unseen()

    def _open(self, place: int) -> Spot:
        if place not in self.seen:
            self.seen = (*self.seen, place)
        self.open, self.hinted = place, None
        return self.activity.spots[place]

    def _unseen(self) -> int:
        return next(place for place in range(len(self.activity.spots)) if place not in self.seen)

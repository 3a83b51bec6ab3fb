"""One patron's stay, from the first touch to « Terminer » or to the idle clock's end.

Forgetting is dropping this object and making another: no part of it is kept elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from kiosk.visit.carnet import Carnet
from kiosk.visit.comfort import Comfort


@dataclass(slots=True)
class Visit:
    """``started_at`` is in seconds of a monotonic clock; ``opened`` keeps the order of opening;
    ``seen`` are the records that were proposed, ``looked_for`` what was last searched for,
    on keys in ``key_order`` (``azerty`` or ``abc``).
    So many ``players`` take turns on the screen;
    games are those for an ``audience``, or for all (``""``)."""

    started_at: float
    opened: tuple[str, ...] = ()
    finished: tuple[str, ...] = ()
    players: int = 1
    audience: str = ""
    looked_for: str = ""
    key_order: str = "azerty"
    seen: frozenset[str] = frozenset()
    carnet: Carnet = field(default_factory=Carnet)
    comfort: Comfort = field(default_factory=Comfort)

    def open_case(self, universe_id: str) -> bool:
        """Open a case of the shelf; true the first time in this visit."""
        if universe_id in self.opened:
            return False
        self.opened = (*self.opened, universe_id)
        return True

    def finish(self, activity_id: str) -> None:
        """Remember that an activity was played to its end."""
        if activity_id not in self.finished:
            self.finished = (*self.finished, activity_id)

    def see(self, record_id: str) -> None:
        """Remember that a record was proposed: it will not be drawn again in this visit."""
        self.seen |= {record_id}

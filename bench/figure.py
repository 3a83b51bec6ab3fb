"""What a benchmark finds: the kiosk's figures beside those of its peer, and the goal."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One line of the table. The first of several ``kiosk`` and ``bare`` values is compared.

    ``bare`` is empty where a bare window has no such thing. Without goals, a figure is there
    to be watched.
    """

    name: str
    unit: str
    kiosk: tuple[float, ...]
    bare: tuple[float, ...] = ()
    most_ratio: float | None = None
    most: float | None = None
    least: float | None = None

    @property
    def ratio(self) -> float | None:
        """``None`` beside nothing, or beside a zero."""
        return self.kiosk[0] / self.bare[0] if self.bare and self.bare[0] else None

    @property
    def goal(self) -> str:
        if self.most_ratio is not None:
            return f"ratio ≤ {self.most_ratio:g}"
        if self.least is not None:
            return f"≥ {self.least:g} {self.unit}".rstrip()
        return "" if self.most is None else f"≤ {self.most:g} {self.unit}".rstrip()

    @property
    def is_reached(self) -> bool:
        if self.most_ratio is not None:
            return self.ratio is not None and self.ratio <= self.most_ratio
        if self.least is not None:
            return self.kiosk[0] >= self.least
        return self.most is None or self.kiosk[0] <= self.most

"""What every game has in common: where the patron is, what was done, whether it is over.

A move changes the state and notes what happened, for the journal; it never looks at a clock,
and all its luck comes from the ``chance`` it was given, so that a seed plays a game again.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Generic, TypeVar

from kiosk.packs.content import Activity

Played = TypeVar("Played", bound=Activity)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """A question got its answer; ``step`` and ``choice`` are 0-based."""

    step: int
    choice: int
    is_right: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """One of several ways was taken, none of them wrong."""

    step: int
    choice: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Skipped:
    """A step was passed over."""

    step: int


Note = Answered | Chosen | Skipped


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """``right`` out of ``count``; a game without right and wrong has none."""

    right: int
    count: int


class Run(Generic[Played]):
    """One patron's way through ``activity``; ``step`` (0-based) is where one would leave it."""

    def __init__(self, activity: Played, chance: Random) -> None:
        self.activity = activity
        self.chance = chance
        self._notes: list[Note] = []

    @property
    def step(self) -> int:
        raise NotImplementedError

    @property
    def is_over(self) -> bool:
        raise NotImplementedError

    @property
    def score(self) -> Score | None:
        return None

    def resume(self, step: int) -> None:
        """Go to ``step``, as far as this game has one; others begin again."""

    def take_notes(self) -> tuple[Note, ...]:
        """What happened since the last time, once."""
        notes, self._notes = tuple(self._notes), []
        return notes

    def _note(self, note: Note) -> None:
        self._notes.append(note)

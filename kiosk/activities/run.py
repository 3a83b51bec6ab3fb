"""What every game has in common: where the patron is, what was done, whether it is over.

A move changes the state and notes what happened, for the journal; it never looks at a clock,
and all its luck comes from the ``chance`` it was given, so that a seed plays a game again.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Generic, TypeVar

from kiosk.activities.turns import Turns
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
    """One way through ``activity``; ``step`` (0-based) is where one would leave it.

    ``players`` take turns on the same screen, in the kinds that can be shared. ``minutes`` is how
    long the game may last, 0 as long as its author meant. The state that luck had at the beginning
    is kept in ``luck``: with it, the same game is dealt again.
    """

    def __init__(
        self, activity: Played, chance: Random, *, players: int = 1, minutes: int = 0
    ) -> None:
        self.activity = activity
        self.luck = chance.getstate()
        self.chance = chance
        self.turns = Turns(players)
        self.minutes = minutes
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

    def skip(self) -> None:
        """Go past what is asked now, at no cost: there is always a way on. Nothing at the end."""
        raise NotImplementedError

    @property
    def has_hint(self) -> bool:
        """Whether ``show_hint`` would tell anything more now."""
        return False

    def show_hint(self) -> None:
        """Help with what is asked now; where there is nothing to guess, nothing happens."""

    def resume(self, step: int) -> None:
        """Go to ``step``, as far as this game has one; others begin again."""

    def take_notes(self) -> tuple[Note, ...]:
        """What happened since the last time, once."""
        notes, self._notes = tuple(self._notes), []
        return notes

    def _note(self, note: Note) -> None:
        self._notes.append(note)

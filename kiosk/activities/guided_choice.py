"""A guided choice: from question to question, each answer narrows what will be proposed.

No answer is wrong, and none is a trap: a way that leads nowhere, or back to a question already
passed, leads to the proposals.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from kiosk.activities.run import Chosen, Run, Skipped
from kiosk.packs.content import Crossroads, Filter, GuidedChoice, Record, Way


@dataclass(frozen=True, slots=True)
class Passed:
    """A question left behind, by one of its ways or by none."""

    crossroads: Crossroads
    way: Way | None = None


class GuidedChoiceRun(Run[GuidedChoice]):
    """``step`` is the current question, 0-based, and how many were passed once it is over.
    ``proposals`` are the records that were drawn then, ``None`` before."""

    def __init__(self, activity: GuidedChoice, chance: Random, **how: int) -> None:
        super().__init__(activity, chance, **how)
        self._by_id = {one.id: one for one in activity.crossroads}
        self._passed: list[Passed] = []
        self._here: Crossroads | None = activity.crossroads[0]
        self.proposals: tuple[Record, ...] | None = None

    @property
    def step(self) -> int:
        return len(self._passed)

    @property
    def is_over(self) -> bool:
        return self._here is None

    @property
    def crossroads(self) -> Crossroads:
        """The current question; once it is over, the last one."""
        return self._here or self._passed[-1].crossroads

    @property
    def count(self) -> int:
        """How many questions there are on the longest way through here."""
        here = {self._here.id} if self._here else set()
        seen = {one.crossroads.id for one in self._passed} | here
        count = self.step
        while here and count < len(self._by_id):
            count += 1
            ways = (way for name in here for way in self._by_id[name].ways)
            here = {way.leads_to for way in ways if way.leads_to in self._by_id} - seen
        return count

    @property
    def filters(self) -> tuple[Filter, ...]:
        """What a proposal has to meet: the conditions of the game and of every answer."""
        return (*self.activity.filters, *(one for way in self._taken() for one in way.filters))

    @property
    def reasons(self) -> tuple[str, ...]:
        """The answers in their own words: « parce que vous avez dit… »."""
        return tuple(way.text for way in self._taken())

    def take(self, way: int) -> Crossroads | None:
        """Answer with one of the ways; the next question, or ``None`` at the end.

        Raises:
            ValueError: the question has no such way (a defect of the caller).
        """
        if self._here is None:
            return None
        if not 0 <= way < len(self._here.ways):
            raise ValueError(f"no way {way} at question {self.step} of {self.activity.id}")
        self._note(Chosen(step=self.step, choice=way))
        taken = self._here.ways[way]
        return self._go_on(Passed(self._here, taken), taken.leads_to)

    def skip(self) -> None:
        """« Peu importe »: the road of the first way, without its conditions."""
        if self._here is not None:
            self._note(Skipped(step=self.step))
            road = next((way.leads_to for way in self._here.ways), "")
            self._go_on(Passed(self._here), road)

    def back(self) -> None:
        """To the question before, whose answer is taken back. An end stays one."""
        if self._passed and not self.is_over:
            self._here = self._passed.pop().crossroads

    def propose(self, records: tuple[Record, ...]) -> None:
        """These were drawn for the end: they stay the same when one comes back to it."""
        if self.is_over and self.proposals is None:
            self.proposals = records

    def _go_on(self, passed: Passed, leads_to: str) -> Crossroads | None:
        self._passed.append(passed)
        if any(one.crossroads.id == leads_to for one in self._passed):
            self._here = None
        else:
            self._here = self._by_id.get(leads_to)
        return self._here

    def _taken(self) -> tuple[Way, ...]:
        return tuple(one.way for one in self._passed if one.way)

"""An investigation being played: a case, clues in any order that is open, a verdict.

Nobody has to see every clue: from the first one on, whoever knows can say so. The verdict is a
quiz of one question, so a wrong one is explained and costs nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum, auto
from random import Random

from kiosk.activities.quiz import Answer, QuizRun
from kiosk.activities.run import Answered, Chosen, Run, Score, Skipped
from kiosk.packs.content import Clue, Investigation, Lead, Quiz

SECONDS_EACH = 40  # that a clue takes: reading it, and choosing the next one


class Phase(Enum):
    """What the patron is looking at."""

    CASE = auto()
    BOARD = auto()
    CLUE = auto()
    VERDICT = auto()
    METHOD = auto()


class InvestigationRun(Run[Investigation]):
    """``laid`` are the clues on the board, by their places in the activity and in its order;
    ``examined`` those that were looked at, in the order of the patron. ``looked_at`` is the
    last of them, and ``hinted`` the one that the hint points at. ``step`` is how many were
    examined, then ``verdict_step`` at the verdict, and one more once it is over.
    """

    def __init__(self, activity: Investigation, chance: Random, **how: int) -> None:
        super().__init__(activity, chance, **how)
        self._places = {clue.id: place for place, clue in enumerate(activity.clues)}
        self.laid = self._within_time()
        self.phase = Phase.CASE
        self.examined: tuple[int, ...] = ()
        self.looked_at: int | None = None
        self.hinted: int | None = None
        verdict = Quiz(id=activity.id, title=activity.title, questions=(activity.verdict,))
        self._verdict = QuizRun(verdict, chance)

    # --- where the patron is -----------------------------------------------------------

    @property
    def verdict_step(self) -> int:
        return len(self.activity.clues)

    @property
    def step(self) -> int:
        if self.phase is Phase.VERDICT:
            return self.verdict_step
        return self.verdict_step + 1 if self.is_over else len(self.examined)

    @property
    def is_over(self) -> bool:
        return self.phase is Phase.METHOD

    @property
    def score(self) -> Score:
        """One of one for a right verdict."""
        return Score(right=int(self.answer is not None and self.answer.is_right), count=1)

    def resume(self, step: int) -> None:
        """As many clues lie examined as before, the first ones that could be."""
        while len(self.examined) < step and (clue := self._next_clue()) is not None:
            self._look_at(clue)
        if step:
            self.phase = Phase.BOARD
        if step >= self.verdict_step and self.examined:
            self.phase = Phase.VERDICT if step == self.verdict_step else Phase.METHOD

    # --- clues -------------------------------------------------------------------------

    @property
    def open_clues(self) -> tuple[int, ...]:
        """Those that can be looked at, examined or not."""
        if not self._has_leads:
            return self.laid
        led_to = {clue for examined in self.examined for _lead, clue in self.leads(examined)}
        return tuple(clue for clue in self.laid if clue == 0 or clue in led_to)

    def leads(self, clue: int) -> tuple[tuple[Lead, int], ...]:
        """Where a clue leads on the board: the author's words, and the other clue."""
        leads = ((lead, self._places[lead.leads_to]) for lead in self._clue(clue).leads)
        return tuple((lead, other) for lead, other in leads if other in self.laid)

    def opened_by(self, clue: int) -> int:
        """The first clue on the board that leads to this one, which is not open yet."""
        return next(one for one in self.laid if clue in (to for _lead, to in self.leads(one)))

    def examine(self, clue: int) -> None:
        """Look at a clue, again if wanted. What does not lie open stays closed: a finger may
        come down on a board and leave another."""
        if self.is_over or self.answer is not None or clue not in self.open_clues:
            return
        if clue not in self.examined:
            self._note(Chosen(step=len(self.examined), choice=clue))
        self._look_at(clue)
        self.phase = Phase.CLUE

    # --- the verdict -------------------------------------------------------------------

    @property
    def can_judge(self) -> bool:
        """« Je sais »: from the first clue on."""
        return bool(self.examined)

    @property
    def answer(self) -> Answer | None:
        """The verdict that was given, and the right ones; ``None`` until then."""
        return self._verdict.answer

    @property
    def ruled_out(self) -> int | None:
        """The wrong verdict that the hint takes away, where its author wrote no words."""
        return self._verdict.ruled_out

    @property
    def is_hint_shown(self) -> bool:
        """Whether the words of the verdict's hint are to be read."""
        return self._verdict.is_hint_shown

    def to_verdict(self) -> None:
        """Say what one thinks, as soon as there is a clue to think about."""
        if self.can_judge and not self.is_over:
            self.phase = Phase.VERDICT

    def choose(self, choice: int) -> None:
        """Give the verdict; the first one stays. Where none is asked, nothing happens.

        Raises:
            ValueError: the verdict has no such choice (a defect of the caller).
        """
        if self.phase is not Phase.VERDICT or self.answer is not None:
            return
        is_right = self._verdict.choose(choice).is_right
        self._note(Answered(step=self.verdict_step, choice=choice, is_right=is_right))

    # --- ways on -----------------------------------------------------------------------

    def next(self) -> None:
        """From the case to the clues, from a clue back to them, from the answer to the method.

        Where something is asked it does nothing, so that a bounced touch passes over nothing
        (EN 301 549, 5.8).
        """
        if self.phase in (Phase.CASE, Phase.CLUE):
            self.phase = Phase.BOARD
        elif self.answer is not None:
            self.phase = Phase.METHOD

    def back(self) -> None:
        """From the clues to the case, from a verdict not given yet to the clues."""
        if self.phase is Phase.BOARD:
            self.phase = Phase.CASE
        elif self.phase is Phase.CLUE or (self.phase is Phase.VERDICT and self.answer is None):
            self.phase = Phase.BOARD

    def skip(self) -> None:
        """The next clue, then the verdict, then past it."""
        if self.phase is Phase.VERDICT:
            if self.answer is None:
                self._note(Skipped(step=self.verdict_step))
            self.phase = Phase.METHOD
        elif self.phase is Phase.CASE:
            self.next()
        elif (clue := self._next_clue()) is not None:
            self.examine(clue)
        else:
            self.to_verdict()

    @property
    def has_hint(self) -> bool:
        """On the board, which clue to look at next; at the verdict, its own hint."""
        if self.phase is Phase.VERDICT:
            return self._verdict.has_hint
        is_looking = self.phase in (Phase.BOARD, Phase.CLUE)
        return is_looking and self.hinted is None and self._next_clue() is not None

    def show_hint(self) -> None:
        if not self.has_hint:
            return
        if self.phase is Phase.VERDICT:
            self._verdict.show_hint()
        else:
            self.hinted = self._next_clue()

    # --- which clues there are ---------------------------------------------------------

    @property
    def _has_leads(self) -> bool:
        return any(clue.leads for clue in self.activity.clues)

    def _clue(self, clue: int) -> Clue:
        return self.activity.clues[clue]

    def _within_time(self) -> tuple[int, ...]:
        """The clues that can be reached, or as many as there is time for, nearest first."""
        most = max(1, self.minutes * 60 // SECONDS_EACH) if self.minutes else None
        return tuple(sorted(tuple(self._reached())[:most]))

    def _reached(self) -> Iterator[int]:
        """Every clue after one that leads to it."""
        if not self._has_leads:
            yield from range(len(self.activity.clues))
            return
        reached = [0]
        for clue in reached:  # which grows meanwhile
            yield clue
            to = (self._places[lead.leads_to] for lead in self._clue(clue).leads)
            reached += [other for other in dict.fromkeys(to) if other not in reached]

    def _look_at(self, clue: int) -> None:
        if clue not in self.examined:
            self.examined = (*self.examined, clue)
        self.looked_at, self.hinted = clue, None

    def _next_clue(self) -> int | None:
        """One that lies open and was not examined: where the last one leads, or the first."""
        led_to = [] if self.looked_at is None else [to for _, to in self.leads(self.looked_at)]
        wanted = (*led_to, *self.open_clues)
        return next((clue for clue in wanted if clue not in self.examined), None)

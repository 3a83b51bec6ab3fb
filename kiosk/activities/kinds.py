"""Every kind of game that can be played, in one list.

A new kind is a file of rules here, a line below, a screen, and a sample in the content. The
tutorial is not in it: it teaches a gesture, and has no luck, no score and events of its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kiosk.activities.budget import BudgetRun
from kiosk.activities.guided_choice import GuidedChoiceRun
from kiosk.activities.memory import MemoryRun
from kiosk.activities.quiz import QuizRun
from kiosk.activities.run import Run
from kiosk.packs.content import Activity, Budget, GuidedChoice, InfoIntox, Memory, Quiz


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """``run`` plays what a ``model`` holds: ``kind.run(activity, chance)``. ``screen`` is the
    name of the screen that shows it. What ``is_shared`` can be played in turns."""

    name: str
    model: type[Activity]
    run: type[Run[Any]]
    screen: str
    is_shared: bool = False


KINDS: Mapping[type, Kind] = {
    kind.model: kind
    for kind in (
        Kind(name="quiz", model=Quiz, run=QuizRun, screen="quiz", is_shared=True),
        Kind(name="info-intox", model=InfoIntox, run=QuizRun, screen="info_intox", is_shared=True),
        Kind(
            name="guided-choice",
            model=GuidedChoice,
            run=GuidedChoiceRun,
            screen="guided_choice",
        ),
        Kind(name="memory", model=Memory, run=MemoryRun, screen="memory", is_shared=True),
        Kind(name="budget", model=Budget, run=BudgetRun, screen="budget"),
    )
}

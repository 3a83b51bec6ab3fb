"""Every kind of game that can be played, in one list.

A new kind is a file of rules here, a line below, a screen, and a sample in the content. The
tutorial is not in it: it teaches a gesture, and has no luck, no score and events of its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kiosk.activities.budget import BudgetRun
from kiosk.activities.cards import CardsRun
from kiosk.activities.fill import FillRun
from kiosk.activities.guided_choice import GuidedChoiceRun
from kiosk.activities.hotspots import HotspotsRun
from kiosk.activities.investigation import InvestigationRun
from kiosk.activities.memory import MemoryRun
from kiosk.activities.order import OrderRun
from kiosk.activities.quiz import QuizRun
from kiosk.activities.run import Run
from kiosk.activities.sort import SortRun
from kiosk.activities.surprise import SurpriseRun
from kiosk.packs.content import (
    Activity,
    Budget,
    Cards,
    Fill,
    GuidedChoice,
    Hotspots,
    InfoIntox,
    Investigation,
    Memory,
    Order,
    Quiz,
    Sort,
    Surprise,
)


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
        Kind(
            name="investigation",
            model=Investigation,
            run=InvestigationRun,
            screen="investigation",
        ),
        Kind(name="memory", model=Memory, run=MemoryRun, screen="memory", is_shared=True),
        Kind(name="sort", model=Sort, run=SortRun, screen="sort", is_shared=True),
        Kind(name="order", model=Order, run=OrderRun, screen="order"),
        Kind(name="budget", model=Budget, run=BudgetRun, screen="budget"),
        Kind(name="fill", model=Fill, run=FillRun, screen="fill"),
        Kind(name="cards", model=Cards, run=CardsRun, screen="cards"),
        Kind(name="hotspots", model=Hotspots, run=HotspotsRun, screen="hotspots"),
        Kind(name="surprise", model=Surprise, run=SurpriseRun, screen="surprise"),
    )
}

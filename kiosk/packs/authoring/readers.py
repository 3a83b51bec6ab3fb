"""Which kinds of pages exist, in which folder each is written, and what reads it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.packs.authoring.document import Document
from kiosk.packs.authoring.fields import Known
from kiosk.packs.authoring.front_matter import Common
from kiosk.packs.authoring.kinds import (
    budget,
    cards,
    event,
    fill,
    guided_choice,
    hotspots,
    info_intox,
    investigation,
    memory,
    order,
    pick,
    quiz,
    resource,
    sort,
    surprise,
    tutorial,
    universe,
    workshop,
)
from kiosk.packs.content import Entry


@dataclass(frozen=True, slots=True)
class Reader:
    """``read`` gives the page, or ``None`` when its settings are wrong; it notes every problem."""

    kind: str
    folder: str
    matter: type[Common]
    read: Callable[[Document, Known], Entry | None]


READERS = (
    Reader("universe", "universes", universe.Matter, universe.read_universe),
    Reader("resource", "resources", resource.Matter, resource.read_resource),
    Reader("tutorial", "tutorials", tutorial.Matter, tutorial.read_tutorial),
    Reader("quiz", "activities", quiz.Matter, quiz.read_quiz),
    Reader("info-intox", "activities", info_intox.Matter, info_intox.read_info_intox),
    Reader("investigation", "activities", investigation.Matter, investigation.read_investigation),
    Reader("memory", "activities", memory.Matter, memory.read_memory),
    Reader("sort", "activities", sort.Matter, sort.read_sort),
    Reader("order", "activities", order.Matter, order.read_order),
    Reader("cards", "activities", cards.Matter, cards.read_cards),
    Reader("hotspots", "activities", hotspots.Matter, hotspots.read_hotspots),
    Reader("fill", "activities", fill.Matter, fill.read_fill),
    Reader("guided-choice", "activities", guided_choice.Matter, guided_choice.read_guided_choice),
    Reader("surprise", "activities", surprise.Matter, surprise.read_surprise),
    Reader("budget", "activities", budget.Matter, budget.read_budget),
    Reader("workshop", "activities", workshop.Matter, workshop.read_workshop),
    Reader("pick", "picks", pick.Matter, pick.read_pick),
    Reader("event", "events", event.Matter, event.read_event),
)

"""Which kinds of pages exist, in which folder each is written, and what reads it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.packs.authoring.document import Document
from kiosk.packs.authoring.fields import Known
from kiosk.packs.authoring.front_matter import Common
from kiosk.packs.authoring.kinds import quiz, resource, tutorial, universe
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
)

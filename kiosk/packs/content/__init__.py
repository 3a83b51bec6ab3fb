"""What a pack says, ready to be shown: the one model that every other room reads.

Built packs decode straight into these structs. Text is ``Rich``: spans, never markup,
so that nothing an author writes can become an instruction to the screen. Import from here;
the files group what is alike. May import nothing of the house.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

import msgspec

from kiosk.packs.content.activities import (
    AnyActivity,
    Basket,
    Budget,
    Card,
    Cards,
    Choice,
    Clue,
    Crossroads,
    Face,
    Fill,
    Gap,
    GuidedChoice,
    Hotspots,
    InfoIntox,
    Investigation,
    Lead,
    Memory,
    Milestone,
    Order,
    Pair,
    Priced,
    Question,
    Quiz,
    Sentence,
    Sort,
    Spot,
    Stage,
    Surprise,
    Way,
    Words,
    Workshop,
)
from kiosk.packs.content.offer import (
    MAX_URL_LENGTH,
    Filter,
    FilterField,
    KeyFact,
    Pick,
    Record,
    Resource,
    Universe,
)
from kiosk.packs.content.place import (
    DAYS,
    Closure,
    Commune,
    Day,
    Event,
    Library,
    Opening,
    Wifi,
)
from kiosk.packs.content.text import STAFF, Activity, Entry, Line, Media, Pooled, Rich, Span, plain
from kiosk.packs.content.tutorial import (
    Button,
    Failure,
    Field,
    Heading,
    ListItem,
    Page,
    PageBlock,
    Paragraph,
    Pictures,
    Step,
    Tutorial,
)

__all__ = [
    "DAYS",
    "FOLDERS",
    "MAX_URL_LENGTH",
    "STAFF",
    "Activity",
    "AnyActivity",
    "Basket",
    "Budget",
    "Button",
    "Card",
    "Cards",
    "Choice",
    "Closure",
    "Clue",
    "Commune",
    "Content",
    "Crossroads",
    "Day",
    "Entry",
    "Event",
    "Face",
    "Failure",
    "Field",
    "Fill",
    "Filter",
    "FilterField",
    "Gap",
    "GuidedChoice",
    "Heading",
    "Hotspots",
    "InfoIntox",
    "Investigation",
    "KeyFact",
    "Lead",
    "Library",
    "Line",
    "ListItem",
    "Media",
    "Memory",
    "Milestone",
    "Opening",
    "Order",
    "Page",
    "PageBlock",
    "Pair",
    "Paragraph",
    "Pick",
    "Pictures",
    "Pooled",
    "Priced",
    "Question",
    "Quiz",
    "Record",
    "Resource",
    "Rich",
    "Sentence",
    "Sort",
    "Span",
    "Spot",
    "Stage",
    "Step",
    "Surprise",
    "Tutorial",
    "Universe",
    "Way",
    "Wifi",
    "Words",
    "Workshop",
    "plain",
]


class Content(msgspec.Struct, frozen=True, kw_only=True):
    """All of a pack, or of a pack with its commune's overlay on top, in one language.

    Universes come in the order of the shelf, events by their day, the rest by their ids.
    ``hide`` names what an overlay takes away from the pack below it (« universes/livres »).
    """

    id: str
    title: str
    version: str
    portal: str
    universes: tuple[Universe, ...] = ()
    resources: tuple[Resource, ...] = ()
    tutorials: tuple[Tutorial, ...] = ()
    activities: tuple[AnyActivity, ...] = ()
    picks: tuple[Pick, ...] = ()
    events: tuple[Event, ...] = ()
    commune: Commune | None = None
    hide: tuple[str, ...] = ()

    def entries(self) -> Iterator[tuple[str, Entry]]:
        """Every page with its path, such as « activities/quatre-jetons »."""
        for folder in FOLDERS:
            for entry in getattr(self, folder):
                yield f"{folder}/{entry.id}", entry

    def universe(self, universe_id: str) -> Universe:
        return _find(self.universes, universe_id)

    def resource(self, resource_id: str) -> Resource:
        return _find(self.resources, resource_id)

    def tutorial(self, tutorial_id: str) -> Tutorial:
        return _find(self.tutorials, tutorial_id)

    def activity(self, activity_id: str) -> AnyActivity:
        return _find(self.activities, activity_id)

    def pick(self, pick_id: str) -> Pick:
        return _find(self.picks, pick_id)

    def event(self, event_id: str) -> Event:
        return _find(self.events, event_id)

    @property
    def quizzes(self) -> tuple[Quiz, ...]:
        return tuple(one for one in self.activities if isinstance(one, Quiz))

    def resources_of(self, universe_id: str) -> tuple[Resource, ...]:
        return tuple(one for one in self.resources if one.universe == universe_id)

    def tutorials_of(self, universe_id: str) -> tuple[Tutorial, ...]:
        return tuple(one for one in self.tutorials if one.universe == universe_id)

    def activities_of(self, universe_id: str) -> tuple[AnyActivity, ...]:
        return tuple(one for one in self.activities if one.universe == universe_id)


# The parts of a Content that hold pages, named like the folders that authors write them in.
FOLDERS = ("universes", "resources", "tutorials", "activities", "picks", "events")

_Entry = TypeVar("_Entry", bound=Entry)


def _find(entries: tuple[_Entry, ...], wanted: str) -> _Entry:
    for entry in entries:
        if entry.id == wanted:
            return entry
    raise KeyError(wanted)

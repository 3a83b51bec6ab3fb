"""What a pack says, ready to be shown: the one model that every other room reads.

Built packs decode straight into these structs. Text is ``Rich``: spans, never markup,
so that nothing an author writes can become an instruction to the screen.
"""

from __future__ import annotations

from typing import Literal, TypeVar

import msgspec


class Span(msgspec.Struct, frozen=True, array_like=True):
    """A run of text of one weight."""

    text: str
    strong: bool = False


Rich = tuple[Span, ...]


def plain(rich: Rich) -> str:
    """The words alone, as they are spoken, searched or put in a code."""
    return "".join(span.text for span in rich)


class Line(msgspec.Struct, frozen=True):
    """One line of a list, with the Phosphor name of its icon (without style), or ``""``."""

    text: Rich
    icon: str = ""


class KeyFact(msgspec.Struct, frozen=True):
    """The one fact of a universe worth a picture.

    ``tokens`` is how many tokens to draw beside it; 0 draws none.
    """

    title: str
    text: tuple[Rich, ...]
    tokens: int = 0


class Universe(msgspec.Struct, frozen=True, kw_only=True):
    """One case of the shelf. ``fact`` stands under its name there (a few words)."""

    id: str
    title: str
    fact: str
    illustration: str
    promise: tuple[Rich, ...]
    key_fact: KeyFact | None = None
    lines: tuple[Line, ...] = ()
    order: int = 0


class Resource(msgspec.Struct, frozen=True, kw_only=True):
    """An online resource: what it is, who may use it, how to go on at home.

    ``url`` is the portal's address, ≤ 100 characters (``MAX_URL_LENGTH``): longer ones
    need a code that phones read badly from 60 cm.
    """

    id: str
    title: str
    universe: str
    provider: str
    url: str
    promise: tuple[Rich, ...]
    facts: tuple[Line, ...] = ()
    gestures: tuple[Rich, ...] = ()


# --- the practice phone ---------------------------------------------------------------


class Heading(msgspec.Struct, frozen=True, tag="heading"):
    text: str


class Paragraph(msgspec.Struct, frozen=True, tag="paragraph"):
    text: Rich


class Button(msgspec.Struct, frozen=True, tag="button"):
    """Something to touch. ``is_target`` marks the one that this step is about."""

    text: str
    is_target: bool = False


class Field(msgspec.Struct, frozen=True, tag="field"):
    """A field that the practice phone fills in by itself when touched.

    ``value`` is made up by the author; nothing real is ever typed.
    """

    label: str
    value: str
    is_target: bool = False


class Pictures(msgspec.Struct, frozen=True, tag="pictures"):
    """A row of the house's own illustrations, by universe id."""

    illustrations: tuple[str, ...]


PageBlock = Heading | Paragraph | Button | Field | Pictures


class Page(msgspec.Struct, frozen=True):
    """What the practice phone shows: the address bar and a simplified page."""

    address: str
    blocks: tuple[PageBlock, ...]


class Failure(msgspec.Struct, frozen=True):
    """One way a step goes wrong at home, and the way out.

    ``help_topic`` names the sentence of the help screen that the way out leads to, or ``""``.
    """

    symptom: str
    remedy: Rich
    help_topic: str = ""


class Step(msgspec.Struct, frozen=True, kw_only=True):
    """One gesture: said on the left, done on the phone. The page has exactly one target."""

    title: str
    text: tuple[Rich, ...]
    page: Page
    failures: tuple[Failure, ...] = ()


class Tutorial(msgspec.Struct, frozen=True, kw_only=True):
    id: str
    title: str
    universe: str
    resource: str
    steps: tuple[Step, ...]
    summary: str = ""
    minutes: int = 3


# --- the quiz -------------------------------------------------------------------------


class Choice(msgspec.Struct, frozen=True):
    text: str
    is_right: bool = False


class Question(msgspec.Struct, frozen=True, kw_only=True):
    """2 to 4 choices, at least one right; ``explanation`` is said after any answer."""

    text: str
    choices: tuple[Choice, ...]
    explanation: tuple[Rich, ...]
    hint: Rich = ()


class Quiz(msgspec.Struct, frozen=True, kw_only=True):
    id: str
    title: str
    universe: str
    questions: tuple[Question, ...]
    summary: str = ""
    resource: str = ""
    minutes: int = 3


# --- the commune ----------------------------------------------------------------------

Day = Literal["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
DAYS: tuple[Day, ...] = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")


class Library(msgspec.Struct, frozen=True, kw_only=True):
    """``hours`` maps a day to its opening spans as written (« 10 h – 12 h »).

    A missing day is closed. ``is_here`` marks the library where this kiosk stands.
    """

    name: str
    address: str = ""
    hours: dict[Day, tuple[str, ...]] = {}
    is_here: bool = False


class Commune(msgspec.Struct, frozen=True, kw_only=True):
    """Whose kiosk this is. ``is_demonstration`` says so on every screen that names it."""

    name: str
    library: str
    insee: str = ""
    accent: str = "#0D4080"
    welcome: str = ""
    is_demonstration: bool = False
    libraries: tuple[Library, ...] = ()


class Content(msgspec.Struct, frozen=True, kw_only=True):
    """All of a pack, or of a pack with its commune's overlay on top.

    Universes come in the order of the shelf; the rest in the order of their ids.
    """

    id: str
    title: str
    version: str
    portal: str
    universes: tuple[Universe, ...] = ()
    resources: tuple[Resource, ...] = ()
    tutorials: tuple[Tutorial, ...] = ()
    quizzes: tuple[Quiz, ...] = ()
    commune: Commune | None = None

    def universe(self, universe_id: str) -> Universe:
        return _find(self.universes, universe_id)

    def resource(self, resource_id: str) -> Resource:
        return _find(self.resources, resource_id)

    def tutorial(self, tutorial_id: str) -> Tutorial:
        return _find(self.tutorials, tutorial_id)

    def quiz(self, quiz_id: str) -> Quiz:
        return _find(self.quizzes, quiz_id)

    def resources_of(self, universe_id: str) -> tuple[Resource, ...]:
        return tuple(r for r in self.resources if r.universe == universe_id)

    def tutorials_of(self, universe_id: str) -> tuple[Tutorial, ...]:
        return tuple(t for t in self.tutorials if t.universe == universe_id)

    def quizzes_of(self, universe_id: str) -> tuple[Quiz, ...]:
        return tuple(q for q in self.quizzes if q.universe == universe_id)


MAX_URL_LENGTH = 100  # characters: stays at QR version 6, level M


_Item = TypeVar("_Item", Universe, Resource, Tutorial, Quiz)


def _find(items: tuple[_Item, ...], wanted: str) -> _Item:
    for item in items:
        if item.id == wanted:
            return item
    raise KeyError(wanted)

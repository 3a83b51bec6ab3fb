"""What the library offers: universes, online resources, picks and records."""

from __future__ import annotations

from datetime import date
from typing import Literal

import msgspec

from kiosk.packs.content.text import Entry, Line, Media, Rich

MAX_URL_LENGTH = 100  # characters: stays at QR version 6, level M


class KeyFact(msgspec.Struct, frozen=True):
    """The one fact of a universe worth a picture.

    ``tokens`` is how many tokens to draw beside it; 0 draws none.
    """

    title: str
    text: tuple[Rich, ...]
    tokens: int = 0


class Universe(Entry, frozen=True, kw_only=True):
    """One case of the shelf. ``fact`` stands under its name there (a few words)."""

    fact: str
    illustration: str
    promise: tuple[Rich, ...]
    key_fact: KeyFact | None = None
    lines: tuple[Line, ...] = ()
    order: int = 0


class Resource(Entry, frozen=True, kw_only=True):
    """An online resource: what it is, who may use it, how to go on at home.

    ``url`` is the portal's address, ≤ 100 characters (``MAX_URL_LENGTH``): longer ones
    need a code that phones read badly from 60 cm.
    """

    universe: str
    provider: str
    url: str
    promise: tuple[Rich, ...]
    facts: tuple[Line, ...] = ()
    gestures: tuple[Rich, ...] = ()


class Pick(Entry, frozen=True, kw_only=True):
    """A coup de cœur: a work that a library recommends, signed and dated.

    ``creator`` is who made the work. ``record`` is the id of its record, or ``""``.
    ``url`` is where to find it, as in ``Resource``, or ``""``.
    """

    universe: str
    library: str
    day: date
    text: tuple[Rich, ...]
    creator: str = ""
    resource: str = ""
    record: str = ""
    url: str = ""
    picture: Media | None = None


class Record(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One line of the catalogue: a title, a film, a lesson, a book, a heritage item.

    ``minutes`` and ``tokens`` are ``None`` where they are not known; a book has no length
    and a magazine costs no token. ``is_sample`` says that the line only stands as an example.
    """

    id: str
    title: str
    universe: str
    creator: str = ""
    resource: str = ""
    kind: str = ""
    year: int | None = None
    language: str = "fr"
    audience: str = "tous"
    minutes: int | None = None
    tokens: float | None = None
    subjects: tuple[str, ...] = ()
    summary: str = ""
    url: str = ""
    cover: str = ""
    valid_until: date | None = None
    is_sample: bool = False


FilterField = Literal[
    "universe", "resource", "kind", "language", "audience", "subjects", "minutes", "tokens", "year"
]


class Filter(msgspec.Struct, frozen=True):
    """One condition on records: ``=`` with words, whatever their case; all three with numbers."""

    field: FilterField
    test: Literal["=", "<=", ">="]
    value: str | float

    def accepts(self, record: Record) -> bool:
        """A record for everybody suits each audience. One that does not say its length, cost or
        year is within no limit."""
        found = getattr(record, self.field)
        if isinstance(self.value, str):
            words = found if isinstance(found, tuple) else (found,)
            suits_all = self.field == "audience" and found == "tous"
            return suits_all or self.value.casefold() in (word.casefold() for word in words)
        if found is None:
            return False
        if self.test == "=":
            return bool(found == self.value)
        return bool(found <= self.value if self.test == "<=" else found >= self.value)

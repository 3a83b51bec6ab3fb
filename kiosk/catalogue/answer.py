"""What is asked of the catalogue, and what it answers: plain data, no SQL and no words to read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from kiosk.packs.content import Record

MOST_COUNTED = 1_000  # beyond, a count says « more than »: nobody waits for an exact one


class Way(Enum):
    """What one can do with it now, the nearest first: begin on this kiosk, open it on one's
    phone as it is, sign in with a library card, or spend tokens as well."""

    HERE = "here"
    PHONE = "phone"
    CARD = "card"
    TOKENS = "tokens"


class Length(Enum):
    """How much time it takes, in minutes: up to 15, up to 60, or more."""

    SHORT = "short"
    MEDIUM = "medium"
    LONG = "long"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What somebody looks for: some ``words`` as they were typed, and limits, none of them
    needed. ``subject`` is a theme or a mood, as the records say it."""

    words: str = ""
    universe: str = ""
    subject: str = ""
    language: str = ""
    audience: str = ""
    length: Length | None = None
    way: Way | None = None
    is_free_of_tokens: bool = False


@dataclass(frozen=True, slots=True)
class Count:
    """How many there are; where there ``is_more``, ``number`` is only how many were counted, which
    is ``MOST_COUNTED`` at most."""

    number: int
    is_more: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One thing found. ``page`` is the path of a page of the kiosk (« tutorials/vod »), or ``""``
    for a record of the catalogue; ``marks`` are where the words are in its title, as pairs of
    a first and a past-the-last index."""

    record: Record
    way: Way
    page: str = ""
    marks: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """What was found that can be had in one way: how many, and the first of them."""

    way: Way
    count: Count
    hits: tuple[Hit, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What was found for a ``wish``.

    ``groups`` come in the order in which to show them, the best match first. ``facets`` say, for
    each field of a wish, which values would still find something, and how much. ``completions``
    are whole queries to go on with, three at most. Where nothing is spelt as it was typed,
    ``understood`` is what was looked for instead; where nothing at all was found, ``nearest`` are
    words of the catalogue that look or sound alike, and ``themes`` subjects to browse.
    """

    wish: Wish
    count: Count
    groups: tuple[Group, ...] = ()
    facets: Mapping[str, tuple[tuple[str, Count], ...]] = field(default_factory=dict)
    completions: tuple[str, ...] = ()
    understood: str = ""
    nearest: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()

    @property
    def hits(self) -> tuple[Hit, ...]:
        """The first of each group, then the second of each, and so on."""
        longest = max((len(group.hits) for group in self.groups), default=0)
        return tuple(
            group.hits[rank]
            for rank in range(longest)
            for group in self.groups
            if rank < len(group.hits)
        )

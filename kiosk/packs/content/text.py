"""Words and pictures, as every page of a pack holds them."""

from __future__ import annotations

from datetime import date

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


class Media(msgspec.Struct, frozen=True):
    """A picture, a sound or a film that lies in the pack.

    ``file`` is its path there (« media/affiche.jpg »). ``text`` says it in words: what a
    picture or a film shows, what a sound says. ``captions`` is the path of a film's WebVTT.
    """

    file: str
    text: str
    credit: str = ""
    captions: str = ""


STAFF = "équipe"  # the audience of what is not for patrons


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """What every page has. ``id`` is the name of its file.

    ``valid_until`` is the last day on which it may be shown. ``language`` (BCP 47) is the
    one that its words are really in: French where no translation exists.
    """

    id: str
    title: str
    summary: str = ""
    audience: str = "tous"
    valid_until: date | None = None
    credits: str = ""
    language: str = "fr"


class Activity(Entry, frozen=True, kw_only=True):
    """Something to do, alone or in a group. ``universe`` and ``resource`` may be ``""``."""

    universe: str = ""
    resource: str = ""
    minutes: int = 3


class Pooled(Activity, frozen=True, kw_only=True):
    """An activity with more in it than one game: ``draw`` is how many each draws, 0 for all."""

    draw: int = 0

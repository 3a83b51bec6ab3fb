"""The commune: whose kiosk this is, its libraries, and what happens there."""

from __future__ import annotations

from datetime import date
from typing import Literal

import msgspec

from kiosk.packs.content.text import Entry, Media, Rich

Day = Literal["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
DAYS: tuple[Day, ...] = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")


class Opening(msgspec.Struct, frozen=True, array_like=True, order=True):
    """From when until when, in minutes after midnight: 14 h – 18 h 30 is (840, 1110)."""

    opens: int
    closes: int


class Closure(msgspec.Struct, frozen=True, array_like=True):
    """Days on which a library stays shut, both included."""

    first: date
    last: date


class Library(msgspec.Struct, frozen=True, kw_only=True):
    """``hours`` maps a day to its openings, in their order; a missing day is closed.

    ``is_here`` marks the library where this kiosk stands.
    """

    name: str
    address: str = ""
    phone: str = ""
    url: str = ""
    hours: dict[Day, tuple[Opening, ...]] = {}
    closures: tuple[Closure, ...] = ()
    is_here: bool = False


class Wifi(msgspec.Struct, frozen=True):
    """The network that the library offers, and how one gets onto it."""

    name: str
    how: str = ""


class Commune(msgspec.Struct, frozen=True, kw_only=True):
    """Whose kiosk this is. ``is_demonstration`` says so on every screen that names it.

    ``universes`` are those that it shows; none means all.
    """

    name: str
    library: str
    insee: str = ""
    accent: str = "#0D4080"
    welcome: str = ""
    logo: Media | None = None
    wifi: Wifi | None = None
    agenda: str = ""
    universes: tuple[str, ...] = ()
    is_demonstration: bool = False
    libraries: tuple[Library, ...] = ()


class Event(Entry, frozen=True, kw_only=True):
    """Something to come to. ``start`` and ``end`` are « 14:30 », local time, or ``""``.

    ``last_day`` is later than ``day`` for what lasts several days, such as an exhibition.
    """

    day: date
    last_day: date
    start: str = ""
    end: str = ""
    place: str = ""
    universe: str = ""
    text: tuple[Rich, ...] = ()
    url: str = ""
    picture: Media | None = None

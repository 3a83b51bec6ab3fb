"""What a commune has near here: its libraries, what happens soon, what it recommends."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kiosk.i18n import _
from kiosk.packs.content import Content, Event, Library, Pick

LIBRARIES = 125  # of the metropolis: one registration holds in all of them


@dataclass(frozen=True, slots=True, kw_only=True)
class Nearby:
    """``libraries`` come with their numbers, the one where this kiosk stands first;
    ``events`` from the next one on, ``picks`` from the latest one back."""

    libraries: tuple[tuple[int, Library], ...]
    events: tuple[Event, ...]
    picks: tuple[Pick, ...]


def nearby(content: Content, today: date) -> Nearby:
    """All that is not over on the day ``today``."""
    numbered = enumerate(content.commune.libraries if content.commune else ())
    return Nearby(
        libraries=tuple(sorted(numbered, key=lambda one: not one[1].is_here)),
        events=tuple(event for event in content.events if event.last_day >= today),
        picks=tuple(sorted(content.picks, key=lambda pick: pick.day, reverse=True)),
    )


def motto() -> str:
    """What the network of libraries offers, in two lines."""
    return _("{count} bibliothèques.\nUne inscription suffit.").format(count=LIBRARIES)


def has_nearby(content: Content) -> bool:
    """Whether there is anything to say about here."""
    libraries = content.commune.libraries if content.commune else ()
    return bool(libraries or content.events or content.picks)

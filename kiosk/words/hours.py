"""Whether a library is open, and until when or from when on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from kiosk.i18n import _
from kiosk.packs.content import DAYS, Library, Opening
from kiosk.words.days import day_of_month, hour, weekday

DAYS_AHEAD = 60  # beyond, nobody plans a visit
DAYS_BY_NAME = 7  # within them, « mardi » says which Tuesday


@dataclass(frozen=True, slots=True)
class OpenUntil:
    """``closes`` in minutes after midnight, today."""

    closes: int


@dataclass(frozen=True, slots=True)
class OpensAt:
    """Closed now; opens on the day ``day``, ``opens`` minutes after midnight."""

    day: date
    opens: int


@dataclass(frozen=True, slots=True)
class Shut:
    """Closed, and no opening is known within ``DAYS_AHEAD``."""


State = OpenUntil | OpensAt | Shut


def state(library: Library, now: datetime) -> State:
    """What the hours of ``library`` say of the moment ``now``, in its own time."""
    minute = 60 * now.hour + now.minute
    for opening in openings(library, now.date()):
        if opening.opens <= minute < opening.closes:
            return OpenUntil(opening.closes)
    for day, opening in _coming(library, now.date()):
        if day > now.date() or opening.opens > minute:
            return OpensAt(day, opening.opens)
    return Shut()


def openings(library: Library, day: date) -> tuple[Opening, ...]:
    """When it opens on that day, in order; nothing during a closure."""
    if any(closure.first <= day <= closure.last for closure in library.closures):
        return ()
    return tuple(sorted(library.hours.get(DAYS[day.weekday()], ())))


def _coming(library: Library, today: date) -> Iterator[tuple[date, Opening]]:
    for ahead in range(DAYS_AHEAD):
        day = today + timedelta(days=ahead)
        for opening in openings(library, day):
            yield day, opening


def in_words(library: Library, now: datetime) -> str:
    """« Ouvert jusqu’à 18 h », « Fermé, ouvre mardi à 14 h », or nothing without hours."""
    if not library.hours:
        return ""
    match state(library, now):
        case OpenUntil(closes):
            return _("Ouvert jusqu’à {hour}").format(hour=hour(closes))
        case OpensAt(day, opens):
            return _("Fermé, ouvre {day} à {hour}").format(
                day=_day_from(now.date(), day), hour=hour(opens)
            )
        case Shut():
            return _("Fermé en ce moment")


def _day_from(today: date, day: date) -> str:
    ahead = (day - today).days
    if ahead == 0:
        return _("aujourd’hui")
    if ahead == 1:
        return _("demain")
    if ahead < DAYS_BY_NAME:
        return weekday(day)
    return _("le {day}").format(day=day_of_month(day))

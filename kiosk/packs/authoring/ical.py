"""The text of an agenda (iCalendar, RFC 5545) → its events, each with its line.

Time zones are taken by their names and never computed from the file: an agenda of the
metropolis whose zone nobody knows was written in Lille.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

import icalendar
from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from kiosk.i18n import term
from kiosk.packs.limits import MAX_CALENDAR_EVENTS, MAX_PROPERTY
from kiosk.packs.problems import Notes

PARIS = ZoneInfo("Europe/Paris")
NUMBER = "X-KIOSK-NUMBER"  # which event of the file an occurrence comes from

# What the kiosk shows or needs; the rest of an event is not even looked at.
_KEPT = frozenset(
    {
        "UID",
        "SUMMARY",
        "DESCRIPTION",
        "LOCATION",
        "URL",
        "STATUS",
        "CLASS",
        "SEQUENCE",
        "DTSTART",
        "DTEND",
        "DURATION",
        "RRULE",
        "RDATE",
        "EXDATE",
        "RECURRENCE-ID",
    }
)
_NAME = re.compile(r"[A-Za-z-]+")
_ZONE = re.compile(r';TZID=("[^"]*"|[^;:"]*)', re.IGNORECASE)
_ZONE_AT_END = re.compile(r"[A-Z][A-Za-z]+/[A-Z][A-Za-z_]+$")


@dataclass(frozen=True, slots=True)
class Component:
    """One VEVENT: what icalendar reads of it, and the line where it begins."""

    event: icalendar.Event
    line: int


@dataclass(slots=True)
class _Cut:
    """The properties of a VEVENT, unfolded."""

    line: int
    rows: list[str] = field(default_factory=list)
    depth: int = 0  # of components inside it, such as alarms

    def add(self, row: str) -> None:
        name = _NAME.match(row)
        if not self.depth and name and name[0].upper() in _KEPT:
            self.rows.append(row[:MAX_PROPERTY])


def read_components(text: str, notes: Notes) -> Iterator[Component]:
    """The events of ``text``; those that cannot be read are noted and left out."""
    for number, cut in enumerate(_cut(text, notes)):
        if number == MAX_CALENDAR_EVENTS:
            what = term("the agenda has more than {count} events").format(count=number)
            notes.add(cut.line, what, term("export the months to come only"))
            return
        rows = [_with_known_zone(row, cut.line, notes) for row in cut.rows]
        lines = ("BEGIN:VEVENT", *rows, f"{NUMBER}:{number}", "END:VEVENT", "")
        event = _parsed("\r\n".join(lines))
        if event is None:
            advise_unreadable(cut.line, notes)
        else:
            yield Component(event, cut.line)


def _parsed(text: str) -> icalendar.Event | None:
    """The event, or ``None`` when one of its properties makes no sense."""
    try:
        event = icalendar.Event.from_ical(text)
    except (ValueError, KeyError, IndexError, TypeError, AttributeError, OverflowError):
        return None
    return event if isinstance(event, icalendar.Event) and not event.errors else None


def advise_unreadable(line: int, notes: Notes) -> None:
    """Say that the event of ``line`` is left out."""
    what = term("this event cannot be read, it is left out")
    notes.advise(line, what, term("write it again in the agenda, and export it"))


def _cut(text: str, notes: Notes) -> Iterator[_Cut]:
    current: _Cut | None = None
    for line, row in _unfolded(text):
        mark = row.strip().upper()
        if mark == "BEGIN:VEVENT":
            if current:  # its end is missing: what there is may do
                yield current
            current = _Cut(line)
        elif current is None:
            continue
        elif mark == "END:VEVENT":
            yield current
            current = None
        elif mark.startswith("BEGIN:"):
            current.depth += 1
        elif mark.startswith("END:"):
            current.depth = max(0, current.depth - 1)
        else:
            current.add(row)
    if current:
        what = term("the agenda stops in the middle of an event")
        notes.advise(current.line, what, term("export it again"))


def _unfolded(text: str) -> Iterator[tuple[int, str]]:
    """The content lines (RFC 5545, 3.1), each with the line of the file where it begins."""
    start, parts = 1, [""]
    for line, row in enumerate(text.split("\n"), start=1):
        row = row.removesuffix("\r")
        if row[:1] in (" ", "\t"):
            parts.append(row[1:])
        else:
            yield start, "".join(parts)
            start, parts = line, [row]
    yield start, "".join(parts)


def _with_known_zone(row: str, line: int, notes: Notes) -> str:
    found = _ZONE.search(row)
    if not found:
        return row
    name = found[1].strip('" ')
    zone = _known_zone(name)
    if not zone:
        what = term("the time zone “{zone}” is not known").format(zone=name)
        fix = term("check the hours of this event: they are taken for those of Paris")
        notes.advise(line, what, fix)
    return row[: found.start()] + f";TZID={zone or PARIS.key}" + row[found.end() :]


def _known_zone(name: str) -> str:
    """The IANA name of a zone called as Outlook or Evolution do, or ``""``."""
    at_end = _ZONE_AT_END.search(name)
    names = (name, WINDOWS_TO_OLSON.get(name, ""), at_end[0] if at_end else "")
    if "Paris" in name:
        return PARIS.key
    return next((one for one in names if one in _zones()), "")


@cache
def _zones() -> frozenset[str]:
    """Every name that this machine knows; finding them takes 10 ms."""
    return frozenset(available_timezones())


def is_agenda(rows: Iterable[str]) -> bool:
    """Whether the first line with anything on it begins a calendar."""
    first = next((row for row in rows if row.strip()), "")
    return first.strip().upper() == "BEGIN:VCALENDAR"

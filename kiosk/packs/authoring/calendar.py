"""``events/<agenda>.ics`` → the ``Event`` of each day to come, as town halls' tools export them.

An agenda that was exported is not the author's prose: what is wrong in it is left out and
told as advice, unless nothing of the file can be read. Private and cancelled events are
left out without a word.
"""

from __future__ import annotations

import hashlib
import html
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

import icalendar
from pydantic_core import PydanticCustomError

from kiosk.i18n import term
from kiosk.packs.authoring.fields import Known, read_link
from kiosk.packs.authoring.ical import (
    NUMBER,
    PARIS,
    Component,
    advise_unreadable,
    is_agenda,
    read_components,
)
from kiosk.packs.authoring.pages import File
from kiosk.packs.authoring.recurrence import day_of, moment_of, occurrences
from kiosk.packs.authoring.typography import french, unshowable
from kiosk.packs.content import Event, Rich, Span
from kiosk.packs.limits import (
    HORIZON_DAYS,
    MAX_CALENDAR_BYTES,
    MAX_DESCRIPTION,
    MAX_OCCURRENCES,
    MAX_SUMMARY,
    MAX_TITLE,
)
from kiosk.packs.problems import Notes

_NOT_SHOWN = frozenset({"CANCELLED", "PRIVATE", "CONFIDENTIAL"})
# One that never ends takes the rest, as in a browser: looking for its end once is enough.
_SCRIPT = re.compile(r"<(script|style)\b.*?(?:</\1\s*>|\Z)", re.IGNORECASE | re.DOTALL)
_END_OF_ROW = re.compile(r"<(?:br|/p|/div|/li|/tr|/h[1-6])\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"<(?:/?[a-z]|!)[^<>]*>", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Words:
    """What an event says, whichever the day."""

    line: int
    title: str
    place: str
    text: tuple[Rich, ...]
    url: str


def read_calendar(file: File, known: Known, today: date | None = None) -> tuple[Event, ...]:
    """The events of the next ``HORIZON_DAYS`` days in their order, what repeats unfolded.

    Without ``today`` they are counted from the first event of the file.
    """
    notes = file.notes
    if len(file.data) > MAX_CALENDAR_BYTES:
        what = term("the agenda has more than {count} bytes").format(count=MAX_CALENDAR_BYTES)
        notes.add(1, what, term("export the months to come only"))
        return ()
    text = _decode(file.data)
    if not is_agenda(text.split("\n", 100)):
        what = term("this is not an agenda: it does not begin with BEGIN:VCALENDAR")
        notes.add(1, what, term("export it again in the format iCalendar (.ics)"))
        return ()
    components = {_number(one.event): one for one in read_components(text, notes)}
    first = today or min(_days(components.values()), default=date.max)
    last = first + min(timedelta(days=HORIZON_DAYS), date.max - first)
    words = {number: _words(one, known, notes) for number, one in components.items()}
    events: dict[str, Event] = {}
    for occurrence in occurrences(components.values(), first, last, notes):
        if event := _event(occurrence, words[_number(occurrence)], notes):
            events.setdefault(event.id, event)
    return _first_ones(events.values(), notes)


def _decode(data: bytes) -> str:
    """Agendas are in UTF-8 (RFC 5545, 3.1.4); old tools write them as Windows does."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _number(event: icalendar.Event) -> int:
    return int(str(event[NUMBER]))


def _days(components: Iterable[Component]) -> list[date]:
    days = (day_of(component.event, "DTSTART") for component in components)
    return [day for day in days if day]


def _first_ones(events: Iterable[Event], notes: Notes) -> tuple[Event, ...]:
    ordered = sorted(events, key=lambda event: (event.day, event.start, event.id))
    if len(ordered) > MAX_OCCURRENCES:
        what = term("the agenda has {count} dates in the next {days} days, {most} are shown")
        what = what.format(count=len(ordered), days=HORIZON_DAYS, most=MAX_OCCURRENCES)
        notes.advise(1, what, term("make an agenda of what the public may come to"))
    return tuple(ordered[:MAX_OCCURRENCES])


# --- the words --------------------------------------------------------------------------


def _words(component: Component, known: Known, notes: Notes) -> _Words:
    event, line = component.event, component.line
    return _Words(
        line=line,
        title=_cut(_text(event, "SUMMARY"), MAX_TITLE),
        place=_cut(_text(event, "LOCATION"), MAX_SUMMARY),
        text=_paragraphs(_raw(event, "DESCRIPTION")),
        url=_url(_raw(event, "URL"), line, known, notes),
    )


def _raw(event: icalendar.Event, name: str) -> str:
    """The text of a property; the first one when an event has it several times."""
    found = event.get(name, "")
    text = str(found[0] if isinstance(found, list) else found)
    return "".join(sign for sign in text if not unshowable(sign))


def _text(event: icalendar.Event, name: str) -> str:
    return french(", ".join(_raw(event, name).split("\n"))).strip(" ,")


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def _paragraphs(description: str) -> tuple[Rich, ...]:
    """The words of a description that may be HTML, one paragraph a line."""
    plain = _SCRIPT.sub("", description)
    plain = _TAG.sub("", _END_OF_ROW.sub("\n", plain))
    plain = _cut(html.unescape(plain).strip(), MAX_DESCRIPTION)
    rows = (french(row).strip() for row in plain.split("\n"))
    return tuple((Span(row),) for row in rows if row)


def _url(url: str, line: int, known: Known, notes: Notes) -> str:
    if not url:
        return ""
    try:
        return read_link(url, known.hosts)
    except PydanticCustomError as mistake:
        context = mistake.context or {}
        what = term("the link {mistake}, it is left out").format(mistake=context["what"])
        notes.advise(line, what, str(context["fix"]))
        return ""


# --- the day ----------------------------------------------------------------------------


def _event(occurrence: icalendar.Event, words: _Words, notes: Notes) -> Event | None:
    if _NOT_SHOWN & {str(occurrence.get(name, "")).upper() for name in ("STATUS", "CLASS")}:
        return None
    if not words.title:
        what = term("this event has no title, it is left out")
        notes.advise(words.line, what, term("give it one in the agenda, and export it again"))
        return None
    when = _when(occurrence)
    if when is None:
        advise_unreadable(words.line, notes)
        return None
    first, last, start, end = when
    return Event(
        id=_id(occurrence, first, start),
        title=words.title,
        day=first,
        last_day=last,
        start=start,
        end=end,
        place=words.place,
        text=words.text,
        url=words.url,
    )


def _id(occurrence: icalendar.Event, day: date, start: str) -> str:
    """The same at each export: from the UID, which names the event, and the moment."""
    uid = str(occurrence.get("UID") or occurrence.get("SUMMARY", ""))
    digest = hashlib.sha256(uid.encode("utf-8", "replace")).hexdigest()[:8]
    return "-".join(part for part in (day.isoformat(), start.replace(":", ""), digest) if part)


def _when(occurrence: icalendar.Event) -> tuple[date, date, str, str] | None:
    """The first and the last day, and the hours (« 14:30 »), in Paris."""
    start, end = _local(occurrence, "DTSTART"), _local(occurrence, "DTEND")
    if isinstance(start, datetime) and isinstance(end, datetime):
        is_one_evening = end - start < timedelta(days=1)  # « 22 h – 2 h » is on one day
        last = start if is_one_evening else end - timedelta(minutes=1)
        shown_end = "" if end == start else f"{end:%H:%M}"
        return start.date(), last.date(), f"{start:%H:%M}", shown_end
    if start is None or end is None or isinstance(start, datetime) or isinstance(end, datetime):
        return None
    return start, max(start, end - timedelta(days=1)), "", ""  # whole days end the day after


def _local(occurrence: icalendar.Event, name: str) -> date | datetime | None:
    """In Paris, without zone; hours without a zone are those of the wall (RFC 5545, 3.3.5)."""
    moment = moment_of(occurrence, name)
    if isinstance(moment, datetime) and moment.tzinfo:
        return moment.astimezone(PARIS).replace(tzinfo=None)
    return moment

"""Content that is over, or soon will be."""

from __future__ import annotations

from datetime import date

from kiosk.i18n import term
from kiosk.packs.authoring.document import Document
from kiosk.packs.content import Entry, Event

SOON_DAYS = 14  # time enough to write the next one and have it published


def advise_on_dates(document: Document, entry: Entry, today: date) -> None:
    """Say when the last day of a page, or of its event, is past or near."""
    if isinstance(entry, Event):
        _advise(document, ("last_day", "day"), entry.last_day, today)
    elif entry.valid_until is not None:
        _advise(document, ("valid_until",), entry.valid_until, today)


def _advise(document: Document, keys: tuple[str, ...], last: date, today: date) -> None:
    days_left = (last - today).days
    if days_left < 0:
        what = term("the last day, {day}, is past: this is not shown any more")
        fix = term("give it a later day, or remove the file")
    elif days_left <= SOON_DAYS:
        what = term("the last day, {day}, is near: this will not be shown after it")
        fix = term("prepare what comes next, or give it a later day")
    else:
        return
    line, column = _place(document, keys)
    document.notes.advise(line, what.format(day=last.isoformat()), fix, column=column)


def _place(document: Document, keys: tuple[str, ...]) -> tuple[int, int]:
    if document.yaml is None:
        return 1, 1
    written = [key for key in keys if key in document.yaml.values]
    return document.yaml.place_of(tuple(written[:1]))

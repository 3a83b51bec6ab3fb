"""Content that is over, or soon will be."""

from __future__ import annotations

from datetime import date

from kiosk.i18n import term
from kiosk.packs.authoring.document import Document
from kiosk.packs.content import Entry, Event

SOON_DAYS = 14  # time enough to write the next one and have it published


def advise_on_dates(document: Document, entry: Entry, today: date) -> None:
    """Say when the last day of a page, or of its event, is past; that of a page also when near.

    An event is announced shortly before, and nothing has to come after it.
    """
    if isinstance(entry, Event):
        if entry.last_day < today:
            _advise_on_past(document, ("until", "date"), entry.last_day)
    elif entry.valid_until is not None:
        if entry.valid_until < today:
            _advise_on_past(document, ("valid_until",), entry.valid_until)
        elif (entry.valid_until - today).days <= SOON_DAYS:
            _advise_on_near(document, ("valid_until",), entry.valid_until)


def _advise_on_past(document: Document, keys: tuple[str, ...], last: date) -> None:
    what = term("the last day, {day}, is past: this is not shown any more")
    fix = term("give it a later day, or remove the file")
    _advise(document, keys, what.format(day=last.isoformat()), fix)


def _advise_on_near(document: Document, keys: tuple[str, ...], last: date) -> None:
    what = term("the last day, {day}, is near: this will not be shown after it")
    fix = term("prepare what comes next, or give it a later day")
    _advise(document, keys, what.format(day=last.isoformat()), fix)


def _advise(document: Document, keys: tuple[str, ...], what: str, fix: str) -> None:
    line, column = _place(document, keys)
    document.notes.advise(line, what, fix, column=column)


def _place(document: Document, keys: tuple[str, ...]) -> tuple[int, int]:
    if document.yaml is None:
        return 1, 1
    written = [key for key in keys if key in document.yaml.values]
    return document.yaml.place_of(tuple(written[:1]))

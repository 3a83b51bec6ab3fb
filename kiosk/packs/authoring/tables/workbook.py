"""XLSX and ODS workbooks, whose first sheet is the table."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from kiosk.i18n import term
from kiosk.packs.authoring.tables import ods, xlsx
from kiosk.packs.authoring.tables.bounded_xml import damaged
from kiosk.packs.authoring.tables.parts import Parts, open_parts
from kiosk.packs.authoring.tables.rows import Row, Sheet, not_a_table
from kiosk.packs.limits import MAX_WORKBOOK_SHEETS
from kiosk.packs.members import shown
from kiosk.packs.problems import Notes


def rows(path: Path, notes: Notes) -> Iterator[Row]:
    """The rows of the first sheet. Raises: Unreadable."""
    parts = open_parts(path)
    first, *others = islice(_sheets(parts), MAX_WORKBOOK_SHEETS)
    if names := [shown(sheet.name) for sheet in others if sheet.is_full]:
        what = term("only the first sheet is read, not: {names}").format(names=", ".join(names))
        notes.advise(1, what, term("save the other sheets as tables of their own"))
    yield from first.rows()


def _sheets(parts: Parts) -> Iterator[Sheet]:
    """At least one."""
    if xlsx.WORKBOOK in parts:
        sheets = xlsx.sheets(parts)
    elif ods.CONTENT in parts:
        sheets = ods.sheets(parts)
    else:
        raise not_a_table()
    first = next(sheets, None)
    if first is None:
        raise damaged()
    yield first
    yield from sheets

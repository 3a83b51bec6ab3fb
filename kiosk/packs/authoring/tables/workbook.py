"""XLSX and ODS workbooks, whose first sheet is the table."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kiosk.i18n import term
from kiosk.packs.authoring.tables import ods, xlsx
from kiosk.packs.authoring.tables.bounded_xml import damaged
from kiosk.packs.authoring.tables.parts import open_parts
from kiosk.packs.authoring.tables.rows import Row, Sheet, Unreadable
from kiosk.packs.limits import MAX_WORKBOOK_SHEETS
from kiosk.packs.problems import Notes


def rows(path: Path, notes: Notes) -> Iterator[Row]:
    """The rows of the first sheet. Raises: Unreadable."""
    parts = open_parts(path)
    if xlsx.WORKBOOK in parts:
        sheets = list(xlsx.sheets(parts))
    elif ods.CONTENT in parts:
        sheets = list(ods.sheets(parts))
    else:
        raise Unreadable(1, term("this is not a table"), term("save it as XLSX, ODS or CSV"))
    if not sheets:
        raise damaged()
    _advise_on_other_sheets(sheets, notes)
    yield from sheets[0].rows()


def _advise_on_other_sheets(sheets: list[Sheet], notes: Notes) -> None:
    full = [sheet.name for sheet in sheets[1:MAX_WORKBOOK_SHEETS] if _is_full(sheet)]
    if full:
        what = term("only the first sheet is read, not: {names}").format(names=", ".join(full))
        notes.advise(1, what, term("save the other sheets as tables of their own"))


def _is_full(sheet: Sheet) -> bool:
    try:
        return any(any(cells) for _, cells in sheet.rows())
    except Unreadable:
        return True

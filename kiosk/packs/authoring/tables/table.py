"""A spreadsheet file → its header and its rows, whatever it was saved as.

The content says what the file is, not its name: a workbook named ``.csv`` is read as one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kiosk.i18n import term
from kiosk.packs.authoring.tables import delimited, workbook
from kiosk.packs.authoring.tables.bad_lines import BadLines
from kiosk.packs.authoring.tables.rows import Row, Unreadable, not_a_table
from kiosk.packs.authoring.typography import unshowable
from kiosk.packs.disk import machine_errors
from kiosk.packs.limits import MAX_TABLE_BYTES, MAX_TABLE_ROWS
from kiosk.packs.problems import Notes

_ZIP = b"PK\3\4"
_COMPOUND_FILE = bytes.fromhex("D0CF11E0A1B11AE1")  # of old Excel, and of what it encrypts


@dataclass(frozen=True, slots=True)
class Table:
    """``header`` as typed, at ``line``. Each row has as many cells, one of which is not empty."""

    header: tuple[str, ...]
    line: int
    rows: Iterator[Row]


def open_table(path: Path, notes: Notes, bad_lines: BadLines) -> Table | None:
    """The table in ``path``, or ``None`` when the notes say why there is none.

    Rows are read as they are asked for, in bounded memory; what is wrong with them is noted then.

    Raises:
        MachineError: the disk refuses to read it.
    """
    rows = _rows(path, notes, bad_lines)
    try:
        first = next((row for row in rows if any(map(str.strip, row[1]))), None)
        if first is None:
            fix = term("write the names of the columns on its first line")
            raise Unreadable(1, term("the table is empty"), fix)
        line, header = first
        if unshowable("".join(header)):
            raise not_a_table(line)
    except Unreadable as error:
        notes.add(error.line, error.what, error.fix)
        return None
    names = [name.strip() for name in header]
    while not names[-1]:
        names.pop()
    return Table(tuple(names), line, _squared(rows, len(names), notes, bad_lines))


def _rows(path: Path, notes: Notes, bad_lines: BadLines) -> Iterator[Row]:
    with machine_errors(path):
        if path.stat().st_size > MAX_TABLE_BYTES:
            what = term("the table has more than {count} MB")
            what = what.format(count=MAX_TABLE_BYTES // 1_000_000)
            raise Unreadable(1, what, term("split it into several tables"))
        with path.open("rb") as file:
            signature = file.read(len(_COMPOUND_FILE))
        if signature == _COMPOUND_FILE:
            what = term("this is an old Excel file (.xls), or it has a password")
            raise Unreadable(1, what, term("save it as XLSX, without a password"))
        if signature.startswith(_ZIP):
            yield from workbook.rows(path, notes)
        else:
            yield from delimited.rows(path, bad_lines)


def _squared(rows: Iterator[Row], width: int, notes: Notes, bad_lines: BadLines) -> Iterator[Row]:
    """The rows with as many cells as the header; empty ones are passed over."""
    try:
        left_rows = MAX_TABLE_ROWS
        for line, cells in rows:
            if not any(map(str.strip, cells)):
                continue
            if not left_rows:
                what = term("the table has more than {count} lines").format(count=MAX_TABLE_ROWS)
                raise Unreadable(line, what, term("split it into several tables"))
            left_rows -= 1
            if any(map(str.strip, cells[width:])):
                what = term("it has more cells than the first line has names of columns")
                bad_lines.tell(line, what, _quote_or_name)
            else:
                yield line, cells[:width] + [""] * (width - len(cells))
    except Unreadable as error:
        notes.add(error.line, error.what, error.fix)


def _quote_or_name() -> str:
    return term("put a cell that holds the separator between double quotes")

"""A table of records → the lines of the catalogue; what is wrong with a line costs that line.

Plain functions and no pydantic: a catalogue has 138,500 lines, and the check of a pack reads
all of them (``bench.records``).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kiosk.i18n import term
from kiosk.packs.authoring.fields import Known
from kiosk.packs.authoring.record_columns import REQUIRED, read_columns
from kiosk.packs.authoring.record_values import Mistake, Read, as_text, readers
from kiosk.packs.authoring.tables.bad_lines import BadLines
from kiosk.packs.authoring.tables.table import Table, open_table
from kiosk.packs.content import Record
from kiosk.packs.problems import Notes


@dataclass(frozen=True, slots=True)
class _Column:
    """``name`` is what the author calls ``field``."""

    field: str
    name: str
    number: int
    read: Read


def read_records(path: Path, known: Known, notes: Notes) -> Iterator[Record]:
    """The records of a CSV, XLSX or ODS table, in its order, while it is read.

    A table that cannot be read is an error; a line that cannot is an advice, and is left out.

    Raises:
        MachineError: the disk refuses to read it.
    """
    bad_lines = BadLines(notes)
    table = open_table(path, notes, bad_lines)
    numbers = read_columns(table, notes) if table else None
    if table is None or numbers is None:
        return
    read = readers(known)
    columns = [
        _Column(field, table.header[number], number, read[field])
        for field, number in numbers.items()
    ]
    yield from _records(table, columns, bad_lines)
    bad_lines.tell_how_many_more()


def _records(table: Table, columns: list[_Column], bad_lines: BadLines) -> Iterator[Record]:
    first_at: dict[str, int] = {}
    names = {column.field: column.name for column in columns}
    for line, cells in table.rows:
        values = _values(line, cells, columns, bad_lines)
        if values is None:
            continue
        if missing := [field for field in REQUIRED if not values.get(field)]:
            for field in missing:
                what = term("“{key}” is missing").format(key=names[field])
                bad_lines.tell(line, what, lambda: term("fill in the cell"))
        elif (other := first_at.setdefault(values["id"], line)) != line:
            what = term("its id “{id}” is also that of line {line}")
            what = what.format(id=values["id"], line=other)
            bad_lines.tell(line, what, lambda: term("give it another"))
        else:
            yield Record(**values)


def _values(
    line: int, cells: list[str], columns: list[_Column], bad_lines: BadLines
) -> Mapping[str, Any] | None:
    """What the cells say, or ``None`` after all their mistakes were told."""
    values: dict[str, Any] = {}
    is_right = True
    for column in columns:
        cell = cells[column.number].strip()
        try:
            if cell and (text := as_text(cell)):
                values[column.field] = column.read(text)
        except Mistake as mistake:
            what = term("“{key}” {mistake}").format(key=column.name, mistake=mistake.what)
            bad_lines.tell(line, what, mistake.fix)
            is_right = False
    return values if is_right else None

"""Sheets of an ODS workbook: OpenDocument 1.3 part 3, clauses 9.1 and 19.385."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from kiosk.packs.authoring.tables.bounded_xml import Attributes, Reader, local, parse, tags
from kiosk.packs.authoring.tables.cells import boolean_text, formula_text, number_text
from kiosk.packs.authoring.tables.parts import Parts
from kiosk.packs.authoring.tables.rows import Row, Sheet, too_wide
from kiosk.packs.limits import MAX_CELL, MAX_TABLE_COLUMNS

CONTENT = "content.xml"

_CELLS = ("table-cell", "covered-table-cell")
_SPACES = {"s": " ", "tab": "\t", "line-break": "\n"}
_MIDNIGHT = "T00:00:00"
_DURATION = re.compile(r"PT(?P<hours>\d{1,4})H(?P<minutes>\d{1,2})M.*")


def sheets(parts: Parts) -> Iterator[Sheet]:
    """The sheets, in the order of their tabs. Raises: Unreadable."""
    names: list[str] = []
    full: set[int] = set()
    for name, attributes in tags(parts.read(CONTENT)):
        if name == "table":
            names.append(attributes.get("table:name", ""))
        elif name == "p":
            full.add(len(names))
    for number, sheet in enumerate(names, start=1):
        yield Sheet(sheet, partial(_rows, parts, number), number in full)


def _rows(parts: Parts, number: int) -> Iterator[Row]:
    reader = _SheetReader(number)
    for _ in parse(parts.read(CONTENT), reader):
        for line, cells, repeats in reader.rows:
            for repeat in range(repeats):
                yield line + repeat, cells
        reader.rows.clear()
        if reader.is_done:
            return


class _SheetReader(Reader):
    """Reads the sheet of this ``number``. ``rows`` have their line and how often they stand."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.rows: list[tuple[int, list[str], int]] = []
        self._sheets_left = number
        self._next_line = 1
        self._row_repeats = 1
        self._cells: list[str] = []
        self._column = 0
        self._cell: Attributes | None = None
        self._text = ""
        self._paragraphs = 0
        self._asides = 0

    @property
    def is_done(self) -> bool:
        return self._sheets_left < 0

    def start(self, name: str, attributes: Attributes) -> None:
        self.tags += 1
        self.depth += 1
        name = local(name)
        if name == "table":
            self._sheets_left -= 1
        if self._sheets_left:
            return
        if name == "table-row":
            self._row_repeats = _count(attributes, "table:number-rows-repeated")
            self._cells, self._column = [], 0
        elif name in _CELLS:
            self._cell = attributes
            self._text = ""
        elif name == "annotation":
            self._asides += 1
        elif name == "p":
            self._paragraphs += 1
            self.text("\n" if self._text else "")
        elif name in _SPACES:
            self.text(_SPACES[name] * min(_count(attributes, "text:c"), MAX_CELL))

    def text(self, text: str) -> None:
        """More than ``MAX_CELL`` characters are enough for the cell to be refused."""
        if self._paragraphs and not self._asides and len(self._text) <= MAX_CELL:
            self._text += text

    def end(self, name: str) -> None:
        self.depth -= 1
        name = local(name)
        if self._sheets_left:
            return
        if name == "annotation":
            self._asides -= 1
        elif name == "p":
            self._paragraphs -= 1
        elif name in _CELLS and self._cell is not None:
            self._put(self._value(self._cell), _count(self._cell, "table:number-columns-repeated"))
            self._cell = None
        elif name == "table-row":
            self._end_row()

    def _put(self, value: str, repeats: int) -> None:
        self._column += repeats
        if value:
            if self._column > MAX_TABLE_COLUMNS:
                raise too_wide(self._next_line)
            missing = self._column - repeats - len(self._cells)
            self._cells.extend([""] * missing + [value] * repeats)

    def _end_row(self) -> None:
        if self._cells:
            self.rows.append((self._next_line, self._cells, self._row_repeats))
        self._next_line += self._row_repeats

    def _value(self, cell: Attributes) -> str:
        kind = cell.get("office:value-type", "")
        if kind in ("float", "percentage", "currency"):
            return number_text(cell.get("office:value", ""))
        if kind == "date":
            return cell.get("office:date-value", "").removesuffix(_MIDNIGHT)
        if kind == "time":
            return _duration_text(cell.get("office:time-value", ""))
        if kind == "boolean":
            return boolean_text(cell.get("office:boolean-value", ""))
        if not kind and "table:formula" in cell:
            return formula_text(cell["table:formula"])
        return (self._text or cell.get("office:string-value", "")).strip()


def _count(attributes: Attributes, name: str) -> int:
    count = attributes.get(name, "")
    return int(count) if count.isdecimal() and len(count) < 8 else 1


def _duration_text(value: str) -> str:
    found = _DURATION.fullmatch(value)
    return f"{found['hours']}:{found['minutes']}" if found else value

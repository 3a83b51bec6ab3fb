"""Sheets of an XLSX workbook: ECMA-376 part 1, clauses 18.2 to 18.8."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache, partial

from kiosk.packs.authoring.tables.bounded_xml import (
    Attributes,
    Reader,
    damaged,
    local,
    parse,
    tags,
)
from kiosk.packs.authoring.tables.cells import (
    boolean_text,
    formula_text,
    number_text,
    serial_text,
)
from kiosk.packs.authoring.tables.parts import Parts
from kiosk.packs.authoring.tables.rows import Row, Sheet, Unreadable, too_wide
from kiosk.packs.limits import MAX_CELL, MAX_TABLE_COLUMNS

WORKBOOK = "xl/workbook.xml"
_RELATIONSHIPS = "xl/_rels/workbook.xml.rels"

# Excel counts 29 February 1900, which never was: serials of later days are right from here.
_EPOCH_1900, _EPOCH_1904 = datetime(1899, 12, 30), datetime(1904, 1, 1)
_DATE_FORMATS = frozenset(map(str, (*range(14, 23), *range(27, 37), *range(45, 48))))  # 18.8.30
_NOT_A_DATE_LETTER = re.compile(
    r'"[^"]*"|\\.|\[(?![hms]+\])[^\]]*\]'
)  # « "le" », « \h », « [Red] »
_DATE_LETTER = re.compile("[ymdhs]", re.IGNORECASE)
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")  # ST_Xstring, 22.9.2.19: « _x000D_ »
_MIDNIGHT = re.compile(r"T00:00:00(?:\.0+)?Z?")
_DIGITS = "0123456789"


@dataclass(frozen=True, slots=True)
class _Book:
    """What the sheets refer to. ``date_styles`` are the numbers of the styles that show dates."""

    strings: list[str]
    date_styles: frozenset[str]
    epoch: datetime


def sheets(parts: Parts) -> Iterator[Sheet]:
    """The visible sheets, in the order of their tabs. Raises: Unreadable."""
    targets = list(_targets(parts))
    workbook = list(tags(parts.read(WORKBOOK)))
    is_1904 = any(
        name == "workbookPr" and boolean_text(attributes.get("date1904", "")) == "true"
        for name, attributes in workbook
    )
    book = _Book(
        strings=_strings(parts, targets),
        date_styles=_date_styles(parts, targets),
        epoch=_EPOCH_1904 if is_1904 else _EPOCH_1900,
    )
    worksheets = {one.id: one.part for one in targets if one.kind == "worksheet"}
    for name, attributes in workbook:
        if name == "sheet" and attributes.get("state", "visible") == "visible":
            sheet_id = next((attributes[key] for key in attributes if local(key) == "id"), "")
            if sheet_id in worksheets:
                rows = partial(_rows, parts, worksheets[sheet_id], book)
                yield Sheet(attributes.get("name", ""), rows, _is_full(rows()))


def _is_full(rows: Iterator[Row]) -> bool:
    try:
        return any(any(cells) for _, cells in rows)
    except Unreadable:
        return True


@dataclass(frozen=True, slots=True)
class _Target:
    """A part that the workbook refers to; ``kind`` is « worksheet » or « styles »."""

    id: str
    kind: str
    part: str


def _targets(parts: Parts) -> Iterator[_Target]:
    for _, attributes in tags(parts.read(_RELATIONSHIPS)):
        if target := attributes.get("Target"):
            part = posixpath.normpath(posixpath.join("/xl", target)).lstrip("/")
            kind = attributes.get("Type", "").rpartition("/")[2]
            yield _Target(attributes.get("Id", ""), kind, part)


def _strings(parts: Parts, targets: list[_Target]) -> list[str]:
    reader = _StringReader()
    for target in targets:
        if target.kind == "sharedStrings":
            for _ in parse(parts.read(target.part), reader):
                pass
            break
    return reader.found


def _date_styles(parts: Parts, targets: list[_Target]) -> frozenset[str]:
    part = next((target.part for target in targets if target.kind == "styles"), "")
    if not part:
        return frozenset()
    date_formats, styles, section = set(_DATE_FORMATS), [], ""
    for name, attributes in tags(parts.read(part)):
        if name == "numFmt" and _shows_date(attributes.get("formatCode", "")):
            date_formats.add(attributes.get("numFmtId", ""))
        elif name in ("cellStyleXfs", "cellXfs", "cellStyles"):
            section = name
        elif name == "xf" and section == "cellXfs":
            styles.append(attributes.get("numFmtId"))
    return frozenset(str(index) for index, one in enumerate(styles) if one in date_formats)


def _shows_date(code: str) -> bool:
    return _DATE_LETTER.search(_NOT_A_DATE_LETTER.sub("", code)) is not None


def _unescaped(text: str) -> str:
    if "_x" not in text:
        return text
    return _ESCAPED.sub(lambda code: chr(int(code[1], 16)), text).replace("\r\n", "\n")


def _rows(parts: Parts, part: str, book: _Book) -> Iterator[Row]:
    reader = _SheetReader(book)
    for _ in parse(parts.read(part), reader):
        yield from reader.rows
        reader.rows.clear()


class _TextReader(Reader):
    """Gathers the texts of ``v``, ``f`` and ``t``, without the phonetic guides of a ``t``."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: dict[str, str] = {}
        self._inside = ""
        self._is_phonetic = False

    def start(self, name: str, attributes: Attributes) -> None:
        self.tags += 1
        self.depth += 1
        self._inside = ""
        name = local(name)
        if name in ("v", "f", "t") and not self._is_phonetic:
            self._inside = name
            self.texts.setdefault(name, "")
        elif name == "rPh":
            self._is_phonetic = True
        else:
            self.begin(name, attributes)

    def end(self, name: str) -> None:
        self.depth -= 1
        self._inside = ""
        name = local(name)
        if name == "rPh":
            self._is_phonetic = False
        else:
            self.finish(name)

    def text(self, text: str) -> None:
        """More than ``MAX_CELL`` characters are enough for the cell to be refused."""
        if self._inside and len(self.texts[self._inside]) <= MAX_CELL:
            self.texts[self._inside] += text

    def begin(self, name: str, attributes: Attributes) -> None:
        """Any other tag."""

    def finish(self, name: str) -> None:
        """Its end, or that of a text."""


class _StringReader(_TextReader):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def finish(self, name: str) -> None:
        if name == "si":
            self.found.append(_unescaped(self.texts.pop("t", "")))


class _SheetReader(_TextReader):
    def __init__(self, book: _Book) -> None:
        super().__init__()
        self.rows: list[Row] = []
        self._book = book
        self._line = 0
        self._cells: list[str] = []
        self._column = -1
        self._cell: Attributes = {}

    def begin(self, name: str, attributes: Attributes) -> None:
        if name == "c":
            self._cell = attributes
            letters = attributes.get("r", "").rstrip(_DIGITS)
            self._column = _column(letters) if letters else self._column + 1
            self.texts.clear()
        elif name == "row":
            line = attributes.get("r", "")
            self._line = int(line) if line.isdecimal() and len(line) < 8 else self._line + 1
            self._cells, self._column = [], -1

    def finish(self, name: str) -> None:
        if name == "c":
            if value := self._value():
                self._put(value)
        elif name == "row":
            self.rows.append((self._line, self._cells))
            self._cells = []

    def _put(self, value: str) -> None:
        if self._column >= MAX_TABLE_COLUMNS:
            raise too_wide(self._line)
        missing = self._column + 1 - len(self._cells)
        self._cells.extend([""] * missing)
        self._cells[self._column] = value

    def _value(self) -> str:
        """What the cell shows; see 18.3.1.4 for its types."""
        kind = self._cell.get("t", "n")
        value = self.texts.get("v", "")
        if kind == "inlineStr":
            return _unescaped(self.texts.get("t", ""))
        if not value:
            is_calculated = kind == "str" and "v" in self.texts
            return "" if is_calculated or "f" not in self.texts else formula_text(self.texts["f"])
        if kind == "n":
            if self._cell.get("s") in self._book.date_styles:
                return serial_text(value, self._book.epoch)
            return number_text(value)
        if kind == "s":
            return self._string(value)
        if kind == "b":
            return boolean_text(value)
        return _MIDNIGHT.sub("", value) if kind == "d" else _unescaped(value)

    def _string(self, index: str) -> str:
        if index.isdecimal() and len(index) < 9 and int(index) < len(self._book.strings):
            return self._book.strings[int(index)]
        raise damaged()


@lru_cache
def _column(letters: str) -> int:
    """0 for A, 26 for AA; what is no column is as far as one too many."""
    if len(letters) > 3 or not (letters.isascii() and letters.isalpha()):
        return MAX_TABLE_COLUMNS
    column = 0
    for letter in letters.upper():
        column = 26 * column + ord(letter) - ord("A") + 1
    return column - 1

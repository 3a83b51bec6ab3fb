"""CSV as LibreOffice, Excel and library systems write it: RFC 4180 and its many dialects."""

from __future__ import annotations

import codecs
import csv
import re
from collections import deque
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, TextIO

from kiosk.i18n import term
from kiosk.packs.authoring.tables.bad_lines import BadLines
from kiosk.packs.authoring.tables.rows import Row, Unreadable, not_a_table
from kiosk.packs.limits import MAX_LINE_PROBLEMS, MAX_ROW_LINES, MAX_TABLE_LINE

START_BYTES = 64
CHUNK_BYTES = 262_144
DELIMITERS = ";,\t"

_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",  # « Texte Unicode » of Excel
    codecs.BOM_UTF16_BE: "utf-16",
}
# Without a mark, and not UTF-8: what French letters come out of it as.
_ENCODINGS = ("cp1252", "utf-8", "mac_roman")
# Not « â »: half of what UTF-8 looks like in Windows-1252 begins with it.
_FRENCH_LETTERS = "éèêëàçîïôùûœ"

_ANNOUNCED = re.compile(r'"?sep=(?P<delimiter>[^\w\s"]|\t)"?\s*', re.IGNORECASE)  # Excel's own


def rows(path: Path, bad_lines: BadLines) -> Iterator[Row]:
    """The rows of a CSV file. Raises: Unreadable."""
    with path.open("rb") as file:
        encoding = _encoding(file)
    # A byte that cannot be read spoils its line, not the table.
    with path.open(encoding=encoding, errors="replace", newline="") as text:
        yield from _rows(_Lines(text), bad_lines)


def _rows(lines: _Lines, bad_lines: BadLines) -> Iterator[Row]:
    reader = csv.reader(lines, delimiter=_delimiter(lines), skipinitialspace=True, strict=True)
    mistakes = 0
    while True:
        line = lines.begin_row()
        try:
            yield line, next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            mistakes += 1
            what = term("a double quote is not closed, or stands in the middle of a cell")
            if mistakes > MAX_LINE_PROBLEMS:
                raise Unreadable(line, what, _quotes_fix()) from error
            bad_lines.tell(line, what, _quotes_fix)
            lines.take_back_row(but=1)


def _quotes_fix() -> str:
    return term("write it twice inside a cell, and close the others")


def _delimiter(lines: _Lines) -> str:
    """What Excel announces, or what cuts the first line into most cells."""
    first = lines.first()
    if announced := _ANNOUNCED.fullmatch(first):
        return announced["delimiter"]
    lines.take_back_row()
    return max(DELIMITERS, key=lambda one: len(next(csv.reader([first], delimiter=one), [])))


class _Lines:
    """The lines of a text, counted, those of the current row at hand: one unclosed quote makes
    a cell of all that follows, and must not cost more than its line."""

    def __init__(self, text: TextIO) -> None:
        self._text = text
        self._count = 0
        self._row: list[str] = []
        self._taken_back: deque[str] = deque()

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        if len(self._row) == MAX_ROW_LINES:
            raise csv.Error
        line = self._taken_back.popleft() if self._taken_back else self._read()
        self._row.append(line)
        self._count += 1
        return line

    def first(self) -> str:
        """The first line that is not empty."""
        line = "\n"
        while line and not line.strip():
            self.begin_row()
            line = next(self, "")
        return line

    def begin_row(self) -> int:
        """The number of its first line."""
        self._row.clear()
        return self._count + 1

    def take_back_row(self, but: int = 0) -> None:
        """Read the current row again, ``but`` so many lines."""
        self._taken_back.extendleft(reversed(self._row[but:]))
        self._count -= len(self._row[but:])

    def _read(self) -> str:
        line = self._text.readline(MAX_TABLE_LINE + 1)
        if not line:
            raise StopIteration
        if len(line) > MAX_TABLE_LINE:
            what = term("this line has more than {count} characters").format(count=MAX_TABLE_LINE)
            fix = term("save the table again as CSV, one line a record")
            raise Unreadable(self._count + 1, what, fix)
        return line


def _encoding(file: BinaryIO) -> str:
    start = file.read(START_BYTES)
    for mark, encoding in _MARKS.items():
        if start.startswith(mark):
            return encoding
    if b"\0" in start:  # a picture, a database, anything but text
        raise not_a_table()
    file.seek(0)
    decoder = codecs.getincrementaldecoder("utf-8")()
    chunk = before = b""
    try:
        while chunk := file.read(CHUNK_BYTES):
            decoder.decode(chunk)
            before = chunk
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return max(_ENCODINGS, key=lambda encoding: _french_letters(before + chunk, encoding))
    return "utf-8"


def _french_letters(sample: bytes, encoding: str) -> int:
    text = sample.decode(encoding, "replace")
    return sum(map(text.count, _FRENCH_LETTERS))

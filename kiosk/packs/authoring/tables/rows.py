"""What every reader of tables gives, and how it gives up."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kiosk.i18n import term
from kiosk.packs.limits import MAX_TABLE_COLUMNS

# The line where the row begins, from 1, and its cells. Rows may be shorter than the header.
Row = tuple[int, list[str]]


class Unreadable(Exception):
    """The table cannot be read any further. ``fix`` is one action of its author."""

    def __init__(self, line: int, what: str, fix: str) -> None:
        super().__init__(what)
        self.line, self.what, self.fix = line, what, fix


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of a workbook, read at each call of ``rows``. A full one holds something."""

    name: str
    rows: Callable[[], Iterator[Row]]
    is_full: bool


def too_wide(line: int) -> Unreadable:
    what = term("the table has more than {count} columns").format(count=MAX_TABLE_COLUMNS)
    return Unreadable(line, what, term("remove those that are not of the record"))


def not_a_table(line: int = 1) -> Unreadable:
    return Unreadable(line, term("this is not a table"), term("save it as CSV, XLSX or ODS"))

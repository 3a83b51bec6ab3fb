"""``activities/<id>.md`` of kind memory → ``Memory``: a table with one pair a row.

The third column, if there is one, is the fact told when the pair is found. The words of
the headings are for whoever reads the table: the game does not show them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

from kiosk.i18n import term
from kiosk.packs.authoring import fields, front_matter, markdown
from kiosk.packs.authoring.document import Document
from kiosk.packs.authoring.fields import Known
from kiosk.packs.authoring.illustrated import is_picture, read_face, seen
from kiosk.packs.authoring.inline import rich
from kiosk.packs.authoring.markdown import Paragraph, Table
from kiosk.packs.content import Memory, Pair
from kiosk.packs.limits import MAX_PAIRS, MIN_PAIRS
from kiosk.packs.problems import Notes

COLUMNS = (2, 3)


class Matter(front_matter.ActivityMatter):
    kind: Annotated[str, fields.kind("memory")]


def read_memory(document: Document, known: Known) -> Memory | None:
    """The memory, or ``None`` when its settings are wrong; every problem is noted."""
    matter = front_matter.check(Matter, document.yaml, known, document.notes)
    rows = _rows(document)
    pairs = tuple(_pair(row, known, document.notes) for row in rows)
    _refuse_likeness(rows, pairs, document.notes)
    _advise_facts(rows, pairs, document.notes)
    if matter is None:
        return None
    return Memory(**front_matter.activity(document, matter), pairs=pairs)


Row = tuple[Paragraph, ...]


def _rows(document: Document) -> tuple[Row, ...]:
    """The rows of the only table, or none when they cannot be pairs; all else is refused."""
    notes = document.notes
    tables = [block for block in document.blocks if isinstance(block, Table)]
    for block in document.blocks:
        if block not in tables[:1]:
            markdown.refuse(block, notes)
    rows = tables[0].rows if tables else ()
    if not MIN_PAIRS <= len(rows) <= MAX_PAIRS:
        what = term("the number of pairs is {count}").format(count=len(rows))
        fix = term("write {least} to {most}, each on a row of one table")
        notes.add(document.body_line, what, fix.format(least=MIN_PAIRS, most=MAX_PAIRS))
    return rows if tables and _has_pairs(tables[0], notes) else ()


def _has_pairs(table: Table, notes: Notes) -> bool:
    if any(is_picture(cell) for cell in table.header):
        what = term("the first row of a table is its headings")
        fix = term("write a row such as “| Carte | Carte |” above it")
        notes.add(table.line, what, fix)
    if len(table.header) not in COLUMNS:
        what = term("the number of columns is {count}").format(count=len(table.header))
        notes.add(table.line, what, term("write two, and a third for the fact told"))
    return len(table.header) in COLUMNS


def _pair(row: Row, known: Known, notes: Notes) -> Pair:
    left, right, *facts = row
    return Pair(
        left=read_face(left, known, notes),
        right=read_face(right, known, notes),
        fact=rich(facts[0].text, facts[0].line, notes) if facts else (),
    )


def _refuse_likeness(rows: Sequence[Row], pairs: Sequence[Pair], notes: Notes) -> None:
    """The same card in two pairs would leave two right answers, one of them refused."""
    before: set[str] = set()
    for row, pair in zip(rows, pairs, strict=True):
        for cell, face in zip(row, (pair.left, pair.right), strict=False):
            if seen(face) in before:
                what = term("“{text}” is on a card of another pair").format(text=face.text)
                notes.add(cell.line, what, term("change one of the two"), at=cell.text)
        before |= {seen(pair.left), seen(pair.right)} - {""}


def _advise_facts(rows: Sequence[Row], pairs: Sequence[Pair], notes: Notes) -> None:
    silent = [row for row, pair in zip(rows, pairs, strict=True) if not pair.fact]
    if silent:
        what = term("pairs that tell nothing once found: {count}").format(count=len(silent))
        fix = term("write what one learns from them in a third column")
        notes.advise(silent[0][0].line, what, fix)

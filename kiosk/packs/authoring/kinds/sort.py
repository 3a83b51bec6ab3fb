"""``activities/<id>.md`` of kind sort → ``Sort``: a heading a basket, what goes in it below."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

from kiosk.i18n import term
from kiosk.packs.authoring import fields, front_matter, markdown
from kiosk.packs.authoring.document import Document
from kiosk.packs.authoring.fields import Known
from kiosk.packs.authoring.illustrated import read_face, seen
from kiosk.packs.authoring.markdown import Items, Paragraph, Quote, Section
from kiosk.packs.authoring.prose import read_quotes, read_title
from kiosk.packs.content import Basket, Face, Sort
from kiosk.packs.limits import MAX_BASKETS, MAX_POOL, MAX_SORTED, MIN_BASKETS
from kiosk.packs.problems import Notes


class Matter(front_matter.PooledMatter):
    kind: Annotated[str, fields.kind("sort")]


def read_sort(document: Document, known: Known) -> Sort | None:
    """The game, or ``None`` when its settings are wrong; every problem is noted."""
    notes = document.notes
    matter = front_matter.check(Matter, document.yaml, known, notes)
    before, sections = markdown.sections(document.blocks, level=2)
    for block in before:
        markdown.refuse(block, notes)
    placed: dict[str, str] = {}
    baskets = tuple(_basket(section, known, notes, placed) for section in sections)
    _refuse_numbers(baskets, MAX_POOL if matter and matter.draw else MAX_SORTED, document)
    if matter is None:
        return None
    return Sort(**front_matter.pooled(document, matter), baskets=baskets)


def _basket(section: Section, known: Known, notes: Notes, placed: dict[str, str]) -> Basket:
    """``placed`` holds what the baskets before have, and takes what this one has."""
    title = read_title(section.heading.text, section.heading.line, notes)
    for block in section.blocks:
        if not isinstance(block, Items | Quote):
            markdown.refuse(block, notes)
    lists = [block for block in section.blocks if isinstance(block, Items)]
    items = [item for block in lists for item in block.items]
    if not items:
        what = term("the basket “{title}” is empty").format(title=title)
        notes.add(section.heading.line, what, term("write a list under its heading"))
    return Basket(
        title=title,
        items=tuple(_thing(item, title, known, notes, placed) for item in items),
        why=read_quotes(section.blocks, notes),
    )


def _thing(
    item: Paragraph, basket: str, known: Known, notes: Notes, placed: dict[str, str]
) -> Face:
    face = read_face(item, known, notes)
    if seen(face) in placed:
        what = term("“{text}” is already in the basket “{title}”")
        what = what.format(text=face.text, title=placed[seen(face)])
        notes.add(item.line, what, term("keep it in one place"), at=item.text)
    elif seen(face):
        placed[seen(face)] = basket
    return face


def _refuse_numbers(baskets: Sequence[Basket], most: int, document: Document) -> None:
    if not MIN_BASKETS <= len(baskets) <= MAX_BASKETS:
        what = term("the number of baskets is {count}").format(count=len(baskets))
        fix = term("write {least} to {most}, each under a heading “##”")
        fix = fix.format(least=MIN_BASKETS, most=MAX_BASKETS)
        document.notes.add(document.body_line, what, fix)
    count = sum(len(basket.items) for basket in baskets)
    if count > most:
        what = term("there are {count} things to sort").format(count=count)
        document.notes.add(document.body_line, what, term("keep {most} at most").format(most=most))

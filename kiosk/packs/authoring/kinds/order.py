"""``activities/<id>.md`` of kind order → ``Order``: a numbered list, in the right order.

« 1895 — … » dates a line. A date has a figure, or a century in Roman ones: a sentence may
have a dash of its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Annotated

from kiosk.i18n import term
from kiosk.packs.authoring import fields, front_matter, markdown
from kiosk.packs.authoring.document import Document
from kiosk.packs.authoring.fields import Known
from kiosk.packs.authoring.inline import words
from kiosk.packs.authoring.markdown import Items, Paragraph, Quote
from kiosk.packs.authoring.prose import read_quotes
from kiosk.packs.content import Milestone, Order
from kiosk.packs.limits import MAX_MILESTONES, MIN_MILESTONES
from kiosk.packs.problems import Notes

_DATED = re.compile(
    r"(?P<date>(?=[^—–]*(?:\d|\b[IVX]+er?\s+siècle))\S[^—–]{0,40}?)\s+[—–-]\s+(?P<text>\S.*)",
    re.DOTALL,
)
_YEAR = re.compile(r"-?\d{1,4}")


class Matter(front_matter.ActivityMatter):
    kind: Annotated[str, fields.kind("order")]


def read_order(document: Document, known: Known) -> Order | None:
    """The things in their order, or ``None`` when the settings are wrong; problems are noted."""
    matter = front_matter.check(Matter, document.yaml, known, document.notes)
    items = _items(document)
    milestones = tuple(_milestone(item, document.notes) for item in items)
    _refuse_doubles(items, milestones, document.notes)
    _refuse_disorder(items, milestones, document.notes)
    _advise_dates(items, milestones, document.notes)
    explanation = read_quotes(document.blocks, document.notes)
    if matter is None:
        return None
    return Order(
        **front_matter.activity(document, matter), milestones=milestones, explanation=explanation
    )


def _items(document: Document) -> list[Paragraph]:
    items: list[Paragraph] = []
    for block in document.blocks:
        match block:
            case Items():
                _refuse_dashes(block, document.notes)
                items.extend(block.items)
            case Quote():
                pass
            case _:
                markdown.refuse(block, document.notes)
    if not MIN_MILESTONES <= len(items) <= MAX_MILESTONES:
        what = term("the number of things to put in order is {count}").format(count=len(items))
        fix = term("write {least} to {most} lines: “1. …”, “2. …”")
        fix = fix.format(least=MIN_MILESTONES, most=MAX_MILESTONES)
        document.notes.add(document.body_line, what, fix)
    return items


def _refuse_dashes(items: Items, notes: Notes) -> None:
    if not items.is_numbered:
        what = term("this list has dashes, and its order counts")
        notes.add(items.line, what, term("number its lines: “1. …”, “2. …”"))


def _milestone(item: Paragraph, notes: Notes) -> Milestone:
    dated = _DATED.fullmatch(item.text)
    if not dated:
        return Milestone(words(item.text, item.line, notes))
    return Milestone(
        text=words(dated["text"], item.line, notes), date=words(dated["date"], item.line, notes)
    )


def _refuse_doubles(
    items: Sequence[Paragraph], milestones: Sequence[Milestone], notes: Notes
) -> None:
    seen: set[str] = set()
    for item, milestone in zip(items, milestones, strict=True):
        text = milestone.text.casefold()
        if text and text in seen:
            what = term("“{text}” is already above").format(text=milestone.text)
            notes.add(item.line, what, term("keep one of the two lines"), at=item.text)
        seen.add(text)


def _refuse_disorder(
    items: Sequence[Paragraph], milestones: Sequence[Milestone], notes: Notes
) -> None:
    """Years alone can be compared; two of the same year would have two right orders."""
    years = [
        (item, int(milestone.date))
        for item, milestone in zip(items, milestones, strict=True)
        if _YEAR.fullmatch(milestone.date)
    ]
    for (_, before), (item, year) in pairwise(years):
        if year < before:
            what = term("{year} comes before {before}, the line above").format(
                year=year, before=before
            )
            notes.add(item.line, what, term("move the line up"), at=str(year))
        if year == before:
            what = term("two lines are of {year}, and nothing says their order").format(year=year)
            notes.add(item.line, what, term("write more of the date, or keep one"), at=str(year))


def _advise_dates(
    items: Sequence[Paragraph], milestones: Sequence[Milestone], notes: Notes
) -> None:
    bare = [item for item, one in zip(items, milestones, strict=True) if not one.date]
    if 0 < len(bare) < len(items):
        what = term("some lines have a date and this one has none")
        notes.advise(bare[0].line, what, term("write it first: “1895 — …”"), at=bare[0].text)

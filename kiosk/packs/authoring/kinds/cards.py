"""``activities/<id>.md`` of kind cards → ``Cards``: a heading is a front, what follows its back."""

from __future__ import annotations

from typing import Annotated

from kiosk.i18n import term
from kiosk.packs.authoring import fields, front_matter, markdown
from kiosk.packs.authoring.document import Document
from kiosk.packs.authoring.fields import Known
from kiosk.packs.authoring.illustrated import read_illustrated
from kiosk.packs.authoring.markdown import Section
from kiosk.packs.authoring.prose import read_title
from kiosk.packs.content import Card, Cards
from kiosk.packs.problems import Notes


class Matter(front_matter.PooledMatter):
    kind: Annotated[str, fields.kind("cards")]


def read_cards(document: Document, known: Known) -> Cards | None:
    """The cards, or ``None`` when their settings are wrong; every problem is noted."""
    notes = document.notes
    matter = front_matter.check(Matter, document.yaml, known, notes)
    before, sections = markdown.sections(document.blocks, level=2)
    for block in before:
        markdown.refuse(block, notes)
    if not sections:
        what = term("there is no card")
        fix = term("write the front after “##”, the back in a paragraph below")
        notes.add(document.body_line, what, fix)
    cards = tuple(_card(section, known, notes) for section in sections)
    if matter is None:
        return None
    return Cards(**front_matter.pooled(document, matter), cards=cards)


def _card(section: Section, known: Known, notes: Notes) -> Card:
    front = read_title(section.heading.text, section.heading.line, notes)
    if not section.blocks:
        what = term("the card “{title}” has no back").format(title=front)
        notes.add(section.heading.line, what, term("write a paragraph, or add a picture"))
    back, media = read_illustrated(section.blocks, known, notes)
    return Card(front=front, back=back, media=media)

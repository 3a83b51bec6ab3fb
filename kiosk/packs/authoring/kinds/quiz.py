"""``activities/<id>.md`` of kind quiz → ``Quiz``."""

from __future__ import annotations

from typing import Annotated

from kiosk.i18n import term
from kiosk.packs.authoring import fields, front_matter, markdown
from kiosk.packs.authoring.document import Document
from kiosk.packs.authoring.fields import Known
from kiosk.packs.authoring.question import read_question
from kiosk.packs.content import Quiz


class Matter(front_matter.ActivityMatter):
    kind: Annotated[str, fields.kind("quiz")]


def read_quiz(document: Document, known: Known) -> Quiz | None:
    """The quiz, or ``None`` when its settings are wrong; every problem is noted."""
    notes = document.notes
    matter = front_matter.check(Matter, document.yaml, known, notes)
    before, sections = markdown.sections(document.blocks, level=2)
    for block in before:
        markdown.refuse(block, notes)
    if not sections:
        what = term("the quiz has no question")
        notes.add(document.body_line, what, term("write one after a heading “##”"))
    questions = tuple(read_question(section, known, notes) for section in sections)
    if matter is None:
        return None
    return Quiz(**front_matter.activity(document, matter), questions=questions)

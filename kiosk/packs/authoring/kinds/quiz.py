"""``activities/<id>.md`` of kind quiz → ``Quiz``."""

from __future__ import annotations

from typing import Annotated

from kiosk.packs.authoring import fields, front_matter
from kiosk.packs.authoring.document import Document
from kiosk.packs.authoring.fields import Known
from kiosk.packs.authoring.question import read_questions
from kiosk.packs.content import Quiz
from kiosk.packs.limits import MAX_POOL


class Matter(front_matter.PooledMatter):
    kind: Annotated[str, fields.kind("quiz")]


def read_quiz(document: Document, known: Known) -> Quiz | None:
    """The quiz, or ``None`` when its settings are wrong; every problem is noted."""
    matter = front_matter.check(Matter, document.yaml, known, document.notes)
    questions = read_questions(document, known, most=matter.most if matter else MAX_POOL)
    if matter is None:
        return None
    return Quiz(**front_matter.pooled(document, matter), questions=questions)

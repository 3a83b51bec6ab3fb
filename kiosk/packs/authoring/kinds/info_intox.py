"""``activities/<id>.md`` of kind info-intox → ``InfoIntox``.

A quiz whose answers are always the same two: writing the right one is enough.
"""

from __future__ import annotations

from typing import Annotated

from kiosk.i18n import term
from kiosk.packs.authoring import fields, front_matter
from kiosk.packs.authoring.document import Document
from kiosk.packs.authoring.fields import Known
from kiosk.packs.authoring.markdown import Paragraph
from kiosk.packs.authoring.question import read_choice, read_questions
from kiosk.packs.content import Choice, InfoIntox
from kiosk.packs.limits import MAX_POOL
from kiosk.packs.problems import Notes, did_you_mean

ANSWERS = ("Info", "Intox")


class Matter(front_matter.PooledMatter):
    kind: Annotated[str, fields.kind("info-intox")]


def read_info_intox(document: Document, known: Known) -> InfoIntox | None:
    """The activity, or ``None`` when its settings are wrong; every problem is noted."""
    matter = front_matter.check(Matter, document.yaml, known, document.notes)
    most = matter.most if matter else MAX_POOL
    questions = read_questions(document, known, _read_answers, most=most)
    if matter is None:
        return None
    return InfoIntox(**front_matter.pooled(document, matter), questions=questions)


def _read_answers(items: tuple[Paragraph, ...], line: int, notes: Notes) -> tuple[Choice, ...]:
    written: dict[str, bool] = {}
    for item in items:
        answer = _read_answer(item, notes)
        if answer.text in written:
            what = term("“{key}” is written twice").format(key=answer.text)
            notes.add(item.line, what, term("keep one of the two lines"))
        written[answer.text] = answer.is_right
    if list(written.values()).count(True) != 1:
        what = term("one answer is right, Info or Intox")
        notes.add(line, what, term("put an x in one box: “- [x] Info” or “- [x] Intox”"))
    return tuple(Choice(answer, written.get(answer, False)) for answer in ANSWERS)


def _read_answer(item: Paragraph, notes: Notes) -> Choice:
    choice = read_choice(item, notes)
    name = choice.text.capitalize()
    if name not in ANSWERS:
        what = term("“{answer}” is neither Info nor Intox").format(answer=choice.text)
        notes.add(item.line, what, did_you_mean(name, ANSWERS), at=choice.text)
    return Choice(name, choice.is_right)

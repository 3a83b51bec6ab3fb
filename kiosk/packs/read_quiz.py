"""``activities/<id>.md`` of kind quiz → ``Quiz``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kiosk.i18n import term
from kiosk.packs import front_matter, markdown
from kiosk.packs.content import Choice, Question, Quiz, Rich
from kiosk.packs.document import Document
from kiosk.packs.fields import Known
from kiosk.packs.inline import rich, words
from kiosk.packs.limits import MAX_CHOICES, MIN_CHOICES
from kiosk.packs.markdown import Block, Hint, Items, Paragraph, Quote, Section
from kiosk.packs.problems import Notes
from kiosk.packs.prose import read_title

_CHOICE = re.compile(r"\[(?P<mark>[ xX])\]\s+(?P<text>\S.*)", re.DOTALL)


def read_quiz(document: Document, known: Known) -> Quiz | None:
    """The quiz, or ``None`` when its settings are wrong; every problem is noted."""
    notes = document.notes
    matter = front_matter.check(front_matter.QuizMatter, document.yaml, known, notes)
    before, sections = markdown.sections(document.blocks, level=2)
    for block in before:
        markdown.refuse(block, notes)
    if not sections:
        what = term("the quiz has no question")
        notes.add(document.body_line, what, term("write one after a heading “##”"))
    questions = tuple(_question(section, notes) for section in sections)
    if matter is None:
        return None
    return Quiz(
        id=document.id,
        title=matter.title,
        universe=matter.universe,
        questions=questions,
        summary=matter.summary,
        resource=matter.resource,
        minutes=matter.minutes,
    )


def _question(section: Section, notes: Notes) -> Question:
    blocks = tuple(_kept(section.blocks, notes))
    return Question(
        text=read_title(section.heading.text, section.heading.line, notes),
        choices=_choices(section, blocks, notes),
        explanation=_explanation(section, blocks, notes),
        hint=_hint(blocks, notes),
    )


def _kept(blocks: Iterable[Block], notes: Notes) -> Iterator[Items | Quote | Hint]:
    for block in blocks:
        if isinstance(block, Quote | Hint) or (isinstance(block, Items) and not block.is_numbered):
            yield block
        else:
            markdown.refuse(block, notes)


def _choices(section: Section, blocks: Iterable[Block], notes: Notes) -> tuple[Choice, ...]:
    line = section.heading.line
    items = [item for block in blocks if isinstance(block, Items) for item in block.items]
    choices = tuple(_choice(item, notes) for item in items)
    if not MIN_CHOICES <= len(choices) <= MAX_CHOICES:
        what = term("the number of answers is {count}").format(count=len(choices))
        fix = term("write {least} to {most} lines “- [ ]”")
        notes.add(line, what, fix.format(least=MIN_CHOICES, most=MAX_CHOICES))
    if choices and not any(choice.is_right for choice in choices):
        what = term("the question has no right answer")
        notes.add(line, what, term("put an x in the box of the right one: “- [x]”"))
    return choices


def _choice(item: Paragraph, notes: Notes) -> Choice:
    found = _CHOICE.fullmatch(item.text)
    if not found:
        what = term("this answer has no box, or no text")
        notes.add(item.line, what, term("begin with “- [ ] ” or, if it is right, “- [x] ”"))
        return Choice(item.text)
    return Choice(words(found["text"], item.line, notes), found["mark"] != " ")


def _explanation(section: Section, blocks: Iterable[Block], notes: Notes) -> tuple[Rich, ...]:
    quotes = [block for block in blocks if isinstance(block, Quote)]
    paragraphs = [paragraph for quote in quotes for paragraph in quote.paragraphs]
    if not paragraphs:
        what = term("the question has no explanation")
        notes.add(section.heading.line, what, term("write one after the answers: “> …”"))
    return tuple(rich(paragraph.text, paragraph.line, notes) for paragraph in paragraphs)


def _hint(blocks: Iterable[Block], notes: Notes) -> Rich:
    hints = [block for block in blocks if isinstance(block, Hint)]
    for hint in hints[1:]:
        notes.add(hint.line, term("a question has one hint"), term("keep one line “!>”"))
    return rich(hints[0].text, hints[0].line, notes) if hints else ()

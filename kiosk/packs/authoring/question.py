"""A heading, its answers with boxes, a hint and an explanation → ``Question``.

Quizzes are made of these, and the verdict of an investigation is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kiosk.i18n import term
from kiosk.packs.authoring import markdown
from kiosk.packs.authoring.fields import Known
from kiosk.packs.authoring.inline import rich, words
from kiosk.packs.authoring.markdown import Block, Hint, Items, Paragraph, Quote, Section
from kiosk.packs.authoring.media_mark import is_media_mark, read_media_mark
from kiosk.packs.authoring.prose import read_title
from kiosk.packs.content import Choice, Media, Question, Rich
from kiosk.packs.limits import MAX_CHOICES, MIN_CHOICES
from kiosk.packs.problems import Notes

_CHOICE = re.compile(r"\[(?P<mark>[ xX])\]\s+(?P<text>\S.*)", re.DOTALL)


def read_question(section: Section, known: Known, notes: Notes) -> Question:
    """The question of a heading; every problem is noted."""
    blocks = tuple(_kept(section.blocks, notes))
    return Question(
        text=read_title(section.heading.text, section.heading.line, notes),
        choices=_choices(section, blocks, notes),
        explanation=_explanation(section, blocks, notes),
        hint=_hint(blocks, notes),
        media=_media(blocks, known, notes),
    )


def _kept(blocks: Iterable[Block], notes: Notes) -> Iterator[Items | Quote | Hint | Paragraph]:
    for block in blocks:
        match block:
            case Quote() | Hint() | Items(is_numbered=False):
                yield block
            case Paragraph() if is_media_mark(block.text):
                yield block
            case _:
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
        notes.add(
            item.line, what, term("begin with “- [ ] ” or, if it is right, “- [x] ”"), at=item.text
        )
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


def _media(blocks: Iterable[Block], known: Known, notes: Notes) -> Media | None:
    marks = [block for block in blocks if isinstance(block, Paragraph)]
    for mark in marks[1:]:
        notes.add(mark.line, term("a question has one picture"), term("keep one of them"))
    return read_media_mark(marks[0].text, marks[0].line, known.media, notes) if marks else None

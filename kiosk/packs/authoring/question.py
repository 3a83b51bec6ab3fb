"""A heading, its answers with boxes, a hint and an explanation → ``Question``.

Quizzes are made of these, and the verdict of an investigation is one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from kiosk.i18n import term
from kiosk.packs.authoring import markdown
from kiosk.packs.authoring.document import Document
from kiosk.packs.authoring.fields import Known
from kiosk.packs.authoring.inline import rich, words
from kiosk.packs.authoring.markdown import Block, Hint, Items, Paragraph, Quote, Section
from kiosk.packs.authoring.media_mark import is_media_mark, read_media_mark
from kiosk.packs.authoring.prose import read_quotes, read_title
from kiosk.packs.content import Choice, Media, Question, Rich
from kiosk.packs.limits import MAX_CHOICES, MAX_POOL, MIN_CHOICES
from kiosk.packs.problems import Notes

_CHOICE = re.compile(r"\[(?P<mark>[ xX])\]\s+(?P<text>\S.*)", re.DOTALL)


def read_choices(items: tuple[Paragraph, ...], line: int, notes: Notes) -> tuple[Choice, ...]:
    """The answers of a list. ``line`` is that of the question, for what is not there."""
    choices = tuple(read_choice(item, notes) for item in items)
    _refuse_doubles(items, choices, notes)
    if not MIN_CHOICES <= len(choices) <= MAX_CHOICES:
        what = term("the number of answers is {count}").format(count=len(choices))
        fix = term("write {least} to {most} lines “- [ ]”")
        notes.add(line, what, fix.format(least=MIN_CHOICES, most=MAX_CHOICES))
    if choices and not any(choice.is_right for choice in choices):
        what = term("the question has no right answer")
        notes.add(line, what, term("put an x in the box of the right one: “- [x]”"))
    return choices


def _refuse_doubles(
    items: tuple[Paragraph, ...], choices: tuple[Choice, ...], notes: Notes
) -> None:
    seen: set[str] = set()
    for item, choice in zip(items, choices, strict=True):
        if choice.text in seen:
            what = term("“{key}” is written twice").format(key=choice.text)
            notes.add(item.line, what, term("keep one of the two lines"), at=item.text)
        seen.add(choice.text)


def read_choice(item: Paragraph, notes: Notes) -> Choice:
    """One answer. A missing box is noted, and might have held an x."""
    found = _CHOICE.fullmatch(item.text)
    if not found:
        what = term("this answer has no box, or no text")
        notes.add(
            item.line, what, term("begin with “- [ ] ” or, if it is right, “- [x] ”"), at=item.text
        )
        return Choice(item.text, is_right=True)
    return Choice(words(found["text"], item.line, notes), found["mark"] != " ")


ChoicesReader = Callable[[tuple[Paragraph, ...], int, Notes], tuple[Choice, ...]]


def read_questions(
    document: Document, known: Known, choices_reader: ChoicesReader = read_choices, *, most: int
) -> tuple[Question, ...]:
    """The questions of a page that holds nothing else, one a heading, ``most`` at most; every
    problem is noted."""
    notes = document.notes
    before, sections = markdown.sections(document.blocks, level=2)
    if not sections:
        what = term("the quiz has no question")
        notes.add(document.body_line, what, term("write one after a heading “##”"))
        return ()
    for block in before:
        markdown.refuse(block, notes)
    if len(sections) > most:
        what = term("the quiz has {count} questions").format(count=len(sections))
        fix = term("keep {most} at most, or make two pages").format(most=most)
        if most < MAX_POOL:
            fix = term("keep {most}, or say above how many each game draws: “draw: 6”")
            fix = fix.format(most=most)
        notes.add(sections[most].heading.line, what, fix)
    return tuple(read_question(section, known, notes, choices_reader) for section in sections)


def read_question(
    section: Section, known: Known, notes: Notes, choices_reader: ChoicesReader = read_choices
) -> Question:
    """The question of a heading; every problem is noted."""
    blocks = tuple(_kept(section.blocks, notes))
    items = tuple(item for block in blocks if isinstance(block, Items) for item in block.items)
    return Question(
        text=read_title(section.heading.text, section.heading.line, notes),
        choices=choices_reader(items, section.heading.line, notes),
        explanation=_explanation(section, blocks, notes),
        hint=_hint(blocks, notes),
        media=_media(blocks, known, notes),
    )


def _kept(blocks: Iterable[Block], notes: Notes) -> Iterator[Items | Quote | Hint | Paragraph]:
    for block in blocks:
        match block:
            case Quote() | Hint() | Items():
                yield block
            case Paragraph() if is_media_mark(block.text):
                yield block
            case Paragraph():
                what = term("a paragraph has no place here")
                fix = term("begin it with “> ” if it explains the answer, or remove it")
                notes.add(block.line, what, fix)
            case _:
                markdown.refuse(block, notes)


def _explanation(section: Section, blocks: Iterable[Block], notes: Notes) -> tuple[Rich, ...]:
    explanation = read_quotes(blocks, notes)
    if not explanation:
        what = term("the question has no explanation")
        notes.add(section.heading.line, what, term("write one after the answers: “> …”"))
    return explanation


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

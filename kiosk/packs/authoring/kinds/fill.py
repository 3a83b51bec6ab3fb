"""``activities/<id>.md`` of kind fill → ``Fill``: sentences with ``[[right|wrong|wrong]]`` in them.

A sentence is a paragraph or an item of a list; the quote after it is its explanation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest
from typing import Annotated

import msgspec

from kiosk.i18n import term
from kiosk.packs.authoring import fields, front_matter, markdown
from kiosk.packs.authoring.document import Document
from kiosk.packs.authoring.fields import Known
from kiosk.packs.authoring.inline import words
from kiosk.packs.authoring.markdown import Items, Paragraph, Quote
from kiosk.packs.authoring.prose import read_quotes
from kiosk.packs.content import Fill, Gap, Sentence, Words
from kiosk.packs.limits import MAX_CHOICES, MAX_POOL, MIN_CHOICES
from kiosk.packs.problems import Notes

_GAP = re.compile(r"\[\[(?P<options>[^\[\]]*)\]\]")
_HALF_A_GAP = re.compile(r"\[\[|\]\]|\[[^\[\]]*\|[^\[\]]*\]")

# Stands for a gap while the words around it are set as one French sentence. No page can
# hold this noncharacter: ``typography.unshowable`` refuses it.
_HOLE = "\ufdd0"


class Matter(front_matter.PooledMatter):
    kind: Annotated[str, fields.kind("fill")]


def read_fill(document: Document, known: Known) -> Fill | None:
    """The sentences, or ``None`` when the settings are wrong; every problem is noted."""
    matter = front_matter.check(Matter, document.yaml, known, document.notes)
    sentences = _sentences(document)
    most = matter.most if matter else MAX_POOL
    if not 1 <= len(sentences) <= most:
        what = term("the number of sentences is {count}").format(count=len(sentences))
        fix = term("write 1 to {most} with a missing word: [[right|wrong]]")
        document.notes.add(document.body_line, what, fix.format(most=most))
    if matter is None:
        return None
    return Fill(**front_matter.pooled(document, matter), sentences=sentences)


def _sentences(document: Document) -> tuple[Sentence, ...]:
    notes = document.notes
    sentences: list[Sentence] = []
    for block in document.blocks:
        match block:
            case Paragraph():
                sentences.append(_sentence(block, notes))
            case Items():
                sentences.extend(_sentence(item, notes) for item in block.items)
            case Quote() if sentences:
                explanation = read_quotes([block], notes)
                sentences[-1] = msgspec.structs.replace(sentences[-1], explanation=explanation)
            case _:
                markdown.refuse(block, notes)
    return tuple(sentences)


def _sentence(paragraph: Paragraph, notes: Notes) -> Sentence:
    text, line = paragraph.text, paragraph.line
    gaps = tuple(_gap(found, line, notes) for found in _GAP.finditer(text))
    around = _GAP.sub(_HOLE, text)
    if half := _HALF_A_GAP.search(around):
        what = term("a missing word begins with “[[” and ends with “]]”")
        notes.add(line, what, term("write [[right|wrong]]"), at=half[0])
    elif not gaps:
        what = term("no word is missing in this sentence")
        notes.add(line, what, term("put it in brackets with a wrong one: [[right|wrong]]"))
    return Sentence(parts=tuple(_in_turn(words(around, line, notes).split(_HOLE), gaps)))


def _in_turn(texts: list[str], gaps: tuple[Gap, ...]) -> Iterator[Words | Gap]:
    for text, gap in zip_longest(texts, gaps):
        yield Words(text or "")
        if gap:
            yield gap


def _gap(found: re.Match[str], line: int, notes: Notes) -> Gap:
    options = [words(option, line, notes) for option in found["options"].split("|")]
    answer, *distractors = options
    if not all(options):
        what = term("a word is empty between the brackets")
        notes.add(line, what, term("write [[right|wrong]], without “||”"), at=found[0])
    elif len({option.casefold() for option in options}) < len(options):
        what = term("a word is twice between the brackets")
        notes.add(line, what, term("change one of the two"), at=found[0])
    elif not MIN_CHOICES <= len(options) <= MAX_CHOICES:
        what = term("the word “{answer}” has {count} wrong ones beside it")
        fix = term("write {least} to {most}: [[right|wrong|wrong]]")
        fix = fix.format(least=MIN_CHOICES - 1, most=MAX_CHOICES - 1)
        notes.add(line, what.format(answer=answer, count=len(distractors)), fix, at=found[0])
    return Gap(answer, tuple(distractors))

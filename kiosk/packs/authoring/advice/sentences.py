"""The sentences of a page as people read them, each with where it stands and as it was typed.

The pages of the practice phone are left out: they quote a site, in its own words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from kiosk.packs.authoring.document import Document
from kiosk.packs.authoring.markdown import Block, Heading, Hint, Items, Paragraph, Quote, Table

LONGEST_ABBREVIATION = 6  # characters: a space, « Mlle », a stop

_MARKS = (
    (re.compile(r"`[^`]*`"), ""),  # an icon, a filter
    (re.compile(r"^\s*\[[ xX]\]\s+"), ""),  # a box
    (re.compile(r"^\s*\(\s*\d+[\d.,]*\s*%\s*,\s*\d+[\d.,]*\s*%\s*\)"), ""),  # a point of a picture
    (re.compile(r"!\[[^\[\]]*\]\([^()]*\)"), ""),  # a picture
    (re.compile(r"\[\[([^\[\]|]*)(?:\|[^\[\]]*)?\]\]"), r"\1"),  # a missing word
    (re.compile(r"\[([^\[\]]*)\]\([^()]*\)"), r"\1"),  # a link
    (re.compile(r"\s*\{#[^}]*\}\s*$"), ""),  # the name of a heading
    (re.compile(r"\*\*"), ""),
)
_ARROW = re.compile(r"→|->")
_WORD = re.compile(r"\d{1,3}(?: \d{3})+|[^\W_](?:[\w’'.,-]*\w)?")
# A stop, what closes after it, a space, and what begins a sentence.
_END = re.compile(r"(?<![.!?])(?:[.!?]++|…)(?:\s?[»”\")*])*\s+(?=[«“\"(*\[]*\s?[A-ZÀ-ÖØ-ÞŒ0-9])")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(«’'])(?:[A-Z]|MM?|Mme|Mlle|Dr|Pr|St|Ste|cf|ex|p|vol|av|bd|env|tél|art|fig|chap)\.\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """``typed`` is as it stands in the file from ``line`` on, ``text`` without its marks."""

    line: int
    typed: str
    text: str

    @property
    def words(self) -> list[str]:
        """What has a letter or a digit; « l’info » and « peut-on » are one word."""
        return _WORD.findall(self.text)


def sentences(document: Document) -> Iterator[Sentence]:
    """Every sentence of the body, in reading order; a heading or an item is one at least."""
    for paragraph in _paragraphs(document.blocks):
        line = paragraph.line
        for part in _ARROW.split(paragraph.text):
            for typed in _split(part):
                if text := _without_marks(typed):
                    start = line + len(typed) - len(typed.lstrip("\n"))
                    yield Sentence(start, typed.strip(), text)
                line += typed.count("\n")


def _paragraphs(blocks: Iterable[Block]) -> Iterator[Paragraph]:
    for block in blocks:
        match block:
            case Paragraph():
                yield block
            case Heading() | Hint():
                yield Paragraph(block.line, block.text)
            case Items():
                yield from block.items
            case Quote():
                yield from block.paragraphs
            case Table():
                yield from chain.from_iterable((block.header, *block.rows))


def _split(text: str) -> Iterator[str]:
    start = 0
    for end in _END.finditer(text):
        last_word = text[max(start, end.start() - LONGEST_ABBREVIATION) : end.end()]
        if not _ABBREVIATION.search(last_word):
            yield text[start : end.end()]
            start = end.end()
    yield text[start:]


def _without_marks(text: str) -> str:
    for mark, replacement in _MARKS:
        text = mark.sub(replacement, text)
    return " ".join(text.split())

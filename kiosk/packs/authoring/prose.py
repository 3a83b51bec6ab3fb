"""The pieces that several kinds of files share: titles, paragraphs, lists with icons."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kiosk.i18n import term
from kiosk.packs.authoring import markdown
from kiosk.packs.authoring.inline import rich, split_code, split_id, words
from kiosk.packs.authoring.markdown import Block, Heading, Items, Paragraph, Quote
from kiosk.packs.content import Line, Rich
from kiosk.packs.problems import Notes

# Whether the bundled font draws the icon is for whoever has the font to check.
_ICON = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def read_title(text: str, line: int, notes: Notes) -> str:
    """The words of a heading; an empty one is noted."""
    title = words(text, line, notes)
    if not title:
        notes.add(line, term("this heading is empty"), term("write a few words after the #"))
    return title


def read_titled(heading: Heading, notes: Notes) -> tuple[str, str]:
    """The words of a heading, and the ``{#id}`` at its end or ``""``."""
    text, name = split_id(heading.text)
    if "{" in text:
        what = term("the name at the end of this heading cannot be read")
        notes.add(heading.line, what, term("write one word, as {{#date}}").format(), at="{")
    return read_title(text, heading.line, notes), name


def read_paragraphs(blocks: Iterable[Block], notes: Notes) -> Iterator[Rich]:
    """The paragraphs among ``blocks``; anything else is noted."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield rich(block.text, block.line, notes)
        else:
            markdown.refuse(block, notes)


def read_quotes(blocks: Iterable[Block], notes: Notes) -> tuple[Rich, ...]:
    """What the quotes among ``blocks`` say: the explanation of what stands before them."""
    quotes = [block for block in blocks if isinstance(block, Quote)]
    return tuple(read_paragraphs((one for quote in quotes for one in quote.paragraphs), notes))


def read_lines(items: Items, notes: Notes) -> Iterator[Line]:
    """A list with dashes whose items may end with an icon: « De nombreux films `film-strip` »."""
    if items.is_numbered:
        markdown.refuse(items, notes)
        return
    for item in items.items:
        text, icon = split_code(item.text)
        if icon is not None and not _ICON.fullmatch(icon):
            what = term("“{icon}” is not the name of an icon").format(icon=icon)
            fix = term("write a name of phosphoricons.com, such as `film-strip`")
            notes.add(item.line, what, fix, at=f"`{icon}`")
        spans = rich(text, item.line, notes)
        if not spans:
            what = term("this item of the list has no text")
            notes.add(item.line, what, term("write it on the same line, or remove it"))
        yield Line(spans, icon or "")

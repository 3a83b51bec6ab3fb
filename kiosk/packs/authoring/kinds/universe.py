"""``universes/<id>.md`` → ``Universe``."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Annotated

from kiosk.i18n import term
from kiosk.packs.authoring import fields, front_matter, markdown
from kiosk.packs.authoring.document import Document
from kiosk.packs.authoring.fields import Known
from kiosk.packs.authoring.inline import split_code
from kiosk.packs.authoring.markdown import Block, Items, Section
from kiosk.packs.authoring.prose import read_lines, read_paragraphs, read_title
from kiosk.packs.content import KeyFact, Rich, Universe
from kiosk.packs.limits import MAX_PROMISE_PARAGRAPHS, MAX_TOKENS
from kiosk.packs.problems import Notes

_TOKENS = re.compile(r"jetons=([0-9]{1,3})")


class Matter(front_matter.Common):
    kind: Annotated[str, fields.kind("universe")]
    fact: fields.Fact
    illustration: fields.Illustration
    order: fields.Order


def read_universe(document: Document, known: Known) -> Universe | None:
    """The universe, or ``None`` when its settings are wrong; every problem is noted."""
    notes = document.notes
    matter = front_matter.check(Matter, document.yaml, known, notes)
    # A list belongs to the universe wherever it stands, so that it may close the file.
    lists = [block for block in document.blocks if isinstance(block, Items)]
    texts = [block for block in document.blocks if not isinstance(block, Items)]
    before, sections = markdown.sections(texts, level=2)
    promise = _promise(before, document)
    key_fact = _key_fact(sections, notes)
    lines = tuple(line for items in lists for line in read_lines(items, notes))
    if matter is None:
        return None
    return Universe(
        **front_matter.entry(document, matter),
        fact=matter.fact,
        illustration=matter.illustration,
        promise=promise,
        key_fact=key_fact,
        lines=lines,
        order=matter.order,
    )


def _promise(blocks: Iterable[Block], document: Document) -> tuple[Rich, ...]:
    promise = tuple(read_paragraphs(blocks, document.notes))
    if not 1 <= len(promise) <= MAX_PROMISE_PARAGRAPHS:
        what = term("the promise has {count} paragraphs").format(count=len(promise))
        fix = term("write 1 to {most} paragraphs under the settings")
        document.notes.add(document.body_line, what, fix.format(most=MAX_PROMISE_PARAGRAPHS))
    return promise


def _key_fact(sections: Iterable[Section], notes: Notes) -> KeyFact | None:
    first: KeyFact | None = None
    for section in sections:
        if first is not None:
            what = term("a universe has one key fact")
            notes.add(section.heading.line, what, term("keep one heading “##”"))
        first = first or _read_key_fact(section, notes)
    return first


def _read_key_fact(section: Section, notes: Notes) -> KeyFact:
    line = section.heading.line
    title, code = split_code(section.heading.text)
    return KeyFact(
        title=read_title(title, line, notes),
        text=tuple(read_paragraphs(section.blocks, notes)),
        tokens=0 if code is None else _tokens(code, line, notes),
    )


def _tokens(code: str, line: int, notes: Notes) -> int:
    found = _TOKENS.fullmatch(code)
    if found and int(found[1]) <= MAX_TOKENS:
        return int(found[1])
    what = term("“{code}” is not known on a heading").format(code=code)
    fix = term("write `jetons=4`, with a number from 0 to {most}").format(most=MAX_TOKENS)
    notes.add(line, what, fix, at=f"`{code}`")
    return 0

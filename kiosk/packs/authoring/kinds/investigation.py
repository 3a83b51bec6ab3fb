"""``activities/<id>.md`` of kind investigation → ``Investigation``.

A heading is the verdict or the method sheet when it begins with that word, or when its
``{#verdict}`` or ``{#methode}`` says so, as in a translation. All the others are clues.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Annotated

from kiosk.i18n import term
from kiosk.packs.authoring import fields, front_matter, markdown
from kiosk.packs.authoring.document import Document
from kiosk.packs.authoring.fields import Known
from kiosk.packs.authoring.illustrated import is_picture
from kiosk.packs.authoring.inline import split_id
from kiosk.packs.authoring.kinds.clue import read_clues
from kiosk.packs.authoring.markdown import Block, Heading, Items, Paragraph, Section
from kiosk.packs.authoring.prose import read_paragraphs
from kiosk.packs.authoring.question import read_question
from kiosk.packs.content import Clue, Investigation, Question, Rich
from kiosk.packs.limits import MAX_CLUES, MIN_CLUES
from kiosk.packs.problems import Notes

VERDICT = ("verdict",)
METHOD = ("méthode", "methode")


class Matter(front_matter.ActivityMatter):
    kind: Annotated[str, fields.kind("investigation")]


def read_investigation(document: Document, known: Known) -> Investigation | None:
    """The investigation, or ``None`` without settings or a verdict; every problem is noted."""
    notes = document.notes
    matter = front_matter.check(Matter, document.yaml, known, notes)
    before, sections = markdown.sections(document.blocks, level=2)
    verdicts = [section for section in sections if _name(section) in VERDICT]
    sheets = [section for section in sections if _name(section) in METHOD]
    others = [section for section in sections if _name(section) not in (*VERDICT, *METHOD)]
    case = _case(before, document)
    clues = _clues(others, known, document)
    verdict = _verdict(verdicts, known, document)
    method = _method(sheets, document)
    if matter is None or verdict is None:
        return None
    return Investigation(
        **front_matter.activity(document, matter),
        case=case,
        clues=clues,
        verdict=verdict,
        method=method,
    )


def _name(section: Section) -> str:
    title, name = split_id(section.heading.text)
    return name or title.partition(":")[0].strip().casefold()


def _case(blocks: Iterable[Block], document: Document) -> tuple[Rich, ...]:
    case = tuple(read_paragraphs(blocks, document.notes))
    if not case:
        what = term("the case is not told")
        fix = term("write a paragraph before the first heading")
        document.notes.add(document.body_line, what, fix)
    return case


def _clues(sections: Sequence[Section], known: Known, document: Document) -> tuple[Clue, ...]:
    if not MIN_CLUES <= len(sections) <= MAX_CLUES:
        what = term("the number of clues is {count}").format(count=len(sections))
        fix = term("write {least} to {most}, each under a heading “##”")
        fix = fix.format(least=MIN_CLUES, most=MAX_CLUES)
        document.notes.add(document.body_line, what, fix)
    return read_clues(sections, known, document.notes)


def _verdict(sections: Sequence[Section], known: Known, document: Document) -> Question | None:
    """What is asked at the end: after the colon of the heading, or in a paragraph under it."""
    if not sections:
        what = term("the investigation has no verdict")
        fix = term("end it with a heading “## Verdict : …?” and its answers")
        document.notes.add(document.body_line, what, fix)
        return None
    _refuse_second(sections, document.notes)
    return read_question(_asked(sections[0], document.notes), known, document.notes)


def _asked(section: Section, notes: Notes) -> Section:
    """``section`` with its question for a heading."""
    heading = section.heading
    if question := split_id(heading.text)[0].partition(":")[2].strip():
        question = question[0].upper() + question[1:]
        return replace(section, heading=replace(heading, text=question))
    for block in section.blocks:
        if isinstance(block, Paragraph) and not is_picture(block):
            others = tuple(other for other in section.blocks if other is not block)
            return Section(Heading(block.line, heading.level, block.text), others)
    what = term("the verdict asks nothing")
    notes.add(heading.line, what, term("write the question after it: “## Verdict : …?”"))
    return section


def _method(sections: Sequence[Section], document: Document) -> tuple[Rich, ...]:
    """The sheet to take home: a list, or paragraphs."""
    _refuse_second(sections, document.notes)
    method = tuple(
        rich for section in sections[:1] for rich in _lines(section.blocks, document.notes)
    )
    if not method:
        what = term("the investigation has no method sheet")
        fix = term("write a heading “## Méthode” and a list under it")
        document.notes.add(document.body_line, what, fix)
    return method


def _lines(blocks: Iterable[Block], notes: Notes) -> Iterator[Rich]:
    for block in blocks:
        yield from read_paragraphs(block.items if isinstance(block, Items) else [block], notes)


def _refuse_second(sections: Sequence[Section], notes: Notes) -> None:
    for section in sections[1:]:
        what = term("an investigation has one verdict and one method sheet")
        notes.add(section.heading.line, what, term("keep one of them"))

"""``tutorials/<id>.md`` → ``Tutorial``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Annotated

from kiosk.i18n import term
from kiosk.packs.authoring import fields, front_matter, markdown
from kiosk.packs.authoring.document import Document
from kiosk.packs.authoring.fields import Known
from kiosk.packs.authoring.inline import rich, words
from kiosk.packs.authoring.kinds.phone import read_phone
from kiosk.packs.authoring.markdown import Block, Items, Paragraph, Phone, Section
from kiosk.packs.authoring.prose import read_paragraphs, read_title
from kiosk.packs.content import Failure, Page, Step, Tutorial
from kiosk.packs.problems import Notes, did_you_mean

HELP_TOPICS = ("inscription", "identification", "telephone", "recherche")
FAILURES_HEADING = "Ça ne marche pas"

_ARROW = re.compile(r"→|->")
_HELP_LINK = re.compile(r"\[(?P<text>[^\[\]]+)\]\(help:(?P<topic>[^()]*)\)")


class Matter(front_matter.ActivityMatter):
    kind: Annotated[str, fields.kind("tutorial")]
    resource: fields.ResourceId
    device: fields.Device = "phone"


def read_tutorial(document: Document, known: Known) -> Tutorial | None:
    """The tutorial, or ``None`` when its settings are wrong; every problem is noted."""
    notes = document.notes
    matter = front_matter.check(Matter, document.yaml, known, notes)
    before, sections = markdown.sections(document.blocks, level=2)
    for block in before:
        markdown.refuse(block, notes)
    if not sections:
        what = term("the tutorial has no step")
        notes.add(document.body_line, what, term("write one after a heading “##”"))
    steps = tuple(_step(section, notes) for section in sections)
    if matter is None:
        return None
    return Tutorial(**front_matter.activity(document, matter), steps=steps)


def _step(section: Section, notes: Notes) -> Step:
    before, subsections = markdown.sections(section.blocks, level=3)
    phones = [block for block in before if isinstance(block, Phone)]
    texts = [block for block in before if not isinstance(block, Phone)]
    step = Step(
        title=read_title(section.heading.text, section.heading.line, notes),
        text=tuple(read_paragraphs(texts, notes)),
        page=_page(phones, section.heading.line, notes),
        failures=tuple(failure for part in subsections for failure in _failures(part, notes)),
    )
    _advise_on_the_last_way_out(step, section, notes)
    return step


def _advise_on_the_last_way_out(step: Step, section: Section, notes: Notes) -> None:
    """It is a person: whoever has tried everything else is not left alone."""
    if not step.failures:
        what = term("this step does not say what to do when it does not work")
        notes.advise(section.heading.line, what, term("write “### Ça ne marche pas” and a list"))
    elif not step.failures[-1].help_topic:
        what = term("the last way out of this step is not a person")
        fix = term("end the list with “- … → [Demandez à votre bibliothécaire.](help:telephone)”")
        notes.advise(_last_line(section), what, fix)


def _last_line(section: Section) -> int:
    items = (item for block in section.blocks if isinstance(block, Items) for item in block.items)
    return max(item.line for item in items)


def _page(phones: list[Phone], step_line: int, notes: Notes) -> Page:
    pages = [read_phone(phone, notes) for phone in phones]
    if len(pages) != 1:
        what = term("the step has {count} practice phones, it needs one").format(count=len(pages))
        notes.add(step_line, what, term("write one “::: phone address” … “:::”"))
    return pages[0] if pages else Page("", ())


def _failures(section: Section, notes: Notes) -> Iterator[Failure]:
    title = read_title(section.heading.text, section.heading.line, notes)
    if title and title != FAILURES_HEADING:
        what = term("the heading “{title}” is not known in a step").format(title=title)
        notes.add(
            section.heading.line,
            what,
            term("write “### Ça ne marche pas”"),
            at=section.heading.text,
        )
    yield from _listed_failures(section.blocks, notes)


def _listed_failures(blocks: Iterable[Block], notes: Notes) -> Iterator[Failure]:
    for block in blocks:
        if isinstance(block, Items) and not block.is_numbered:
            yield from (_failure(item, notes) for item in block.items)
        else:
            markdown.refuse(block, notes)


def _failure(item: Paragraph, notes: Notes) -> Failure:
    symptom, *remedies = (part.strip() for part in _ARROW.split(item.text))
    if len(remedies) != 1 or not symptom or not remedies[0]:
        what = term("this line needs what goes wrong, one arrow, and the way out")
        notes.add(item.line, what, term("write “- what goes wrong → what to do”"), at=item.text)
    remedy = "".join(remedies[:1])
    return Failure(
        symptom=words(symptom, item.line, notes),
        remedy=rich(_HELP_LINK.sub(r"\g<text>", remedy), item.line, notes),
        help_topic=_help_topic(remedy, item.line, notes),
    )


def _help_topic(remedy: str, line: int, notes: Notes) -> str:
    topics = [found["topic"] for found in _HELP_LINK.finditer(remedy)]
    if len(topics) > 1:
        what = term("a way out has one link at most")
        notes.add(line, what, term("keep one link (help:…)"), at=f"help:{topics[1]}")
    for topic in topics:
        if topic not in HELP_TOPICS:
            what = term("there is no help topic “{topic}”").format(topic=topic)
            notes.add(line, what, did_you_mean(topic, HELP_TOPICS), at=f"help:{topic}")
    return topics[0] if topics else ""

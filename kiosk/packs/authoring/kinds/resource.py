"""``resources/<id>.md`` → ``Resource``."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated

from kiosk.i18n import term
from kiosk.packs.authoring import fields, front_matter, markdown
from kiosk.packs.authoring.document import Document
from kiosk.packs.authoring.fields import Known
from kiosk.packs.authoring.inline import rich
from kiosk.packs.authoring.markdown import Items, Section
from kiosk.packs.authoring.prose import read_lines, read_paragraphs, read_title
from kiosk.packs.content import Line, Resource, Rich
from kiosk.packs.limits import MAX_GESTURES
from kiosk.packs.problems import Notes

GESTURES_HEADING = "Chez vous"  # the beginning of « Chez vous, en 3 gestes »


class Matter(front_matter.Common):
    kind: Annotated[str, fields.kind("resource")]
    universe: fields.UniverseId
    link: fields.Link
    provider: fields.Title = ""


def read_resource(document: Document, known: Known) -> Resource | None:
    """The resource, or ``None`` when its settings are wrong; every problem is noted."""
    notes = document.notes
    matter = front_matter.check(Matter, document.yaml, known, notes)
    before, sections = markdown.sections(document.blocks, level=2)
    promise = _promise([block for block in before if not isinstance(block, Items)], document)
    facts = _facts([block for block in before if isinstance(block, Items)], notes)
    gestures = tuple(gesture for section in sections for gesture in _gestures(section, notes))
    _refuse_too_many(gestures, sections, notes)
    if matter is None:
        return None
    return Resource(
        **front_matter.entry(document, matter),
        universe=matter.universe,
        provider=matter.provider,
        url=matter.link,
        promise=promise,
        facts=facts,
        gestures=gestures,
    )


def _promise(blocks: Iterable[markdown.Block], document: Document) -> tuple[Rich, ...]:
    promise = tuple(read_paragraphs(blocks, document.notes))
    if not promise:
        what = term("the promise is missing")
        fix = term("write a paragraph under the settings")
        document.notes.add(document.body_line, what, fix)
    return promise


def _facts(lists: Iterable[Items], notes: Notes) -> tuple[Line, ...]:
    return tuple(line for items in lists for line in read_lines(items, notes))


def _gestures(section: Section, notes: Notes) -> Iterable[Rich]:
    title = read_title(section.heading.text, section.heading.line, notes)
    if title and not title.startswith(GESTURES_HEADING):
        what = term("the heading “{title}” is not known in a resource").format(title=title)
        notes.add(
            section.heading.line,
            what,
            term("write “## Chez vous, en 3 gestes”"),
            at=section.heading.text,
        )
    for block in section.blocks:
        if isinstance(block, Items) and block.is_numbered:
            yield from (rich(item.text, item.line, notes) for item in block.items)
        else:
            markdown.refuse(block, notes)


def _refuse_too_many(gestures: tuple[Rich, ...], sections: list[Section], notes: Notes) -> None:
    if sections and not 1 <= len(gestures) <= MAX_GESTURES:
        what = term("there are {count} gestures").format(count=len(gestures))
        fix = term("write a numbered list of 1 to {most}").format(most=MAX_GESTURES)
        notes.add(sections[0].heading.line, what, fix)

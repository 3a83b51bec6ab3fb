"""``activities/<id>.md`` of kind guided-choice → ``GuidedChoice``."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Annotated

from kiosk.i18n import term
from kiosk.packs.authoring import fields, front_matter, markdown
from kiosk.packs.authoring.document import Document
from kiosk.packs.authoring.fields import ID, Known
from kiosk.packs.authoring.filters import (
    advise_without_records,
    read_filter_settings,
    read_filters,
)
from kiosk.packs.authoring.inline import split_code, words
from kiosk.packs.authoring.markdown import Block, Items, Paragraph, Section
from kiosk.packs.authoring.paths import END, Asked, check_paths
from kiosk.packs.authoring.prose import read_titled
from kiosk.packs.content import Crossroads, GuidedChoice, Way
from kiosk.packs.limits import MAX_CROSSROADS, MAX_WAYS, MIN_WAYS
from kiosk.packs.problems import Notes

FIRST = "debut"  # the id of the first question when it has none: nothing may lead to it

_ANSWER = re.compile(r"\[(?P<text>[^\[\]]+)\]\(#(?P<to>[^()]*)\)")


class Matter(front_matter.ActivityMatter):
    kind: Annotated[str, fields.kind("guided-choice")]
    filters: fields.Texts = ()


def read_guided_choice(document: Document, known: Known) -> GuidedChoice | None:
    """The choice, or ``None`` when its settings are wrong; every problem is noted."""
    notes = document.notes
    matter = front_matter.check(Matter, document.yaml, known, notes)
    filters = read_filter_settings(matter.filters, document, known) if matter else ()
    before, sections = markdown.sections(document.blocks, level=2)
    for block in before:
        markdown.refuse(block, notes)
    asked = tuple(
        _asked(section, known, notes, is_first=number == 0)
        for number, section in enumerate(sections)
    )
    # Where no record is found, the resource is proposed: nothing has to be proved then.
    proposes_resource = matter is not None and matter.resource != ""
    if _may_be_walked(asked, document):
        check_paths(asked, filters, () if proposes_resource else known.records, notes)
    if not known.records and not proposes_resource:
        advise_without_records(document.body_line, notes)
    if matter is None:
        return None
    return GuidedChoice(
        **front_matter.activity(document, matter),
        crossroads=tuple(one.crossroads for one in asked),
        filters=filters,
    )


def _may_be_walked(asked: tuple[Asked, ...], document: Document) -> bool:
    """Whether there are questions, not too many, and one by the name of each."""
    notes = document.notes
    if not 1 <= len(asked) <= MAX_CROSSROADS:
        what = term("the number of questions is {count}").format(count=len(asked))
        fix = term("write 1 to {most} after headings “##”").format(most=MAX_CROSSROADS)
        notes.add(document.body_line, what, fix)
        return False
    seen: set[str] = set()
    for one in asked:
        name = one.crossroads.id
        if name in seen:
            what = term("two questions are called “#{id}”").format(id=name)
            notes.add(one.line, what, term("give this one another name"), at=f"{{#{name}}}")
        seen.add(name)
    return len(seen) == len(asked)


def _asked(section: Section, known: Known, notes: Notes, *, is_first: bool) -> Asked:
    line = section.heading.line
    text, name = read_titled(section.heading, notes)
    if not name and is_first:
        name = FIRST
    elif not ID.fullmatch(name) or name == END:
        _refuse_name(name, line, notes)
    items = _items(section.blocks, notes)
    if not MIN_WAYS <= len(items) <= MAX_WAYS:
        what = term("the number of answers is {count}").format(count=len(items))
        fix = term("write {least} to {most} lines “- [answer](#id)”")
        notes.add(line, what, fix.format(least=MIN_WAYS, most=MAX_WAYS))
    ways = tuple(_way(item, known, notes) for item in items)
    crossroads = Crossroads(id=name, text=text, ways=ways)
    return Asked(crossroads, line, tuple(item.line for item in items))


def _refuse_name(name: str, line: int, notes: Notes) -> None:
    if not name:
        what = term("this question has no name, so no answer can lead to it")
        notes.add(line, what, term("end the heading with one: {{#mood}}").format())
        return
    what = term("a question cannot be called “#{id}”").format(id=name)
    fix = term("use a-z, 0-9 and hyphens, and not “{end}”").format(end=END)
    notes.add(line, what, fix, at=f"{{#{name}}}")


def _items(blocks: Iterable[Block], notes: Notes) -> list[Paragraph]:
    items: list[Paragraph] = []
    for block in blocks:
        if isinstance(block, Items) and not block.is_numbered:
            items += block.items
        else:
            markdown.refuse(block, notes)
    return items


def _way(item: Paragraph, known: Known, notes: Notes) -> Way:
    link, code = split_code(item.text)
    filters = () if code is None else read_filters(code, item.line, known, notes)
    found = _ANSWER.fullmatch(link.strip())
    if not found:
        what = term("this answer leads nowhere")
        fix = term("write “- [answer](#id)” with the id of a question, or (#{end})")
        notes.add(item.line, what, fix.format(end=END), at=item.text)
        return Way(text=words(link, item.line, notes), filters=filters)
    return Way(
        text=words(found["text"], item.line, notes),
        leads_to="" if found["to"] == END else found["to"],
        filters=filters,
    )

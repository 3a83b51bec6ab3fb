"""``activities/<id>.md`` of kind workshop → ``Workshop``."""

from __future__ import annotations

import re
from typing import Annotated

from kiosk.i18n import term
from kiosk.packs.authoring import fields, front_matter, markdown
from kiosk.packs.authoring.document import Document
from kiosk.packs.authoring.fields import Known
from kiosk.packs.authoring.inline import rich, split_code
from kiosk.packs.authoring.markdown import Block, Items, Paragraph, Quote, Section
from kiosk.packs.authoring.prose import read_paragraphs, read_quotes, read_title
from kiosk.packs.content import STAFF, Rich, Stage, Workshop
from kiosk.packs.limits import MAX_MINUTES, MIN_STAFF_MINUTES, WORKSHOP_DURATIONS
from kiosk.packs.problems import Notes, did_you_mean

_MINUTES = re.compile(
    r"(?:[0-9]{1,2}\s*(?:min(?:utes?)?)?\s*[,/]\s*)*[0-9]{1,2}\s*min(?:utes?)?\.?"
)
_LINK = re.compile(r"\[[^\[\]]+\]\((?:\.{1,2}/)*(?P<path>[^()\s]*?)(?:\.md)?\)")


class Matter(front_matter.ActivityMatter):
    kind: Annotated[str, fields.kind("workshop")]
    universe: fields.UniverseId = ""
    durations: fields.Durations = ()


def read_workshop(document: Document, known: Known) -> Workshop | None:
    """The workshop, or ``None`` when its settings are wrong; every problem is noted."""
    notes = document.notes
    matter = front_matter.check(Matter, document.yaml, known, notes)
    durations = _durations(matter, document) if matter else ()
    before, sections = markdown.sections(document.blocks, level=2)
    goal = _goal(tuple(read_paragraphs(before, notes)), document)
    prepare: tuple[Rich, ...] = ()
    if sections and _is_preparation(sections[0]):
        prepare = _preparation(sections.pop(0), notes)
    things = _things(document, known)
    stages = tuple(_stage(section, len(durations), things, notes) for section in sections)
    _check_minutes(stages, durations, document)
    if matter is None:
        return None
    return Workshop(
        **{**front_matter.activity(document, matter), "minutes": min(durations, default=0)},
        durations=durations,
        goal=goal,
        prepare=prepare,
        stages=stages,
    )


# --- how long it lasts ----------------------------------------------------------------------


def _durations(matter: Matter, document: Document) -> tuple[int, ...]:
    """The lengths it can be run in: those of « durations: », or the one of « minutes: »."""
    said = {"durations", "minutes"} & matter.model_fields_set
    if len(said) != 1:
        what = term("a workshop says how long it lasts, once")
        fix = term("write “durations: [45, 60, 90]”, or “minutes: 45”")
        document.notes.add(_line(document), what, fix)
    durations = (matter.minutes,) if said == {"minutes"} else matter.durations
    for duration in durations:
        _check_duration(duration, matter.audience, _line(document), document.notes)
    if len(set(durations)) < len(durations):
        what = term("a duration is written twice")
        document.notes.add(_line(document), what, term("keep each of them once"))
    return durations


def _check_duration(duration: int, audience: str, line: int, notes: Notes) -> None:
    if audience == STAFF:
        is_known = MIN_STAFF_MINUTES <= duration <= MAX_MINUTES
        fix = term("write a number from {least} to {most}")
        fix = fix.format(least=MIN_STAFF_MINUTES, most=MAX_MINUTES)
    else:
        is_known = duration in WORKSHOP_DURATIONS
        fix = term("write one of these: {words}")
        fix = fix.format(words=", ".join(str(known) for known in WORKSHOP_DURATIONS))
    if not is_known:
        what = term("a workshop does not last {minutes} minutes").format(minutes=duration)
        notes.add(line, what, fix, at=str(duration))


def _check_minutes(
    stages: tuple[Stage, ...], durations: tuple[int, ...], document: Document
) -> None:
    """The parts of each duration fill it, where every part says its minutes."""
    if not stages:
        what = term("the workshop has no part")
        document.notes.add(document.body_line, what, term("write one after “## Title `10 min`”"))
        return
    if any(len(stage.minutes) != len(durations) for stage in stages):
        return
    for number, duration in enumerate(durations):
        total = sum(stage.minutes[number] for stage in stages)
        if total != duration:
            what = term("the parts of the workshop of {duration} minutes last {total} together")
            fix = term("change the minutes on the headings until they make {duration}")
            line = _line(document)
            document.notes.add(
                line,
                what.format(duration=duration, total=total),
                fix.format(duration=duration),
                at=str(duration),
            )


def _line(document: Document) -> int:
    """Where it says how long it lasts; without that, where the settings begin."""
    assert document.yaml is not None  # the settings come from there
    key = "durations" if "durations" in document.yaml.values else "minutes"
    return document.yaml.place_of((key,))[0]


# --- what it is made of ---------------------------------------------------------------------


def _goal(goal: tuple[Rich, ...], document: Document) -> tuple[Rich, ...]:
    if not goal:
        what = term("the goal is missing")
        document.notes.add(document.body_line, what, term("write a paragraph under the settings"))
    return goal


def _is_preparation(section: Section) -> bool:
    """« À préparer », in any language: a list, and no minutes."""
    _, code = split_code(section.heading.text)
    return code is None and any(isinstance(block, Items) for block in section.blocks)


def _preparation(section: Section, notes: Notes) -> tuple[Rich, ...]:
    read_title(section.heading.text, section.heading.line, notes)
    items: list[Paragraph] = []
    for block in section.blocks:
        if isinstance(block, Items):
            items += block.items
        else:
            markdown.refuse(block, notes)
    return tuple(rich(item.text, item.line, notes) for item in items)


def _things(document: Document, known: Known) -> frozenset[str]:
    """What a part may play: any tutorial, and any activity but this one."""
    tutorials = {f"tutorials/{name}" for name in known.tutorials}
    activities = {f"activities/{name}" for name in known.activities - {document.id}}
    return frozenset(tutorials | activities)


def _stage(section: Section, durations: int, things: frozenset[str], notes: Notes) -> Stage:
    title, code = split_code(section.heading.text)
    quotes: list[Quote] = []
    text: list[Block] = []
    links: list[tuple[str, int]] = []
    for block in section.blocks:
        if isinstance(block, Quote):
            quotes.append(block)
        elif isinstance(block, Paragraph) and (found := _LINK.fullmatch(block.text.strip())):
            path = found["path"]
            links.append((path if "/" in path else f"activities/{path}", block.line))
        else:
            text.append(block)
    return Stage(
        title=read_title(title, section.heading.line, notes),
        minutes=_minutes(code, section.heading.line, durations, notes),
        text=tuple(read_paragraphs(text, notes)),
        said=read_quotes(quotes, notes),
        activity=_activity(links, things, notes),
    )


def _minutes(code: str | None, line: int, durations: int, notes: Notes) -> tuple[int, ...]:
    """One figure a duration. Without known ``durations`` they are read and not counted."""
    found = _MINUTES.fullmatch((code or "").strip())
    if not found:
        what = term("this part of the workshop does not say how long it lasts")
        notes.add(line, what, term("end the heading with its minutes: `10 min`"))
        return ()
    minutes = tuple(int(figure) for figure in re.findall("[0-9]+", found[0]))
    if durations and len(minutes) != durations:
        what = term("the number of figures here is {found}, that of the durations is {expected}")
        fix = term("write one figure a duration, 0 where this part is left out")
        what = what.format(found=len(minutes), expected=durations)
        notes.add(line, what, fix, at=f"`{code}`")
    return minutes


def _activity(links: list[tuple[str, int]], things: frozenset[str], notes: Notes) -> str:
    for path, line in links:
        if path not in things:
            what = term("there is no “{path}” to play").format(path=path)
            notes.add(line, what, did_you_mean(path, things), at=path.rpartition("/")[2])
    for _, line in links[1:]:
        what = term("a part of a workshop plays one thing")
        notes.add(line, what, term("write another part “##” for it"))
    return links[0][0] if links else ""

"""The clues of an investigation, and the leads from one to another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kiosk.i18n import term
from kiosk.packs.authoring.fields import Known
from kiosk.packs.authoring.illustrated import read_illustrated
from kiosk.packs.authoring.inline import words
from kiosk.packs.authoring.markdown import Items, Section
from kiosk.packs.authoring.prose import read_titled
from kiosk.packs.content import Clue, Lead
from kiosk.packs.limits import MAX_LEADS
from kiosk.packs.problems import Notes, did_you_mean

_LEAD = re.compile(r"\[(?P<text>[^\[\]]*[^\[\]\s])\]\(#(?P<to>[^()\s]+)\)")


def read_clues(sections: Sequence[Section], known: Known, notes: Notes) -> tuple[Clue, ...]:
    """The clues of ``sections``; also what cannot be reached is noted.

    A clue that its author gave no id is called by its number: so a translation, whose
    titles are others, needs none either.
    """
    clues = tuple(
        _clue(section, str(number), known, notes)
        for number, section in enumerate(sections, start=1)
    )
    _refuse_doubles(sections, clues, notes)
    _refuse_unknown_leads(sections, clues, notes)
    _refuse_unreached(sections, clues, notes)
    return clues


def _clue(section: Section, number: str, known: Known, notes: Notes) -> Clue:
    title, name = read_titled(section.heading, notes)
    lists = [block for block in section.blocks if isinstance(block, Items)]
    others = [block for block in section.blocks if not isinstance(block, Items)]
    if not others:
        what = term("the clue “{title}” shows nothing").format(title=title)
        notes.add(section.heading.line, what, term("write a paragraph, or add a picture"))
    text, media = read_illustrated(others, known, notes)
    return Clue(
        id=name or number,
        title=title,
        text=text,
        media=media,
        leads=tuple(_leads(lists, notes)),
    )


def _leads(lists: Sequence[Items], notes: Notes) -> Iterator[Lead]:
    items = [item for block in lists for item in block.items]
    if len(items) > MAX_LEADS:
        what = term("the clue has {count} leads").format(count=len(items))
        notes.add(items[MAX_LEADS].line, what, term("keep {most} at most").format(most=MAX_LEADS))
    for item in items:
        if found := _LEAD.fullmatch(item.text):
            yield Lead(words(found["text"], item.line, notes), found["to"])
        else:
            what = term("this line leads to no clue")
            notes.add(item.line, what, term("write “- [what to look at](#clue)”"), at=item.text)


def _refuse_doubles(sections: Sequence[Section], clues: Sequence[Clue], notes: Notes) -> None:
    seen: set[str] = set()
    for section, clue in zip(sections, clues, strict=True):
        if clue.id in seen:
            what = term("another clue is called “{id}” too").format(id=clue.id)
            notes.add(
                section.heading.line, what, term("give this one another name"), at=f"#{clue.id}"
            )
        seen.add(clue.id)


def _refuse_unknown_leads(sections: Sequence[Section], clues: Sequence[Clue], notes: Notes) -> None:
    ids = {clue.id for clue in clues}
    for section, clue in zip(sections, clues, strict=True):
        for lead in clue.leads:
            if lead.leads_to not in ids:
                what = term("there is no clue “{id}”").format(id=lead.leads_to)
                fix = did_you_mean(lead.leads_to, ids)
                notes.add(section.heading.line, what, fix, at=f"(#{lead.leads_to})")


def _refuse_unreached(sections: Sequence[Section], clues: Sequence[Clue], notes: Notes) -> None:
    """Without any lead all clues lie open; with one, those that no way opens are lost."""
    if not any(clue.leads for clue in clues):
        return
    reached = _reached(clues)
    for section, clue in zip(sections, clues, strict=True):
        if clue.id not in reached:
            what = term("no lead opens the clue “{title}”").format(title=clue.title)
            fix = term("write one in a clue that opens: “- [what to look at](#{id})”")
            notes.add(section.heading.line, what, fix.format(id=clue.id))


def _reached(clues: Sequence[Clue]) -> set[str]:
    """The ids that the leads open, from the first clue on."""
    leads = {clue.id: [lead.leads_to for lead in clue.leads] for clue in clues}
    reached: set[str] = set()
    waiting = [clues[0].id]
    while waiting:
        clue = waiting.pop()
        if clue not in reached:
            reached.add(clue)
            waiting.extend(leads.get(clue, ()))
    return reached

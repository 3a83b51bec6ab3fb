"""``events/<id>.md`` → ``Event``."""

from __future__ import annotations

from typing import Annotated

from kiosk.i18n import term
from kiosk.packs.authoring import dates, fields, front_matter, hours
from kiosk.packs.authoring.document import Document
from kiosk.packs.authoring.fields import Known
from kiosk.packs.authoring.illustrated import read_illustrated
from kiosk.packs.content import Event


class Matter(front_matter.Common):
    kind: Annotated[str, fields.kind("event")]
    date: dates.Date
    until: dates.Date | None = None
    time: hours.Time = ("", "")
    place: fields.Title = ""
    universe: fields.UniverseId = ""
    link: fields.Link = ""


def read_event(document: Document, known: Known) -> Event | None:
    """The event, or ``None`` when its settings are wrong; every problem is noted."""
    notes = document.notes
    matter = front_matter.check(Matter, document.yaml, known, notes)
    text, picture = read_illustrated(document.blocks, known, notes)
    if matter is None:
        return None
    last_day = matter.until or matter.date
    if last_day < matter.date:
        _refuse_end(document)
    start, end = matter.time
    return Event(
        **front_matter.entry(document, matter),
        day=matter.date,
        last_day=last_day,
        start=start,
        end=end,
        place=matter.place,
        universe=matter.universe,
        text=text,
        url=matter.link,
        picture=picture,
    )


def _refuse_end(document: Document) -> None:
    assert document.yaml is not None  # the dates come from there
    line, column = document.yaml.place_of(("until",))
    what = term("the event ends before it begins")
    document.notes.add(line, what, term("write a later day, or the same one"), column=column)

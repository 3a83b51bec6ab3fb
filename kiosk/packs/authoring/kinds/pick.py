"""``picks/<id>.md`` → ``Pick``: a coup de cœur, signed, dated, and gone after a while."""

from __future__ import annotations

from datetime import timedelta
from typing import Annotated

from pydantic import AfterValidator, ValidationInfo

from kiosk.i18n import term
from kiosk.packs.authoring import dates, fields, front_matter
from kiosk.packs.authoring.document import Document
from kiosk.packs.authoring.fields import Known
from kiosk.packs.authoring.illustrated import read_illustrated
from kiosk.packs.content import Pick
from kiosk.packs.limits import MAX_PICK_DAYS
from kiosk.packs.problems import did_you_mean


def _record(value: str, info: ValidationInfo) -> str:
    """The id of a record, where the pack has any."""
    assert isinstance(info.context, Known)
    ids = {record.id for record in info.context.records}
    if ids and value not in ids:
        what = term("is “{value}”, which is not the id of a record").format(value=value)
        raise fields.mistake(what, did_you_mean(value, ids))
    return value


class Matter(front_matter.Common):
    kind: Annotated[str, fields.kind("pick")]
    universe: fields.UniverseId
    library: fields.Title
    date: dates.Date
    valid_until: dates.Date
    creator: fields.Title = ""
    resource: fields.ResourceId = ""
    record: Annotated[str, AfterValidator(_record)] = ""
    link: fields.Link = ""


def read_pick(document: Document, known: Known) -> Pick | None:
    """The pick, or ``None`` when its settings are wrong; every problem is noted."""
    notes = document.notes
    matter = front_matter.check(Matter, document.yaml, known, notes)
    text, picture = read_illustrated(document.blocks, known, notes)
    if not text:
        what = term("the pick does not say why one likes it")
        notes.add(document.body_line, what, term("write a paragraph under the settings"))
    if matter is None:
        return None
    _check_dates(matter, document)
    return Pick(
        **front_matter.entry(document, matter),
        universe=matter.universe,
        library=matter.library,
        day=matter.date,
        text=text,
        creator=matter.creator,
        resource=matter.resource,
        record=matter.record,
        url=matter.link,
        picture=picture,
    )


def _check_dates(matter: Matter, document: Document) -> None:
    assert document.yaml is not None  # the dates come from there
    line, column = document.yaml.place_of(("valid_until",))
    longest = timedelta(days=MAX_PICK_DAYS)
    if matter.valid_until < matter.date:
        what = term("the pick ends before its date")
        document.notes.add(line, what, term("write a later day"), column=column)
    elif matter.valid_until - matter.date > longest:
        what = term("the pick stays for more than six months")
        fix = term("end it by {date}, and write another then")
        fix = fix.format(date=(matter.date + longest).isoformat())
        document.notes.advise(line, what, fix, column=column)

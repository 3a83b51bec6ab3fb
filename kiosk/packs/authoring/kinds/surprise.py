"""``activities/<id>.md`` of kind surprise → ``Surprise``."""

from __future__ import annotations

from typing import Annotated

from kiosk.i18n import term
from kiosk.packs.authoring import fields, front_matter
from kiosk.packs.authoring.document import Document
from kiosk.packs.authoring.fields import Known
from kiosk.packs.authoring.filters import (
    Catalogue,
    advise_without_records,
    read_filter_settings,
    refuse_too_few,
)
from kiosk.packs.authoring.prose import read_paragraphs
from kiosk.packs.content import Filter, Surprise
from kiosk.packs.limits import MIN_PROPOSALS


class Matter(front_matter.ActivityMatter):
    kind: Annotated[str, fields.kind("surprise")]
    filters: fields.Texts


def read_surprise(document: Document, known: Known) -> Surprise | None:
    """The surprise, or ``None`` when its settings are wrong; every problem is noted."""
    notes = document.notes
    matter = front_matter.check(Matter, document.yaml, known, notes)
    text = tuple(read_paragraphs(document.blocks, notes))
    if matter is None:
        return None
    filters = read_filter_settings(matter.filters, document, known)
    _check_records(filters, document, known)
    return Surprise(**front_matter.activity(document, matter), filters=filters, text=text)


def _check_records(filters: tuple[Filter, ...], document: Document, known: Known) -> None:
    assert document.yaml is not None  # the filters come from there
    line, _ = document.yaml.place_of(("filters",))
    if not known.records:
        advise_without_records(line, document.notes)
        return
    count = Catalogue(known.records).count(filters)
    none = term("no record meets these conditions")
    few = term("the number of records that meet these conditions is {count}, fewer than {least}")
    few = few.format(count=count, least=MIN_PROPOSALS)
    refuse_too_few(count, line, none, few, document.notes)

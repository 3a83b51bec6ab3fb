"""Catalogues to search: a handful of records, and a desk for any records and content."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

from msgspec.structs import replace as changed

from kiosk.catalogue.desk import Desk
from kiosk.catalogue.source import source_of
from kiosk.packs.content import Content, Record

TODAY = date(2026, 11, 21)
MOON = Record(
    id="lune",
    title="Le Voyage dans la Lune",
    universe="cinema",
    creator="Georges Méliès",
    kind="film",
    year=1902,
    minutes=14,
    tokens=0.5,
    subjects=("magie", "voyage"),
    summary="Six savants partent dans un obus. La Lune le reçoit dans l’œil.",
    is_sample=True,
)
EARTH = Record(
    id="terre",
    title="De la Terre à la Lune",
    universe="livres",
    creator="Jules Verne",
    kind="roman",
    audience="ados",
    subjects=("voyage", "science"),
)
FAMILY = Record(
    id="famille",
    title="Ciné en famille",
    universe="cinema",
    kind="dessin animé",
    audience="enfants",
    minutes=80,
    subjects=("rire",),
)
MAP = Record(
    id="carte",
    title="Une carte de la Lune",
    universe="patrimoine",
    kind="carte",
    url="https://exemple.org/lune",
    subjects=("science",),
)
RECORDS = (MOON, EARTH, FAMILY, MAP)
LONG_ONE = changed(
    EARTH,
    id="long",
    title="Le cuirassé, la locomotive, la lune et les autres, un titre qui ne finit pas " * 3,
    creator="Quelqu’un dont le nom est long, et quelqu’un d’autre encore",
)


def lessons(count: int) -> tuple[Record, ...]:
    """So many lessons with « leçon » in their titles."""
    return tuple(
        Record(id=f"lecon-{number:04}", title=f"Leçon {number}", universe="former", kind="cours")
        for number in range(count)
    )


def desk_of(
    folder: Path, content: Content, records: Iterable[Record], *, is_ready: bool = True
) -> Desk:
    """Ready to be asked, or with its index still to be made."""
    kept = tuple(records)
    source = replace(source_of(content, (), lambda: TODAY), records=lambda: kept)
    desk = Desk(folder, source, lambda: TODAY)
    if is_ready:
        desk.prepare()
    return desk

"""The films of the pack that has one of each kind: all of them real, and free for everybody."""

from __future__ import annotations

import csv
from dataclasses import replace

from kiosk.packs.authoring.fields import Known
from kiosk.packs.content import Record
from tests.packs.authoring.conftest import GOOD, KNOWN


def films() -> tuple[Record, ...]:
    with (GOOD.parent / "records/films.csv").open(encoding="utf-8", newline="") as table:
        return tuple(_record(row) for row in csv.DictReader(table, delimiter=";"))


def _record(row: dict[str, str]) -> Record:
    return Record(
        id=row["id"],
        title=row["title"],
        universe=row["universe"],
        kind=row["kind"],
        year=int(row["year"]),
        audience=row["audience"],
        minutes=int(row["minutes"]),
        subjects=(row["subjects"],),
    )


WITH_FILMS: Known = replace(
    KNOWN,
    records=films(),
    tutorials=frozenset({"lire"}),
    activities=frozenset({"info-ou-intox", "trier-les-sources"}),
)

"""Catalogues of a few records, made in a moment."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from kiosk.catalogue.build import build
from kiosk.catalogue.catalogue import Catalogue
from kiosk.catalogue.source import Source
from kiosk.packs.content import Record

TODAY = date(2026, 11, 21)
UNIVERSES = {"cinema": "Cinéma", "livres": "Livres", "former": "Se former"}


def film(title: str, **more: object) -> Record:
    return record(title, universe="cinema", kind="film", resource="vod", **more)


def lesson(title: str, **more: object) -> Record:
    return record(title, universe="former", kind="leçon", resource="formation", **more)


def record(title: str, **more: object) -> Record:
    """Its id is its title, unless it is given one."""
    told: dict[str, object] = {"id": title, "universe": "livres", **more}
    return Record(title=title, **told)  # type: ignore[arg-type]


def source(
    records: Iterable[Record],
    *,
    pages: Iterable[Record] = (),
    favourites: Iterable[str] = (),
    shown: Mapping[str, int] | None = None,
    fingerprint: str = "today's",
) -> Source:
    kept, counts = tuple(records), dict(shown or {})
    return Source(
        fingerprint=fingerprint,
        records=lambda: kept,
        pages=tuple((page.id, page) for page in pages),
        favourites=frozenset(favourites),
        shown=lambda: counts,
        universes=UNIVERSES,
    )


def catalogue(folder: Path, made_of: Source, today: date = TODAY) -> Catalogue:
    path = folder / "catalogue.db"
    build(path, made_of)
    return Catalogue(path, lambda: today)

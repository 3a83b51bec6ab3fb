"""A catalogue to search, made of a few records and of the pages of some content."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from kiosk.catalogue.desk import Desk
from kiosk.catalogue.pages import pages_of
from kiosk.catalogue.source import Source
from kiosk.packs.content import Content, Record

TODAY = date(2026, 11, 21)


def desk_of(
    folder: Path, content: Content, records: Iterable[Record], *, is_ready: bool = True
) -> Desk:
    """Ready to be asked, or with its index still to be made."""
    kept = tuple(records)
    source = Source(
        fingerprint="a few records",
        records=lambda: kept,
        pages=tuple(pages_of(content)),
        universes={universe.id: universe.title for universe in content.universes},
    )
    desk = Desk(folder, source, lambda: TODAY)
    if is_ready:
        desk.prepare()
    return desk

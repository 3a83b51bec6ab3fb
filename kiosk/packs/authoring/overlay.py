"""What an overlay brings, out of the composition in which it was checked.

A commune is checked on top of its pack, so that a link to a page of the pack is known, and
built without it, so that either can be replaced alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

import msgspec

from kiosk.packs.authoring.calendar import read_calendar
from kiosk.packs.authoring.fields import FRENCH, TRANSLATIONS, Known
from kiosk.packs.authoring.folder import CALENDAR_SUFFIX, RECORDS_FOLDER, Folder
from kiosk.packs.authoring.media import Encoded
from kiosk.packs.authoring.pages import File, parse_path
from kiosk.packs.authoring.records import read_records
from kiosk.packs.authoring.source import Reading
from kiosk.packs.content import FOLDERS, Content, Record
from kiosk.packs.problems import Notes


def part_of(
    overlay: Folder, pack: Folder, composition: Reading, today: date | None = None
) -> Reading:
    """Of ``composition``, ``overlay`` laid over ``pack``, what ``overlay`` replaces, adds, hides.

    A page is the overlay's in a language when it has the French page, or that translation.
    ``today`` is the day of the composition.
    """
    known = _known(composition.contents[FRENCH])
    hidden = _hidden(pack, composition.contents[FRENCH], known, today)
    own = {
        language: _own(content, overlay, language, known, hidden, today)
        for language, content in composition.contents.items()
    }
    return Reading(
        contents=own,
        records=tuple(_own_records(overlay, composition.records, known)),
        media=_own_media(overlay, composition.media),
        problems=composition.problems,
    )


def _known(content: Content) -> Known:
    """Enough to read again, for their ids alone, tables and agendas that were checked."""
    return Known(
        universes=frozenset(universe.id for universe in content.universes),
        resources=frozenset(resource.id for resource in content.resources),
    )


def _own(
    content: Content,
    overlay: Folder,
    language: str,
    known: Known,
    hidden: tuple[str, ...],
    today: date | None,
) -> Content:
    brought = {*_pages(overlay, language), *_events(overlay, known, today)}
    folders = {
        folder: tuple(
            entry for entry in getattr(content, folder) if f"{folder}/{entry.id}" in brought
        )
        for folder in FOLDERS
    }
    title = content.commune.name if content.commune else overlay.name
    return msgspec.structs.replace(content, id=overlay.name, title=title, hide=hidden, **folders)


def _hidden(pack: Folder, content: Content, known: Known, today: date | None) -> tuple[str, ...]:
    """The pages of the pack that are not in the composition."""
    shown = {path for path, _ in content.entries()}
    return tuple(sorted({*_pages(pack, FRENCH), *_events(pack, known, today)} - shown))


def _pages(folder: Folder, language: str) -> Iterator[str]:
    """The pages that ``folder`` decides about in ``language``: a French one also replaces the
    translations of the page below it."""
    for path in folder.files:
        place = parse_path(path)
        if place and (not place.suffix or TRANSLATIONS.get(place.suffix) == language):
            yield place.page


def _events(folder: Folder, known: Known, today: date | None) -> Iterator[str]:
    for path, data in folder.files.items():
        if path.endswith(CALENDAR_SUFFIX):
            for event in read_calendar(File(data, Notes(path, [])), known, today):
                yield f"events/{event.id}"


def _own_records(overlay: Folder, records: tuple[Record, ...], known: Known) -> Iterator[Record]:
    ids = {
        record.id
        for path, place in overlay.large.items()
        if path.startswith(RECORDS_FOLDER)
        for record in read_records(place, known, Notes(path, []))
    }
    return (record for record in records if record.id in ids)


def _own_media(overlay: Folder, media: Mapping[str, Encoded]) -> dict[str, Encoded]:
    return {path: encoded for path, encoded in media.items() if path in overlay.large}

"""What an index is made of: the records and the pages that a kiosk shows."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import msgspec

from kiosk.catalogue.pages import pages_of
from kiosk.catalogue.tables import SCHEMA
from kiosk.packs.content import Content, Record
from kiosk.packs.records import merged


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """``records`` gives what there is to index, one by one, and ``pages`` the pages of the kiosk,
    each with its path. ``favourites`` are ids of records that libraries recommend, and ``shown``
    how often each was proposed here: these come first. The same ``fingerprint`` means the same
    index. ``universes`` are the names of the universes by their ids."""

    fingerprint: str
    records: Callable[[], Iterable[Record]] = tuple
    pages: tuple[tuple[str, Record], ...] = ()
    favourites: frozenset[str] = frozenset()
    shown: Callable[[], Mapping[str, int]] = dict
    universes: Mapping[str, str] = field(default_factory=dict)


def source_of(
    content: Content,
    files: Sequence[Path],
    today: Callable[[], date],
    shown: Callable[[], Mapping[str, int]] = dict,
) -> Source:
    """What a kiosk with this ``content`` and these ``files`` of records has to index."""
    titles = {universe.id: universe.title for universe in content.universes}

    def records() -> Iterator[Record]:
        return (one for one in merged(files, today) if one.universe in titles)

    return Source(
        fingerprint=_fingerprint(content, files),
        records=records,
        pages=tuple(pages_of(content)),
        favourites=frozenset(pick.record for pick in content.picks if pick.record),
        shown=shown,
        universes=titles,
    )


def _fingerprint(content: Content, files: Sequence[Path]) -> str:
    """A file that was not touched holds what it held: reading 30 MB again would cost more."""
    told = hashlib.sha256(str(SCHEMA).encode())
    told.update(msgspec.json.encode(content, order="deterministic"))
    for file in files:
        try:
            seen = os.stat(file)
        except OSError:  # what reads it will say so
            continue
        told.update(f"{file}\0{seen.st_size}\0{seen.st_mtime_ns}\0".encode("utf-8", "replace"))
    return told.hexdigest()

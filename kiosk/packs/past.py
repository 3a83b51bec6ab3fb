"""Built packs of past schemas, read as if they had been built today. They stay readable for ever.

Each schema has a manifest and a content, and a golden pack in ``tests/packs/legacy``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from kiosk.i18n import term
from kiosk.packs.content import Content
from kiosk.packs.kind_rules import DAY_MINUTES
from kiosk.packs.manifest import DamagedPack, FileEntry, Id, Manifest, Version, decode

# --- schema 1: French only, no media; a commune was built together with its pack ----------

CONTENT_FILE_1 = "content.json"


_HOURS_1 = re.compile(r"(\d{1,2})\s*h\s*(\d\d)?\s*[–—-]\s*(\d{1,2})\s*h\s*(\d\d)?")


class Manifest1(msgspec.Struct, frozen=True, kw_only=True):
    """``id`` is « mel », or « mel+demo » with a commune."""

    schema: int
    id: Id
    version: Version
    sources: str
    files: dict[str, FileEntry]


def manifest_1(data: bytes, path: Path) -> Manifest:
    """Its title is only in the content: the id stands for it. Raises: DamagedPack."""
    old = decode(data, Manifest1, path)
    return Manifest(
        schema=old.schema,
        kind="pack",
        id=old.id,
        title=old.id,
        version=old.version,
        languages=("fr",),
        sources=old.sources,
        files=old.files,
    )


def content_1(data: bytes, path: Path) -> Content:
    """Quizzes were the only activities, and hours were words. Raises: DamagedPack."""
    old = decode(data, dict[str, Any], path)
    try:
        old["activities"] = [{**quiz, "type": "quiz"} for quiz in old.pop("quizzes", ())]
        for library in (old.get("commune") or {}).get("libraries", ()):
            hours = library.get("hours", {})
            library["hours"] = {day: list(_openings_1(words)) for day, words in hours.items()}
        return msgspec.convert(old, Content)
    except (AttributeError, TypeError, msgspec.ValidationError) as error:
        raise DamagedPack(term("the file cannot be read"), where=path) from error


def _openings_1(written: list[str]) -> Iterator[tuple[int, int]]:
    """« 14 h – 18 h 30 » → (840, 1110). Words were free: those that say no hours are left out."""
    for words in written:
        if found := _HOURS_1.fullmatch(words):
            opens, opens_past, closes, closes_past = (int(figure or 0) for figure in found.groups())
            opening = opens * 60 + opens_past, closes * 60 + closes_past
            if opening[0] < opening[1] <= DAY_MINUTES:
                yield opening

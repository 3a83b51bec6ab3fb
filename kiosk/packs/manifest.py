"""``manifest.json``: what a built pack is, and the size and SHA-256 of every other file of it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal, TypeVar

import msgspec
from msgspec import Meta

from kiosk.errors import KioskError
from kiosk.i18n import term
from kiosk.packs.limits import MAX_BUILT_FILE_BYTES, MAX_FILES, MAX_TITLE

SCHEMA = 2
MANIFEST_FILE = "manifest.json"
RECORDS_FILE = "records.ndjson.zst"

Id = Annotated[str, Meta(pattern=r"\A[a-z0-9]+(?:[+-][a-z0-9]+)*\Z", max_length=MAX_TITLE)]
Title = Annotated[str, Meta(pattern=r"\A[^\x00-\x1f\x7f-\x9f]+\Z", max_length=MAX_TITLE)]
Version = Annotated[str, Meta(pattern=r"\A[0-9A-Za-z][0-9A-Za-z.+-]{0,31}\Z")]
Language = Annotated[str, Meta(pattern=r"\A[a-z]{2,3}(?:-[a-z0-9]{1,8})*\Z")]
Sha256 = Annotated[str, Meta(pattern=r"\A[0-9a-f]{64}\Z")]

_T = TypeVar("_T")


class DamagedPack(KioskError):
    """A file of a built pack is missing or is not what was built. Install it again."""

    def __init__(self, message: str, *, where: Path) -> None:
        fix = term("build or install the pack again")
        super().__init__(message, where=str(where), fix=fix)


class FileEntry(msgspec.Struct, frozen=True):
    sha256: Sha256
    size: Annotated[int, Meta(ge=0, le=MAX_BUILT_FILE_BYTES)]  # bytes


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """An overlay (« demo », a commune) lies over the pack whose id is ``over`` (« mel »), and has
    the version of the one that it was built with.

    ``languages`` begin with French; each has its content. ``sources`` is the fingerprint of
    what the pack was made from.
    """

    schema: int
    kind: Literal["pack", "overlay"]
    id: Id
    over: Id | None = None
    title: Title
    version: Version
    languages: Annotated[tuple[Language, ...], Meta(min_length=1, max_length=50)]
    sources: str
    files: Annotated[dict[str, FileEntry], Meta(max_length=MAX_FILES)]


def content_file(language: str) -> str:
    return f"content.{language}.json"


def decode(data: bytes, model: type[_T], path: Path) -> _T:
    """``data``, the bytes of ``path``, as a ``model``. Raises: DamagedPack."""
    try:
        return msgspec.json.decode(data, type=model)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise DamagedPack(term("the file cannot be read"), where=path) from error

"""A built pack, verified and opened: what the kiosk shows without reading any source.

``manifest.json`` says the size and the SHA-256 of every other file. Standard library and
msgspec only: this is on the way to the first frame.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import msgspec

from kiosk.errors import KioskError
from kiosk.i18n import term
from kiosk.packs.content import Content
from kiosk.packs.disk import machine_errors
from kiosk.packs.limits import MAX_BUILT_FILE_BYTES, MAX_FILE_BYTES

SCHEMA = 1
MANIFEST_FILE = "manifest.json"
CONTENT_FILE = "content.json"

# Confined to the folder: no slash, no backslash, no hidden file.
_FILE_NAME = re.compile(r"[a-z0-9][a-z0-9._-]*")

_T = TypeVar("_T")


class DamagedPack(KioskError):
    """A file of a built pack is missing or is not what was built. Install it again."""

    def __init__(self, message: str, *, where: Path) -> None:
        fix = term("build or install the pack again")
        super().__init__(message, where=str(where), fix=fix)


class FileEntry(msgspec.Struct, frozen=True):
    sha256: str
    size: int  # bytes


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """``id`` is « mel », or « mel+demo » with a commune; ``sources`` is their fingerprint."""

    schema: int
    id: str
    version: str
    sources: str
    files: dict[str, FileEntry]


class _AnySchema(msgspec.Struct):
    """The one key that every manifest has, past or future."""

    schema: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """A verified built pack. ``files`` are its bytes, the manifest's included."""

    folder: Path
    manifest: Manifest
    files: dict[str, bytes]

    def content(self) -> Content:
        """What the pack says. Raises: DamagedPack."""
        return _decode(self.files[CONTENT_FILE], Content, self.folder / CONTENT_FILE)


def open_built(folder: Path) -> Content:
    """The content of the built pack in ``folder``.

    Raises:
        DamagedPack: a file is missing or altered; whoever installs can act.
        KioskError: a newer kiosk made it; whoever updates the kiosk can act.
        MachineError: the disk refuses to read it.
    """
    return read_built(folder).content()


def read_built(folder: Path) -> Built:
    """Every file of the built pack in ``folder``, verified. Raises as ``open_built``."""
    data = _read(folder / MANIFEST_FILE, MAX_FILE_BYTES)
    manifest = _manifest(data, folder / MANIFEST_FILE)
    files = {name: _verified(folder, name, entry) for name, entry in manifest.files.items()}
    if CONTENT_FILE not in files:
        raise DamagedPack(term("the manifest does not list it"), where=folder / CONTENT_FILE)
    return Built(folder=folder, manifest=manifest, files={**files, MANIFEST_FILE: data})


def _manifest(data: bytes, path: Path) -> Manifest:
    schema = _decode(data, _AnySchema, path).schema
    if schema > SCHEMA:
        message = term("this pack was made by a newer kiosk (format {found}, here {known})")
        raise KioskError(
            message.format(found=schema, known=SCHEMA),
            where=str(path),
            fix=term("update the kiosk first"),
        )
    return _decode(data, Manifest, path)


def _verified(folder: Path, name: str, entry: FileEntry) -> bytes:
    if not _FILE_NAME.fullmatch(name):
        message = term("the manifest lists a file outside of the pack")
        raise DamagedPack(message, where=folder / MANIFEST_FILE)
    path = folder / name
    data = _read(path, min(entry.size, MAX_BUILT_FILE_BYTES))
    if len(data) != entry.size or hashlib.sha256(data).hexdigest() != entry.sha256:
        raise DamagedPack(term("the file is not the one that was built"), where=path)
    return data


def _read(path: Path, most_bytes: int) -> bytes:
    """At most one byte more than ``most_bytes``, so that a longer file shows."""
    with machine_errors(path):
        if not path.is_file():
            raise DamagedPack(term("the file is missing"), where=path)
        with path.open("rb") as file:
            return file.read(most_bytes + 1)


def _decode(data: bytes, model: type[_T], path: Path) -> _T:
    try:
        return msgspec.json.decode(data, type=model)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise DamagedPack(term("the file cannot be read"), where=path) from error

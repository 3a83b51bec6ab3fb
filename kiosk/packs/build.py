"""Sources → a built pack. The same sources give the same bytes.

The compiler (pydantic, Markdown, YAML) loads only when there is something to compile.
"""

from __future__ import annotations

import hashlib
import logging
import tempfile
from pathlib import Path

import msgspec

from kiosk.errors import KioskError, UsageError
from kiosk.i18n import term
from kiosk.packs import disk
from kiosk.packs.authoring.folder import Folder, fingerprint, read_overlay, read_pack
from kiosk.packs.built import (
    CONTENT_FILE,
    MANIFEST_FILE,
    SCHEMA,
    FileEntry,
    Manifest,
    read_built,
)
from kiosk.packs.content import Content
from kiosk.packs.shelf import Shelf

log = logging.getLogger(__name__)


def build(folder: Path, overlay: Path | None, out: Path) -> Path:
    """Compile the pack in ``folder``, with the commune of ``overlay`` on top, into ``out``.

    Raises:
        PackErrors: the sources are not right; ``out`` is left as it was.
        UsageError: a source folder is missing, or ``out`` holds something else than a pack.
        MachineError: the disk refuses.
    """
    if out.exists() and not _may_replace(out):
        raise UsageError(
            term("the folder holds something else than a built pack"),
            where=str(out),
            fix=term("name a new folder after --out"),
        )
    files = _compiled(_folders(folder, overlay))
    with disk.machine_errors(out):
        disk.write_folder(out, files)
    return out


def is_stale(built: Path, folder: Path, overlay: Path | None) -> bool:
    """Whether ``built`` is missing, damaged, or made from other sources."""
    try:
        made_from = read_built(built).manifest.sources
    except KioskError:
        return True
    return made_from != fingerprint(_folders(folder, overlay))


def refresh(shelf: Shelf, name: str, folder: Path, overlay: Path | None) -> Content:
    """What a kiosk in a checkout shows: its sources, compiled only if they changed.

    While an author's mistake is on the disk, the kiosk goes on with the pack it had.

    Raises:
        KioskError: as ``build``, when no pack of that ``name`` was ever installed.
    """
    try:
        if is_stale(shelf.folder(name), folder, overlay):
            with disk.machine_errors(shelf.root), tempfile.TemporaryDirectory() as staging:
                shelf.install(name, build(folder, overlay, Path(staging) / name))
    except KioskError as error:
        if not shelf.has(name):
            raise
        log.warning("%s", error)
    return shelf.current(name)


def _may_replace(out: Path) -> bool:
    return out.is_dir() and ((out / MANIFEST_FILE).is_file() or not any(out.iterdir()))


def _folders(folder: Path, overlay: Path | None) -> tuple[Folder, ...]:
    return (read_pack(folder), *((read_overlay(overlay),) if overlay else ()))


def _compiled(folders: tuple[Folder, ...]) -> dict[str, bytes]:
    from kiosk.packs.authoring.source import compose  # slow: pydantic, Markdown and YAML

    content = compose(*folders)
    data = msgspec.json.encode(content, order="deterministic")
    manifest = Manifest(
        schema=SCHEMA,
        id="+".join((content.id, *(folder.name for folder in folders[1:]))),
        version=content.version,
        sources=fingerprint(folders),
        files={CONTENT_FILE: FileEntry(hashlib.sha256(data).hexdigest(), len(data))},
    )
    return {CONTENT_FILE: data, MANIFEST_FILE: msgspec.json.encode(manifest)}

"""A checkout shows its own sources: they are compiled when they changed, and then installed.

The kiosk imports this at start; the compiler loads only when there is something to compile.
"""

from __future__ import annotations

import logging
import tempfile
from datetime import date
from pathlib import Path

from kiosk.errors import KioskError
from kiosk.packs import disk
from kiosk.packs.authoring.folder import fingerprint, read_overlay, read_pack
from kiosk.packs.shelf import Shelf

log = logging.getLogger(__name__)


def refresh(
    shelf: Shelf, name: str, folder: Path, overlay: Path | None, *, today: date, cache: Path
) -> None:
    """Have under ``name`` what the sources say: the pack of ``folder``, or only what ``overlay``
    lays over it.

    While an author's mistake is on the disk, the kiosk goes on with the pack it had.

    Raises:
        KioskError: as ``build``, when no pack of that ``name`` was ever installed.
    """
    try:
        if is_stale(shelf, name, folder, overlay, today=today):
            _install(shelf, name, folder, overlay, today, cache)
    except KioskError as error:
        if not shelf.has(name):
            raise
        log.warning("%s", error)


def is_stale(shelf: Shelf, name: str, folder: Path, overlay: Path | None, *, today: date) -> bool:
    """Whether the pack under ``name`` is missing, damaged, or made from other sources."""
    try:
        built = shelf.pack(name)
        if built.altered_at_a_glance(today):
            return True
    except KioskError:
        return True
    folders = (read_pack(folder), *((read_overlay(overlay),) if overlay else ()))
    return built.manifest.sources != fingerprint(folders, today)


def _install(
    shelf: Shelf, name: str, folder: Path, overlay: Path | None, today: date, cache: Path
) -> None:
    from kiosk.packs.build import build

    with disk.machine_errors(shelf.root), tempfile.TemporaryDirectory() as scratch:
        built = build(folder, overlay, Path(scratch) / "built", today=today, cache=cache)
        shelf.install(built, name)

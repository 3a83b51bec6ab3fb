"""Which packs a kiosk shows: those it is given, those of its checkout, or those installed.

Sources are compiled only when they changed; the compiler loads only then.
"""

from __future__ import annotations

import atexit
import hashlib
import logging
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path

from kiosk.config import Config
from kiosk.errors import KioskError, MachineError, UsageError
from kiosk.i18n import term
from kiosk.packs.authoring.folder import COMMUNE_FILE, PACK_FILE
from kiosk.packs.manifest import MANIFEST_FILE
from kiosk.packs.opened import Layer, Opened, opened
from kiosk.packs.refresh import refresh
from kiosk.packs.shelf import Shelf
from kiosk.packs.verify import verified

METROPOLITAN = "mel"

log = logging.getLogger(__name__)


def given(config: Config, packs: Sequence[Path], today: date) -> Opened:
    """``packs``, later ones over earlier ones: built, or sources; a commune's source lies over
    the source of the pack before it.

    Raises:
        KioskError: one of them is not right; whoever gives it can act.
    """

    def show(shelf: Shelf, media_cache: Path) -> Opened:
        return opened(tuple(_given(shelf, packs, media_cache, today)), today)

    return _somewhere(config.cache / "previews", config, show)


def of_checkout(config: Config, packs: Path, today: date) -> Opened:
    """The metropolitan pack whose source is in the folder ``packs``, and its commune's.

    Raises:
        KioskError: the pack never was right; its authors can act.
    """
    source, commune = packs / METROPOLITAN, packs / "communes" / config.commune

    def show(shelf: Shelf, media_cache: Path) -> Opened:
        refresh(shelf, METROPOLITAN, source, None, today=today, cache=media_cache)
        if not commune.is_dir():
            return shelf.open((METROPOLITAN,), today=today)
        try:
            refresh(shelf, commune.name, source, commune, today=today, cache=media_cache)
        except MachineError:
            raise
        except KioskError as error:
            log.error("%s", error)
        return shelf.open((METROPOLITAN, commune.name), today=today)

    return _somewhere(config.packs, config, show)


def installed(config: Config, today: date) -> Opened:
    """The metropolitan pack and the commune's.

    Raises:
        KioskError: the metropolitan pack is not installed, or damaged; whoever installs can act.
    """
    shelf = Shelf(config.packs)
    built_as_one = f"{METROPOLITAN}+{config.commune}"  # by kiosks that wrote schema 1
    names = tuple(name for name in (METROPOLITAN, config.commune) if shelf.has(name))
    if built_as_one in shelf.names() and config.commune not in names:
        names = (built_as_one,)
    if not names:
        raise KioskError(
            term("no pack is installed"),
            where=str(shelf.root),
            fix=term("install one, or start from a checkout with make run"),
        )
    return shelf.open(names, today=today)


def _somewhere(root: Path, config: Config, show: Callable[[Shelf, Path], Opened]) -> Opened:
    """What ``show`` finds on the shelf ``root``; on a disk that refuses, on one for this once."""
    try:
        return show(Shelf(root), config.cache / "media")
    except MachineError as error:
        log.warning("%s", error)
    scratch = Path(tempfile.mkdtemp(prefix="kiosk-"))
    atexit.register(shutil.rmtree, scratch, ignore_errors=True)
    return show(Shelf(scratch / "packs"), scratch / "media")


def _given(shelf: Shelf, packs: Sequence[Path], media_cache: Path, today: date) -> Iterator[Layer]:
    source: Path | None = None
    for folder in packs:
        if (folder / MANIFEST_FILE).is_file():
            built = verified(folder)
            yield Layer(built=built, content=built.content())
            continue
        is_commune = (folder / COMMUNE_FILE).is_file() and not (folder / PACK_FILE).is_file()
        if not is_commune:
            source = folder
        if source is None:
            raise UsageError(
                term("a commune lies over a pack"),
                where=str(folder),
                fix=term("give the source of its pack before it"),
            )
        name = _name_of_place(folder)
        overlay = folder if is_commune else None
        refresh(shelf, name, source, overlay, today=today, cache=media_cache)
        yield shelf.layer(name, today=today)


def _name_of_place(folder: Path) -> str:
    """Two packs in the making may have the same id, and not the same place."""
    return hashlib.sha256(os.fsencode(folder.resolve())).hexdigest()[:16]

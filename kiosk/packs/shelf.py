"""The packs installed on this kiosk, each with the one before it.

A name (« mel », « demo ») is a folder with one sub-folder a built pack, and a pointer that says
which one is shown: changing packs is one atomic write. A sub-folder is named after the digest
of its manifest, so that a changed manifest shows.
"""

from __future__ import annotations

import itertools
import logging
import re
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path

import msgspec

from kiosk.errors import KioskError, UsageError
from kiosk.i18n import term
from kiosk.packs import disk
from kiosk.packs.built import FRENCH, Built, altered, open_built
from kiosk.packs.manifest import MANIFEST_FILE
from kiosk.packs.opened import Layer, Opened, opened
from kiosk.packs.verify import verified

POINTER_FILE = "installed.json"
STAGING_FOLDER = ".staging"
DIGEST_LENGTH = 16  # hexadecimal digits of a sub-folder's name

_NAME = re.compile(r"[a-z0-9]+(?:[+-][a-z0-9]+)*")
_SLOT = re.compile(r"[0-9a-f]+(?:-[0-9]+)?")

log = logging.getLogger(__name__)


class _Pointer(msgspec.Struct, frozen=True):
    """Names of sub-folders; ``""`` when there is none."""

    current: str
    previous: str = ""


class Shelf:
    """The installed packs under the folder ``root``, which need not exist yet."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def names(self) -> tuple[str, ...]:
        """Of everything that is installed, even damaged."""
        names = (pointer.parent.name for pointer in self.root.glob(f"*/{POINTER_FILE}"))
        return tuple(sorted(filter(_NAME.fullmatch, names)))

    def has(self, name: str) -> bool:
        return self._pointer(name) is not None

    def folder(self, name: str) -> Path:
        """Where the current pack of ``name`` is, or would be."""
        pointer = self._pointer(name)
        return self._home(name) / (pointer.current if pointer else "none")

    def pack(self, name: str) -> Built:
        """The current pack of ``name``.

        Raises:
            KioskError: nothing of that name is installed, or as ``open_built``.
        """
        if not self.has(name):
            raise self._absent(name, term("no such pack is installed"))
        return _open_slot(self.folder(name))

    def has_previous(self, name: str) -> bool:
        pointer = self._pointer(name)
        return pointer is not None and bool(pointer.previous)

    def since(self, name: str) -> datetime:
        """When the current pack of ``name`` was installed, or rolled back to; local time.

        Raises: MachineError.
        """
        pointer = self._home(name) / POINTER_FILE
        with disk.machine_errors(pointer):
            return datetime.fromtimestamp(pointer.stat().st_mtime).astimezone()

    # --- what the kiosk shows ---------------------------------------------------------

    def open(self, names: Sequence[str], language: str = FRENCH, *, today: date) -> Opened:
        """The first of ``names`` with the others laid over it.

        A damaged pack gives way to the one before it, if that one is sound; the log says so.
        One that lies over the first is left out rather than keep the kiosk from opening.

        Raises:
            KioskError: the first is not installed, or as ``open_built``.
        """
        first, *others = names
        layers = [self.layer(first, language, today=today)]
        for name in others:
            try:
                layers.append(self.layer(name, language, today=today))
            except KioskError as error:
                log.error("%s", error)
        return opened(layers, today)

    def layer(self, name: str, language: str = FRENCH, *, today: date) -> Layer:
        """The current pack of ``name`` when nothing of it is altered; else the one before; else
        the one whose words at least are sound.

        Raises:
            KioskError: nothing of that name is installed, or as ``open_built``.
        """
        worn: list[Layer] = []
        troubles: list[KioskError] = []
        for folder in self._slots(name):
            try:
                layer = _read_slot(folder, language)
            except KioskError as error:
                troubles.append(error)
                continue
            damaged = layer.built.altered_at_a_glance(today)
            if not damaged:
                return _chosen(layer, troubles)
            troubles.extend(altered(folder / file) for file in damaged)
            worn.append(layer)
        if not worn:
            raise troubles[0]
        return _chosen(worn[0], troubles)

    def _slots(self, name: str) -> Iterator[Path]:
        pointer = self._pointer(name)
        if pointer is None:
            raise self._absent(name, term("no such pack is installed"))
        return (self._home(name) / slot for slot in (pointer.current, pointer.previous) if slot)

    # --- changes ----------------------------------------------------------------------

    def install(self, source: Path, name: str = "") -> Built:
        """Put the built pack ``source``, a folder or a .zip, under ``name``, or under its own id.

        It is copied, verified in full, then shown in the place of the one before, which is
        kept. Remains of an installation that was cut short are cleared away.

        Raises:
            KioskError: it is not sound (``verified``), or its archive is refused; the current
                pack stays.
            MachineError: the disk refuses; the current pack stays.
        """
        from kiosk.packs.archive import copy, unpack  # no start installs anything

        if name:
            self._home(name)  # a wrong one is refused before a gigabyte is copied
        with disk.machine_errors(self.root), self._staging() as staging, _named(staging, source):
            (unpack if source.is_file() else copy)(source, staging)
            built = verified(staging)
            name = name or built.manifest.id
            slot = self._settle(name, staging, built.digest[:DIGEST_LENGTH])
            before = self._pointer(name) or _Pointer("")
            is_same = _digest(before.current) == _digest(slot)
            self._point(name, _Pointer(slot, before.previous if is_same else before.current))
        return self.pack(name)

    def roll_back(self, name: str) -> Built:
        """Show the pack before the current one; again, and the current one is back.

        Raises:
            KioskError: there is none, or it is not sound (``verified``); the current pack stays.
        """
        pointer = self._pointer(name)
        if pointer is None or not pointer.previous:
            raise self._absent(name, term("there is no pack before this one"))
        verified(_open_slot(self._home(name) / pointer.previous).folder)
        with disk.machine_errors(self.root):
            self._point(name, _Pointer(pointer.previous, pointer.current))
        return self.pack(name)

    @contextmanager
    def _staging(self) -> Iterator[Path]:
        """An empty folder on the same disk; whatever is left in it is removed."""
        staging = self.root / STAGING_FOLDER
        shutil.rmtree(staging, ignore_errors=True)
        staging.mkdir(parents=True)
        try:
            yield staging
        finally:
            shutil.rmtree(staging, ignore_errors=True)

    def _settle(self, name: str, staging: Path, digest: str) -> str:
        """Move ``staging`` to a sub-folder of its own, and say which: the same pack installed
        again goes beside the one on show, never over it."""
        home = self._home(name)
        home.mkdir(parents=True, exist_ok=True)
        slots = (f"{digest}-{number}" if number else digest for number in itertools.count())
        slot = next(slot for slot in slots if not (home / slot).exists())
        staging.rename(home / slot)
        disk.flush_folder(home)
        return slot

    def _point(self, name: str, pointer: _Pointer) -> None:
        home = self._home(name)
        disk.write_file(home / POINTER_FILE, msgspec.json.encode(pointer))
        for path in home.iterdir():
            if path.name in (POINTER_FILE, pointer.current, pointer.previous):
                continue
            if path.is_dir():
                shutil.rmtree(path, ignore_errors=True)
            else:
                path.unlink(missing_ok=True)

    # --- where things are -------------------------------------------------------------

    def _home(self, name: str) -> Path:
        if not _NAME.fullmatch(name):
            raise UsageError(
                term("“{name}” is not the name of a pack").format(name=name),
                fix=term("write it as in this example: {example}").format(example="mel"),
            )
        return self.root / name

    def _pointer(self, name: str) -> _Pointer | None:
        """Where a name points; a pointer that cannot be read is as good as none."""
        try:
            data = (self._home(name) / POINTER_FILE).read_bytes()
            pointer = msgspec.json.decode(data, type=_Pointer)
        except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
            return None
        slots = (pointer.current, pointer.previous or pointer.current)
        return pointer if all(map(_SLOT.fullmatch, slots)) else None

    def _absent(self, name: str, message: str) -> KioskError:
        return KioskError(message, where=str(self._home(name)), fix=term("install a pack"))


def _open_slot(folder: Path) -> Built:
    """The pack in the sub-folder ``folder``, whose name vouches for the manifest."""
    built = open_built(folder)
    if not built.digest.startswith(_digest(folder.name)):
        raise altered(folder / MANIFEST_FILE)
    return built


def _read_slot(folder: Path, language: str) -> Layer:
    built = _open_slot(folder)
    return Layer(built=built, content=built.content(language))


def _chosen(layer: Layer, troubles: Sequence[KioskError]) -> Layer:
    """``layer``, once the log says why it is not simply the current one as it was built."""
    for trouble in troubles:
        log.error("%s", trouble)
    if troubles:
        log.warning(term("the kiosk goes on with {folder}").format(folder=layer.built.folder))
    return layer


def _digest(slot: str) -> str:
    return slot.partition("-")[0]


@contextmanager
def _named(staging: Path, source: Path) -> Iterator[None]:
    """An error says where the file is for whoever brought it, not where it was copied."""
    try:
        yield
    except KioskError as error:
        error.where = error.where.replace(str(staging), str(source))
        raise

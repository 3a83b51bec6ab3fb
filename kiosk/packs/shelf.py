"""The packs installed on this kiosk, each with the one before it.

A name (« mel », « mel+demo ») is a folder with one sub-folder a built pack, and a pointer
that says which one is shown: changing packs is one atomic write.
"""

from __future__ import annotations

import hashlib
import re
import shutil
from pathlib import Path

import msgspec

from kiosk.errors import KioskError, UsageError
from kiosk.i18n import term
from kiosk.packs import disk
from kiosk.packs.built import MANIFEST_FILE, open_built, read_built
from kiosk.packs.content import Content

POINTER_FILE = "installed.json"

_NAME = re.compile(r"[a-z0-9-]+(?:\+[a-z0-9-]+)?")


class _Pointer(msgspec.Struct, frozen=True):
    """Names of sub-folders; ``""`` when there is none."""

    current: str
    previous: str = ""


class Shelf:
    """The installed packs under the folder ``root``, which need not exist yet."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def has(self, name: str) -> bool:
        return self._pointer(name) is not None

    def folder(self, name: str) -> Path:
        """Where the current pack of ``name`` is, or would be."""
        pointer = self._pointer(name)
        return self._home(name) / (pointer.current if pointer else "none")

    def current(self, name: str) -> Content:
        """What the kiosk shows.

        Raises:
            KioskError: nothing of that name is installed, or as ``open_built``.
        """
        if not self.has(name):
            raise self._absent(name, term("no such pack is installed"))
        return open_built(self.folder(name))

    def install(self, name: str, built: Path) -> Content:
        """Copy the built pack under ``name``, and keep the one before it.

        Raises:
            KioskError: as ``open_built``; the current pack stays.
            MachineError: the disk refuses; the current pack stays.
        """
        pack = read_built(built)
        content = pack.content()
        slot = hashlib.sha256(pack.files[MANIFEST_FILE]).hexdigest()[:16]
        before = self._pointer(name) or _Pointer("")
        previous = before.previous if before.current == slot else before.current
        with disk.machine_errors(self.root):
            disk.write_folder(self._home(name) / slot, pack.files)
            self._point(name, _Pointer(slot, previous))
        return content

    def roll_back(self, name: str) -> Content:
        """Show the pack before the current one; again, and the current one is back.

        Raises:
            KioskError: there is none, or as ``open_built``; the current pack stays.
        """
        pointer = self._pointer(name)
        if pointer is None or not pointer.previous:
            raise self._absent(name, term("there is no pack before this one"))
        content = open_built(self._home(name) / pointer.previous)
        with disk.machine_errors(self.root):
            self._point(name, _Pointer(pointer.previous, pointer.current))
        return content

    def _home(self, name: str) -> Path:
        if not _NAME.fullmatch(name):
            raise UsageError(
                term("“{name}” is not the name of a pack").format(name=name),
                fix=term("write it as in this example: {example}").format(example="mel+demo"),
            )
        return self.root / name

    def _pointer(self, name: str) -> _Pointer | None:
        """Where a name points; a pointer that cannot be read is as good as none."""
        try:
            data = (self._home(name) / POINTER_FILE).read_bytes()
            return msgspec.json.decode(data, type=_Pointer)
        except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
            return None

    def _point(self, name: str, pointer: _Pointer) -> None:
        home = self._home(name)
        disk.write_file(home / POINTER_FILE, msgspec.json.encode(pointer))
        for slot in home.iterdir():
            if slot.is_dir() and slot.name not in (pointer.current, pointer.previous):
                shutil.rmtree(slot, ignore_errors=True)

    def _absent(self, name: str, message: str) -> KioskError:
        return KioskError(message, where=str(self._home(name)), fix=term("install a pack"))

"""A source folder, read once: what is checked is exactly what is compiled.

Parses nothing, so the kiosk can ask at start whether the sources changed.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path

from kiosk.errors import UsageError
from kiosk.i18n import term
from kiosk.packs.disk import machine_errors
from kiosk.packs.limits import MAX_FILE_BYTES, MAX_FILES, MAX_FOLDER_DEPTH, MAX_PACK_BYTES
from kiosk.packs.problems import Notes, Problem

# What editors, file managers and repositories leave beside the content.
_NOT_CONTENT = (".*", "*~", "Thumbs.db", "desktop.ini", "README*", "LICENSE*", "LICENCE*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Folder:
    """``files`` maps ``universes/presse.md`` to its bytes, in the order of the paths.

    ``label`` stands before their names in problems.
    """

    name: str
    label: str
    files: dict[str, bytes]
    problems: tuple[Problem, ...]


def read_pack(folder: Path) -> Folder:
    """The files of a pack. Links, devices and giants are refused, not read.

    Raises:
        UsageError: ``folder`` is not a folder.
        MachineError: the disk refuses to read it.
    """
    return _read_folder(folder, "")


def read_overlay(folder: Path) -> Folder:
    """The files of a commune, as ``read_pack`` does.

    Problems name the commune, since its paths may also be those of the pack.
    """
    return _read_folder(folder, f"{_name(folder)}/")


def _read_folder(folder: Path, label: str) -> Folder:
    found: list[Problem] = []
    with machine_errors(folder):
        if not folder.is_dir():
            raise UsageError(
                term("there is no such folder"),
                where=str(folder),
                fix=term("check the path of the pack"),
            )
        files = dict(_read_files(folder, label, found))
    return Folder(name=_name(folder), label=label, files=files, problems=tuple(found))


def _name(folder: Path) -> str:
    return _showable_name(os.path.basename(os.path.abspath(folder)))


def fingerprint(folders: Iterable[Folder]) -> str:
    """Changes when a byte or a name of the sources changes, or the code that compiles them."""
    digest = hashlib.sha256()
    for folder in folders:
        _add(digest, folder.label, b"")
        for path, data in folder.files.items():
            _add(digest, path, data)
    for module in sorted(Path(__file__).parent.glob("*.py")):
        _add(digest, module.name, module.read_bytes())
    return digest.hexdigest()


def _add(digest: hashlib._Hash, name: str, data: bytes) -> None:
    for part in (name.encode(), data):
        digest.update(len(part).to_bytes(8, "big") + part)


def _read_files(folder: Path, label: str, found: list[Problem]) -> Iterator[tuple[str, bytes]]:
    left_bytes = MAX_PACK_BYTES
    for number, (name, path) in enumerate(sorted(_walk(folder, ""))):
        notes = Notes(label + name, found)
        if number == MAX_FILES:
            what = term("the pack has more than {count} files").format(count=MAX_FILES)
            notes.add(1, what, term("split it into several packs"))
            return
        data = _read_file(path, notes)
        if data is None:
            continue
        left_bytes -= len(data)
        if left_bytes < 0:
            what = term("the pack has more than {count} bytes").format(count=MAX_PACK_BYTES)
            notes.add(1, what, term("split it into several packs"))
            return
        yield name, data


def _walk(folder: Path, prefix: str) -> Iterator[tuple[str, Path]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if any(fnmatch(entry.name, pattern) for pattern in _NOT_CONTENT):
                continue
            name = prefix + _showable_name(entry.name)
            path = folder / entry.name
            is_folder = entry.is_dir(follow_symlinks=False)
            if is_folder and name.count("/") < MAX_FOLDER_DEPTH:
                yield from _walk(path, name + "/")
            else:
                yield name, path


def _showable_name(name: str) -> str:
    return os.fsencode(name).decode("utf-8", "replace")


def _read_file(path: Path, notes: Notes) -> bytes | None:
    if not stat.S_ISREG(path.lstat().st_mode):
        what = term("this is not a plain file")
        notes.add(1, what, term("put a copy of the file here, no link and no folder"))
        return None
    with path.open("rb") as file:
        data = file.read(MAX_FILE_BYTES + 1)
    if len(data) > MAX_FILE_BYTES:
        what = term("the file has more than {count} bytes").format(count=MAX_FILE_BYTES)
        notes.add(1, what, term("shorten it or split it"))
        return None
    return data

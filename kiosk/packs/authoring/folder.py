"""A source folder, read once: what is checked is exactly what is compiled.

Parses nothing, so the kiosk can ask at start whether the sources changed.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from fnmatch import fnmatch
from itertools import islice
from pathlib import Path

from kiosk.errors import UsageError
from kiosk.i18n import term
from kiosk.packs.disk import machine_errors
from kiosk.packs.limits import (
    MAX_CALENDAR_BYTES,
    MAX_FILE_BYTES,
    MAX_FILES,
    MAX_FOLDER_DEPTH,
    MAX_LARGE_BYTES,
    MAX_PACK_BYTES,
)
from kiosk.packs.problems import Notes, Problem, TooManyProblems

PACK_FILE = "pack.yaml"
COMMUNE_FILE = "commune.yaml"
SETTINGS_FILES = (PACK_FILE, COMMUNE_FILE)
MEDIA_FOLDER = "media/"
RECORDS_FOLDER = "records/"
CALENDAR_SUFFIX = ".ics"
LARGE_FOLDERS = (MEDIA_FOLDER, RECORDS_FOLDER)
PACKS_ROOM = Path(__file__).parents[1]

# What editors, file managers and repositories leave beside the content.
_NOT_CONTENT = (
    ".*",
    "*~",
    "~$*",
    "*.bak",
    "Thumbs.db",
    "desktop.ini",
    "README*",
    "LICENSE*",
    "LICENCE*",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Folder:
    """``files`` maps ``universes/presse.md`` to its bytes, in the order of the paths.

    ``large`` maps what is read elsewhere, media and tables, to where it is on the disk.
    ``label`` stands before their names in problems.
    """

    name: str
    label: str
    files: dict[str, bytes]
    large: dict[str, Path]
    problems: tuple[Problem, ...]


def read_pack(folder: Path) -> Folder:
    """The files of a pack. Links, devices and giants are refused, not read.

    Raises:
        UsageError: ``folder`` is not a folder, or holds no settings.
        MachineError: the disk refuses to read it.
    """
    if folder.is_dir() and not any((folder / name).is_file() for name in SETTINGS_FILES):
        raise UsageError(
            term("this is neither a pack nor a commune"),
            where=str(folder),
            fix=term("name the folder that holds {pack} or {commune}").format(
                pack=PACK_FILE, commune=COMMUNE_FILE
            ),
        )
    return _read_folder(folder, "")


def read_overlay(folder: Path) -> Folder:
    """The files of a commune, as ``read_pack`` does.

    Problems name the commune, since its paths may also be those of the pack.
    """
    return _read_folder(folder, f"{_name(folder)}/")


def pack_below(folder: Path) -> Path | None:
    """The pack that the commune in ``folder`` lies on: the only one of the same collection,
    such as ``mel`` for ``communes/demo``. ``None`` when ``folder`` is no commune, or alone."""
    if not (folder / COMMUNE_FILE).is_file() or (folder / PACK_FILE).is_file():
        return None
    collection = folder.resolve().parent.parent
    packs = [path.parent for path in sorted(collection.glob(f"*/{PACK_FILE}"))]
    return packs[0] if len(packs) == 1 else None


def _read_folder(folder: Path, label: str) -> Folder:
    found: list[Problem] = []
    with machine_errors(folder):
        if not folder.is_dir():
            raise UsageError(
                term("there is no such folder"),
                where=str(folder),
                fix=term("check the path of the pack"),
            )
        files: dict[str, bytes] = {}
        large: dict[str, Path] = {}
        with suppress(TooManyProblems):  # which refuse the pack already
            _read_files(folder, label, files, large, found)
    return Folder(name=_name(folder), label=label, files=files, large=large, problems=tuple(found))


def _name(folder: Path) -> str:
    return _showable_name(os.path.basename(os.path.abspath(folder)))


def fingerprint(folders: Iterable[Folder], today: date | None = None) -> str:
    """Changes when a byte or a name of the sources changes, or the code that compiles them; and,
    with an agenda, every week of ``today``, since what it repeats is unfolded for a while only."""
    digest = hashlib.sha256()
    for folder in folders:
        if today and any(path.endswith(CALENDAR_SUFFIX) for path in folder.files):
            year, week, _ = today.isocalendar()
            _add(digest, f"{year}-W{week}", b"")
        _add(digest, folder.label, b"")
        for path, data in folder.files.items():
            _add(digest, path, data)
        for path, place in folder.large.items():
            with place.open("rb") as file:
                _add(digest, path, hashlib.file_digest(file, "sha256").digest())
    for module in sorted(PACKS_ROOM.rglob("*.py")):
        _add(digest, module.relative_to(PACKS_ROOM).as_posix(), module.read_bytes())
    return digest.hexdigest()


def _add(digest: hashlib._Hash, name: str, data: bytes) -> None:
    for part in (name.encode(), data):
        digest.update(len(part).to_bytes(8, "big") + part)


def _read_files(
    folder: Path, label: str, files: dict[str, bytes], large: dict[str, Path], found: list[Problem]
) -> None:
    left_bytes = {True: MAX_LARGE_BYTES, False: MAX_PACK_BYTES}
    for number, (name, path) in enumerate(sorted(islice(_walk(folder, ""), MAX_FILES + 1))):
        notes = Notes(label + name, found)
        if number == MAX_FILES:
            what = term("the pack has more than {count} files").format(count=MAX_FILES)
            notes.add(1, what, term("split it into several packs"))
            return
        if not _is_plain(path, notes):
            continue
        is_large = name.startswith(LARGE_FOLDERS)
        left_bytes[is_large] -= path.stat().st_size
        if left_bytes[is_large] < 0:
            most = MAX_LARGE_BYTES if is_large else MAX_PACK_BYTES
            what = term("the pack has more than {count} bytes").format(count=most)
            notes.add(1, what, term("split it into several packs"))
            return
        if is_large:
            large[name] = path
        elif (data := _read_file(path, notes)) is not None:
            files[name] = data


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


def _is_plain(path: Path, notes: Notes) -> bool:
    if stat.S_ISREG(path.lstat().st_mode):
        return True
    what = term("this is not a plain file")
    notes.add(1, what, term("put a copy of the file here, no link and no folder"))
    return False


def _read_file(path: Path, notes: Notes) -> bytes | None:
    most = MAX_CALENDAR_BYTES if path.suffix == CALENDAR_SUFFIX else MAX_FILE_BYTES
    with path.open("rb") as file:
        data = file.read(most + 1)
    if len(data) > most:
        what = term("the file has more than {count} bytes").format(count=most)
        notes.add(1, what, term("shorten it or split it"))
        return None
    return data

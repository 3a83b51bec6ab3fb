"""Built packs that travel: taken from a stranger's .zip or folder, and put into a .zip.

What comes from a USB stick is hostile until proven otherwise. Only files that a pack may hold
get out of here, into a staging folder; whether they are the right ones, the manifest says.
"""

from __future__ import annotations

import errno
import io
import os
import shutil
import stat
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from operator import itemgetter
from pathlib import Path
from typing import BinaryIO

from kiosk.i18n import term
from kiosk.packs import disk
from kiosk.packs.limits import MAX_BUILT_FILE_BYTES
from kiosk.packs.members import (
    MEDIA_FOLDER,
    RefusedPack,
    require_bytes,
    require_count,
    require_member,
)
from kiosk.packs.zip_reader import CHUNK_BYTES, files_of, unpacked

# What file managers leave behind, besides hidden files; in lower case.
_LITTER = {
    "$recycle.bin",
    "__macosx",
    "desktop.ini",
    "lost+found",
    "system volume information",
    "thumbs.db",
}

# Windows has no such flags: there, only what is seen before opening counts.
_OPEN_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
)

_UNIX = 3  # « version made by », APPNOTE 4.4.2


def unpack(archive: Path, into: Path) -> None:
    """Extract the .zip ``archive`` into ``into``, an empty folder, and flush it to the disk.

    Memory: the list of files (2 MB at most) and a few times 64 KB. Time: that of writing
    what the list announces, once it is found bearable (``limits``).

    Raises:
        RefusedPack: the archive is not one that a pack comes in; ``into`` is gone.
        MachineError: a disk refuses; ``into`` is gone.
    """
    with _staging(archive, into), _open_plain(archive) as file:
        for entry in files_of(file, archive):
            _put(into / entry.name, unpacked(entry, file), archive)


def copy(folder: Path, into: Path) -> None:
    """Copy the pack in ``folder`` into ``into``, an empty folder, and flush it to the disk.

    Hidden files and what file managers leave behind are passed over; no link is followed.

    Raises:
        RefusedPack: ``folder`` holds something else than a pack; ``into`` is gone.
        MachineError: a disk refuses; ``into`` is gone.
    """
    copied_bytes = 0
    with _staging(folder, into):
        for name in _members(folder):
            with _open_plain(folder / name) as file:
                size = os.fstat(file.fileno()).st_size
                copied_bytes += size
                require_bytes(size, folder / name, MAX_BUILT_FILE_BYTES)
                require_bytes(copied_bytes, folder)
                _put(into / name, _steady(file, size, folder / name), folder / name)


def write_archive(files: Mapping[str, bytes | Path], out: Path) -> None:
    """Put ``files`` into the .zip ``out``. The same files give the same bytes everywhere.

    They are stored as they are: what deflate gives depends on the version of zlib, and media
    and records are compressed already.

    Raises:
        RefusedPack: ``unpack`` would refuse the archive; ``out`` is left as it was.
        MachineError: the disk refuses; ``out`` is left as it was.
    """
    import zipfile  # 12 ms, for those who build

    with disk.machine_errors(out), disk.replacing(out) as staged:
        with zipfile.ZipFile(staged, "w") as archive:
            for name, source in sorted(files.items(), key=itemgetter(0)):
                info = zipfile.ZipInfo(name)  # of 1980-01-01
                info.create_system = _UNIX
                info.external_attr = (stat.S_IFREG | 0o644) << 16
                with _opened(source) as data, archive.open(info, "w") as member:
                    shutil.copyfileobj(data, member, CHUNK_BYTES)
        files_of(staged, out)


@contextmanager
def _staging(source: Path, into: Path) -> Iterator[None]:
    """``into`` is filled from ``source`` and flushed, or removed."""
    with disk.machine_errors(source):
        if any(into.iterdir()):  # what is there is not ours to remove
            raise OSError(errno.ENOTEMPTY, os.strerror(errno.ENOTEMPTY), str(into))
        try:
            yield
            if (media := into / MEDIA_FOLDER).exists():
                disk.flush_folder(media)
            disk.flush_folder(into)
        except BaseException:
            shutil.rmtree(into, ignore_errors=True)
            raise


def _put(path: Path, chunks: Iterable[bytes], source: Path) -> None:
    with disk.machine_errors(path):
        path.parent.mkdir(exist_ok=True)
        disk.write_new(path, _blaming(source, chunks))


def _blaming(source: Path, chunks: Iterable[bytes]) -> Iterator[bytes]:
    """``chunks``; if they cannot be read, it is not the fault of where they are written."""
    with disk.machine_errors(source):
        yield from chunks


def _members(folder: Path) -> tuple[str, ...]:
    """The files of ``folder`` and of its media, once each has the name of a pack's file."""
    names = set(_listed(folder))
    if MEDIA_FOLDER in names:
        _require_plain((folder / MEDIA_FOLDER).lstat(), stat.S_ISDIR, folder / MEDIA_FOLDER)
        media = {f"{MEDIA_FOLDER}/{name}" for name in _listed(folder / MEDIA_FOLDER)}
        names = names - {MEDIA_FOLDER} | media
    require_count(len(names), folder)
    for name in sorted(names):
        require_member(name, f"{folder}{os.sep}")
    return tuple(sorted(names))


def _listed(folder: Path) -> Iterator[str]:
    """What ``folder`` holds, besides what file managers leave behind."""
    with os.scandir(folder) as items:
        for count, item in enumerate(items, 1):
            require_count(count, folder)
            if not item.name.startswith(".") and item.name.lower() not in _LITTER:
                yield item.name


@contextmanager
def _open_plain(path: Path) -> Iterator[BinaryIO]:
    """``path`` open to read; what opening would follow, block on or act upon is refused."""
    _require_plain(path.lstat(), stat.S_ISREG, path)
    with open(os.open(path, _OPEN_FLAGS), "rb") as file:
        _require_plain(os.fstat(file.fileno()), stat.S_ISREG, path)
        yield file


def _require_plain(info: os.stat_result, is_plain: Callable[[int], bool], path: Path) -> None:
    """A junction of Windows is a folder by its mode, a link by its attributes."""
    attributes: int = getattr(info, "st_file_attributes", 0)
    if attributes & stat.FILE_ATTRIBUTE_REPARSE_POINT or not is_plain(info.st_mode):
        message = term("this is a link, a folder or a device, not a file")
        raise RefusedPack(message, where=str(path))


def _steady(file: BinaryIO, size: int, path: Path) -> Iterator[bytes]:
    """The ``size`` bytes of ``file``, which has no reason to have fewer or more."""
    while chunk := file.read(CHUNK_BYTES):
        size -= len(chunk)
        if size < 0:
            break
        yield chunk
    if size:
        raise RefusedPack(term("the file changes while it is copied"), where=str(path))


def _opened(source: bytes | Path) -> BinaryIO:
    return io.BytesIO(source) if isinstance(source, bytes) else source.open("rb")

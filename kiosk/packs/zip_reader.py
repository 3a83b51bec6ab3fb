"""A .zip read without doubt: what two programs could understand differently is refused.

The archive is its files one after the other, then the list that repeats their headers, then
the end record: nothing before, between or after. All of it is proven before a byte is
decompressed. ``zipfile`` is not enough: it looks for the end record, skips what stands before
the first file, and keeps a list of any length in memory.
"""

from __future__ import annotations

import os
import struct
import zlib
from collections.abc import Iterator
from operator import attrgetter
from pathlib import Path
from typing import BinaryIO

from kiosk.i18n import term
from kiosk.packs.limits import MAX_ARCHIVE_RATIO, MAX_ZIP_DIRECTORY_BYTES
from kiosk.packs.members import RefusedPack, require_bytes, require_count
from kiosk.packs.zip_entry import STORED, Entry, damaged_list, data_offset, read_entries

CHUNK_BYTES = 65_536  # what one file needs in memory, a few times

_END = struct.Struct("<4s4H2LH")  # APPNOTE 4.3.16


def files_of(file: BinaryIO, archive: Path) -> tuple[Entry, ...]:
    """Every file of ``archive``, once all that shows without decompressing is proven.

    Raises:
        RefusedPack: it is not an archive that a pack comes in.
    """
    directory, directory_offset, count = _directory(file, archive)
    entries = tuple(read_entries(directory, archive))
    if len(entries) != count:
        raise damaged_list(archive)
    _require_different(entries)
    _require_bearable(entries, directory_offset + len(directory), archive)
    _require_contiguous(entries, directory_offset, file, archive)
    return tuple(entry for entry in entries if not entry.is_folder)


def unpacked(entry: Entry, file: BinaryIO) -> Iterator[bytes]:
    """The bytes of ``entry`` in pieces, never more of them than the list says.

    Raises:
        RefusedPack: at the end possibly: they are not what was packed.
    """
    size = crc = 0
    packed = _packed(entry, file)
    for chunk in packed if entry.method == STORED else _inflated(entry, packed):
        size += len(chunk)
        crc = zlib.crc32(chunk, crc)
        if size > entry.size:
            break
        yield chunk
    if (size, crc) != (entry.size, entry.crc):
        raise _altered(entry)


def _directory(file: BinaryIO, archive: Path) -> tuple[bytes, int, int]:
    """The list of files, where it begins, and how many it announces."""
    archive_bytes = file.seek(0, os.SEEK_END)
    require_bytes(archive_bytes, archive)
    file.seek(max(0, archive_bytes - _END.size))
    record = file.read(_END.size)
    if len(record) < _END.size or not record.startswith(b"PK\5\6"):
        raise _refused(archive, term("the archive is cut short, or is not a .zip"))
    _, disk, first_disk, here, count, size, offset, comment_bytes = _END.unpack(record)
    if disk or first_disk or here != count:
        raise _refused(archive, term("the archive is one part of several"))
    require_count(count, archive)
    if comment_bytes or offset + size + _END.size != archive_bytes:
        raise _stray(archive)
    if size > MAX_ZIP_DIRECTORY_BYTES:
        raise damaged_list(archive)
    file.seek(offset)
    return file.read(size), offset, count


def _require_different(entries: tuple[Entry, ...]) -> None:
    seen: set[str] = set()
    for entry in entries:
        if entry.name in seen:
            raise RefusedPack(term("the archive holds this file twice"), where=entry.where)
        seen.add(entry.name)


def _require_bearable(entries: tuple[Entry, ...], archive_bytes: int, archive: Path) -> None:
    """The sizes that the list announces: ``unpacked`` holds each file to its own."""
    size = sum(entry.size for entry in entries)
    require_bytes(size, archive)
    if size > MAX_ARCHIVE_RATIO * archive_bytes:
        message = term("the archive would swell to more than {times} times its size")
        raise _refused(archive, message.format(times=MAX_ARCHIVE_RATIO))


def _require_contiguous(
    entries: tuple[Entry, ...], end: int, file: BinaryIO, archive: Path
) -> None:
    """The files follow each other from the first byte to the list, at ``end``."""
    reached = 0
    for entry in sorted(entries, key=attrgetter("offset")):
        _require_next(entry.offset, reached, archive)
        reached = data_offset(entry, file) + entry.packed
    _require_next(end, reached, archive)


def _require_next(offset: int, reached: int, archive: Path) -> None:
    if offset < reached:
        raise _refused(archive, term("two files of the archive overlap"))
    if offset > reached:
        raise _stray(archive)


def _packed(entry: Entry, file: BinaryIO) -> Iterator[bytes]:
    file.seek(data_offset(entry, file))
    left = entry.packed
    while left and (chunk := file.read(min(left, CHUNK_BYTES))):
        yield chunk
        left -= len(chunk)


def _inflated(entry: Entry, packed: Iterator[bytes]) -> Iterator[bytes]:
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    while not inflater.eof:
        source = inflater.unconsumed_tail or next(packed, b"")
        try:
            chunk = inflater.decompress(source, CHUNK_BYTES)
        except zlib.error as error:
            raise _altered(entry) from error
        if not (source or chunk):
            raise _altered(entry)
        yield chunk
    if inflater.unused_data or next(packed, b""):
        raise _altered(entry)


def _refused(archive: Path, message: str) -> RefusedPack:
    return RefusedPack(message, where=str(archive))


def _stray(archive: Path) -> RefusedPack:
    return _refused(archive, term("something was added to the archive, or taken from it"))


def _altered(entry: Entry) -> RefusedPack:
    return RefusedPack(term("the file is not the one that was packed"), where=entry.where)

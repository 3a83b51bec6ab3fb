"""One file of a .zip, told twice: in the list at the end of the archive, and in its own header.

Only what a pack needs is accepted: plain files, stored or deflated, in clear, with a date and
an owner at most. PKWARE APPNOTE 6.3.10, whose clauses the comments name.
"""

from __future__ import annotations

import io
import stat
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from kiosk.i18n import term
from kiosk.packs.limits import MAX_BUILT_FILE_BYTES
from kiosk.packs.members import (
    MEDIA_FOLDER,
    RefusedPack,
    require_bytes,
    require_member,
    shown,
)

STORED, DEFLATED = 0, 8

_LISTED = struct.Struct("<4s2B5H3L5H2L")  # 4.3.12
_REPEATED = slice(6, 30)  # of it: from « version needed » to « file name length »
_OWN = struct.Struct("<4s24sH")  # 4.3.7: signature, what is repeated, length of the extras
_EXTRA = struct.Struct("<2H")  # 4.5.1

_ENCRYPTED = 0x1  # 4.4.4
_HARMLESS_FLAGS = 0x2 | 0x4 | 0x800  # how hard deflate tried; the name is in UTF-8
_HARMLESS_EXTRAS = {0x000A, 0x5455, 0x5855, 0x7855, 0x7875}  # dates and owners
_SPECIAL_ATTRIBUTES = 0x8 | 0x40 | 0x400  # of Windows: volume, device, link
_FOLDER_ATTRIBUTE = 0x10


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A file as the list tells it. ``where`` names it in messages."""

    where: str
    name: str
    repeated: bytes  # by its own header
    extra: bytes
    flags: int
    method: int
    crc: int
    packed: int  # bytes in the archive
    size: int  # bytes once unpacked
    comment_bytes: int
    disk: int
    attributes: int
    offset: int  # of its own header

    @property
    def is_folder(self) -> bool:
        """Archivers list folders too; a pack has one."""
        return self.name == f"{MEDIA_FOLDER}/"


def read_entries(directory: bytes, archive: Path) -> Iterator[Entry]:
    """The files of ``directory``, the list at the end of ``archive``.

    Raises:
        RefusedPack: at the first that is cut, or that no pack needs.
    """
    rows = io.BytesIO(directory)
    while row := rows.read(_LISTED.size):
        if len(row) < _LISTED.size or not row.startswith(b"PK\1\2"):
            raise damaged_list(archive)
        entry = _read_entry(row, rows, archive)
        if not entry.is_folder:
            require_member(entry.name, f"{archive}!")
        if objection := _objection(entry):
            raise RefusedPack(objection, where=entry.where)
        require_bytes(entry.size, entry.where, MAX_BUILT_FILE_BYTES)
        yield entry


def data_offset(entry: Entry, file: BinaryIO) -> int:
    """Where the bytes of ``entry`` begin, after its own header.

    Raises:
        RefusedPack: the header does not repeat what the list says.
    """
    file.seek(entry.offset)
    header = file.read(_OWN.size).ljust(_OWN.size, b"\0")
    signature, repeated, extra_bytes = _OWN.unpack(header)
    name, extra = file.read(len(entry.name)), file.read(extra_bytes)
    own = (signature, repeated, name, len(extra))
    if own != (b"PK\3\4", entry.repeated, entry.name.encode(), extra_bytes):
        message = term("the archive says two different things about this file")
        raise RefusedPack(message, where=entry.where)
    if not _are_harmless(extra):
        raise RefusedPack(_unknown_packing(), where=entry.where)
    return file.tell()


def damaged_list(archive: Path) -> RefusedPack:
    return RefusedPack(term("the list of files of the archive is damaged"), where=str(archive))


def _read_entry(row: bytes, rows: io.BytesIO, archive: Path) -> Entry:
    fields = _LISTED.unpack(row)
    name_bytes, extra_bytes, comment_bytes, disk, _, attributes, offset = fields[11:]
    raw_name, extra = rows.read(name_bytes), rows.read(extra_bytes)
    if len(raw_name) + len(extra) < name_bytes + extra_bytes:
        raise damaged_list(archive)
    name = raw_name.decode(errors="replace")
    return Entry(
        where=f"{archive}!{shown(name)}",
        name=name,
        repeated=row[_REPEATED],
        extra=extra,
        flags=fields[4],
        method=fields[5],
        crc=fields[8],
        packed=fields[9],
        size=fields[10],
        comment_bytes=comment_bytes,
        disk=disk,
        attributes=attributes,
        offset=offset,
    )


def _objection(entry: Entry) -> str:
    """Why a pack cannot hold ``entry``, whose name is right; nothing if it can."""
    if not _is_plain(entry):
        return term("this is a link, a folder or a device, not a file")
    if entry.flags & _ENCRYPTED:
        return term("the file is locked with a password")
    if not _is_packed_simply(entry):
        return _unknown_packing()
    return ""


def _is_plain(entry: Entry) -> bool:
    """The upper half of the attributes is of Unix, the lower half of Windows (4.4.15)."""
    kind = stat.S_IFMT(entry.attributes >> 16)
    if entry.is_folder:
        return kind in (0, stat.S_IFDIR) and not entry.size and not entry.packed
    special = entry.attributes & (_SPECIAL_ATTRIBUTES | _FOLDER_ATTRIBUTE)
    return kind in (0, stat.S_IFREG) and not special


def _is_packed_simply(entry: Entry) -> bool:
    return (
        not entry.flags & ~_HARMLESS_FLAGS
        and (entry.method == DEFLATED or (entry.method == STORED and entry.packed == entry.size))
        and not entry.comment_bytes
        and not entry.disk
        and _are_harmless(entry.extra)
    )


def _are_harmless(extra: bytes) -> bool:
    """Other extras change the sizes (zip64), the name or the encryption."""
    at = 0
    while at + _EXTRA.size <= len(extra):
        kind, length = _EXTRA.unpack_from(extra, at)
        if kind not in _HARMLESS_EXTRAS:
            return False
        at += _EXTRA.size + length
    return at == len(extra)


def _unknown_packing() -> str:
    return term("the file is packed in a way that the kiosk does not read")

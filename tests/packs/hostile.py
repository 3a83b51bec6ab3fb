"""Archives written record by record, each field free to lie (PKWARE APPNOTE 6.3.10).

A ``Member`` tells the truth but for what a test says of it; ``archive`` too.
"""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass, field
from itertools import accumulate
from pathlib import Path
from typing import Any

STORED, DEFLATED = 0, 8


MEGABYTE = 1_000_000


def deflate(data: bytes, times: int = 1) -> bytes:
    packer = zlib.compressobj(9, wbits=-zlib.MAX_WBITS)
    return b"".join(packer.compress(data) for _ in range(times)) + packer.flush()


def zeros(name: bytes, megabytes: int) -> Member:
    """A file that says the truth: it is all zeros, a thousand times what it takes."""
    block, crc = bytes(MEGABYTE), 0
    for _ in range(megabytes):
        crc = zlib.crc32(block, crc)
    payload = deflate(block, megabytes)
    size = megabytes * MEGABYTE
    return Member(name=name, method=DEFLATED, payload=payload, size=size, crc=crc)


@dataclass(kw_only=True)
class Member:
    """A file of an archive: right, but for what a test says of it.

    ``own`` are fields of its own header that differ from those of the list.
    """

    name: bytes = b"content.json"
    data: bytes = b"{}"
    method: int = STORED
    payload: bytes | None = None  # what lies in the archive, instead of what ``data`` gives
    flags: int = 0
    crc: int | None = None
    packed: int | None = None
    size: int | None = None
    attributes: int = 0o100644 << 16  # of Unix
    extra: bytes = b""
    comment: bytes = b""
    disk: int = 0
    offset: int | None = None
    own: dict[str, Any] = field(default_factory=dict)

    def packed_data(self) -> bytes:
        if self.payload is not None:
            return self.payload
        return deflate(self.data) if self.method == DEFLATED else self.data

    def fields(self) -> dict[str, Any]:
        def told(value: int | None, truth: int) -> int:
            return truth if value is None else value

        return {
            "signature": b"PK\3\4",
            "version": 20,
            "flags": self.flags,
            "method": self.method,
            "time": 0,
            "date": 33,
            "crc": told(self.crc, zlib.crc32(self.data)),
            "packed": told(self.packed, len(self.packed_data())),
            "size": told(self.size, len(self.data)),
            "name": self.name,
            "extra": self.extra,
        }

    def own_header(self) -> bytes:
        told = {**self.fields(), **self.own}
        name, extra = told.pop("name"), told.pop("extra")
        lengths = len(name), len(extra)
        fixed: bytes = struct.pack("<4s5H3L2H", *told.values(), *lengths)
        return fixed + bytes(name) + bytes(extra)

    def listed(self, offset: int) -> bytes:
        _, *repeated, _, _ = self.fields().values()
        lengths = len(self.name), len(self.extra), len(self.comment)
        place = self.offset if self.offset is not None else offset
        tail = self.disk, 0, self.attributes, place
        fixed = struct.pack("<4s2B5H3L5H2L", b"PK\1\2", 20, 3, *repeated, *lengths, *tail)
        return fixed + self.name + self.extra + self.comment


def end_record(**told: Any) -> bytes:
    """The end record; ``count``, ``size`` and ``offset`` are those of the list."""
    here = told.get("here", told["count"])
    disk, list_disk = told.get("disk", 0), told.get("list_disk", 0)
    comment: bytes = told.get("comment", b"")
    comment_bytes = told.get("comment_bytes", len(comment))
    fields = disk, list_disk, here, told["count"], told["size"], told["offset"], comment_bytes
    return struct.pack("<4s4H2LH", b"PK\5\6", *fields) + comment


def archive(
    *members: Member,
    before: bytes = b"",
    between: bytes = b"",
    before_list: bytes = b"",
    after_list: bytes = b"",
    after: bytes = b"",
    shift: int | None = None,
    **end: Any,
) -> bytes:
    """``members``, their list and the end record, with bytes where none should be.

    Offsets count from ``shift``, which is where the first file really is if not told.
    """
    first = len(before) if shift is None else shift
    bodies = [member.own_header() + member.packed_data() + between for member in members]
    starts = accumulate((len(body) for body in bodies), initial=first)
    directory = b"".join(member.listed(at) for member, at in zip(members, starts, strict=False))
    body = b"".join(bodies)
    offset = first + len(body) + len(before_list)
    told = {"count": len(members), "size": len(directory), "offset": offset, **end}
    return before + body + before_list + directory + after_list + end_record(**told) + after


def overlapping(files: int, kernel: bytes) -> bytes:
    """Every file of the list is the same bytes of the archive (Fifield 2019, « full overlap »)."""
    told: dict[str, Any] = {
        "payload": deflate(kernel),
        "size": len(kernel),
        "crc": zlib.crc32(kernel),
    }
    members = [Member(name=b"media/%d.png" % n, method=DEFLATED, **told) for n in range(files)]
    body = members[0].own_header() + members[0].packed_data()
    directory = b"".join(member.listed(0) for member in members)
    return body + directory + end_record(count=files, size=len(directory), offset=len(body))


def quoting(files: int, kernel: bytes) -> bytes:
    """Each file quotes the header of the next in a stored block of deflate, then goes on as the
    next does, down to one kernel (Fifield 2019, « quoted overlap »)."""
    last = Member(name=b"media/0.png", data=kernel, method=DEFLATED)
    header, data, body = last.own_header(), kernel, last.own_header() + last.packed_data()
    placed = [(last, len(body))]
    for number in range(1, files):
        data = header + data
        quote = b"\0" + struct.pack("<2H", len(header), len(header) ^ 0xFFFF)
        name = b"media/%d.png" % number
        member = Member(name=name, data=data, method=DEFLATED, payload=quote + body)
        header = member.own_header()
        body = header + quote + body
        placed.append((member, len(body)))
    directory = b"".join(member.listed(len(body) - left) for member, left in placed)
    return body + directory + end_record(count=files, size=len(directory), offset=len(body))


# --- an archive that is right, to spoil

AGAIN = "ask for this pack again, and copy it as you get it"
SMALLER = "make a smaller pack"

FILES = {
    "manifest.json": b'{"schema": 1}',
    "content.json": b'{"title": "La presse"}' * 40,
    "records.ndjson.zst": bytes(range(256)),
    "media/affiche.png": b"\x89PNG\r\n",
    "media/voix-1.2_b.ogg": b"",
}
# As archivers write it: some files deflated, a folder, dates and owners.
ORDINARY = archive(
    Member(name=b"manifest.json", data=FILES["manifest.json"]),
    Member(name=b"content.json", data=FILES["content.json"], method=DEFLATED, flags=0x802),
    Member(name=b"media/", data=b"", attributes=0o040755 << 16 | 0x10),
    Member(
        name=b"media/affiche.png",
        data=FILES["media/affiche.png"],
        extra=struct.pack("<2HBL", 0x5455, 5, 3, 0),
        own={"extra": struct.pack("<2HBLL", 0x5455, 9, 3, 0, 0)},
    ),
    Member(name=b"media/voix-1.2_b.ogg", data=b"", method=DEFLATED),
    Member(name=b"records.ndjson.zst", data=FILES["records.ndjson.zst"], attributes=0x20),
)


def read_back(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}

"""The records of a built pack: one line of JSON a record, packed by Zstandard (RFC 8878).

In the order of the tables: the same records give the same bytes. What unpacks them trusts
nothing that the file says of itself. zstandard is imported when it is used: a kiosk that shows
no record never loads it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

import msgspec

from kiosk.i18n import term
from kiosk.packs.content import Record
from kiosk.packs.disk import machine_errors
from kiosk.packs.limits import MAX_PACKED_RECORD_BYTES, MAX_UNPACKED_RECORDS_BYTES
from kiosk.packs.manifest import DamagedPack

LEVEL = 10
CHUNK_BYTES = 262_144
HEADER_BYTES = 18  # of a frame, at most; one of unknown size announces 2⁶⁴ - 1
WINDOW_BYTES = 8_388_608  # what unpacking keeps in memory; this LEVEL asks for less


def pack_records(records: Iterable[Record]) -> bytes:
    """``records`` as ``records.ndjson.zst`` holds them, in the order in which they come."""
    import zstandard

    lines = msgspec.json.Encoder(order="deterministic").encode_lines(records)
    # One call on one thread: the size goes into the header, and nothing depends on timing.
    return zstandard.ZstdCompressor(level=LEVEL, write_checksum=True).compress(lines)


def unpack_records(path: Path) -> Iterator[Record]:
    """The records of the file ``path``, one after the other, in a few megabytes of memory.

    Raises:
        DamagedPack: the file is cut, altered, too large, or not made of records.
        MachineError: the disk refuses to read it.
    """
    decoder = msgspec.json.Decoder(Record)
    for line in _lines(path):
        try:
            yield decoder.decode(line)
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
            raise _damaged(path) from error


def merged(paths: Sequence[Path], today: Callable[[], date]) -> Iterator[Record]:
    """The records of all tables that may still be shown, a later line in the place of an earlier
    one of the same id.

    Raises:
        DamagedPack, MachineError: as ``unpack_records``.
    """
    seen: set[str] = set()
    for path in reversed(paths):
        for record in unpack_records(path):
            if record.id in seen:
                continue
            seen.add(record.id)
            if record.valid_until is None or record.valid_until >= today():
                yield record


def _lines(path: Path) -> Iterator[bytes]:
    cut = b""
    for chunk in _chunks(path):
        *lines, cut = (cut + chunk).split(b"\n")
        yield from lines
        if len(cut) > MAX_PACKED_RECORD_BYTES:
            raise _damaged(path)
    if cut:
        raise _damaged(path)


def _chunks(path: Path) -> Iterator[bytes]:
    """What the file unpacks to: as much as its header announces, or it is damaged."""
    import zstandard

    try:
        with machine_errors(path), path.open("rb") as file:
            left_bytes = zstandard.get_frame_parameters(file.read(HEADER_BYTES)).content_size
            if left_bytes > MAX_UNPACKED_RECORDS_BYTES:
                raise _damaged(path)
            file.seek(0)
            decompressor = zstandard.ZstdDecompressor(max_window_size=WINDOW_BYTES)
            with decompressor.stream_reader(file) as stream:
                while chunk := stream.read(CHUNK_BYTES):
                    left_bytes -= len(chunk)
                    yield chunk
    except zstandard.ZstdError as error:
        raise _damaged(path) from error
    if left_bytes:
        raise _damaged(path)


def _damaged(path: Path) -> DamagedPack:
    return DamagedPack(term("the file cannot be read"), where=path)

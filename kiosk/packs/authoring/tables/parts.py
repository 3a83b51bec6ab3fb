"""The zip archive that a workbook is, opened within bounds."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

from kiosk.packs.authoring.tables.bounded_xml import damaged, too_large
from kiosk.packs.limits import (
    MAX_WORKBOOK_BYTES,
    MAX_WORKBOOK_PARTS,
    MAX_WORKBOOK_RATIO,
    MAX_WORKBOOK_READ_BYTES,
)

CHUNK_BYTES = 65_536
SMALL_BYTES = 1_000_000  # of which no ratio can be a bomb

_LISTED = b"PK\1\2"  # begins each file of the list: PKWARE APPNOTE 4.3.12
_BROKEN = (BadZipFile, zlib.error, struct.error, EOFError, NotImplementedError, ValueError)


class Parts:
    """The parts of a workbook, none of which gives more bytes than the list announces; all of
    them together, however often they are read, no more than ``MAX_WORKBOOK_READ_BYTES``."""

    def __init__(self, archive: ZipFile) -> None:
        self._archive = archive
        self._names = frozenset(archive.namelist())
        self._left_bytes = MAX_WORKBOOK_READ_BYTES

    def __contains__(self, name: str) -> bool:
        return name in self._names

    def read(self, name: str) -> Iterator[bytes]:
        """The part in chunks. Raises: Unreadable."""
        if name not in self:
            raise damaged()
        with _breaks(), self._archive.open(name) as part:
            while chunk := part.read(CHUNK_BYTES):
                self._left_bytes -= len(chunk)
                if self._left_bytes < 0:
                    raise too_large()
                yield chunk


def open_parts(path: Path) -> Parts:
    """Raises: Unreadable: the archive is broken, or swells beyond what tables need."""
    data = path.read_bytes()
    # The library makes an object of each before it can be asked how many there are.
    if data.count(_LISTED) > MAX_WORKBOOK_PARTS:
        raise too_large()
    with _breaks():
        archive = ZipFile(BytesIO(data))
    infos = archive.infolist()
    size = sum(info.file_size for info in infos)
    if size > MAX_WORKBOOK_BYTES or size > max(SMALL_BYTES, MAX_WORKBOOK_RATIO * len(data)):
        raise too_large()
    if any(
        info.flag_bits & 1 or info.compress_type not in (ZIP_STORED, ZIP_DEFLATED) for info in infos
    ):
        raise damaged()
    return Parts(archive)


@contextmanager
def _breaks() -> Iterator[None]:
    """What ``zipfile`` says of a broken archive, in one word."""
    try:
        yield
    except _BROKEN as error:
        raise damaged() from error

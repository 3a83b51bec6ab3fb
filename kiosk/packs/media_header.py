"""Whether a file of ``media/`` is what its name says, by its first bytes.

SDL decodes pictures in the kiosk's own process, and takes the dimensions that they announce
for granted: those of a stranger's pack are read here first, in pure Python.
"""

from __future__ import annotations

import os
import re
import struct
from pathlib import Path
from typing import BinaryIO

from kiosk.packs.disk import machine_errors
from kiosk.packs.limits import (
    MAX_JPEG_SCANS,
    MAX_JPEG_SEGMENTS,
    MAX_PICTURE_BYTES,
    MAX_PICTURE_SIDE,
)

_MAGIC = {
    ".jpg": rb"\xff\xd8\xff",
    ".png": rb"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR",
    ".ogg": rb"OggS",
    ".mp3": rb"ID3|\xff[\xe2-\xff]",
    ".wav": rb"RIFF....WAVE",
    ".mp4": rb"....ftyp",
    ".webm": rb"\x1a\x45\xdf\xa3",
    ".vtt": rb"(?:\xef\xbb\xbf)?WEBVTT",
}
_PNG_SIDES = struct.Struct(">2L")  # at 16: PNG 3rd edition, 11.2.1
_SEGMENT = struct.Struct(">2sH")  # marker and length: ITU-T T.81, B.1.1.4
_FRAME = struct.Struct(">x2H")  # precision, then height and width: B.2.2
# Of the frames, the only ones that browsers and SDL decode: baseline, extended, progressive.
_FRAME_MARKERS = {b"\xff\xc0", b"\xff\xc1", b"\xff\xc2"}
_START_OF_SCAN = b"\xff\xda"


def is_sound(path: Path) -> bool:
    """Whether the file is of the kind that its extension says, and a picture of a bearable size.

    Raises: MachineError.
    """
    with machine_errors(path), path.open("rb") as file:
        head = file.read(16)
        if not re.match(_MAGIC[path.suffix], head, re.DOTALL):
            return False
        if path.suffix not in (".jpg", ".png"):
            return True
        return _is_bearable(file, path.suffix)


def _is_bearable(picture: BinaryIO, suffix: str) -> bool:
    if os.fstat(picture.fileno()).st_size > MAX_PICTURE_BYTES:
        return False
    try:
        sides = _jpeg_sides(picture) if suffix == ".jpg" else _png_sides(picture)
    except struct.error:  # cut
        return False
    return min(sides) > 0 and max(sides) <= MAX_PICTURE_SIDE


def _png_sides(picture: BinaryIO) -> tuple[int, int]:
    picture.seek(16)
    width, height = _PNG_SIDES.unpack(picture.read(_PNG_SIDES.size))
    return width, height


def _jpeg_sides(picture: BinaryIO) -> tuple[int, int]:
    """(0, 0) where there is no frame that is decoded, or more scans than a picture needs."""
    picture.seek(0)
    if picture.read().count(_START_OF_SCAN) > MAX_JPEG_SCANS:
        return 0, 0
    picture.seek(2)
    for _ in range(MAX_JPEG_SEGMENTS):
        marker, length = _SEGMENT.unpack(picture.read(_SEGMENT.size))
        if marker in _FRAME_MARKERS:
            height, width = _FRAME.unpack(picture.read(_FRAME.size))
            return width, height
        if marker[0] != 0xFF or marker == _START_OF_SCAN or length < 2:
            break
        picture.seek(length - 2, os.SEEK_CUR)
    return 0, 0

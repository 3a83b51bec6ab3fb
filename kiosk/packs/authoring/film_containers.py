"""Films, walked from their first byte to the last one that is theirs: MP4, WebM."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.packs.authoring.containers import big, cut_short, damaged, not_what_it_says
from kiosk.packs.limits import MAX_WEBM_ELEMENTS

# --- MP4 (ISO 14496-12 §4.2) --------------------------------------------------------------

_BOXES = {b"ftyp", b"moov", b"mdat", b"free", b"skip", b"wide", b"udta", b"meta", b"uuid"}
_BOXES |= {b"styp", b"sidx", b"moof", b"mfra", b"pdin"}  # of films cut for streaming


def end_of_mp4(data: bytes) -> int:
    """Boxes whose sizes add up, « ftyp » first."""
    if data[4:8] != b"ftyp":
        raise not_what_it_says()
    offset, found = 0, set()
    while (name := data[offset + 4 : offset + 8]) in _BOXES:
        found.add(name)
        offset += _box_bytes(data, offset)
    if offset > len(data) or not {b"moov", b"mdat"} <= found:
        raise cut_short()
    return offset


def _box_bytes(data: bytes, offset: int) -> int:
    size, header = big(data[offset : offset + 4]), 8
    if size == 1:
        size, header = big(data[offset + 8 : offset + 16]), 16
    if size < header:
        raise damaged()
    return size


# --- WebM (RFC 8794 §4–6, RFC 9559 §5) ------------------------------------------------------

_EBML, _SEGMENT, _TRACKS, _CLUSTER = 0x1A45DFA3, 0x18538067, 0x1654AE6B, 0x1F43B675
_SEEK_HEAD, _INFO, _CUES = 0x114D9B74, 0x1549A966, 0x1C53BB6B
_CHAPTERS, _TAGS, _VOID, _CRC = 0x1043A770, 0x1254C367, 0xEC, 0xBF
_PARTS = {_TRACKS, _CLUSTER, _SEEK_HEAD, _INFO, _CUES, _CHAPTERS, _TAGS, _VOID, _CRC}


def end_of_webm(data: bytes) -> int:
    """An EBML header that says « webm », then one Segment that known elements fill."""
    if big(data[:4]) != _EBML:
        raise not_what_it_says()
    top = _elements(data, 0, len(data))
    _, start, end = next(top)
    if b"\x42\x82\x84webm" not in data[start:end]:
        raise not_what_it_says()
    second, start, end = next(top, (0, 0, 0))
    if second != _SEGMENT:
        raise damaged()
    found = {part for part, _, _ in _elements(data, start, end)}
    if not {_TRACKS, _CLUSTER} <= found <= _PARTS:
        raise damaged()
    return end


def _elements(data: bytes, offset: int, end: int) -> Iterator[tuple[int, int, int]]:
    """The id of each element up to ``end``, where its content starts, and where it ends."""
    for _ in range(MAX_WEBM_ELEMENTS):
        if offset == end:
            return
        element, offset = _vint(data, offset, keeps_marker=True)
        size, offset = _vint(data, offset, keeps_marker=False)
        if offset + size > end:
            raise cut_short() if end == len(data) else damaged()
        yield element, offset, offset + size
        offset += size
    raise damaged()


def _vint(data: bytes, offset: int, *, keeps_marker: bool) -> tuple[int, int]:
    """A number of 1 to 8 bytes, whose first bits say how many; and what comes after it."""
    length = 9 - data[offset].bit_length() if offset < len(data) else 9
    number = data[offset : offset + length]
    if length == 9 or len(number) < length:
        raise cut_short()
    mask = (1 << 7 * length) - 1
    return int.from_bytes(number, "big") & (-1 if keeps_marker else mask), offset + length

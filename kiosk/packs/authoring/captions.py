"""The words of a film for whoever cannot hear it: WebVTT, the part that a kiosk shows.

Cues in their order, each with a plain text. Styles and regions of WebVTT are left to the
screen, and marks such as ``<i>`` would be read aloud and shown as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from kiosk.i18n import term
from kiosk.packs.authoring.document import decode
from kiosk.packs.disk import machine_errors
from kiosk.packs.limits import MAX_CAPTION, MAX_FILE_BYTES
from kiosk.packs.problems import Notes

_TIMES = re.compile(
    r"(?:(\d{2,4}):)?([0-5]\d):([0-5]\d)\.(\d{3})[ \t]+-->[ \t]+"
    r"(?:(\d{2,4}):)?([0-5]\d):([0-5]\d)\.(\d{3})(?:[ \t].*)?"
)
_ARROW = "-->"
_MARK = re.compile(r"<[^<>]*>|&#?\w+;")
_NOT_A_CUE = re.compile(r"(NOTE|STYLE|REGION)(?:\s|$)")

_Row = tuple[int, str]


def read_captions(path: Path, notes: Notes) -> bytes | None:
    """The captions in ``path``, in UTF-8 with ``\\n``, or ``None``; every problem is noted.

    Raises:
        MachineError: the disk refuses to read it.
    """
    with machine_errors(path), path.open("rb") as file:
        data = file.read(MAX_FILE_BYTES + 1)
    if len(data) > MAX_FILE_BYTES:
        what = term("the file has more than {count} bytes").format(count=MAX_FILE_BYTES)
        notes.add(1, what, term("shorten it or split it"))
        return None
    text = decode(data, notes)
    if text is None:
        return None
    _check(text, replace(notes, rows=tuple(text.split("\n"))))
    return text.encode()


def _check(text: str, notes: Notes) -> None:
    header, *blocks = _blocks(text)
    if not re.match(r"WEBVTT(?:[ \t]|$)", header[0][1]):
        what = term("the captions do not begin with “WEBVTT”")
        notes.add(1, what, term("save them as WebVTT (.vtt)"))
        return
    cues = [block for block in blocks if not _NOT_A_CUE.match(block[0][1])]
    if not cues:
        notes.add(1, term("there is no caption in this file"), term("write what is said"))
    starts = 0
    for cue in cues:
        starts = _check_cue(cue, starts, notes)


def _blocks(text: str) -> Iterator[list[_Row]]:
    """What blank lines separate, each line with its number; the first block is the header."""
    block: list[_Row] = [(1, "")]
    for number, row in enumerate(text.split("\n"), 1):
        if number == 1:
            block = [(number, row)]
        elif row.strip():
            block.append((number, row))
        elif block:
            yield block
            block = []
    if block:
        yield block


def _check_cue(cue: list[_Row], not_before: int, notes: Notes) -> int:
    """When the cue starts, in milliseconds, or ``not_before`` when nobody can tell."""
    at = 0 if _ARROW in cue[0][1] or len(cue) == 1 else 1
    line, row = cue[at]
    times = _TIMES.fullmatch(row.strip())
    if times is None:
        what = term("“{row}” does not say from when to when").format(row=row.strip())
        notes.add(line, what, term("write for instance 00:01.000 --> 00:04.500"))
        return not_before
    start, end = _milliseconds(times.groups()[:4]), _milliseconds(times.groups()[4:])
    if end <= start:
        what = term("this caption ends before it starts")
        notes.add(line, what, term("write its two times in their order"))
    if start < not_before:
        what = term("this caption starts before the one above it")
        notes.add(line, what, term("put the captions in the order of the film"))
    _check_text(line, cue[at + 1 :], notes)
    return max(start, not_before)


def _milliseconds(clock: tuple[str | None, ...]) -> int:
    hours, minutes, seconds, milliseconds = (int(part or 0) for part in clock)
    return ((hours * 60 + minutes) * 60 + seconds) * 1_000 + milliseconds


def _check_text(line: int, rows: list[_Row], notes: Notes) -> None:
    if not rows:
        what = term("this caption has no text")
        notes.add(line, what, term("write what is said on the next line, or remove the times"))
    if sum(len(row) for _, row in rows) > MAX_CAPTION:
        what = term("this caption has more than {count} characters").format(count=MAX_CAPTION)
        notes.add(line, what, term("cut it into two captions"))
    for number, row in rows:
        if mark := _MARK.search(row):
            what = term("“{mark}” would be shown as it is written").format(mark=mark[0])
            notes.add(number, what, term("write plain words"), at=mark[0])

"""Sounds and films go into the built pack as they are, once they are known to be whole.

What a pack may carry is bounded by what its container says: nothing before, nothing after,
and no second life as an archive or a document.
"""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from kiosk.i18n import term
from kiosk.packs.authoring.containers import BadContainer
from kiosk.packs.authoring.film_containers import end_of_mp4, end_of_webm
from kiosk.packs.authoring.sound_containers import end_of_mp3, end_of_ogg, end_of_wav
from kiosk.packs.disk import machine_errors
from kiosk.packs.limits import MAX_FILM_BYTES, MAX_SOUND_BYTES
from kiosk.packs.problems import Notes

_PDF_HEAD_BYTES = 1_024  # where PDF readers look for their mark


@dataclass(frozen=True, slots=True)
class _Container:
    name: str
    end_of: Callable[[bytes], int]
    most_bytes: int


_CONTAINERS = {
    ".wav": _Container("WAV", end_of_wav, MAX_SOUND_BYTES),
    ".ogg": _Container("Ogg (Vorbis, Opus)", end_of_ogg, MAX_SOUND_BYTES),
    ".mp3": _Container("MP3", end_of_mp3, MAX_SOUND_BYTES),
    ".mp4": _Container("MP4", end_of_mp4, MAX_FILM_BYTES),
    ".webm": _Container("WebM", end_of_webm, MAX_FILM_BYTES),
}


def read_sound_or_film(path: Path, notes: Notes) -> bytes | None:
    """The bytes of ``path``, whose extension is one of ``_CONTAINERS``; or ``None``, noted.

    Raises:
        MachineError: the disk refuses to read it.
    """
    container = _CONTAINERS[path.suffix.lower()]
    with machine_errors(path), path.open("rb") as file:
        data = file.read(container.most_bytes + 1)
    if len(data) > container.most_bytes:
        what = term("the file weighs more than {count} MB")
        what = what.format(count=container.most_bytes // 1_000_000)
        notes.add(1, what, term("shorten it, or export it with a lower quality"))
        return None
    if problem := _problem(data, container):
        fix = term("export it again as {format}").format(format=container.name)
        notes.add(1, problem, fix)
        return None
    return data


def _problem(data: bytes, container: _Container) -> str:
    try:
        end = container.end_of(data)
    except BadContainer as bad:
        return str(bad)
    if end < len(data):
        return term("something else stands after the end of this file")
    if zipfile.is_zipfile(BytesIO(data)) or b"%PDF-" in data[:_PDF_HEAD_BYTES]:
        return term("this file is also an archive or a document")
    return ""

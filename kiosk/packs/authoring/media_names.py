"""What a file of ``media/`` is by its name, and the names that every system can hold."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import Literal

from kiosk.i18n import term
from kiosk.packs.authoring.folder import MEDIA_FOLDER
from kiosk.packs.authoring.names import slug
from kiosk.packs.limits import MAX_MEDIA_NAME
from kiosk.packs.problems import Notes

Kind = Literal["picture", "sound", "film", "captions"]

EXTENSIONS: dict[Kind, tuple[str, ...]] = {
    "picture": (".jpg", ".jpeg", ".png", ".webp", ".gif"),
    "sound": (".ogg", ".mp3", ".wav"),
    "film": (".mp4", ".webm"),
    "captions": (".vtt",),
}
# Opened all the same, to say how to export them.
_REFUSED_PICTURES = (".svg", ".heic", ".heif", ".avif", ".tif", ".tiff", ".bmp", ".psd")

# Windows opens these as devices, whatever their extension.
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])")


def kind_of(source: str) -> Kind | None:
    """By its extension, capital letters or not; ``None`` for what no pack takes."""
    extension = PurePosixPath(source).suffix.lower()
    for kind, extensions in EXTENSIONS.items():
        if extension in extensions:
            return kind
    return "picture" if extension in _REFUSED_PICTURES else None


def checked_name(source: str, notes: Notes) -> str:
    """The name of ``source`` (« affiche.jpg »), or the one that a note asks for."""
    given = source.removeprefix(MEDIA_FOLDER)
    proposed = _proposed(PurePosixPath(given))
    if given == proposed:
        return given
    what = term("“{name}” is not a name that every machine accepts").format(name=given)
    notes.add(1, what, term("name it “{name}”").format(name=MEDIA_FOLDER + proposed))
    return proposed


def _proposed(given: PurePosixPath) -> str:
    extension = given.suffix.lower()
    stem = slug(given.stem)[: MAX_MEDIA_NAME - len(extension)].rstrip("-")
    if _DEVICE.fullmatch(stem) or not stem:
        stem = f"media-{stem}".rstrip("-")
    return stem + extension

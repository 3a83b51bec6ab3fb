"""The files that a built pack may be made of: a closed list, and the refusal of all others.

A name of the list is safe on every system: ASCII, lower case, at most one folder deep, and
never the name of a Windows device.
"""

from __future__ import annotations

import re
from pathlib import Path

from kiosk.errors import KioskError
from kiosk.i18n import term
from kiosk.packs.limits import MAX_ARCHIVE_BYTES, MAX_FILES, MAX_MEMBER_NAME

MEDIA_FOLDER = "media"

_MEMBER = re.compile(
    r"""
    manifest\.json
    | content(?:[.-][a-z0-9]+)*\.json
    | records\.ndjson\.zst
    | media/
      (?! (?:con|prn|aux|nul|com[0-9]|lpt[0-9])\. )  # Windows would open the device
      [a-z0-9][a-z0-9._-]*\.(?:jpg|png|ogg|mp3|wav|mp4|webm|vtt)
    """,
    re.VERBOSE,
)


class RefusedPack(KioskError):
    """A pack from outside is cut, altered, too large, or made to harm. Nothing of it is kept.

    Whoever made the pack can act.
    """

    def __init__(self, message: str, *, where: str, fix: str = "") -> None:
        default = term("ask for this pack again, and copy it as you get it")
        super().__init__(message, where=where, fix=fix or default)


def require_member(name: str, place: str) -> None:
    """``name`` is that of a file of a built pack, written with ``/``.

    Raises:
        RefusedPack: it is not; ``place`` is what stands before the name in the message.
    """
    if len(name) > MAX_MEMBER_NAME or not _MEMBER.fullmatch(name):
        message = term("a pack never holds a file of this name")
        raise RefusedPack(message, where=place + shown(name))


def require_count(files: int, where: Path) -> None:
    """Raises: RefusedPack: there are too many ``files``."""
    if files > MAX_FILES:
        message = term("there are more than {most} files").format(most=MAX_FILES)
        raise RefusedPack(message, where=str(where), fix=term("make a smaller pack"))


def require_bytes(size: int, where: str | Path, most: int = MAX_ARCHIVE_BYTES) -> None:
    """Raises: RefusedPack: ``size`` bytes are too many."""
    if size > most:
        message = term("there are more than {most} MB").format(most=most // 1_000_000)
        raise RefusedPack(message, where=str(where), fix=term("make a smaller pack"))


def shown(name: str) -> str:
    """A stranger's name, harmless in a terminal: nothing invisible, nothing endless."""
    if len(name) > MAX_MEMBER_NAME:
        name = name[: MAX_MEMBER_NAME - 1] + "…"
    return "".join(
        character if character.isprintable() else character.encode("unicode_escape").decode()
        for character in name
    )

"""The files that a built pack may be made of: a closed list, and the refusal of all others.

A name of the list is safe on every system: ASCII, lower case, at most one folder deep, and
never the name of a Windows device.
"""

from __future__ import annotations

import re

from kiosk.errors import KioskError
from kiosk.i18n import term
from kiosk.packs.limits import MAX_MEMBER_NAME

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
    """A pack from outside is cut, altered, or made to harm. Nothing of it is kept.

    Whoever made the pack can act.
    """

    def __init__(self, message: str, *, where: str, fix: str = "") -> None:
        default = term("ask for this pack again, and copy it as you get it")
        super().__init__(message, where=where, fix=fix or default)


def is_member(name: str) -> bool:
    """Whether a built pack may hold a file of this name, written with ``/``."""
    return len(name) <= MAX_MEMBER_NAME and _MEMBER.fullmatch(name) is not None


def not_a_member(where: str) -> RefusedPack:
    return RefusedPack(term("a pack never holds a file of this name"), where=where)


def shown(name: str) -> str:
    """A stranger's name, harmless in a terminal: nothing invisible, nothing endless."""
    if len(name) > MAX_MEMBER_NAME:
        name = name[: MAX_MEMBER_NAME - 1] + "…"
    return "".join(
        character if character.isprintable() else character.encode("unicode_escape").decode()
        for character in name
    )

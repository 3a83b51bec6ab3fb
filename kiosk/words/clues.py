"""What the case of a clue says in one line."""

from __future__ import annotations

import re

from kiosk.i18n import _
from kiosk.packs.content import Clue, plain

_NEXT_SENTENCE = re.compile(r" (?=[A-ZÀ-Ý«0-9])")


def found(clue: Clue) -> str:
    """The first sentence of a clue, or what its picture shows where it has no words."""
    if clue.text:
        return _first_sentence(plain(clue.text[0]))
    return clue.media.text if clue.media else ""


def _first_sentence(text: str) -> str:
    """What is quoted stays whole."""
    for space in _NEXT_SENTENCE.finditer(text):
        said = text[: space.start()]
        is_whole = said.count("«") == said.count("»")
        if is_whole and said.rstrip("»\u00a0 ").endswith((".", "!", "?", "…")):
            return said
    return text


def opens_from(clue: Clue) -> str:
    """How to get at what is locked: by a lead of ``clue``."""
    return _("S’ouvre depuis «\u00a0{clue}\u00a0»").format(clue=clue.title)

"""French typography, so that authors can type with a plain keyboard.

Already typographic text comes out as it went in, but for U+202F: the bundled fonts lack
the narrow no-break space, and U+00A0 takes its place.
"""

from __future__ import annotations

import re
import unicodedata

NO_BREAK_SPACE = "\u00a0"
NARROW_NO_BREAK_SPACE = "\u202f"

_BREAKABLE_SPACES = re.compile(r"[ \t\n]+")
_BEFORE_HIGH_SIGN = re.compile(r" (?=[;:!?%»])")
_AFTER_OPENING_QUOTE = re.compile(r"(?<=«) ")
_THOUSANDS = re.compile(r"(?<!\d)\d{1,3}(?: \d{3})+(?!\d)")

# Control and unassigned characters, lone surrogates, and the separators that only
# some parsers take for the end of a line.
_UNSHOWABLE_CATEGORIES = frozenset({"Cc", "Cn", "Cs", "Zl", "Zp"})


def french(text: str) -> str:
    """``text`` on one line, with no-break spaces, apostrophes and ellipses as printers set them."""
    text = _BREAKABLE_SPACES.sub(" ", text.replace(NARROW_NO_BREAK_SPACE, NO_BREAK_SPACE))
    text = text.replace("'", "’").replace("...", "…")
    text = _BEFORE_HIGH_SIGN.sub(NO_BREAK_SPACE, text)
    text = _AFTER_OPENING_QUOTE.sub(NO_BREAK_SPACE, text)
    return _THOUSANDS.sub(lambda number: number[0].replace(" ", NO_BREAK_SPACE), text)


def unshowable(text: str) -> str:
    """The first character of ``text`` that no screen can show, or ``""``."""
    for character in text:
        if character not in "\n\t" and unicodedata.category(character) in _UNSHOWABLE_CATEGORIES:
            return character
    return ""

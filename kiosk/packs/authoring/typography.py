"""French typography, so that authors can type with a plain keyboard.

Already typographic text comes out as it went in, but for U+202F: the bundled fonts lack
the narrow no-break space, and U+00A0 takes its place. Soft hyphens go: Kivy would draw them.
"""

from __future__ import annotations

import re
import unicodedata

NO_BREAK_SPACE = "\u00a0"
NARROW_NO_BREAK_SPACE = "\u202f"
SOFT_HYPHEN = "\u00ad"

_BREAKABLE_SPACES = re.compile(r"[ \t\n]+")
_BEFORE_HIGH_SIGN = re.compile(r" (?=[;:!?%»])")
_AFTER_OPENING_QUOTE = re.compile(r"(?<=«) ")
_THOUSANDS = re.compile(r"(?<!\d)\d{1,3}(?: \d{3})+(?!\d)")

# Control and unassigned characters, lone surrogates, the separators that only some parsers
# take for the end of a line, and what has no shape of its own: above all the marks that turn
# the direction of reading, which is the screen's to know.
_UNSHOWABLE_CATEGORIES = frozenset({"Cc", "Cf", "Cn", "Cs", "Zl", "Zp"})
_SHOWABLE = frozenset({"\n", "\t", SOFT_HYPHEN})
# U+200C and U+200D say whether an Arabic letter is joined to the next.
_ARABIC_JOINER = re.compile(r"(?<=[\u0620-\u06ff\u0750-\u077f])[\u200c\u200d]")


def french(text: str) -> str:
    """``text`` on one line, with no-break spaces, apostrophes and ellipses as printers set them."""
    text = text.replace(SOFT_HYPHEN, "").replace(NARROW_NO_BREAK_SPACE, NO_BREAK_SPACE)
    text = _BREAKABLE_SPACES.sub(" ", text)
    text = text.replace("'", "’").replace("...", "…")
    text = _BEFORE_HIGH_SIGN.sub(NO_BREAK_SPACE, text)
    text = _AFTER_OPENING_QUOTE.sub(NO_BREAK_SPACE, text)
    return _THOUSANDS.sub(lambda number: number[0].replace(" ", NO_BREAK_SPACE), text)


def unaccented(text: str) -> str:
    """``text`` in small letters without accents, so that « Décembre » is « decembre »."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign))


def unshowable(text: str) -> str:
    """The first character of ``text`` that no screen can show, or ``""``."""
    if text.isprintable():  # forty times faster, and so are nearly all texts
        return ""
    for character in _ARABIC_JOINER.sub("", text):
        if character not in _SHOWABLE and unicodedata.category(character) in _UNSHOWABLE_CATEGORIES:
            return character
    return ""

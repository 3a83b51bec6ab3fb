"""Words as they are compared: no accents, no capitals, no apostrophes, œ as oe.

What is typed and what is indexed go through here, so that both always agree.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

# Letters that Unicode does not take apart (UAX #15 decomposes neither ligatures nor strokes).
_WHOLE = {"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
_WORD = re.compile(r"[^\W_]+")
_HYPHENS = "‐‑-"  # the third one is that of keyboards
_COMPOUND = re.compile(rf"[^\W_]+(?:['’ʼ{_HYPHENS}][^\W_]+)+")
_ELIDED = re.compile(r"(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’ʼ]", re.IGNORECASE)


class _Folding(dict[int, str]):
    """Fills itself: a catalogue in French needs some two hundred characters."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _folded(chr(code))
        return folded


def _folded(character: str) -> str:
    parts = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", character).casefold())
    return "".join(_WHOLE.get(part, part) for part in parts if not unicodedata.combining(part))


_folding = _Folding()


def fold(text: str) -> str:
    """``text`` in small letters, without accents."""
    return text.translate(_folding)


def words(text: str) -> tuple[str, ...]:
    """The words of ``text``, folded: « L’Œuvre d’été » gives l, oeuvre, d, ete."""
    return tuple(_WORD.findall(fold(text)))


def compounds(text: str) -> tuple[str, ...]:
    """Words that a hyphen or an apostrophe holds together, as one: « aujourd’hui » gives
    aujourdhui, which is how it is typed in haste. An article is no part of the word."""
    whole = _COMPOUND.findall(text)
    return tuple("".join(words(found)) for found in whole if not _ELIDED.match(found))


def places(text: str) -> Iterator[tuple[str, int, int]]:
    """The ``words`` of ``text``, each with where it begins and ends in ``text``."""
    whole = fold(text)
    if all(len(_folding[ord(character)]) == 1 for character in text):
        return ((found[0], *found.span()) for found in _WORD.finditer(whole))
    return _places(text)


def _places(text: str) -> Iterator[tuple[str, int, int]]:
    folded = [fold(character) for character in text]
    place_of = [place for place, part in enumerate(folded) for _letter in part]
    for found in _WORD.finditer("".join(folded)):
        end = place_of[found.end() - 1] + 1
        while end < len(text) and not folded[end]:  # an accent that stands by itself
            end += 1
        yield found[0], place_of[found.start()], end

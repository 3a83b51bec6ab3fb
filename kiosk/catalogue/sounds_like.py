"""How a French word sounds, roughly: words with the same key are taken for each other.

« filosofie » and « philosophie », « ortografe » and « orthographe », « éléfan » and « éléphant ».
"""

from __future__ import annotations

import re

# What is written → how it sounds, in signs of this key: 1 in, 2 an, 3 on, 6 ch, 9 gn, u ou, w oi.
# The first that fits is taken, so what is longer stands before what it begins with.
_SOUNDS = {
    "eaux?|aux?": "o",
    "sch|sh|ch": "6", "ph": "f", "th": "t", "rh": "r", "gn": "9", "cqu?|qu|ck": "k",
    "sc(?=[eiy])": "s", "cc(?=[eiy])": "ks", "c(?=[eiy])": "s",
    "ge(?=[aou])": "j", "g(?=[eiy])": "j", "gu(?=[eiy])": "g",
    "ou?in(?![aeiouynmh])": "w1", "oi|oy": "wa", "ou": "u",
    "(?:ai|ei|y|i|u)[nm](?![aeiouynmh])": "1",
    "(?:ao|a|e)[nm](?![aeiouynmh])": "2",
    "o[nm](?![aeiouynmh])": "3",
    "oeu|eu|ai|ei|ay|ey|ae|oe": "e",
    "(?<=[aeiou])s(?=[aeiouy])": "z", "ti(?=on)": "si", "ill(?=[aeiou])": "i",
    "y": "i", "c|q": "k", "w": "v", "x": "ks", "h": "",
}  # fmt: skip
_SOUND = re.compile("|".join(f"({written})" for written in _SOUNDS))
_HEARD = tuple(_SOUNDS.values())
_TWICE = re.compile(r"(.)\1+")
_SILENT = re.compile(r"(?<=..)[stdxzp]+$")


def sound(word: str, *, is_open: bool = False) -> str:
    """The key of a folded ``word``; of its beginning where it ``is_open``, whose last letters
    are not silent yet."""
    if is_open:
        return _key(word)
    key = _key(_SILENT.sub("", word))
    return key[:-1] if len(key) > 2 and key[-1] == "e" else key


def _key(word: str) -> str:
    return _TWICE.sub(r"\1", _SOUND.sub(_heard, word))


def _heard(found: re.Match[str]) -> str:
    return _HEARD[(found.lastindex or 1) - 1]

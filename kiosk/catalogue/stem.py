"""What plurals, feminines and simple verb forms of a French word have in common.

A light stemmer, in the spirit of Savoy (« A stemming procedure for French », 1999): it may join
two words that have nothing in common, so what is spelt as it was typed is shown first.
"""

from __future__ import annotations

import re

SHORTEST = 4  # letters; shorter words are left as they are

# Of a word without its plural and its mute e. « ons » is no ending here: there are more lessons
# (« leçons ») in a catalogue than first persons.
_ENDINGS = re.compile(
    r"(?<=...)(?:(?:iss|er|ir)(?:aient|ait|ant|ent|ez|ont|ai?)|aient|ait|er|ez|ir|it|iss)$"
    r"|(?<=....)(?:ant|ent|iez)$|(?<=...)(?<![ae])i$|(?<=[ae][iu])s$|(?<=..[dt])r$"
)
_TWICE = re.compile(r"([b-df-hj-np-tv-z])\1$")


def stem(word: str) -> str:
    """The stem of a folded ``word``: « chevaux » and « cheval », « danse » and « danser »."""
    if len(word) < SHORTEST or not word.isascii() or not word.isalpha():
        return word
    root = _without_mute_e(_ENDINGS.sub("", _without_mute_e(_singular(word))))
    root = _TWICE.sub(r"\1", root)
    return root[:-1] + "i" if root[-1] == "y" else root


def _singular(word: str) -> str:
    if word.endswith("eaux"):
        return word[:-1]
    if word.endswith("aux") and len(word) > SHORTEST:
        return word[:-2] + "l"
    return word[:-1] if word[-1] in "sx" and word[-2] != "s" else word


def _without_mute_e(word: str) -> str:
    return word[:2] + word[2:].rstrip("e")

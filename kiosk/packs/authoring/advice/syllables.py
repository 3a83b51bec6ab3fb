"""How many syllables a French word has when it is spoken.

Spelling is not enough to be always right (« ils ouvrent », « souvent »); a figure about a
whole page does not need more.
"""

from __future__ import annotations

import re
from functools import lru_cache

WORDS_KEPT = 20_000  # a pack has fewer different ones

_VOWELS = "aàâeéèêëiîïoôuùûüyÿœæ"
_PARTS = re.compile(r"[’'-]")
_SPELLINGS = (
    (re.compile(r"qu"), "q"),
    (re.compile(r"gu(?=[eéèêiîy])"), "g"),
    (re.compile(r"ge(?=[aâoôu])"), "j"),
    (re.compile(r"(?<=[aeouœ])il(?:l|$)"), "j"),  # travail, feuille
    (re.compile(r"aient$"), "ai"),
    (re.compile(rf"(?<=[{_VOWELS}])es?$"), ""),  # vie, idées
    (re.compile(rf"(?<=[^{_VOWELS}])es?$"), "·"),  # presse: mute, where another vowel sounds
    (re.compile(r"(?<=[bcdfgptv][rl])(i|ou|u(?!i))(?=[aeéèêoô])"), r"\1-"),  # cli-ent, cru-el
)
# One sound a match: a vowel or what stands for one, with a glide before it (nation, nuit).
_SOUND = re.compile(
    rf"(?:ou|[iuy])?(?:eau|aoû|[ae]u|[ae]û|a[iî]|e[iî]|o?eu|œu|o[iî]|o[uùû]|[{_VOWELS}])"
)


@lru_cache(maxsize=WORDS_KEPT)
def syllables(word: str) -> int:
    """At least one. A number written in figures counts for one: it is read at a glance."""
    return max(1, sum(_in_part(part) for part in _PARTS.split(word.lower())))


def _in_part(part: str) -> int:
    for spelling, sound in _SPELLINGS:
        part = spelling.sub(sound, part)
    return len(_SOUND.findall(part)) or part.count("·")

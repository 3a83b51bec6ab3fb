"""Numbers in letters, in figures and in Roman figures, as one way of writing them.

« Vingt mille lieues », « 20 000 lieues »; « Louis XIV », « Louis 14 », « Louis quatorze ».
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_COUNTED = "zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze"
_UNITS = {word: number for number, word in enumerate(_COUNTED.split())} | {"seize": 16, "une": 1}
_TENS = {"vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60}
_TENS |= {"septante": 70, "octante": 80, "huitante": 80, "nonante": 90, "vingts": 20}
_HUNDREDS = {"cent", "cents"}
_THOUSANDS = {"mille": 1_000, "mil": 1_000, "million": 1_000_000, "millions": 1_000_000}
_LETTERS = frozenset({*_UNITS, *_TENS, *_HUNDREDS, *_THOUSANDS})
_ARTICLES = frozenset({"un", "une"})  # by themselves they count nothing
_GROUP = re.compile(r"[0-9]{3}")
_FIRST_GROUP = re.compile(r"[0-9]{1,3}")
_ROMAN = re.compile(r"(?=[ivxl])(?:x{0,3}|xl|l)(?:ix|iv|v?i{0,3})")
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50}
LONGEST = 8  # words of one number


def numbers(words: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """The numbers among folded ``words`` that could be written otherwise: from which word, to
    which (past the last), and the same in figures."""
    start = 0
    while start < len(words):
        stop, figures = _number_at(words, start)
        if figures and (stop - start > 1 or figures != words[start]):
            yield start, stop, figures
        start = max(stop, start + 1)


def is_number(word: str) -> bool:
    """Whether ``word`` may belong to a number that could be written otherwise."""
    return word in _LETTERS or bool(_GROUP.fullmatch(word)) or _is_roman(word)


def _number_at(words: Sequence[str], start: int) -> tuple[int, str]:
    first = words[start]
    if first in _LETTERS:
        return _in_letters(words, start)
    if _FIRST_GROUP.fullmatch(first) and first.isascii():
        stop = start + 1
        while stop < min(len(words), start + 4) and _GROUP.fullmatch(words[stop]):
            stop += 1
        return stop, "".join(words[start:stop])
    if _is_roman(first):
        return start + 1, str(_roman(first))
    return start + 1, ""


def _in_letters(words: Sequence[str], start: int) -> tuple[int, str]:
    stop = start
    while stop < len(words) and stop - start < LONGEST and _goes_on(words, start, stop):
        stop += 1
    run = [word for word in words[start:stop] if word != "et"]
    if len(run) == 1 and run[0] in _ARTICLES:
        return stop, ""
    return stop, str(_value(run))


def _goes_on(words: Sequence[str], start: int, place: int) -> bool:
    """« et » is part of a number between two words of it: « vingt et un », « mille et une »."""
    if words[place] in _LETTERS:
        return True
    if words[place] != "et" or place == start or place + 1 == len(words):
        return False
    return words[place - 1] not in _UNITS and words[place + 1] in _UNITS


def _value(run: Sequence[str]) -> int:
    total = group = 0
    for word in run:
        if word in _THOUSANDS:
            total, group = total + (group or 1) * _THOUSANDS[word], 0
        elif word in _HUNDREDS:
            group = (group or 1) * 100
        elif word in _TENS:
            is_score = _TENS[word] == 20 and group % 100 == 4  # quatre-vingts
            group += 76 if is_score else _TENS[word]
        else:
            group += _UNITS[word]
    return total + group


def _is_roman(word: str) -> bool:
    """One letter alone is a letter: « l’été », « X »."""
    return len(word) > 1 and bool(_ROMAN.fullmatch(word))


def _roman(word: str) -> int:
    values = [_ROMAN_VALUES[letter] for letter in word]
    smaller = (
        -value if value < after else value
        for value, after in zip(values, [*values[1:], 0], strict=True)
    )
    return sum(smaller)

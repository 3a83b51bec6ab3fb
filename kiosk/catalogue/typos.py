"""What fingers do to words: a letter missing, doubled, swapped, or that of the key beside."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

SHORTEST = 3  # letters; shorter words are within one error of each other
LONGEST = 24
ROWS = ("azertyuiop", "qsdfghjklm", "wxcvbn")  # of a French keyboard

SWAPPED = DOUBLED = 0.6
BESIDE = 0.7
MISSING = 0.8
OTHER = 1.0


def _beside() -> Iterator[tuple[str, str]]:
    for row, below in zip(ROWS, (*ROWS[1:], ""), strict=True):
        for place, letter in enumerate(row):
            for near in (*row[place + 1 : place + 2], *below[max(0, place - 1) : place + 1]):
                yield from ((letter, near), (near, letter))


_BESIDE = frozenset(_beside())


def shortened(word: str) -> set[str]:
    """``word`` and all that is left of it without one of its letters: two words one error apart
    have one of these in common (Garbe's symmetric delete)."""
    word = word[:LONGEST]
    return {word, *(word[:place] + word[place + 1 :] for place in range(len(word)))}


def most_errors(word: str) -> float:
    """What a word of this length may cost."""
    if len(word) <= SHORTEST:
        return 1.0
    return 1.4 if len(word) <= 5 else 2.0


def cost(typed: str, meant: str, *, is_open: bool = False) -> float:
    """How far apart they are, less for what happens often (Damerau's distance, weighted); of
    ``meant`` only as much as was typed where the word ``is_open``."""
    typed, meant = _without_common_start(typed, meant)
    if is_open:
        line = _lines(typed, meant[: len(typed) + 1])
        return min(line[min(len(typed), len(line)) - 1 :])
    return _lines(*_without_common_end(typed, meant))[-1]


def _without_common_start(typed: str, meant: str) -> tuple[str, str]:
    """But for its last letter, which may be doubled or swapped with the next."""
    same = 0
    for letter, wanted in zip(typed, meant, strict=False):
        if letter != wanted:
            break
        same += 1
    return typed[max(0, same - 1) :], meant[max(0, same - 1) :]


def _without_common_end(typed: str, meant: str) -> tuple[str, str]:
    while len(typed) > 1 < len(meant) and typed[-1] == meant[-1]:
        typed, meant = typed[:-1], meant[:-1]
    return typed, meant


def _lines(typed: str, meant: str) -> Sequence[float]:
    """What it costs to come from ``typed`` to each beginning of ``meant``."""
    earlier: Sequence[float] = ()
    before: Sequence[float] = [place * MISSING for place in range(len(meant) + 1)]
    for row, letter in enumerate(typed):
        previous = typed[row - 1] if row else ""
        line = [before[0] + OTHER]
        for column, wanted in enumerate(meant):
            if letter == wanted:
                line.append(before[column])
                continue
            best = min(
                before[column] + (BESIDE if (letter, wanted) in _BESIDE else OTHER),
                before[column + 1] + (DOUBLED if letter == previous else OTHER),
                line[-1] + MISSING,
            )
            if row and column and previous == wanted and meant[column - 1] == letter:
                best = min(best, earlier[column - 1] + SWAPPED)
            line.append(best)
        earlier, before = before, line
    return before

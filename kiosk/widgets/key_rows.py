"""Which keys stand where, for as many columns as there is room for.

Ten columns carry the AZERTY that people know. Where ten keys of 20 mm do not stand side by
side (an upright screen), letters go in the order of the alphabet: AZERTY cut elsewhere is no
longer AZERTY, and keys never get smaller.
"""

from __future__ import annotations

AZERTY_COLUMNS = 10
TWO_WIDE_KEYS = 3  # columns: one and a half each
AZERTY = ("AZERTYUIOP", "QSDFGHJKLM", "WXCVBN’")
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ’"
ACCENTS = "éèêëàâçùûîïôœ"
DIGITS = "1234567890-.@/:&"

ORDERS = ("azerty", "abc")
LETTERS_PAGE, ACCENTS_PAGE, DIGITS_PAGE = PAGES = ("letters", "accents", "digits")


def key_rows(page: str, order: str, columns: int) -> tuple[tuple[str, ...], ...]:
    """The signs of a page, row by row; the last row leaves room for a wide key at each end.

    Every page has as many rows as the letters, so that the keyboard keeps its height.
    """
    letters = _letters(order, columns)
    if page == LETTERS_PAGE:
        return letters
    signs = ACCENTS if page == ACCENTS_PAGE else DIGITS
    rows = _in_rows(signs, columns)
    return (*rows, *((),) * (len(letters) - len(rows)))


def _letters(order: str, columns: int) -> tuple[tuple[str, ...], ...]:
    if order == "azerty" and columns >= AZERTY_COLUMNS:
        return tuple(map(tuple, AZERTY))
    rows = _in_rows(ALPHABET, columns)
    return rows if len(rows[-1]) <= columns - TWO_WIDE_KEYS else (*rows, ())


def _in_rows(signs: str, columns: int) -> tuple[tuple[str, ...], ...]:
    starts = range(0, len(signs), columns)
    return tuple(tuple(signs[start : start + columns]) for start in starts)

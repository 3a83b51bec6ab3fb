"""Which words of a title answer those that were typed, and what each of these answers costs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from kiosk.catalogue.fold import places
from kiosk.catalogue.numbers import numbers
from kiosk.catalogue.query import Query, Term
from kiosk.catalogue.short_forms import SHORT_FORMS
from kiosk.catalogue.stem import stem

# What it costs that a word is not spelt as it was typed.
GOES_ON = 0.1  # a word may be meant that is not typed to its end
OTHER_FORM = 0.4
SHORT_FORM = 0.7
CORRECTED = 0.5  # what the error costs comes on top

# Of words of the catalogue only: what was typed is nowhere when a visit is over.
_stem_of_title = lru_cache(maxsize=4_096)(stem)


class Match(NamedTuple):
    cost: float
    word: str


class Matcher:
    """Compares words with those of one query."""

    def __init__(self, query: Query) -> None:
        self._terms = query.terms
        self._stems = {term.word: stem(term.word) for term in query.terms}
        self._figures = {word: word for word in query.words if word.isdecimal()}
        for start, stop, figures in numbers(query.words):
            self._figures |= dict.fromkeys(query.words[start:stop], figures)

    def best(self, term: Term, words: Sequence[str]) -> Match | None:
        """The word that answers a term best."""
        if term.word in words:
            return Match(0.0, term.word)
        matches = [
            Match(cost, word) for word in words if (cost := self._cost(term, word)) is not None
        ]
        if not matches and term.word in self._figures:
            matches = [Match(OTHER_FORM, term.word)] * self._has_number(term, words)
        return min(matches, default=None)

    def marks(self, title: str) -> Iterator[tuple[int, int]]:
        """Where in ``title`` the words are that were looked for, whatever their form."""
        found = tuple(places(title))
        runs = self._runs([word for word, _start, _stop in found])
        place = 0
        while place < len(found):
            word, start, _stop = found[place]
            end = runs.get(place, place + 1)
            if place in runs or any(self._cost(term, word) is not None for term in self._terms):
                yield start, found[end - 1][2]
            place = end

    def _cost(self, term: Term, word: str) -> float | None:
        if word == term.word:
            return 0.0
        if term.is_open and word.startswith(term.word):
            return GOES_ON
        if _stem_of_title(word) == self._stems[term.word]:
            return OTHER_FORM
        if word in term.forms:
            return CORRECTED + term.forms[word]
        return SHORT_FORM if word in SHORT_FORMS.get(term.word, ()) else None

    def _has_number(self, term: Term, words: Sequence[str]) -> bool:
        figures = self._figures[term.word]
        return figures in words or any(figures == found for _, _, found in numbers(words))

    def _runs(self, words: Sequence[str]) -> Mapping[int, int]:
        """Where the numbers that were typed are written otherwise: from which word to which."""
        if not self._figures:
            return {}
        wanted = set(self._figures.values())
        return {start: stop for start, stop, figures in numbers(words) if figures in wanted}

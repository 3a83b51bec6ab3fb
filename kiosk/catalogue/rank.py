"""How well a record answers what was typed, and where in its title."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from kiosk.catalogue.fold import places, words
from kiosk.catalogue.query import Query, Term
from kiosk.catalogue.short_forms import SHORT_FORMS
from kiosk.catalogue.stem import stem
from kiosk.catalogue.stop_words import STOP_WORDS
from kiosk.catalogue.terms import title_key
from kiosk.packs.content import Record

# What it costs that a word is not in the title as it was typed.
STEM = 0.4
SHORT_FORM = 0.7
CORRECTED = 0.5  # what the error costs comes on top
ELSEWHERE = 1.0
NOWHERE = 3.0
SMALL = 0.1  # « avec », « pour »
NAMED = -0.8  # « ciné » names what the record is


class Rank(NamedTuple):
    """Lower is better."""

    is_other_title: bool
    cost: float
    place: int  # at the beginning of the title, in it, in pieces
    is_unknown: bool  # neither recommended by a library nor asked for here
    more: int  # words in the title that were not typed


class Judge:
    """Ranks records by a query. ``universes`` are the names of the universes by their ids."""

    def __init__(self, query: Query, universes: Mapping[str, str]) -> None:
        self._query = query
        self._universes = universes
        self._named: dict[tuple[str, str], frozenset[str]] = {}
        telling = {term.word for term in query.terms}
        self._small = [term.word for term in query.whole if term.word not in telling]
        self._stems = {term.word: stem(term.word) for term in query.terms}

    def rank(self, record: Record, *, is_unknown: bool) -> Rank:
        title = words(record.title)
        meant = dict[str, str]()
        cost = sum(self._cost(term, title, record, meant) for term in self._query.terms)
        cost += SMALL * sum(1 for word in self._small if word not in title)
        asked = title_key([meant.get(word, word) for word in self._query.words])
        place = _place(asked, title_key(title))
        more = sum(1 for word in title if word not in STOP_WORDS) - len(self._query.terms)
        return Rank(place > 0, round(cost, 1), place, is_unknown, max(0, more))

    def marks(self, title: str) -> Iterator[tuple[int, int]]:
        """Where in ``title`` the words are that were looked for, other forms included."""
        for word, start, stop in places(title):
            if any(self._in_title(term, word) is not None for term in self._query.terms):
                yield start, stop

    def meant(self, record: Record) -> Mapping[str, str]:
        """The words of a record that were meant by those that were typed."""
        found = dict[str, str]()
        every = words(" ".join((record.title, record.creator, *record.subjects, record.kind)))
        for term in self._query.terms:
            self._cost(term, every, record, found)
        return found

    def _cost(
        self, term: Term, title: Sequence[str], record: Record, meant: dict[str, str]
    ) -> float:
        best = NOWHERE
        for word in title:
            cost = self._in_title(term, word)
            if cost is not None and cost < best:
                best = cost
                meant[term.word] = word
                if not cost:
                    return 0.0
        if not self._names(record).isdisjoint(SHORT_FORMS.get(term.word, ())):
            return NAMED
        return best if best < NOWHERE else self._elsewhere(term, record)

    def _in_title(self, term: Term, word: str) -> float | None:
        if word == term.word or (term.is_open and word.startswith(term.word)):
            return 0.0
        if stem(word) == self._stems[term.word]:
            return STEM
        if word in term.forms:
            return CORRECTED + term.forms[word]
        return SHORT_FORM if word in SHORT_FORMS.get(term.word, ()) else None

    def _elsewhere(self, term: Term, record: Record) -> float:
        others = words(" ".join((record.creator, *record.subjects, record.kind)))
        costs = [cost for word in others if (cost := self._in_title(term, word)) is not None]
        return min(NOWHERE, ELSEWHERE + min(costs, default=NOWHERE))

    def _names(self, record: Record) -> frozenset[str]:
        key = record.kind, record.universe
        if key not in self._named:
            universe = self._universes.get(record.universe, record.universe)
            self._named[key] = frozenset(words(f"{record.kind} {universe}"))
        return self._named[key]


def _place(asked: str, title: str) -> int:
    if title == asked:
        return 0
    if title.startswith(asked):
        return 1
    return 2 if f" {asked}" in f" {title}" else 3

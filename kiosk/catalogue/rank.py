"""How well a record answers what was typed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from kiosk.catalogue.answer import Way
from kiosk.catalogue.fold import words
from kiosk.catalogue.match import Match, Matcher
from kiosk.catalogue.query import Query, Term
from kiosk.catalogue.short_forms import SHORT_FORMS
from kiosk.catalogue.stop_words import STOP_WORDS
from kiosk.catalogue.terms import title_key
from kiosk.packs.content import Record

# What it costs, on top of what the match does, that a word is not in the title.
NAMED = 0.1  # « ciné » says what kind of thing it is
ELSEWHERE = 0.5  # it is the author, or a subject
NOWHERE = 3.0  # it is in the summary at best
SMALL = 0.1  # « avec », « pour »: it need not be there


class Rank(NamedTuple):
    """Lower is better."""

    is_other_title: bool  # than the one that was typed
    cost: float
    place: int  # all of the title, its beginning, in it, in pieces
    is_unknown: bool  # neither recommended by a library nor asked for here
    more: int  # words in the title that were not typed


class Judge:
    """Ranks records by a query. ``universes`` are the names of the universes by their ids."""

    def __init__(self, query: Query, universes: Mapping[str, str]) -> None:
        self._query = query
        self._matcher = Matcher(query)
        self._universes = universes
        self._named: dict[tuple[str, str], frozenset[str]] = {}
        telling = {term.word for term in query.terms}
        self._small = [term.word for term in query.whole if term.word not in telling]

    def rank(self, record: Record, way: Way, *, is_unknown: bool) -> Rank:
        title = words(record.title)
        meant = dict[str, str]()
        cost = SMALL * sum(1 for word in self._small if word not in title)
        for term in self._query.terms:
            found = self._found(term, title, record, way)
            meant[term.word] = found.word
            cost += found.cost
        asked = title_key([meant.get(word, word) for word in self._query.words])
        place = _place(asked, title_key(title))
        more = sum(1 for word in title if word not in STOP_WORDS) - len(self._query.terms)
        cost = round(cost, 1)
        return Rank(place > 0 or cost > 0, cost, place, is_unknown, max(0, more))

    def _found(self, term: Term, title: Sequence[str], record: Record, way: Way) -> Match:
        found = self._matcher.best(term, title)
        if (found is None or found.cost) and self._is_named(term, record, way):
            return Match(NAMED, term.word)
        if found is None and (found := self._matcher.best(term, _other_words(record))):
            found = Match(ELSEWHERE + found.cost, found.word)
        return found or Match(NOWHERE, term.word)

    def _is_named(self, term: Term, record: Record, way: Way) -> bool:
        """Whether a term says what a record is; a page about films is not a film."""
        if term.word not in SHORT_FORMS or way is Way.HERE:
            return False
        key = record.kind, record.universe
        if key not in self._named:
            universe = self._universes.get(record.universe, record.universe)
            self._named[key] = frozenset(words(f"{record.kind} {universe}"))
        return not self._named[key].isdisjoint(SHORT_FORMS[term.word])


def understood(query: Query, record: Record) -> Sequence[str]:
    """The words of ``record`` that were meant by those that were typed."""
    matcher, every = Matcher(query), (*words(record.title), *_other_words(record))
    found = ((term, matcher.best(term, every)) for term in query.terms)
    return [match.word if match else term.nearest for term, match in found]


def _other_words(record: Record) -> Sequence[str]:
    return words(" ".join((record.creator, *record.subjects, record.kind)))


def _place(asked: str, title: str) -> int:
    if title == asked:
        return 0
    if title.startswith(asked):
        return 1
    return 2 if f" {asked}" in f" {title}" else 3

"""Looking for what was typed: as it was spelt, then in the summaries, then as it may have been
meant, then with fewer words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from kiosk.catalogue.answer import MOST_COUNTED, Count, Way, Wish
from kiosk.catalogue.index import WAYS, Index, Table
from kiosk.catalogue.query import (
    Query,
    Term,
    all_of,
    anywhere,
    in_texts,
    in_titles,
    query_of,
    typed,
)
from kiosk.catalogue.rank import Judge, Rank
from kiosk.catalogue.restrict import restriction
from kiosk.catalogue.terms import title_key
from kiosk.catalogue.vocabulary import Vocabulary
from kiosk.packs.content import Record

LOOKED_AT = 16  # records of each way that are compared with what was typed
MOST_TITLES = 8  # of those that begin as what was typed
SHORTEST_TITLE = 3  # characters; too many titles begin with fewer
MOST_FORMS = 8  # words that may have been meant by one
MOST_CORRECTED = 6  # words of one query

Numbers = Mapping[Way, Sequence[int]]


@dataclass(frozen=True, slots=True)
class Attempt:
    """One way to understand what was typed, and how the index is asked for it."""

    query: Query
    expression: str
    table: Table = "terms"
    is_literal: bool = True


class Ranked(NamedTuple):
    """A record that was looked at closely: sorted, the best comes first."""

    rank: Rank
    number: int
    record: Record


class Search:
    """Looks for what one ``wish`` finds."""

    def __init__(self, index: Index, vocabulary: Vocabulary, wish: Wish) -> None:
        self._index = index
        self._vocabulary = vocabulary
        self._limits = restriction(index, wish)
        self._ways = (wish.way,) if wish.way else WAYS
        self._among = index.range_of(wish.way) if wish.way else index.everything()
        self._query = typed(wish.words)
        self._says_something = bool(wish.words.strip())

    def found(self) -> tuple[Attempt, Numbers] | None:
        """The first attempt that finds something: of each way as many as are counted, and one."""
        if not self._query.words and self._says_something:
            return None
        for attempt in self._attempts():
            if numbers := self._counted(attempt):
                return attempt, numbers
        return None

    def every(self, attempt: Attempt) -> Iterator[int]:
        """All that an attempt finds: the titles that are spelt so, then the rest."""
        if attempt.query.words and attempt.is_literal:
            spelt = in_titles(attempt.query, self._vocabulary.beginning)
            yield from self._find(spelt, self._among, len(self._among), "spelt")
        yield from self._find(attempt.expression, self._among, len(self._among), attempt.table)

    def count(self, attempt: Attempt, limit: str) -> Count:
        """How much an attempt finds within one more ``limit``."""
        expression = all_of((attempt.expression, limit))
        number = len(self._find(expression, self._among, MOST_COUNTED + 1, attempt.table))
        return Count(min(number, MOST_COUNTED), number > MOST_COUNTED)

    def ranked(self, attempt: Attempt, numbers: Numbers) -> Mapping[Way, Sequence[Ranked]]:
        """The records of each way that answer best, in their order; the best way comes first."""
        judge = Judge(attempt.query, self._index.universes)
        chosen = self._chosen(attempt, numbers)
        ranked = {
            way: sorted(self._judged(judge, number, way) for number in some)
            for way, some in chosen.items()
        }
        return dict(sorted(ranked.items(), key=lambda one: one[1][0].rank))

    def _judged(self, judge: Judge, number: int, way: Way) -> Ranked:
        record = self._index.record(number)
        rank = judge.rank(record, way, is_unknown=not self._index.is_known(number))
        return Ranked(rank, number, record)

    # --- what is looked for ------------------------------------------------------------

    def _attempts(self) -> Iterator[Attempt]:
        query = self._query
        yield self._anywhere(query)
        if not query.words:
            return
        yield Attempt(query, in_texts(query.terms, self._vocabulary.beginning), "texts")
        for meant in self._meant(query):
            yield replace(self._anywhere(meant), is_literal=False)

    def _anywhere(self, query: Query) -> Attempt:
        return Attempt(query, anywhere(query.terms, self._vocabulary.beginning))

    def _meant(self, query: Query) -> Iterator[Query]:
        """What else may have been meant: unknown words corrected, then all of them, then fewer."""
        terms = query.terms[:MOST_CORRECTED]
        known = [self._is_known(term) for term in terms]
        some = tuple(
            term if is_known else self._corrected(term)
            for term, is_known in zip(terms, known, strict=True)
        )
        if not all(known):
            yield replace(query, terms=some)
        every = tuple(
            self._corrected(term) if is_known else term
            for term, is_known in zip(some, known, strict=True)
        )
        yield replace(query, terms=every)
        yield from self._shorter(every, known)

    def _shorter(self, terms: Sequence[Term], known: Sequence[bool]) -> Iterator[Query]:
        """Without the words that nothing is found by; then without each other one in turn, the
        shortest first; then each alone, the longest first."""
        telling = tuple(
            term for term, is_known in zip(terms, known, strict=True) if is_known or term.forms
        )
        if len(telling) < len(terms) and telling:
            yield query_of(telling)
        by_length = sorted(telling, key=lambda term: len(term.word))
        if len(telling) > 2:
            for left_out in by_length:
                rest = tuple(term for term in telling if term is not left_out)
                yield query_of(rest)
        if len(telling) > 1:
            for term in reversed(by_length):
                yield query_of((term,))

    def _corrected(self, term: Term) -> Term:
        near = self._vocabulary.near(term.word, is_open=term.is_open, most=MOST_FORMS)
        return replace(term, forms={one.word: one.cost for one in near})

    def _is_known(self, term: Term) -> bool:
        if term.is_open and self._vocabulary.beginning(term.word, 1):
            return True
        return self._vocabulary.knows(term.word)

    # --- what the index has ------------------------------------------------------------

    def _find(self, expression: str, among: range, limit: int, table: Table = "terms") -> list[int]:
        return self._index.find(all_of((expression, self._limits)), among, limit, table)

    def _counted(self, attempt: Attempt) -> Numbers:
        """By way. Mostly there is little, and one question is enough for all of them."""
        most = MOST_COUNTED + 1
        first = self._find(attempt.expression, self._among, most, attempt.table)
        found: dict[Way, Sequence[int]] = {}
        for way in self._ways:
            among = self._index.range_of(way)
            some = first[bisect_left(first, among.start) : bisect_left(first, among.stop)]
            if len(first) == most > len(some) and first[-1] < among.stop - 1:
                some = self._find(attempt.expression, among, most, attempt.table)
            if some:
                found[way] = some
        return found

    def _chosen(self, attempt: Attempt, numbers: Numbers) -> Mapping[Way, Collection[int]]:
        """Which records of each way are worth a closer look: titles that begin as what was typed,
        titles that have its words, and the first of the rest."""
        if not attempt.query.words:
            return {way: some[:LOOKED_AT] for way, some in numbers.items()}
        titled = self._titled(attempt.query)
        chosen: dict[Way, Collection[int]] = {}
        for way, some in numbers.items():
            among = self._index.range_of(way)
            near = [one for one in titled if one in among and self._is_found(attempt, one, some)]
            if len(some) > LOOKED_AT:
                near += self._in_titles(attempt.query, among)
            chosen[way] = dict.fromkeys((*near, *some[: max(0, LOOKED_AT - len(near))]))
        return chosen

    def _in_titles(self, query: Query, among: range) -> Sequence[int]:
        beginning = self._vocabulary.beginning
        found: Sequence[int] = ()
        if query.whole != query.terms:
            whole = in_titles(query, beginning, is_whole=True)
            found = self._find(whole, among, LOOKED_AT, "spelt")
        if len(found) < LOOKED_AT:
            more = self._find(in_titles(query, beginning), among, LOOKED_AT, "spelt")
            found = tuple(dict.fromkeys((*found, *more)))
        return found[:LOOKED_AT]

    def _titled(self, query: Query) -> Sequence[int]:
        key = title_key(tuple(map(query.meant, query.words)))
        if len(key) < SHORTEST_TITLE:
            return ()
        return self._index.titled(key, MOST_TITLES)

    def _is_found(self, attempt: Attempt, number: int, counted: Sequence[int]) -> bool:
        """Among what was ``counted``, or, where counting stopped early, beyond it."""
        if len(counted) > MOST_COUNTED:
            among = range(number, number + 1)
            return bool(self._find(attempt.expression, among, 1, attempt.table))
        place = bisect_left(counted, number)
        return place < len(counted) and counted[place] == number

"""Asking the catalogue: everything that a screen or a terminal wants to know of it."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from itertools import chain
from pathlib import Path

from kiosk.catalogue import facets
from kiosk.catalogue.answer import MOST_COUNTED, Answer, Count, Group, Hit, Way, Wish
from kiosk.catalogue.choices import Choices, subjects_of, values_of
from kiosk.catalogue.completions import completions
from kiosk.catalogue.index import Index
from kiosk.catalogue.likeness import alike
from kiosk.catalogue.listing import Listing
from kiosk.catalogue.match import Matcher
from kiosk.catalogue.query import Query, typed
from kiosk.catalogue.rank import understood
from kiosk.catalogue.search import Attempt, Numbers, Ranked, Search
from kiosk.catalogue.themes import common_subjects, near_subjects, nearest_words
from kiosk.catalogue.vocabulary import Vocabulary
from kiosk.packs.content import Record

HITS_IN_GROUP = 8


class Catalogue:
    """The index at ``path``, read by one thread at a time. What ended before ``today`` is not
    there any more.

    Raises:
        DamagedIndex: it has to be built again; every method may find that out.
    """

    def __init__(self, path: Path, today: Callable[[], date]) -> None:
        self._index = Index(path, today)
        self._vocabulary = Vocabulary(self._index)

    @property
    def fingerprint(self) -> str:
        """That of the source which the index was built from."""
        return self._index.fingerprint

    def close(self) -> None:
        self._index.close()

    def search(self, wish: Wish) -> Answer:
        """What a wish finds, at each key: some milliseconds, whatever was typed."""
        search = Search(self._index, self._vocabulary, wish)
        if not (found := search.found()):
            return self._nothing(wish)
        attempt, numbers = found
        ranked = search.ranked(attempt, numbers)
        best = tuple(one.record for way in ranked for one in ranked[way])
        return Answer(
            wish=wish,
            count=_count(numbers),
            groups=self._groups(attempt.query, numbers, ranked),
            facets=self._facets(numbers),
            completions=self._completions(attempt, wish, best),
            understood="" if attempt.is_literal else self._understood(attempt.query, best[0]),
        )

    def listing(self, wish: Wish) -> Listing:
        """All that a wish finds, what ``search`` shows first included."""
        search = Search(self._index, self._vocabulary, wish)
        if not (found := search.found()):
            return Listing(array("I"), self._hit)
        attempt, numbers = found
        ranked = search.ranked(attempt, numbers)
        first = (one.number for some in ranked.values() for one in some[:HITS_IN_GROUP])
        matcher = Matcher(attempt.query)
        every = dict.fromkeys(chain(first, search.every(attempt)))
        return Listing(array("I", every), lambda number: self._hit(number, matcher))

    def hit(self, record_id: str) -> Hit | None:
        """The record or the page with this id."""
        number = self._index.number_of(record_id)
        return None if number is None else self._hit(number)

    def like(self, record_id: str, count: int) -> tuple[Hit, ...]:
        """« Dans le même esprit »: records that share its subjects, the rarest subject first."""
        number = self._index.number_of(record_id)
        return () if number is None else tuple(map(self._hit, alike(self._index, number, count)))

    def subjects(self, wish: Wish, count: int) -> Choices:
        """The subjects of what a wish finds, those of most records first."""
        search = Search(self._index, self._vocabulary, wish)
        found = search.found()
        return subjects_of(self._index, search, found[0], count) if found else ()

    def themes(self, count: int) -> tuple[str, ...]:
        """Subjects to begin with: those that most universes share, the commonest first."""
        return common_subjects(self._index, count)

    def values(self, field: str, wish: Wish) -> Choices:
        """The values of a field of a wish that still find something within it, those that find
        most first."""
        search = Search(self._index, self._vocabulary, wish)
        found = search.found()
        return values_of(self._index, search, found[0], field) if found else ()

    # --- what is told of it -------------------------------------------------------------

    def _groups(
        self, query: Query, numbers: Numbers, ranked: Mapping[Way, Sequence[Ranked]]
    ) -> tuple[Group, ...]:
        matcher = Matcher(query)
        return tuple(
            Group(
                way=way,
                count=_count({way: numbers[way]}),
                hits=tuple(_hit(one.record, way, matcher) for one in some[:HITS_IN_GROUP]),
            )
            for way, some in ranked.items()
        )

    def _facets(self, numbers: Numbers) -> Mapping[str, tuple[tuple[str, Count], ...]]:
        counted = chain.from_iterable(some[:MOST_COUNTED] for some in numbers.values())
        kinds = map(self._index.kind_of.__getitem__, counted)
        return facets.counted(self._index.kinds, kinds, is_more=_count(numbers).is_more)

    def _completions(self, attempt: Attempt, wish: Wish, best: Sequence[Record]) -> tuple[str, ...]:
        if not attempt.query.words:
            return ()
        if attempt.is_literal:
            return completions(attempt.query, wish.words, best, self._vocabulary)
        text = self._understood(attempt.query, best[0])
        return completions(typed(text), text, best, self._vocabulary)

    def _understood(self, query: Query, best: Record) -> str:
        """What was looked for, in the words of what answers best."""
        return " ".join(map(self._vocabulary.shown, understood(query, best)))

    def _nothing(self, wish: Wish) -> Answer:
        words = typed(wish.words).words
        return Answer(
            wish=wish,
            count=Count(0),
            nearest=nearest_words(self._vocabulary, words),
            themes=near_subjects(self._index, words) or common_subjects(self._index),
        )

    def _hit(self, number: int, matcher: Matcher | None = None) -> Hit:
        return _hit(self._index.record(number), self._index.way_of(number), matcher)


def _hit(record: Record, way: Way, matcher: Matcher | None) -> Hit:
    marks = tuple(matcher.marks(record.title)) if matcher else ()
    return Hit(record=record, way=way, page=record.id if way is Way.HERE else "", marks=marks)


def _count(numbers: Numbers) -> Count:
    total = sum(map(len, numbers.values()))
    return Count(min(total, MOST_COUNTED), total > MOST_COUNTED)

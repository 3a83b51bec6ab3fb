"""What there still is to choose from within a wish, and how much of each."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable

from kiosk.catalogue.answer import Count
from kiosk.catalogue.index import Index
from kiosk.catalogue.restrict import limit, subject_limit
from kiosk.catalogue.search import Attempt, Search

Choices = tuple[tuple[str, Count], ...]

SAMPLE = 500  # records, from all over what was found, whose subjects are looked at


def values_of(index: Index, search: Search, attempt: Attempt, field: str) -> Choices:
    """The values of a field that find something, those that find most first."""
    counts = (
        (value, search.count(attempt, limit(index, field, value))) for value in index.values(field)
    )
    return _most_first(counts)


def subjects_of(index: Index, search: Search, attempt: Attempt, count: int) -> Choices:
    """The commonest subjects, counted one by one."""
    numbers = array("I", dict.fromkeys(search.every(attempt)))
    told = Counter[str]()
    for number in numbers[:: max(1, len(numbers) // SAMPLE)]:
        told.update(set(index.record(number).subjects))
    names = dict[str, str]()
    for name, _times in told.most_common(count):
        names.setdefault(name.casefold(), name)
    limits = ((name, subject_limit(index, name)) for name in names.values())
    return _most_first((name, search.count(attempt, limit)) for name, limit in limits)


def _most_first(counts: Iterable[tuple[str, Count]]) -> Choices:
    """Those of which there are too many to be counted stay in their order."""
    found = [(value, count) for value, count in counts if count.number]
    return tuple(sorted(found, key=lambda one: (one[1].is_more, one[1].number), reverse=True))

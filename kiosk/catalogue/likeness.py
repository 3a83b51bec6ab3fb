"""What is in the spirit of a record: what shares its subjects, its author, its kind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kiosk.catalogue.fold import words
from kiosk.catalogue.index import Index
from kiosk.catalogue.query import all_of, quoted
from kiosk.packs.content import Record


def alike(index: Index, number: int, count: int) -> Sequence[int]:
    """At most ``count`` other records: those that have most in common come first, and a subject
    that few records have says more than one that many have."""
    found: dict[int, None] = {}
    for expression in _likenesses(index, index.record(number)):
        near = index.find(expression, index.everything(), count + 1)
        found.update(dict.fromkeys(one for one in near if one != number))
        if len(found) >= count:
            break
    return list(found)[:count]


def _likenesses(index: Index, record: Record) -> Iterator[str]:
    subjects = [quoted(tag) for tag in index.rarest(record.subjects)]
    for most in range(len(subjects), 0, -1):  # all of them, then without the commonest, …
        yield all_of(subjects[:most])
    yield from subjects[1:]
    if creator := words(record.creator):
        yield all_of(map(quoted, creator))
    universe = index.tag("universe", record.universe)
    audience = index.tag("audience", record.audience.casefold())
    near = [tag for tag in (universe, audience) if tag]
    kind = [quoted(word) for word in words(record.kind)]
    if universe:
        yield all_of((*kind, *map(quoted, near)))
        yield all_of((*kind, quoted(universe)))
        yield quoted(universe)

"""What a record is, apart from its words: the few values that limit a search.

Thousands of records share the same values, so that one small number says all of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from kiosk.catalogue.answer import Count, Length, Way
from kiosk.packs.content import Record

EVERYBODY = "tous"
FREE = "yes"
SHORT_MINUTES, MEDIUM_MINUTES = 15, 60


class Facets(NamedTuple):
    """The fields of a wish, as a record fills them; ``""`` where nothing is known."""

    universe: str
    language: str
    audience: str
    length: str
    way: str

    def values(self) -> Iterator[tuple[str, str]]:
        """Every limit that a record with these values is within, audiences for all apart."""
        yield from (pair for pair in zip(self._fields, self, strict=True) if pair[1])
        if self.way != Way.TOKENS.value:
            yield "is_free_of_tokens", FREE


def way_of(record: Record, page: str) -> Way:
    """How one comes to it: what costs no token and has an address of its own, apart from the
    online resources, needs no card."""
    if page:
        return Way.HERE
    if record.tokens:
        return Way.TOKENS
    return Way.PHONE if record.url and not record.resource else Way.CARD


def length_of(minutes: int | None) -> str:
    if minutes is None:
        return ""
    if minutes <= SHORT_MINUTES:
        return Length.SHORT.value
    return Length.MEDIUM.value if minutes <= MEDIUM_MINUTES else Length.LONG.value


def counted(
    kinds: Sequence[Facets], found: Iterable[int], *, is_more: bool
) -> Mapping[str, tuple[tuple[str, Count], ...]]:
    """For each field, its values among the ``found`` kinds, the most frequent first; what is for
    everybody counts for each audience that there is."""
    fields: dict[str, Counter[str]] = {name: Counter() for name in Facets._fields}
    fields["is_free_of_tokens"] = Counter()
    for kind, number in Counter(found).items():
        for field, value in kinds[kind].values():
            fields[field][value] += number
    audiences = fields["audience"]
    for value in audiences.keys() - {EVERYBODY}:
        audiences[value] += audiences[EVERYBODY]
    return {
        field: tuple((value, Count(number, is_more)) for value, number in counts.most_common())
        for field, counts in fields.items()
        if counts
    }

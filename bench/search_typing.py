"""Typing queries key by key, and whether what was meant comes first."""

from __future__ import annotations

import time
from array import array
from collections.abc import Callable, Iterator, Sequence

import msgspec

from bench.search_queries import Query

FIRST = 5
Ask = Callable[[str], Sequence[str]]  # the ids of the records found, the first ones first


class Typed(msgspec.Struct, frozen=True, kw_only=True):
    """Milliseconds after each key, and the part of what was meant that is among the first five,
    from 0 to 1: where the query has no error, and where it has one."""

    keys_ms: list[float]
    recall: float
    recall_with_error: float


def type_all(ask: Ask, queries: Sequence[Query]) -> Typed:
    keys_ms = array("d")
    for text in keys(queries):
        began = time.perf_counter()
        ask(text)
        keys_ms.append(1000 * (time.perf_counter() - began))
    return Typed(
        keys_ms=keys_ms.tolist(),
        recall=recall(ask, [query for query in queries if not query.has_error]),
        recall_with_error=recall(ask, [query for query in queries if query.has_error]),
    )


def keys(queries: Sequence[Query]) -> Iterator[str]:
    """What stands in the field after each key; a space changes nothing."""
    for query in queries:
        for length in range(1, len(query.text) + 1):
            if query.text[length - 1] != " ":
                yield query.text[:length]


def recall(ask: Ask, queries: Sequence[Query]) -> float:
    """The mean over ``queries``."""
    parts = (
        len(query.meant.intersection(ask(query.text)[:FIRST])) / len(query.meant)
        for query in queries
    )
    return sum(parts) / len(queries)

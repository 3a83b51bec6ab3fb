"""Drawing records to propose: those that pass some filters, the least shown first."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from heapq import nsmallest
from random import Random

from kiosk.packs.content import Filter, Record


def pick(
    records: Iterable[Record],
    filters: Sequence[Filter],
    count: int,
    *,
    chance: Random,
    shown: Mapping[str, int],
    seen: Collection[str],
) -> tuple[Record, ...]:
    """At most ``count`` of the ``records`` that pass all ``filters``, in one pass over them.

    Those come first that were ``shown`` the least often on this kiosk, and ``chance`` decides
    among equals. What this visit has ``seen`` is never given again: where only that is left,
    there are fewer, or none.
    """
    fitting = (
        record
        for record in records
        if record.id not in seen and all(one.accepts(record) for one in filters)
    )
    drawn = ((shown.get(record.id, 0), chance.random(), record) for record in fitting)
    return tuple(record for *_rank, record in nsmallest(count, drawn, key=lambda one: one[:2]))

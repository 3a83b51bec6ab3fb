"""The carnet as one plain text: any phone shows it, without a network and without an app.

An address is never cut, for half an address leads nowhere; titles give way instead, the
longest first, so that short ones stay whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Protocol

MAX_BYTES = 213  # UTF-8, what version 10 holds at level M (ISO/IEC 18004, table 7)
READABLE_BYTES = 12  # a title cut shorter than this says nothing
ELLIPSIS = "…"


class Kept(Protocol):
    """Something kept, as the carnet holds it. ``url`` may be empty: then it is the portal's."""

    @property
    def title(self) -> str: ...
    @property
    def url(self) -> str: ...


def carnet_text(items: Sequence[Kept], portal: str) -> str:
    """The titles, and under those that share an address, that address once.

    Never longer than ``MAX_BYTES``. Where the addresses would leave no readable titles, the
    portal's stands for all of them: everything is found from there. ``portal`` is ASCII, at
    most 100 characters, and there are at most six items (``visit.carnet.MAX_ITEMS``).
    """
    titles = [_one_line(item.title) for item in items]
    addresses = [item.url or portal for item in items]
    if _room(addresses) < sum(min(_size(title), READABLE_BYTES) for title in titles):
        addresses = [portal] * len(items)
    return _page(_shortened(titles, _room(addresses)), addresses) or portal


def _room(addresses: Sequence[str]) -> int:
    """The bytes left for titles once the addresses and the ends of lines are written."""
    distinct = set(addresses)
    line_ends = len(addresses) + len(distinct) - 1
    return MAX_BYTES - line_ends - sum(_size(address) for address in distinct)


def _page(titles: Sequence[str], addresses: Sequence[str]) -> str:
    """Titles grouped above their addresses; an address stands where it first comes."""
    entries = sorted(zip(titles, addresses, strict=True), key=lambda e: addresses.index(e[1]))
    lines: list[str] = []
    for address, group in groupby(entries, key=lambda entry: entry[1]):
        lines += [title for title, _ in group]
        lines.append(address)
    return "\n".join(lines)


def _shortened(titles: Sequence[str], room: int) -> list[str]:
    """The titles cut to the largest common size (in bytes) that makes them fit ``room``."""
    limit = max((_size(title) for title in titles), default=0)
    while sum(min(_size(title), limit) for title in titles) > room:
        limit -= 1
    return [_cut(title, limit) for title in titles]


def _cut(title: str, limit: int) -> str:
    if _size(title) <= limit:
        return title
    kept = title.encode()[: max(0, limit - _size(ELLIPSIS))]
    return kept.decode(errors="ignore").rstrip() + ELLIPSIS


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _size(text: str) -> int:
    return len(text.encode())

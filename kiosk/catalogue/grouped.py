"""All that a wish finds, grouped by the way to have it: one listing after the other."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from itertools import accumulate

from kiosk.catalogue.answer import Answer, Hit, Way, Wish
from kiosk.catalogue.listing import Listing


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """What can be had in one way: its first place in the whole, and how many there are."""

    way: Way
    start: int
    count: int


class GroupedListing:
    """The groups of ``answer`` in their order, each whole: ``listing`` reads one.

    So many ``columns`` stand side by side, and each group begins on a line of its own: the places
    that this leaves empty are ``None``. ``len`` counts them too.
    """

    def __init__(
        self, answer: Answer, listing: Callable[[Wish], Listing], *, columns: int = 1
    ) -> None:
        ways = [group.way for group in answer.groups]
        self._listings = [listing(replace(answer.wish, way=way)) for way in ways]
        lengths = [-(-len(one) // columns) * columns for one in self._listings]
        *starts, self._length = accumulate(lengths, initial=0)
        self.sections = tuple(
            Section(way=way, start=start, count=len(one))
            for way, start, one in zip(ways, starts, self._listings, strict=True)
        )

    def __len__(self) -> int:
        return self._length

    def hits(self, start: int, stop: int) -> tuple[Hit | None, ...]:
        """Those from ``start`` on, up to ``stop``; fewer at the end."""
        found: list[Hit | None] = []
        while (place := start + len(found)) < min(stop, self._length):
            number = self._section_at(place)
            section = self.sections[number]
            first = place - section.start
            hits = self._listings[number].hits(first, first + stop - place)
            end = (
                self._length
                if number + 1 == len(self.sections)
                else self.sections[number + 1].start
            )
            empty = min(stop, end) - place - len(hits)
            found += (*hits, *(None,) * empty)
        return tuple(found)

    def _section_at(self, place: int) -> int:
        return section_at(self.sections, place)


def section_at(sections: Iterable[Section], place: int) -> int:
    """The number of the section that ``place`` is in."""
    return bisect([section.start for section in sections], place) - 1

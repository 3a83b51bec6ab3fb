"""One list of several: every answer once, each group from a line of its own."""

from __future__ import annotations

from array import array

from hypothesis import given
from hypothesis import strategies as st

from kiosk.catalogue.answer import Answer, Count, Group, Hit, Way, Wish
from kiosk.catalogue.grouped import GroupedListing, section_at
from kiosk.catalogue.listing import Listing
from kiosk.packs.content import Record

LENGTHS = st.lists(st.integers(0, 9), max_size=4)


def grouped(lengths: list[int], columns: int) -> GroupedListing:
    """As many answers of each way as ``lengths`` says; each is called after its way."""
    ways = dict(zip(Way, lengths, strict=False))
    groups = tuple(Group(way=way, count=Count(n), hits=()) for way, n in ways.items())
    answer = Answer(wish=Wish(), count=Count(sum(lengths)), groups=groups)

    def listing(wish: Wish) -> Listing:
        way = wish.way
        assert way is not None

        def hit(number: int) -> Hit:
            return Hit(record=Record(id=f"{way.value} {number}", title="", universe=""), way=way)

        return Listing(array("I", range(ways[way])), hit)

    return GroupedListing(answer, listing, columns=columns)


@given(LENGTHS, st.integers(1, 3), st.integers(1, 7))
def test_page_after_page_every_answer_is_there_once(
    lengths: list[int], columns: int, at_once: int
) -> None:
    whole = grouped(lengths, columns)
    pages = [whole.hits(start, start + at_once) for start in range(0, len(whole), at_once)]
    found = [hit for page in pages for hit in page]

    assert len(found) == len(whole)
    assert [hit.record.id for hit in found if hit] == [
        f"{way.value} {number}"
        for way, length in zip(Way, lengths, strict=False)
        for number in range(length)
    ]


@given(LENGTHS, st.integers(1, 3))
def test_each_group_begins_a_line(lengths: list[int], columns: int) -> None:
    whole = grouped(lengths, columns)

    for section in whole.sections:
        assert section.start % columns == 0
        if section.count:
            first = whole.hits(section.start, section.start + 1)[0]
            assert first is not None
            assert first.way is section.way
            assert whole.sections[section_at(whole.sections, section.start)].way is section.way


def test_nothing_is_beyond_the_end() -> None:
    assert grouped([3, 2], 2).hits(4, 99) == grouped([3, 2], 2).hits(4, 6)
    assert grouped([3, 2], 2).hits(40, 50) == ()
    assert grouped([], 2).hits(0, 5) == ()

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from kivy.uix.widget import Widget

from kiosk.widgets.cutting import FULL_ENOUGH, Block, Paper
from kiosk.widgets.pages import Pages
from tests.patron import lay_out

ROOM = 100.0


class Box(Widget):
    def __init__(self, height: float) -> None:
        super().__init__(height=height)


def pages_of(blocks: Sequence[Block]) -> list[list[Block]]:
    """The blocks on each page, as one turns them."""
    pages = Pages(size=(200, ROOM), spacing=10, inset=5)
    pages.show(blocks)
    lay_out()
    found = []
    for number in range(int(pages.count)):
        pages.page = number
        lay_out()
        shown = pages.children[::-1]
        found.append([block for block in blocks if block.widget in shown])
        assert len(found[-1]) == len(shown)
    return found


def heights(blocks: Sequence[Block]) -> list[list[float]]:
    return [[block.widget.height for block in page] for page in pages_of(blocks)]


def test_what_does_not_fit_is_on_the_next_page() -> None:
    assert heights([Block(Box(45)), Block(Box(45)), Block(Box(10))]) == [[45, 45], [10]]


def test_the_edges_of_a_card_take_room() -> None:
    assert heights([Block(Box(45), 1), Block(Box(45), 1)]) == [[45], [45]]
    assert heights([Block(Box(40), 1), Block(Box(40), 1)]) == [[40, 40]]


def test_a_heading_goes_with_what_it_heads() -> None:
    blocks = [Block(Box(60)), Block(Box(10), with_next=True), Block(Box(40))]
    assert heights(blocks) == [[60], [10, 40]]


def test_a_card_stays_whole_unless_the_page_would_end_less_than_seven_tenths_full() -> None:
    def card() -> list[Block]:
        return [Block(Box(20), 1), Block(Box(20), 1), Block(Box(20), 1)]

    assert heights([Block(Box(70)), *card()]) == [[70], [20, 20, 20]]
    assert heights([Block(Box(31)), *card()]) == [[31, 20], [20, 20]]


def test_a_picture_takes_what_the_words_leave() -> None:
    assert heights([Block(Box(30)), Block(Box(0), least=20, most=90)]) == [[30, 60]]
    assert heights([Block(Box(30)), Block(Box(0), least=20, most=40)]) == [[30, 40]]
    assert heights([Block(Box(90)), Block(Box(0), least=20, most=40)]) == [[90], [40]]


def test_pictures_share_what_the_words_leave() -> None:
    pictures = [Block(Box(0), least=20, most=90), Block(Box(0), least=20, most=90)]
    assert heights([Block(Box(20)), *pictures]) == [[20, 30, 30]]


def test_nothing_at_all_is_one_empty_page() -> None:
    assert heights([]) == [[]]


BLOCKS = st.lists(
    st.builds(
        lambda height, card, with_next: (height, card, with_next),
        st.integers(1, 90),
        st.integers(0, 3),
        st.booleans(),
    ),
    max_size=12,
)


@given(BLOCKS)
def test_every_block_is_on_one_page_in_its_order(drawn: list[tuple[int, int, bool]]) -> None:
    blocks = [Block(Box(height), card, with_next) for height, card, with_next in drawn]
    assert [block for page in pages_of(blocks) for block in page] == blocks


@given(BLOCKS)
def test_a_page_ends_when_it_is_full_or_when_what_follows_does_not_fit(
    drawn: list[tuple[int, int, bool]],
) -> None:
    sheet = Paper(ROOM, 10, 5)
    pages = sheet.cut(Block(Box(height), card) for height, card, _with_next in drawn)
    for page, following in pairwise(pages):
        is_full = sheet.extent(page) >= FULL_ENOUGH * ROOM
        assert is_full or sheet.left([*page, following[0]]) < 0


@given(BLOCKS)
def test_what_is_on_a_page_lies_on_it_one_below_the_other(
    drawn: list[tuple[int, int, bool]],
) -> None:
    blocks = [Block(Box(height), card) for height, card, _with_next in drawn]
    for page in pages_of(blocks):
        tops = [block.widget.top for block in page]
        assert tops == sorted(tops, reverse=True)
        for upper, lower in pairwise(page):
            assert upper.widget.y - lower.widget.top >= 10
        assert all(block.widget.y >= 0 and block.widget.top <= ROOM for block in page)


def test_turning_goes_round() -> None:
    pages = Pages(size=(200, ROOM))
    pages.show([Block(Box(80)), Block(Box(80))])
    lay_out()
    seen = []
    for _turn in range(3):
        seen.append(int(pages.page))
        pages.turn()
    assert seen == [0, 1, 0]

"""A long text goes on on the next page, and says all of it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from kivy.uix.widget import Widget

from kiosk.packs.content import Rich, Span, plain
from kiosk.theme import register_fonts
from kiosk.widgets.parting import parted
from kiosk.widgets.text import Text, Title
from tests.patron import lay_out
from tests.samples import LONG

WIDTH = 400


@pytest.fixture(autouse=True)
def fonts() -> None:
    register_fonts()


def text(rich: Rich) -> Text:
    made = Text(rich=(rich,), width=WIDTH, size_hint=(None, None))
    lay_out()
    return made


def words(*widgets: Text) -> str:
    return " ".join(plain(widget.rich[0]) for widget in widgets)


@pytest.mark.parametrize("share", [0.3, 0.5, 0.8])
def test_both_parts_together_say_it_all_and_the_first_one_fits(share: float) -> None:
    whole = text((Span(LONG[:200]), Span(LONG[200:300], strong=True), Span(LONG[300:])))
    room = share * whole.height
    cut = parted(whole, room)
    assert cut is not None
    first, rest = cut
    assert words(first, rest) == LONG
    assert room - 2 * line_height() < first.height <= room
    assert first.height + rest.height == pytest.approx(whole.height, abs=2)


def line_height() -> float:
    return float(text((Span("mot"),)).height)


@settings(max_examples=30, deadline=None)
@given(
    st.lists(
        st.builds(Span, st.text("abcdé.[&] \u00a0", min_size=1, max_size=90), st.booleans()),
        min_size=1,
        max_size=9,
    ).map(tuple),
    st.integers(40, 400),
)
def test_whatever_was_written_no_letter_is_lost(rich: Rich, room: int) -> None:
    if cut := parted(text(rich), room):
        assert letters(words(*cut)) == letters(plain(rich))
        assert cut[0].height <= room


def letters(said: str) -> str:
    return said.replace(" ", "")


def test_no_line_stands_alone_on_its_page() -> None:
    whole = text((Span(LONG),))
    assert parted(whole, 1.5 * line_height()) is None
    cut = parted(whole, whole.height - 1)
    assert cut is not None
    assert cut[1].height > 1.5 * line_height()


def test_the_parts_look_like_the_whole() -> None:
    whole = text((Span(LONG),))
    whole.font_size, whole.color = 20, (1, 0, 0, 1)
    cut = parted(whole, 100)
    assert cut is not None
    assert {(part.font_size, tuple(part.color), part.width) for part in cut} == {
        (20, (1, 0, 0, 1), WIDTH)
    }


def test_a_no_break_space_ends_no_page() -> None:
    whole = text((Span("mot\u00a0: " * 60),))
    cut = parted(whole, whole.height / 2)
    assert cut is not None
    assert cut[0].spoken.endswith("mot\u00a0:")


def test_what_is_no_paragraph_stays_whole() -> None:
    assert parted(Widget(height=900), 400) is None
    assert parted(Title(text=LONG, width=WIDTH), 400) is None
    assert parted(text(()), 400) is None

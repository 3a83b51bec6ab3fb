from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.catalogue.answer import Length, Way, Wish
from kiosk.catalogue.wish_text import read, written

WORDS = st.text(st.characters(exclude_categories=["Cs"]))
WISHES = st.builds(
    Wish,
    words=WORDS,
    universe=WORDS,
    subject=WORDS,
    language=WORDS,
    audience=WORDS,
    length=st.none() | st.sampled_from(Length),
    way=st.none() | st.sampled_from(Way),
    is_free_of_tokens=st.booleans(),
)


@given(WISHES)
def test_any_wish_is_read_back_as_it_was_written(wish: Wish) -> None:
    assert read(written(wish)) == wish


def test_a_wish_of_nothing_is_no_text() -> None:
    assert written(Wish()) == ""
    assert read("") == Wish()


def test_a_wish_is_written_as_an_address_would_say_it() -> None:
    wish = Wish(words="ciné & co", way=Way.CARD, length=Length.SHORT, is_free_of_tokens=True)

    assert written(wish) == "words=cin%C3%A9+%26+co&length=short&way=card&free=1"


@pytest.mark.parametrize("text", ["colour=red", "way=boat", "length=", "&&==&", "way=card=x"])
def test_what_is_not_part_of_a_wish_is_passed_over(text: str) -> None:
    assert read(text) == Wish()

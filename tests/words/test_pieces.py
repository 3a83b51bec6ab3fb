from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kiosk.packs.content import Span, plain
from kiosk.words.pieces import LONGEST_PIECE, pieces

WORDS = st.lists(st.text("abcé.!? ", min_size=1, max_size=60), max_size=30).map(" ".join)
RICH = st.lists(st.builds(Span, WORDS, st.booleans()), max_size=5).map(tuple)


@given(RICH)
def test_no_word_is_lost_and_no_piece_is_too_long(rich: tuple[Span, ...]) -> None:
    found = pieces(rich)
    assert [w for piece in found for w in weighed(piece)] == weighed(rich)
    assert all(len(plain(piece)) <= LONGEST_PIECE for piece in found)


def weighed(rich: tuple[Span, ...]) -> list[tuple[str, bool]]:
    """Its letters, each with its weight."""
    return [(letter, span.strong) for span in rich for letter in span.text if letter != " "]


def test_a_short_paragraph_stays_as_it_is() -> None:
    rich = (Span("Un "), Span("mot", strong=True), Span("."))
    assert pieces(rich) == (rich,)


def test_a_long_one_is_cut_where_a_sentence_ends() -> None:
    sentence = "Une information se vérifie toujours avant de se partager. "
    found = pieces((Span(sentence * 6),))
    assert len(found) == 3
    assert all(plain(piece).endswith("partager.") for piece in found)


def test_a_sentence_that_never_ends_is_cut_between_words() -> None:
    assert [len(plain(piece)) for piece in pieces((Span("mots " * 100),))] == [229, 229, 39]

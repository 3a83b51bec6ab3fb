from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kiosk.packs.content import Rich, Span, plain
from kiosk.words.pieces import joined, words_of

TEXT = st.text("abcé.!? \u00a0", min_size=1, max_size=60)
RICH = st.lists(st.builds(Span, TEXT, st.booleans()), max_size=5).map(tuple)


def weighed(rich: Rich) -> list[tuple[str, bool]]:
    """Its letters, each with its weight."""
    return [(letter, span.strong) for span in rich for letter in span.text if letter != " "]


@given(RICH)
def test_no_letter_is_lost(rich: Rich) -> None:
    assert "".join(word.text for word in words_of(rich)) == plain(rich)
    assert weighed(words_of(rich)) == weighed(rich)


@given(RICH.filter(lambda rich: plain(rich).strip(" ")), st.data())
def test_both_sides_of_a_cut_say_all_of_it(rich: Rich, data: st.DataObject) -> None:
    words = words_of(rich)
    cut = data.draw(st.integers(1, len(words)))
    both = (*joined(words[:cut]), *(joined(words[cut:]) if cut < len(words) else ()))
    assert weighed(both) == weighed(rich)


def test_a_no_break_space_stays_within_its_word() -> None:
    assert words_of((Span("Avec qui\u00a0? "), Span("En solo", strong=True))) == (
        Span("Avec "),
        Span("qui\u00a0? "),
        Span("En ", strong=True),
        Span("solo", strong=True),
    )


def test_words_of_one_weight_are_one_span_again() -> None:
    words = (Span("Un "), Span("vrai "), Span("mot ", strong=True))
    assert joined(words) == (Span("Un vrai "), Span("mot", strong=True))

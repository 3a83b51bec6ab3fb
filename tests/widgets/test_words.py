from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.packs.content import Rich, Span, plain
from kiosk.theme import register_fonts
from kiosk.widgets.rich import markup, with_numbers_shown
from kiosk.widgets.text import Text

words = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=40)
riches = st.lists(st.builds(Span, words, st.booleans()), min_size=1, max_size=4).map(tuple)


@settings(deadline=None, max_examples=100)
@given(riches)
def test_nothing_an_author_writes_is_an_instruction_to_the_screen(rich: Rich) -> None:
    register_fonts()
    text = Text()
    text.rich = (rich,)
    assert text.spoken == plain(rich)


def test_brackets_of_an_author_are_shown_as_brackets() -> None:
    assert markup((Span("[b]gras[/b] & co"),)) == "&bl;b&br;gras&bl;/b&br; &amp; co"


def test_strong_numbers_are_set_in_the_title_face() -> None:
    strong = markup((Span("Plus de "), Span("1\u00a0500 titres", strong=True)))
    assert strong == "Plus de [b][font=Titre]1\u00a0500[/font] titres[/b]"
    assert with_numbers_shown("4 jetons") == "[font=Titre]4[/font] jetons"

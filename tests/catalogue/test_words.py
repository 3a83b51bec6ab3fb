"""Words as they are compared: folded, stemmed, in figures, by their sound, with errors."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.catalogue.fold import compounds, fold, places, words
from kiosk.catalogue.numbers import numbers
from kiosk.catalogue.sounds_like import sound
from kiosk.catalogue.stem import stem
from kiosk.catalogue.typos import cost, most_errors, shortened

SAID = ("un", "cent", "mille", "vingt", "et", "quatre", "20", "000", "xiv", "le")

some_words = st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=12)


def in_figures(text: str) -> list[str]:
    return [figures for _start, _stop, figures in numbers(words(text))]


# --- folding ----------------------------------------------------------------------------


def test_accents_capitals_apostrophes_hyphens_and_ligatures_make_no_difference() -> None:
    assert words("L’Œuvre d'ÉTÉ – mi-août, CŒUR & Æsop") == (
        *("l", "oeuvre", "d", "ete", "mi", "aout", "coeur", "aesop"),
    )
    assert words("Straße, Łódź, Ørsted") == ("strasse", "lodz", "orsted")
    assert words("حديقة Ñandú") == ("حديقة", "nandu")


def test_what_a_hyphen_or_an_apostrophe_holds_together_is_also_one_word() -> None:
    assert compounds("Aujourd’hui, un tire-bouchon") == ("aujourdhui", "tirebouchon")


def test_an_article_is_never_part_of_a_word() -> None:
    assert compounds("L’art d’une grand-mère qu’on aime") == ("grandmere",)


@given(st.text(max_size=40))
def test_each_word_is_where_its_place_says(text: str) -> None:
    found = list(places(text))
    assert tuple(word for word, _start, _stop in found) == words(text)
    for word, start, stop in found:
        assert 0 <= start < stop <= len(text)
        assert word in fold(text[start:stop])


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert words(" ".join(words(text))) == words(text)


# --- stems ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "family",
    [
        "cheval chevaux",
        "chateau chateaux",
        "bateau bateaux",
        "livre livres",
        "lecon lecons",
        "petit petite petits petites",
        "francais francaise francaises",
        "heureux heureuse",
        "musee musees",
        "danse danses danser dansait dansent dansee",
        "finir finit finissait finissent finira",
        "parle parlant parler parlerait parlera parlez",
        "enfant enfants",
        "apprends apprend apprendre",
        "essaie essayer",
        "appelle appeler",
    ],
)
def test_plurals_and_simple_verb_forms_have_one_stem(family: str) -> None:
    assert len({stem(word) for word in family.split()}) == 1


def test_short_words_numbers_and_other_scripts_are_left_as_they_are() -> None:
    assert [stem(word) for word in ("les", "mer", "1984", "книги")] == [
        "les",
        "mer",
        "1984",
        "книги",
    ]


@given(some_words)
def test_a_stem_is_never_empty(word: str) -> None:
    assert stem(word)


# --- numbers ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Vingt mille lieues", "20000"),
        ("20 000 lieues", "20000"),
        ("deux mille un", "2001"),
        ("mille neuf cent quatre-vingt-quatre", "1984"),
        ("quatre-vingt-dix-neuf", "99"),
        ("soixante et onze", "71"),
        ("mille et une nuits", "1001"),
        ("septante-deux", "72"),
        ("Louis XIV", "14"),
        ("trois mousquetaires", "3"),
    ],
)
def test_a_number_is_the_same_in_letters_in_figures_and_in_roman_ones(
    text: str, figures: str
) -> None:
    assert in_figures(text) == [figures]


def test_an_article_and_a_letter_count_nothing() -> None:
    assert in_figures("un été, une nuit, l’île, X") == []


@given(st.lists(st.sampled_from(SAID), max_size=9))
def test_numbers_lie_one_after_the_other_among_the_words(said: list[str]) -> None:
    end = 0
    for start, stop, figures in numbers(said):
        assert end <= start < stop <= len(said)
        assert figures.isdecimal()
        end = stop


# --- sounds -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "same",
    [
        "philosophie filosofie",
        "orthographe ortografe",
        "elephant elefan",
        "cuisine kuizine",
        "chateau chato",
        "bibliotheque bibliotek",
        "jardin jardain",
        "enfants anfan",
        "science sciance",
        "histoire istoire",
        "quatre katre",
    ],
)
def test_words_that_sound_alike_have_one_key(same: str) -> None:
    assert len({sound(word) for word in same.split()}) == 1


def test_the_beginning_of_a_word_sounds_like_the_beginning_of_its_key() -> None:
    assert sound("philosophie").startswith(sound("filoso", is_open=True))


# --- errors -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "typed", ["mussique", "msuique", "musiqe", "musqiue", "mudique", "musiquue", "mvsique"]
)
def test_one_error_of_a_finger_costs_little_and_leaves_something_in_common(typed: str) -> None:
    assert 0 < cost(typed, "musique") <= 1
    assert shortened(typed) & shortened("musique")


def test_what_happens_often_costs_less() -> None:
    swapped, beside, other = (cost(typed, "film") for typed in ("flim", "fikm", "fizm"))
    assert swapped < other
    assert beside < other


def test_a_word_that_may_go_on_is_compared_with_a_beginning() -> None:
    assert cost("bilbio", "bibliotheque", is_open=True) <= 1 < cost("bilbio", "bibliotheque")
    assert cost("biblio", "bibliotheque", is_open=True) == 0


@given(some_words, some_words)
def test_only_the_word_itself_costs_nothing(one: str, other: str) -> None:
    assert (cost(one, other) == 0) == (one == other)
    assert cost(one, one + other, is_open=True) == 0
    assert most_errors(one) > 0

"""What a search finds, in words: counts that do not lie, values that are no codes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.catalogue.answer import Answer, Count, Hit, Length, Way, Wish
from kiosk.packs.content import Content, Record
from kiosk.words import search

MOON = Record(
    id="lune",
    title="Le Voyage dans la Lune",
    universe="cinema",
    kind="film",
    creator="Georges Méliès",
)


@pytest.mark.parametrize(
    ("count", "told"),
    [
        (Count(0), "0 réponse"),
        (Count(1), "1 réponse"),
        (Count(3), "3 réponses"),
        (Count(1_000), "1\u00a0000 réponses"),
        (Count(1_000, is_more=True), "Plus de 1\u00a0000 réponses"),
    ],
)
def test_so_many_answers_and_no_more_than_were_counted(count: Count, told: str) -> None:
    assert search.answers(count) == told


def test_a_button_promises_no_number_that_nobody_has_counted() -> None:
    assert search.all_answers(Count(1)) == "Voir la réponse"
    assert search.all_answers(Count(12)) == "Voir les 12 réponses"
    assert search.all_answers(Count(1_000, is_more=True)) == "Toutes les réponses"


@pytest.mark.parametrize(
    ("found", "told"), [(999, "999"), (1_000, "1\u00a0000"), (138_500, "plus de 1\u00a0000")]
)
def test_a_large_number_is_told_as_more_than_a_thousand(found: int, told: str) -> None:
    assert search.capped(search.how_many(found)) == told


def test_words_that_were_understood_otherwise_are_said() -> None:
    typed = Answer(wish=Wish(words="filosofie"), count=Count(2), understood="philosophie")

    assert search.title_of(typed) == "Réponses pour «\u00a0philosophie\u00a0»"
    assert search.title_of(Answer(wish=Wish(words="lune"), count=Count(2))) == "2 réponses"


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("universe", "cinema", "Cinéma"),
        ("universe", "une-case-retirée", "une-case-retirée"),
        ("language", "fr", "Français"),
        ("language", "it", "Italien"),
        ("language", "oc", "Oc"),
        ("audience", "ados", "Pour les ados"),
        ("length", "short", "15 minutes au plus"),
        ("way", "phone", "Sur votre téléphone"),
        ("subject", "muet", "Muet"),
    ],
)
def test_a_value_is_told_in_words(content: Content, field: str, value: str, told: str) -> None:
    assert search.value_name(content, field, value) == told


def test_every_way_and_every_length_has_a_name() -> None:
    assert len({search.way_name(way) for way in Way}) == len(Way)
    assert len({search.way_icon(way) for way in Way}) == len(Way)
    assert set(search.LENGTHS) == set(Length)


def test_a_row_says_where_something_stands_and_what_it_is(content: Content) -> None:
    told = search.place_line(content, Hit(record=MOON, way=Way.CARD))

    assert told == "Cinéma · Film · Georges Méliès"


def test_what_was_found_is_told_apart_from_the_rest_of_the_title() -> None:
    assert search.pieces("Le Voyage dans la Lune", ((18, 22), (3, 6))) == (
        ("Le ", False),
        ("Voy", True),
        ("age dans la ", False),
        ("Lune", True),
    )


@given(st.text(), st.lists(st.tuples(st.integers(-3, 30), st.integers(-3, 30))))
def test_no_letter_of_a_title_is_lost_whatever_is_marked(
    title: str, marks: list[tuple[int, int]]
) -> None:
    assert "".join(text for text, _is_found in search.pieces(title, marks)) == title

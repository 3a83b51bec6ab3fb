"""Moods are read from the questions that authors ask, and say nothing that they did not write."""

from __future__ import annotations

from msgspec.structs import replace

from kiosk.activities.moods import Mood, moods_of
from kiosk.packs.content import Content, Crossroads, Filter, GuidedChoice, Way
from tests.samples import EVERYTHING


def asks(*ways: Way) -> Content:
    crossroads = Crossroads(id="envie", text="De quoi avez-vous envie ?", ways=ways)
    game = GuidedChoice(id="quoi", title="Quoi ?", universe="cinema", crossroads=(crossroads,))
    return replace(EVERYTHING, activities=(game,))


def way(text: str, *filters: Filter) -> Way:
    return Way(text=text, filters=filters)


def subject(value: str) -> Filter:
    return Filter("subjects", "=", value)


def test_a_question_whose_answers_are_subjects_asks_for_a_mood() -> None:
    content = asks(way("Rire", subject("rire")), way("Partir loin", subject("voyage")))
    assert moods_of(content) == (Mood("Rire", "rire"), Mood("Partir loin", "voyage"))


def test_a_question_that_asks_for_something_else_as_well_asks_for_no_mood() -> None:
    laugh = way("Rire", subject("rire"))
    short = way("Dix minutes", Filter("minutes", "<=", 10.0))
    for other in (short, way("Peu importe"), way("Rire vite", subject("rire"), *short.filters)):
        assert moods_of(asks(laugh, other)) == ()


def test_two_games_that_ask_for_one_subject_give_one_mood_in_the_words_of_the_first() -> None:
    content = asks(way("Rire", subject("rire")), way("Rire encore", subject("Rire")))
    assert moods_of(content) == (Mood("Rire", "rire"),)


def test_the_pack_asks_for_some_moods(content: Content) -> None:
    found = {mood.subject for mood in moods_of(content)}
    assert {"rire", "voyage", "frissons", "émotion"} <= found

"""What there is to choose from without typing: nothing that leads to nothing."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from msgspec.structs import replace

from kiosk.catalogue.answer import Length, Wish
from kiosk.catalogue.catalogue import Catalogue
from kiosk.catalogue.listing import Listing
from kiosk.packs.content import Content, Crossroads, Filter, GuidedChoice, Record, Way
from kiosk.words.explore import Aisle, aisles
from tests.catalogues import desk_of
from tests.samples import EVERYTHING

Look = Callable[[Wish], dict[str, Aisle]]

CROSSROADS = Crossroads(
    id="envie",
    text="De quoi avez-vous envie ?",
    ways=tuple(
        Way(text=text, filters=(Filter("subjects", "=", subject),))
        for text, subject in (("Rire", "rire"), ("Partir loin", "voyage"), ("Pleurer", "larmes"))
    ),
)
CONTENT: Content = replace(
    EVERYTHING,
    activities=(
        GuidedChoice(id="quoi", title="Quoi ?", universe="cinema", crossroads=(CROSSROADS,)),
    ),
    picks=(),
    events=(),
)
RECORDS = (
    Record(id="kid", title="Le Kid", universe="cinema", minutes=50, subjects=("rire", "émotion")),
    Record(id="lune", title="La Lune", universe="cinema", minutes=14, subjects=("voyage", "rire")),
    Record(id="ane", title="L’Âne", universe="livres", audience="enfants", subjects=("rire",)),
)


@pytest.fixture
def look(tmp_path: Path) -> Look:
    """The aisles of three records by their names."""
    desk = desk_of(tmp_path, CONTENT, RECORDS)

    def found(wish: Wish) -> dict[str, Aisle]:
        every = desk.ask(lambda catalogue: aisles(CONTENT, catalogue, wish))
        return {aisle.name: aisle for aisle in every}

    return found


def titles(aisle: Aisle) -> list[str]:
    return [choice.title for choice in aisle.choices]


def test_moods_are_in_the_words_of_the_authors_and_only_those_that_find_something(
    look: Look,
) -> None:
    moods = look(Wish())["Envies"]
    assert moods.question == "De quoi avez-vous envie\u00a0?"
    assert titles(moods) == ["Rire", "Partir loin"]
    assert [choice.wish for choice in moods.choices] == [
        Wish(subject="rire"),
        Wish(subject="voyage"),
    ]
    assert [choice.count.number for choice in moods.choices] == [3, 1]


def test_a_theme_is_a_subject_that_is_no_mood(look: Look) -> None:
    assert titles(look(Wish())["Thèmes"]) == ["Émotion"]


def test_lengths_stand_from_short_to_long(look: Look) -> None:
    lengths = look(Wish(universe="cinema"))["Durées"]
    assert [choice.wish.length for choice in lengths.choices][:2] == [Length.SHORT, Length.MEDIUM]


def test_universes_stand_as_on_the_shelf_with_their_scenes(look: Look) -> None:
    cases = look(Wish(subject="rire"))["Cases"]
    assert [(choice.title, choice.scene) for choice in cases.choices] == [
        ("Cinema", "cinema"),
        ("Livres", "livres"),
    ]
    assert cases.choices[0].wish == Wish(subject="rire", universe="cinema")


def test_what_was_chosen_is_not_asked_again(look: Look) -> None:
    chosen = Wish(universe="cinema", subject="rire")
    assert not {"Envies", "Thèmes", "Cases"} & set(look(chosen))


def test_where_nothing_is_left_there_is_nothing_to_choose(look: Look) -> None:
    assert look(Wish(subject="rien de tel")) == {}


def test_no_choice_leads_to_nothing(tmp_path: Path) -> None:
    desk = desk_of(tmp_path, CONTENT, RECORDS)
    every = desk.ask(lambda catalogue: aisles(CONTENT, catalogue, Wish()))
    wishes = [choice.wish for aisle in every for choice in aisle.choices]
    assert wishes
    assert [wish for wish in wishes if not desk.ask(partial(listing, wish))] == []


def listing(wish: Wish, catalogue: Catalogue) -> Listing:
    return catalogue.listing(wish)

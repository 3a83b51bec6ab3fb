"""Exploring by touch: what there is to choose from, where it leads, and nothing cut off."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kiosk.catalogue.answer import Wish
from kiosk.catalogue.desk import Desk
from kiosk.catalogue.wish_text import written
from kiosk.packs.content import Content
from kiosk.visit.comfort import TEXT_SCALES
from tests.catalogues import desk_of
from tests.conftest import sample_records
from tests.formats import FORMATS
from tests.patron import Patron, lay_out
from tests.screens.legibility import faint, misplaced
from tests.tours import wait_until

LONG = 10.0  # s

Arrive = Callable[..., Patron]
AISLES = {
    "Envies": "De quoi avez-vous envie\u00a0?",
    "Thèmes": "Quel thème vous tente\u00a0?",
    "Durées": "Combien de temps avez-vous\u00a0?",
    "Pour qui": "C’est pour qui\u00a0?",
    "Cases": "Dans quelle case\u00a0?",
}


@pytest.fixture
def explore(arrive: Arrive, catalogue: Desk) -> Arrive:
    """Somebody who chooses without typing among the records of the metropolitan pack."""

    def come(subject: str = "", **how: object) -> Patron:
        patron = arrive(catalogue=catalogue, **how)
        patron.touch("Touchez la lumière")
        go(patron, subject)
        return patron

    return come


def go(patron: Patron, subject: str = "") -> None:
    patron.app.stage.go("explore", subject)
    patron.look()


def cases(patron: Patron) -> list[str]:
    """The names of the cases that lie there."""
    return [one.title for one in patron.controls if type(one).__name__ == "CaseRow"]


def heard(patron: Patron) -> list[tuple[str, str]]:
    """Where the screen asks to go from now on; it stays where it is."""
    asked: list[tuple[str, str]] = []

    def listen(_screen: Any, name: str, subject: str) -> bool:
        asked.append((name, subject))
        return True

    patron.screen.bind(on_go=listen)
    return asked


def test_moods_lie_there_first_each_with_how_much_there_is(explore: Arrive) -> None:
    patron = explore()
    assert AISLES["Envies"] in patron.words()
    assert {"Rire", "Partir loin", "Frissonner"} <= set(cases(patron))
    assert any(name.startswith("Rire, ") and "réponses" in name for name in patron.names)


def test_every_aisle_is_a_touch_away_and_asks_its_question(explore: Arrive) -> None:
    patron = explore()
    for name, question in AISLES.items():
        patron.touch(name)
        assert question in patron.words()
        assert cases(patron)


def test_a_case_leads_to_all_that_is_in_it(explore: Arrive) -> None:
    patron = explore()
    asked = heard(patron)
    patron.touch("Rire")
    patron.touch("Cases")
    patron.touch("Cinéma")
    assert asked == [
        ("listing", written(Wish(subject="rire"))),
        ("listing", written(Wish(universe="cinema"))),
    ]


def test_what_was_chosen_before_narrows_what_is_left_to_choose(explore: Arrive) -> None:
    patron = explore(written(Wish(universe="cinema")))
    assert "Cases" not in patron.names
    asked = heard(patron)
    patron.touch("Rire")
    assert asked == [("listing", written(Wish(universe="cinema", subject="rire")))]


def test_pages_of_themes_are_turned_and_each_is_seen_once(explore: Arrive) -> None:
    patron = explore()
    patron.touch("Thèmes")
    count = int(patron.screen.ids.pages.count)
    assert count > 1
    seen = cases(patron)
    for _page in range(1, count):
        patron.touch("Voir la suite")
        seen += cases(patron)
    assert len(seen) == len(set(seen)) == len(patron.screen.cases)
    patron.touch("Voir la suite")
    assert cases(patron) == seen[: len(cases(patron))]


def test_who_comes_back_finds_the_page_that_they_left(explore: Arrive) -> None:
    patron = explore()
    patron.touch("Thèmes")
    patron.touch("Voir la suite")
    seen = cases(patron)
    patron.app.stage.go("help")
    patron.look()
    patron.press("escape")
    assert patron.screen.name == "explore"
    assert cases(patron) == seen


def test_with_the_largest_letters_the_aisles_come_one_after_the_other(explore: Arrive) -> None:
    patron = explore(text_scale=TEXT_SCALES[-1])
    seen = []
    for name in (*list(AISLES)[1:], "Envies"):
        patron.touch(name)
        seen.append(patron.screen.title)
    assert set(seen) == set(AISLES.values())


def test_while_the_catalogue_is_made_it_says_so_and_comes_by_itself(
    arrive: Arrive, tmp_path: Path, content: Content
) -> None:
    patron = arrive()
    desk = desk_of(tmp_path, content, sample_records(), is_ready=False)
    patron.app.stay.catalogue = desk
    patron.touch("Touchez la lumière")
    go(patron)
    assert "Le catalogue se range." in " ".join(patron.words())
    assert "Retour" in patron.names
    desk.prepare()
    wait_until(lambda: has_cases(patron), LONG, "nothing ever came")


def has_cases(patron: Patron) -> bool:
    lay_out()
    return bool(cases(patron))


def test_an_empty_catalogue_says_so_and_leads_back(explore: Arrive) -> None:
    patron = explore(written(Wish(subject="rien de tel")))
    assert "Rien à choisir ici pour l’instant." in patron.words()
    patron.touch("Retour")
    assert patron.screen.name == "home"


# --- reading it ----------------------------------------------------------------------------


def in_every_aisle(patron: Patron) -> list[str]:
    wrong = [*misplaced(patron)]
    for name in (*list(AISLES)[1:], "Envies"):
        patron.touch(name)
        wrong += misplaced(patron)
    return wrong


@pytest.mark.parametrize("text_scale", [1.0, 2.0])
@pytest.mark.parametrize("size", FORMATS)
def test_it_can_be_read_and_touched(explore: Arrive, size: str, text_scale: float) -> None:
    assert in_every_aisle(explore(size=FORMATS[size], text_scale=text_scale)) == []


@pytest.mark.parametrize("palette", ["clair", "nuit", "contraste"])
def test_its_words_stand_out_in_every_palette(explore: Arrive, palette: str) -> None:
    patron = explore(palette=palette, mirrored=palette == "nuit")
    assert [*faint(patron), *misplaced(patron)] == []


@pytest.mark.long
@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.parametrize("text_scale", TEXT_SCALES)
@pytest.mark.parametrize("size", FORMATS)
def test_it_can_be_read_and_touched_whatever_the_letters(
    explore: Arrive, size: str, text_scale: float, mirrored: bool
) -> None:
    patron = explore(size=FORMATS[size], text_scale=text_scale, mirrored=mirrored)
    assert in_every_aisle(patron) == []


@pytest.mark.long
@pytest.mark.parametrize("text_scale", [1.0, 2.0])
@pytest.mark.parametrize("size", ["1080x1920", "1280x800"])
def test_it_is_within_reach(explore: Arrive, size: str, text_scale: float) -> None:
    assert in_every_aisle(explore(size=FORMATS[size], text_scale=text_scale, reach=True)) == []

from __future__ import annotations

from collections.abc import Callable

import pytest

from kiosk.packs.content import Content
from kiosk.widgets.case import Case
from kiosk.widgets.control import Control
from tests.formats import FORMATS
from tests.patron import Patron

TABS = [
    *("Accueil", "Près d’ici", "Mon carnet"),
    *("Demander de l’aide", "Confort de lecture", "Terminer"),
]


@pytest.mark.parametrize("size", FORMATS)
def test_the_shelf_holds_the_universes_in_their_order(
    arrive: Callable[..., Patron], content: Content, size: str
) -> None:
    patron = arrive(size=FORMATS[size])
    patron.touch("Touchez la lumière")
    cases = [name for name in patron.names if name.split(",")[0] in titles(content)]
    assert [name.split(",")[0] for name in cases] == titles(content)
    assert [name for name in patron.names if name not in cases] == (
        ["Jouer pour découvrir", "Apprendre pas à pas", *TABS]
    )


@pytest.mark.parametrize("size", FORMATS)
def test_titles_are_whole_in_the_largest_letters_on_labels_of_one_height(
    arrive: Callable[..., Patron], content: Content, size: str
) -> None:
    patron = arrive(size=FORMATS[size], text_scale=2.0)
    patron.touch("Touchez la lumière")
    cases = [control for control in patron.controls if isinstance(control, Case)]
    assert [case.title for case in cases if case.ids.title.is_shortened] == []
    assert len({case.label_height for case in cases}) == 1


def titles(content: Content) -> list[str]:
    return [universe.title for universe in content.universes]


def test_a_case_of_a_large_screen_says_its_fact(
    arrive: Callable[..., Patron], content: Content
) -> None:
    patron = arrive(size=FORMATS["1920x1080"])
    patron.touch("Touchez la lumière")
    for universe in content.universes:
        assert f"{universe.title}, {universe.fact}" in patron.names


def test_the_head_says_whose_library_this_is_and_the_hour(
    at_home: Patron, content: Content
) -> None:
    assert content.commune is not None
    head = at_home.words()[:3]
    assert head == ["La Médiathèque en ligne", content.commune.library, "14 h 32"]


def test_an_opened_case_stays_open_on_the_shelf(at_home: Patron, content: Content) -> None:
    first, second = titles(content)[:2]
    at_home.touch(first)
    at_home.touch("Accueil")
    assert at_home.names[0] == f"{first}, case ouverte"
    assert at_home.names[1] == second
    at_home.touch(second)
    at_home.touch("Accueil")
    assert at_home.names[:2] == [f"{first}, case ouverte", f"{second}, case ouverte"]


def test_the_shelf_counts_the_cases_that_were_opened(
    arrive: Callable[..., Patron], content: Content
) -> None:
    patron = arrive(size=FORMATS["1920x1080"])
    patron.touch("Touchez la lumière")
    assert "Qu’y a-t-il dedans ?" in patron.words()
    for title, told in zip(titles(content), ("1 case ouverte", "2 cases ouvertes"), strict=False):
        patron.touch(title)
        patron.touch("Accueil")
        assert told in patron.words()


@pytest.mark.parametrize(
    ("name", "screen"),
    [
        ("Jouer pour découvrir", "menu"),
        ("Apprendre pas à pas", "menu"),
        ("Près d’ici", "nearby"),
        ("Mon carnet", "carnet"),
        ("Demander de l’aide", "help"),
        ("Terminer", "attract"),
    ],
)
def test_everything_else_leads_where_it_says(at_home: Patron, name: str, screen: str) -> None:
    at_home.touch(name)
    assert at_home.screen.name == screen


def test_escape_has_nowhere_to_go_back_to(at_home: Patron) -> None:
    at_home.press("escape")
    assert at_home.screen.name == "home"


@pytest.mark.parametrize("size", FORMATS)
def test_right_to_left_is_the_mirror_image(arrive: Callable[..., Patron], size: str) -> None:
    plain = places(arrive, size, mirrored=False)
    mirrored = places(arrive, size, mirrored=True)
    assert list(mirrored) == list(plain)
    width = FORMATS[size][0]
    for name, (x, y, right) in plain.items():
        assert mirrored[name] == pytest.approx((width - right, y, width - x), abs=1), name


def places(
    arrive: Callable[..., Patron], size: str, *, mirrored: bool
) -> dict[str, tuple[float, float, float]]:
    patron = arrive(size=FORMATS[size], mirrored=mirrored)
    patron.touch("Touchez la lumière")
    return {control.spoken: place(control) for control in patron.controls}


def place(control: Control) -> tuple[float, float, float]:
    x, y = control.to_window(*control.pos)
    return x, y, x + control.width

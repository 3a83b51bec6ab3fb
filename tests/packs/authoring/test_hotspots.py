"""Hotspots: a picture, and a list of its points."""

from __future__ import annotations

import pytest

from kiosk.packs.authoring.fields import Known
from kiosk.packs.content import Hotspots, Media, Span, Spot
from kiosk.packs.limits import MAX_SPOTS
from tests.packs.authoring.conftest import page, problems, read_good, read_page

PICTURE = '![Un journal](une.jpg "Crédit : MEL")\n\n'
WITHOUT_PLACE = (
    "this line says no place, or nothing of it; "
    "write “- (42 %, 30 %) …”: from the left, then from the top"
)
TOO_NEAR = (
    "a finger cannot tell this point from another; "
    "move it away by 10 % of the width or 18 % of the height"
)


def test_the_good_page_is_read_whole() -> None:
    assert read_good("visite-du-portail") == (
        Hotspots(
            id="visite-du-portail",
            title="Visite du portail",
            universe="presse",
            picture=Media("media/portail.png", "La page d’accueil simplifiée d’un portail", "MEL"),
            spots=(
                Spot(0.83, 0.075, (Span("Le bouton "), Span("Se connecter", True), Span("."))),
                Spot(0.5, 0.33, (Span("La recherche."),)),
            ),
        ),
        [],
    )


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            "",
            [
                "6:1: the number of points is 0; write 1 to 8 lines “- (42 %, 30 %) …”",
                "6:1: the page has no picture; write ![what it shows](portail.png) first",
            ],
        ),
        (
            PICTURE + "".join(f"- ({n * 10} %, 0 %) a\n" for n in range(MAX_SPOTS + 1)),
            ["6:1: the number of points is 9; write 1 to 8 lines “- (42 %, 30 %) …”"],
        ),
        (
            PICTURE + "- (42, 30) a\n- (42 %, 30 %)\n- Le bouton",
            [f"{line}:3: {WITHOUT_PLACE}" for line in (8, 9, 10)],
        ),
        (
            PICTURE + "- (101 %, 5 %) a\n- (5 %, -1 %) b",
            [
                f"{line}:3: this point is outside of the picture; write two figures from 0 to 100 %"
                for line in (8, 9)
            ],
        ),
        (
            PICTURE + "- (42 %, 30 %) a\n- (51,9 %, 47.9 %) b\n- (52 %, 12 %) c",
            [f"9:3: {TOO_NEAR}"],
        ),
        (
            PICTURE + "Texte.\n\n- (42 %, 30 %) a",
            ["8:1: a paragraph has no place here; remove or move it"],
        ),
        (
            PICTURE + PICTURE + "- (42 %, 30 %) a",
            ["8:1: there is more than one picture; keep one of them"],
        ),
        (
            "![Un journal](nulle.jpg)\n\n- (42 %, 30 %) a",
            ["6:15: there is no “nulle.jpg” in media/; did you mean “une.jpg”?"],
        ),
    ],
)
def test_every_mistake_is_told_with_its_remedy(body: str, told: list[str]) -> None:
    assert problems("hotspots", body) == told


def test_a_sound_has_no_points() -> None:
    known = Known(universes=frozenset({"presse"}), media=frozenset({"media/voix.mp3"}))
    body = '![Bonjour.](voix.mp3 "Crédit : MEL")\n\n- (42 %, 30 %) a'
    _, told = read_page(page("hotspots", body), known=known)
    assert told == ["6:1: “media/voix.mp3” is no picture; write the name of a picture"]

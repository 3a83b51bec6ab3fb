"""Sort: a heading a basket, what goes in it below."""

from __future__ import annotations

import pytest

from kiosk.packs.content import Basket, Face, Media, Sort, Span
from kiosk.packs.limits import MAX_BASKETS, MAX_SORTED
from tests.packs.authoring.conftest import problems, read_good

NBSP = "\u00a0"


def test_the_good_page_is_read_whole() -> None:
    picture = Media("media/une.jpg", "La première page d’un journal", "MEL")
    assert read_good("trier-les-sources") == (
        Sort(
            id="trier-les-sources",
            title=f"D’où vient l’information{NBSP}?",
            universe="presse",
            baskets=(
                Basket(
                    title="À vérifier",
                    items=(Face("Un message sans signature"), Face("Une photo sans date")),
                    why=((Span("Sans nom ni date, on ne sait pas qui parle."),),),
                ),
                Basket(
                    title="Déjà vérifié",
                    items=(Face("Un article signé et daté"), Face(picture.text, picture)),
                ),
            ),
        ),
        [],
    )


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("", ["6:1: the number of baskets is 0; write 2 to 4, each under a heading “##”"]),
        (
            "".join(f"## {n}\n- {n}\n" for n in range(MAX_BASKETS + 1)),
            ["6:1: the number of baskets is 5; write 2 to 4, each under a heading “##”"],
        ),
        (
            "Texte.\n\n## A\n- a\n## B\n- b\n!> i",
            [
                "6:1: a paragraph has no place here; remove or move it",
                "12:1: a hint (!>) has no place here; move it under a question of a quiz",
            ],
        ),
        (
            "## A\n- a\n## B\n> e",
            ["8:1: the basket “B” is empty; write a list under its heading"],
        ),
        (
            "## A\n- a\n- b\n- a\n## B\n- B",
            [
                "9:3: “a” is already in the basket “A”; keep it in one place",
                "11:3: “B” is already in the basket “A”; keep it in one place",
            ],
        ),
        (
            "## A\n" + "".join(f"- {n}\n" for n in range(MAX_SORTED)) + "## B\n- b",
            ["6:1: there are 17 things to sort; keep 16 at most"],
        ),
    ],
)
def test_every_mistake_is_told_with_its_remedy(body: str, told: list[str]) -> None:
    assert problems("sort", body) == told

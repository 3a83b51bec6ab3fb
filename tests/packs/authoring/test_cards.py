"""Cards: a heading is a front, what follows it is its back."""

from __future__ import annotations

import pytest

from kiosk.packs.content import Card, Cards, Media, Span
from tests.packs.authoring.conftest import problems, read_good

PICTURE = '![Un journal](une.jpg "Crédit : MEL")'


def test_the_good_page_is_read_whole() -> None:
    assert read_good("les-mots-de-la-presse") == (
        Cards(
            id="les-mots-de-la-presse",
            title="Les mots de la presse",
            universe="presse",
            cards=(
                Card(
                    front="La une",
                    back=(
                        (
                            Span("C’est la "),
                            Span("première page", True),
                            Span(" d’un journal."),
                        ),
                        (Span("Elle dit ce qui compte le plus, ce jour-là."),),
                    ),
                    media=Media("media/une.jpg", "La première page d’un journal", "MEL"),
                ),
                Card(front="L’éditorial", back=((Span("Un journal y donne son avis."),),)),
            ),
        ),
        [],
    )


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            "",
            ["6:1: there is no card; write the front after “##”, the back in a paragraph below"],
        ),
        ("Texte.\n\n## A\na", ["6:1: a paragraph has no place here; remove or move it"]),
        (
            "## A\n## B\nb",
            ["6:1: the card “A” has no back; write a paragraph, or add a picture"],
        ),
        ("## \na", ["6:1: this heading is empty; write a few words after the #"]),
        ("## A\n- a", ["7:1: this list has no place here; remove or move it"]),
        (
            f"## A\n{PICTURE}\n\n{PICTURE}",
            ["9:1: there is more than one picture; keep one of them"],
        ),
        (
            f"## A\n{PICTURE}\nTexte.",
            [
                "7:1: this picture, sound or film cannot be read; "
                'write ![what it shows](affiche.jpg "Crédit : name"), alone on its line'
            ],
        ),
    ],
)
def test_every_mistake_is_told_with_its_remedy(body: str, told: list[str]) -> None:
    assert problems("cards", body) == told

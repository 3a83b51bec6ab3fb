"""Memory: a table with one pair a row."""

from __future__ import annotations

import pytest

from kiosk.packs.content import Face, Media, Memory, Pair, Span
from kiosk.packs.limits import MAX_FACE, MAX_PAIRS
from tests.packs.authoring.conftest import page, problems, read_good, read_page

HEADINGS = "| Carte | Paire | Fait |\n|---|---|---|\n"
PICTURE = '![Un journal](une.jpg "Crédit : MEL")'


def test_the_good_page_is_read_whole() -> None:
    picture = Media("media/une.jpg", "La première page d’un journal", "MEL")
    assert read_good("memory-presse") == (
        Memory(
            id="memory-presse",
            title="Les mots du journal",
            universe="presse",
            pairs=(
                Pair(
                    Face("La une"),
                    Face("La première page d’un journal", picture),
                    (Span("C’est la "), Span("première page", True), Span(".")),
                ),
                Pair(
                    Face("Le chapô"),
                    Face("Les lignes sous le titre"),
                    (Span("Il résume l’article."),),
                ),
                Pair(
                    Face("La légende"),
                    Face("La ligne sous la photo"),
                    (Span("Elle dit ce que l’on voit."),),
                ),
            ),
        ),
        [],
    )


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("", ["6:1: the number of pairs is 0; write 3 to 8, each on a row of one table"]),
        (
            HEADINGS + "| a | b | f |\n| c | d | f |",
            ["6:1: the number of pairs is 2; write 3 to 8, each on a row of one table"],
        ),
        (
            HEADINGS + "".join(f"| a{n} | b{n} | f |\n" for n in range(MAX_PAIRS + 1)),
            ["6:1: the number of pairs is 9; write 3 to 8, each on a row of one table"],
        ),
        (
            "| a | b | f |\n| c | d | f |\n| e | g | f |",
            [
                "6:1: the number of pairs is 0; write 3 to 8, each on a row of one table",
                "6:1: these lines are not a table; "
                "write under its headings a line “|---|---|”, with as many parts",
            ],
        ),
        (
            f"| {PICTURE} | b | f |\n|---|---|---|\n| c | d | f |\n| e | g | f |\n| h | i | f |",
            [
                "6:1: the first row of a table is its headings; "
                "write a row such as “| Carte | Carte |” above it"
            ],
        ),
        (
            "| A |\n|---|\n| a |\n| b |\n| c |",
            ["6:1: the number of columns is 1; write two, and a third for the fact told"],
        ),
        (
            HEADINGS + "| a | b | f | g |\n| c \\| d | e | f |\n| h | i | f |",
            [
                "8:1: this row has 4 cells, the headings 3; "
                "add a heading, or write “\\|” for a “|” that ends no cell"
            ],
        ),
        (
            HEADINGS + "| a | b | f |\n| c |  | f |\n| d | e | f |",
            ["9:1: something is empty here; write a few words, or a picture"],
        ),
        (
            HEADINGS + "| a | b | f |\n| c | A | f |\n| d | e | f |",
            ["9:7: “A” is on a card of another pair; change one of the two"],
        ),
        (
            HEADINGS + f"| a | {PICTURE} | f |\n| c | {PICTURE} | f |\n| d | e | f |",
            ["9:7: “Un journal” is on a card of another pair; change one of the two"],
        ),
        (
            HEADINGS + "| a | b | f |\n| c | ![Un](nulle.jpg) | f |\n| d | ![Un](nul.jpg) | f |",
            [
                "9:13: there is no “nulle.jpg” in media/; did you mean “une.jpg”?",
                "10:13: there is no “nul.jpg” in media/; did you mean “une.jpg”?",
            ],
        ),
        (
            HEADINGS + f"| a | **b** | f |\n| c | {'d' * (MAX_FACE + 1)} | f |\n| d | e | f |",
            [
                "8:7: bold text (**) has no effect here; remove the two pairs of stars",
                f"9:7: “{'d' * 61}” has 61 characters, at most 60 fit; shorten it",
            ],
        ),
        (
            "Texte.\n\n" + HEADINGS + "| a | b | f |\n| c | d | f |\n| e | g | f |\n\n" + HEADINGS,
            [
                "6:1: a paragraph has no place here; remove or move it",
                "14:1: a table has no place here; remove or move it",
            ],
        ),
    ],
)
def test_every_mistake_is_told_with_its_remedy(body: str, told: list[str]) -> None:
    assert problems("memory", body) == told


def test_pairs_that_tell_nothing_are_an_advice() -> None:
    assert problems("memory", "| A | B |\n|---|---|\n| a | b |\n| c | d |\n| e | f |") == [
        "8:1: advice: pairs that tell nothing once found: 3; "
        "write what one learns from them in a third column"
    ]


def test_a_card_may_show_an_illustration_of_the_house() -> None:
    row = "| ![Presse](presse) | ![ Le journal ](presse) | f |\n"
    others = "| ![Cinéma](cinema) | b | f |\n| c | d | f |"
    entry, told = read_page(page("memory", HEADINGS + row + others))
    assert told == []
    assert isinstance(entry, Memory)
    assert entry.pairs[0] == Pair(
        Face("Presse", scene="presse"), Face("Le journal", scene="presse"), (Span("f"),)
    )
    assert [pair.left.scene for pair in entry.pairs] == ["presse", "cinema", ""]


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (
            "| ![](presse) | b | f |",
            "9:1: something is empty here; write a few words, or a picture",
        ),
        (
            "| ![Presse](press) | b | f |",
            "9:11: there is no illustration “press”; did you mean “presse”?",
        ),
        (
            "| ![Journaux](cinema) | b | f |",
            "9:3: “Journaux” is on a card of another pair; change one of the two",
        ),
    ],
)
def test_a_mistaken_illustration_is_told_as_a_picture_is(row: str, told: str) -> None:
    others = "| ![Cinéma](cinema) | ![Cinéma](cinema) | f |\n" + row + "\n| c | d | f |"
    assert problems("memory", HEADINGS + others) == [told]


def test_the_two_cards_of_a_pair_may_be_alike() -> None:
    assert problems("memory", HEADINGS + "| a | a | f |\n| b | b | f |\n| c | c | f |") == []

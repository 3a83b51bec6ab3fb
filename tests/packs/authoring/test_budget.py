"""Budget: compose a month with tokens."""

from __future__ import annotations

import pytest

from kiosk.packs.content import Budget, Priced, Span
from tests.packs.authoring.conftest import read_good, read_page

TABLE = "| Film | Jetons |\n|---|---|\n| A | 1 |\n| B | 1 |\n| C | 0,5 |\n"


def told(body: str, allowance: str = "2") -> list[str]:
    """The body begins at line 7."""
    matter = f"kind: budget\ntitle: Essai\nuniverse: presse\nallowance: {allowance}"
    return read_page(f"---\n{matter}\n---\n{body}")[1]


def test_the_good_page_is_read_whole() -> None:
    assert read_good("quatre-jetons") == (
        Budget(
            id="quatre-jetons",
            title="Quatre jetons pour un mois",
            universe="presse",
            allowance=4.0,
            goal=((Span("Choisissez trois films au moins."),),),
            offers=(
                Priced(
                    "Le Voyage dans la Lune",
                    1.0,
                    (Span("Il dure un "), Span("quart d’heure", True), Span(".")),
                ),
                Priced("À la conquête du pôle", 1.5),
                Priced("Fantasmagorie", 0.5, (Span("Le premier dessin animé."),)),
                Priced("Le Voyage impossible", 2.0),
            ),
            explanation=((Span("Les jetons reviennent le premier jour du mois."),),),
        ),
        [],
    )


@pytest.mark.parametrize("typed", ["2", "2.0", '"2"', "2,0"])
def test_an_allowance_has_a_point_or_a_comma(typed: str) -> None:
    assert told("But.\n\n" + TABLE, typed) == []


@pytest.mark.parametrize(
    ("allowance", "expected"),
    [
        (
            "0",
            "5:12: “allowance” is 0; write a number of tokens from 0.5 to 10, such as 4 or 4,5",
        ),
        (
            "4,3",
            "5:12: “allowance” is 4.3; write a number of tokens from 0.5 to 10, such as 4 or 4,5",
        ),
        (
            "nan",
            "5:12: “allowance” is nan; write a number of tokens from 0.5 to 10, such as 4 or 4,5",
        ),
        ("beaucoup", "5:12: “allowance” cannot be read; write a number"),
    ],
)
def test_an_allowance_is_whole_or_a_half(allowance: str, expected: str) -> None:
    assert told("But.\n\n" + TABLE, allowance) == [expected]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "",
            [
                "7:1: the goal is missing; write a paragraph under the settings",
                "7:1: the table of what can be chosen is missing; write one: | Film | Jetons |",
            ],
        ),
        (
            "But.\n\n| Film |\n|---|\n| A |\n",
            [
                "9:1: the number of columns is 1; "
                "keep what is chosen, its cost in tokens and, if you like, a fact"
            ],
        ),
        (
            "But.\n\n| Film | Jetons |\n|---|---|\n| A | 1 |\n",
            ["9:1: the number of rows is 1; write 3 to 12 of them"],
        ),
        (
            "But.\n\n" + TABLE.replace("| 1 |", "| 1,2 |", 1),
            ["11:7: “1,2” is not a cost in tokens; write 0,5 or 1 or 1,5 and so on"],
        ),
        (
            "But.\n\n" + TABLE.replace("| 1 |", "| 2,5 jetons |", 1),
            [
                "11:7: this costs more than the allowance: it can never be chosen; "
                "lower the cost, or raise “allowance”"
            ],
        ),
        (
            "But.\n\n" + TABLE.replace("| A |", "|  |"),
            ["11:1: this row of the table has no title; write it in the first column"],
        ),
        (
            "But.\n\n" + TABLE + "\n" + TABLE,
            ["15:1: a budget has one table; put its rows in the first one"],
        ),
        (
            "But.\n\n" + TABLE + "\n## Titre\n",
            ["15:1: a heading “##” has no place here; remove it, or change its number of #"],
        ),
        (
            "But.\n\n" + TABLE.replace("| 1 |", "| 0,5 |"),
            [
                "9:1: advice: the allowance pays for everything: there is no choice to make; "
                "add rows, or lower “allowance”"
            ],
        ),
    ],
)
def test_mistakes_are_told(body: str, expected: list[str]) -> None:
    assert told(body) == expected

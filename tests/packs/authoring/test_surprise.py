"""Surprise: a draw among the records that meet its conditions."""

from __future__ import annotations

import pytest

from kiosk.packs.content import Filter, Span, Surprise
from tests.packs.authoring.conftest import good, read_page
from tests.packs.authoring.films import WITH_FILMS


def told(filters: str) -> list[str]:
    text = f"---\nkind: surprise\ntitle: Essai\nuniverse: presse\n{filters}\n---\n"
    return read_page(text, known=WITH_FILMS)[1]


def test_the_good_page_is_read_whole() -> None:
    assert read_page(good("une-surprise"), id="une-surprise", known=WITH_FILMS) == (
        Surprise(
            id="une-surprise",
            title="Un film au hasard",
            universe="presse",
            filters=(Filter("kind", "=", "film"), Filter("year", "<=", 1912.0)),
            text=((Span("Un film d’"), Span("avant 1913", True), Span(", sans un mot.")),),
        ),
        [],
    )


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ("minutes: 3", ["2:1: “filters” is missing; add a line “filters: …”"]),
        (
            "filters: genre=livre",
            ["5:1: no record meets these conditions; ask for less, or add records"],
        ),
        (
            "filters: sujet=comédie",
            [
                "5:1: advice: the number of records that meet these conditions is 1, "
                "fewer than 3; ask for less, or add records"
            ],
        ),
        (
            "filters:\n  - genre=film\n  - gendre=film",
            ["7:5: “gendre” is not something that records say; did you mean “genre”?"],
        ),
    ],
)
def test_mistakes_are_told(filters: str, expected: list[str]) -> None:
    assert told(filters) == expected


def test_without_records_nothing_is_proved() -> None:
    assert read_page(good("une-surprise"))[1] == [
        "5:1: advice: the pack has no record, so this page has nothing to propose; "
        "add a table to records/"
    ]

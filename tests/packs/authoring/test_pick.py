"""Picks: a coup de cœur, signed, dated, and gone after a while."""

from __future__ import annotations

from datetime import date

import pytest

from kiosk.packs.content import Media, Pick, Span
from tests.packs.authoring.conftest import GOOD, read_page
from tests.packs.authoring.films import WITH_FILMS

TEXT = (GOOD.parent / "picks/voyage-dans-la-lune.md").read_text(encoding="utf-8")


def told(wrong: str, right: str) -> list[str]:
    """What is said of the good page where ``right`` is replaced by ``wrong``."""
    assert right in TEXT
    return read_page(TEXT.replace(right, wrong), folder="picks", known=WITH_FILMS)[1]


def test_the_good_page_is_read_whole() -> None:
    assert read_page(TEXT, folder="picks", id="lune", known=WITH_FILMS) == (
        Pick(
            id="lune",
            title="Le Voyage dans la Lune",
            creator="Georges Méliès",
            universe="presse",
            resource="journaux",
            record="voyage-lune",
            library="Bibliothèque d’exemple",
            day=date(2026, 9, 1),
            valid_until=date(2026, 12, 31),
            url="https://asuivre.lillemetropole.fr/films",
            picture=Media("media/une.jpg", "La une d’un journal", credit="Bibliothèque d’exemple"),
            text=(
                (
                    Span("Une fusée dans l’œil de la Lune\u00a0: "),
                    Span("c’est tout", True),
                    Span("."),
                ),
            ),
        ),
        [],
    )


@pytest.mark.parametrize(
    ("wrong", "right", "expected"),
    [
        (
            "record: voyage-lun",
            "record: voyage-lune",
            "7:9: “record” is “voyage-lun”, which is not the id of a record; "
            "did you mean “voyage-lune”?",
        ),
        (
            "date: lundi 1er septembre",
            "date: mardi 1er septembre",
            "9:7: “date” says “lundi”, but this day is a mardi; "
            "mend the day of the week, or the date",
        ),
        (
            "",
            "valid_until: 31/12/2026\n",
            "2:1: “valid_until” is missing; add a line “valid_until: …”",
        ),
        (
            "valid_until: 31/12/2025",
            "valid_until: 31/12/2026",
            "10:14: the pick ends before its date; write a later day",
        ),
        (
            "valid_until: 31/12/2027",
            "valid_until: 31/12/2026",
            "10:14: advice: the pick stays for more than six months; "
            "end it by 2027-03-04, and write another then",
        ),
        (
            "",
            "Une fusée dans l’œil de la Lune : **c’est tout**.\n",
            "13:1: the pick does not say why one likes it; write a paragraph under the settings",
        ),
        (
            '![La une](une.jpg "Crédit : x")\n\nUne',
            "Une",
            "15:1: there is more than one picture; keep one of them",
        ),
    ],
)
def test_mistakes_are_told(wrong: str, right: str, expected: str) -> None:
    assert told(wrong, right) == [expected]

"""Order: a numbered list in the right order, a timeline when its lines are dated."""

from __future__ import annotations

import pytest

from kiosk.packs.content import Milestone, Order, Span
from kiosk.packs.limits import MAX_MILESTONES
from tests.packs.authoring.conftest import page, problems, read_good, read_page


def test_the_good_page_is_read_whole() -> None:
    assert read_good("la-presse-en-trois-dates") == (
        Order(
            id="la-presse-en-trois-dates",
            title="La presse en trois dates",
            universe="presse",
            milestones=(
                Milestone("La Gazette paraît.", "1631"),
                Milestone("L’agence Havas ouvre.", "1835"),
                Milestone("La presse devient libre.", "29 juillet 1881"),
            ),
            explanation=((Span("La loi de 1881 s’applique toujours."),),),
        ),
        [],
    )


@pytest.mark.parametrize(
    ("line", "milestone"),
    [
        ("1895 — Le film", Milestone("Le film", "1895")),
        ("1895 – Le film", Milestone("Le film", "1895")),
        ("1895 - Le film", Milestone("Le film", "1895")),
        ("-52 — Alésia", Milestone("Alésia", "-52")),
        ("vers 1450 — Le livre", Milestone("Le livre", "vers 1450")),
        ("XVe siècle — Le livre", Milestone("Le livre", "XVe siècle")),
        ("Ce livre — le premier", Milestone("Ce livre — le premier")),
        ("Un bien-être de 1895", Milestone("Un bien-être de 1895")),
    ],
)
def test_what_stands_before_a_dash_is_a_date_when_it_says_when(
    line: str, milestone: Milestone
) -> None:
    entry, _ = read_page(page("order", f"1. {line}\n2. b\n3. c"))
    assert isinstance(entry, Order)
    assert entry.milestones[0] == milestone


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            "",
            ["6:1: the number of things to put in order is 0; write 3 to 8 lines: “1. …”, “2. …”"],
        ),
        (
            "".join(f"{n}. a{n}\n" for n in range(MAX_MILESTONES + 1)),
            ["6:1: the number of things to put in order is 9; write 3 to 8 lines: “1. …”, “2. …”"],
        ),
        (
            "- a\n- b\n- c",
            ["6:1: this list has dashes, and its order counts; number its lines: “1. …”, “2. …”"],
        ),
        (
            "Texte.\n\n1. a\n2. b\n3. c",
            ["6:1: a paragraph has no place here; remove or move it"],
        ),
        ("1. a\n2. b\n3. A", ["8:4: “A” is already above; keep one of the two lines"]),
        (
            "1. 1895 — a\n2. 1881 — b\n3. 1881 — c",
            [
                "7:4: 1881 comes before 1895, the line above; move the line up",
                "8:4: two lines are of 1881, and nothing says their order; "
                "write more of the date, or keep one",
            ],
        ),
        (
            "1. 1895 — a\n2. b\n3. c",
            [
                "7:4: advice: some lines have a date and this one has none; "
                "write it first: “1895 — …”"
            ],
        ),
    ],
)
def test_every_mistake_is_told_with_its_remedy(body: str, told: list[str]) -> None:
    assert problems("order", body) == told

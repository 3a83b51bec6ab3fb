"""Workshop: what a group does, minute by minute."""

from __future__ import annotations

import pytest

from kiosk.packs.content import Span, Stage, Workshop
from tests.packs.authoring.conftest import good, read_page
from tests.packs.authoring.films import WITH_FILMS


def told(body: str, settings: str = "minutes: 45") -> list[str]:
    """The body begins at line 6."""
    text = f"---\nkind: workshop\ntitle: Essai\n{settings}\n---\n{body}"
    return read_page(text, known=WITH_FILMS)[1]


def test_the_good_page_is_read_whole() -> None:
    assert read_page(good("atelier-presse"), id="atelier-presse", known=WITH_FILMS) == (
        Workshop(
            id="atelier-presse",
            title="Un atelier sur la presse",
            minutes=45,
            durations=(45, 60),
            goal=((Span("Chacun sait ouvrir un journal sur son téléphone."),),),
            prepare=((Span("Le "), Span("code", True), Span(" du Wi-Fi")), (Span("Dix chaises"),)),
            stages=(
                Stage(
                    title="Accueillir",
                    minutes=(10, 15),
                    text=((Span("Faites asseoir tout le monde."),),),
                    said=((Span("Bonjour, et bienvenue\u00a0!"),),),
                ),
                Stage(
                    title="Vérifier",
                    minutes=(35, 30),
                    text=((Span("Par deux."),),),
                    activity="activities/info-ou-intox",
                ),
                Stage(title="Trier", minutes=(0, 15), activity="activities/trier-les-sources"),
            ),
        ),
        [],
    )


@pytest.mark.parametrize(
    "link",
    [
        "tutorials/lire",
        "tutorials/lire.md",
        "../tutorials/lire.md",
        "./../tutorials/lire",
    ],
)
def test_what_is_played_is_a_link_to_its_page(link: str) -> None:
    body = f"But.\n\n## Jouer `45 min`\n[Lire]({link})\n"
    page, problems = read_page(
        f"---\nkind: workshop\ntitle: Essai\nminutes: 45\n---\n{body}", known=WITH_FILMS
    )
    assert problems == []
    assert isinstance(page, Workshop)
    assert page.durations == (45,)
    assert page.stages[0].activity == "tutorials/lire"


def test_the_staff_trains_itself_for_as_long_as_it_likes() -> None:
    body = "But.\n\n## Jouer `20 min`\n[Lire](tutorials/lire)\n"
    assert told(body, "minutes: 20\naudience: équipe") == []


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        (
            "summary: Rien",
            "2:1: a workshop says how long it lasts, once; "
            "write “durations: [45, 60, 90]”, or “minutes: 45”",
        ),
        (
            "durations: [50]",
            "4:13: a workshop does not last 50 minutes; write one of these: 45, 60, 90",
        ),
        (
            "audience: équipe\ndurations: 3",
            "5:12: a workshop does not last 3 minutes; write a number from 5 to 90",
        ),
        ("durations: [45, 45]", "4:1: a duration is written twice; keep each of them once"),
        ("durations: [long]", "4:13: “durations” cannot be read; write a whole number, such as 3"),
    ],
)
def test_a_workshop_says_how_long_it_lasts(settings: str, expected: str) -> None:
    assert expected in told("But.\n\n## Jouer `45, 45 min`\n", settings)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "",
            [
                "6:1: the goal is missing; write a paragraph under the settings",
                "6:1: the workshop has no part; write one after “## Title `10 min`”",
            ],
        ),
        (
            "But.\n\n## A `10 min`\n\n## B `30 min`\n",
            [
                "4:10: the parts of the workshop of 45 minutes last 40 together; "
                "change the minutes on the headings until they make 45"
            ],
        ),
        (
            "But.\n\n## A `10, 20 min`\n\n## B `45 min`\n",
            [
                "8:6: the number of figures here is 2, that of the durations is 1; "
                "write one figure a duration, 0 where this part is left out"
            ],
        ),
        (
            "But.\n\n## A\n\n## B `dix min`\n",
            [
                "8:1: this part of the workshop does not say how long it lasts; "
                "end the heading with its minutes: `10 min`",
                "10:1: this part of the workshop does not say how long it lasts; "
                "end the heading with its minutes: `10 min`",
            ],
        ),
        (
            "But.\n\n## A `45 min`\n[x](tutorials/lir.md)\n",
            ["9:15: there is no “tutorials/lir” to play; did you mean “tutorials/lire”?"],
        ),
        (
            "But.\n\n## A `45 min`\n[x](essai.md)\n",
            [
                "9:5: there is no “activities/essai” to play; "
                "did you mean “activities/trier-les-sources”?"
            ],
        ),
        (
            "But.\n\n## A `45 min`\n[x](tutorials/lire)\n\n[x](info-ou-intox)\n",
            ["11:1: a part of a workshop plays one thing; write another part “##” for it"],
        ),
        (
            "But.\n\n## À préparer\n- Rien\n\nVraiment.\n\n## A `45 min`\n- a\n",
            [
                "11:1: a paragraph has no place here; remove or move it",
                "14:1: this list has no place here; remove or move it",
            ],
        ),
    ],
)
def test_mistakes_are_told(body: str, expected: list[str]) -> None:
    assert told(body) == expected

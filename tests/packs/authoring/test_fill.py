"""Fill: sentences with missing words between brackets."""

from __future__ import annotations

import pytest

from kiosk.packs.content import Fill, Gap, Sentence, Span, Words
from kiosk.packs.limits import MAX_QUESTIONS
from tests.packs.authoring.conftest import problems, read_good

NBSP = "\u00a0"
HALF = "a missing word begins with “[[” and ends with “]]”; write [[right|wrong]]"


def test_the_good_page_is_read_whole() -> None:
    assert read_good("texte-a-trous") == (
        Fill(
            id="texte-a-trous",
            title="La phrase à compléter",
            universe="presse",
            sentences=(
                Sentence(
                    parts=(
                        Words("Cafeyn, c’est plus de "),
                        Gap(f"1{NBSP}500", ("150", "15")),
                        Words(" titres de presse."),
                    ),
                    explanation=(
                        (Span("Des titres "), Span("français et étrangers", True), Span(".")),
                    ),
                ),
                Sentence(
                    parts=(
                        Words(""),
                        Gap("Tous", ("Peu",)),
                        Words(" s’ouvrent 7 jours sur "),
                        Gap("7", ("5",)),
                        Words(f"{NBSP}!"),
                    )
                ),
                Sentence(
                    parts=(
                        Words(f"Le portail s’appelle «{NBSP}"),
                        Gap("à suivre…", ("à bientôt…",)),
                        Words(f"{NBSP}»."),
                    )
                ),
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
                "6:1: the number of sentences is 0; "
                "write 1 to 12 with a missing word: [[right|wrong]]"
            ],
        ),
        (
            "Un [[a|b]].\n\n" * (MAX_QUESTIONS + 1),
            [
                "6:1: the number of sentences is 13; "
                "write 1 to 12 with a missing word: [[right|wrong]]"
            ],
        ),
        (
            "> Une citation.\n\nUn [[a|b]].\n\n# Titre",
            [
                "6:1: a quote (>) has no place here; remove the “>” at the beginning of the line",
                "10:1: a heading “#” has no place here; remove it, or change its number of #",
            ],
        ),
        (
            "Rien ici.",
            [
                "6:1: no word is missing in this sentence; "
                "put it in brackets with a wrong one: [[right|wrong]]"
            ],
        ),
        (
            "Un [[mot]].",
            ["6:4: the word “mot” has 0 wrong ones beside it; write 1 to 3: [[right|wrong|wrong]]"],
        ),
        (
            "Un [[a|b|c|d|e]].",
            ["6:4: the word “a” has 4 wrong ones beside it; write 1 to 3: [[right|wrong|wrong]]"],
        ),
        (
            "Un [[mot|]].",
            ["6:4: a word is empty between the brackets; write [[right|wrong]], without “||”"],
        ),
        (
            "Deux\n[[mot|Mot]].",
            ["7:1: a word is twice between the brackets; change one of the two"],
        ),
        ("Un [[a|b] pas fini.", [f"6:4: {HALF}"]),
        ("Un [a|b] simple.", [f"6:4: {HALF}"]),
        (
            "Un **[[a|*b*]]** gras.",
            [
                "6:4: bold text (**) has no effect here; remove the two pairs of stars",
                "6:11: italic text (* or _) is not used here; "
                "write **strong** text, or remove the mark",
            ],
        ),
    ],
)
def test_every_mistake_is_told_with_its_remedy(body: str, told: list[str]) -> None:
    assert problems("fill", body) == told

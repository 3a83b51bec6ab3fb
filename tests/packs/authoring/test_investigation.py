"""The press detective: clues, leads between them, a verdict and a method sheet."""

from __future__ import annotations

import pytest

from kiosk.packs.content import Choice, Clue, Investigation, Lead, Media, Question, Span
from kiosk.packs.limits import MAX_CLUES, MAX_LEADS
from tests.packs.authoring.conftest import page, problems, read_good, read_page

NBSP = "\u00a0"
CASE = "Une affaire.\n\n"
CLUES = "## Un\na\n## Deux {#deux}\nb\n"
ANSWERS = "- [x] Oui\n- [ ] Non\n> e\n"
VERDICT = f"## Verdict : quoi ?\n{ANSWERS}"
METHOD = "## Méthode\n- m\n"


def test_the_good_page_is_read_whole() -> None:
    assert read_good("la-photo-du-pont") == (
        Investigation(
            id="la-photo-du-pont",
            title="La photo du pont",
            universe="presse",
            resource="journaux",
            minutes=8,
            case=(
                (Span("Voici une histoire inventée. Une photo montre un pont sous l’eau."),),
                (
                    Span(f"Le message dit{NBSP}: «{NBSP}"),
                    Span(f"C’est ce matin{NBSP}!", True),
                    Span(f"{NBSP}»"),
                ),
            ),
            clues=(
                Clue(
                    id="1",
                    title="La photo",
                    text=((Span("Rien sur l’image ne dit le jour."),),),
                    media=Media(
                        "media/une.jpg", "Une photo d’un pont, à la une d’un journal", "MEL"
                    ),
                    leads=(Lead("Regarder la date", "date"), Lead("Chercher l’auteur", "auteur")),
                ),
                Clue(
                    id="date",
                    title="La date",
                    text=((Span("La même photo est dans un journal d’il y a trois ans."),),),
                ),
                Clue(
                    id="auteur",
                    title=f"L’auteur{NBSP}: un inconnu",
                    text=((Span("Le message n’est pas signé."),),),
                    leads=(Lead("Regarder la date", "date"),),
                ),
            ),
            verdict=Question(
                text=f"Partagez-vous{NBSP}?",
                choices=(Choice("Oui"), Choice("Non", True)),
                explanation=((Span("La photo est vraie. L’histoire ne l’est pas."),),),
                hint=(Span(f"De quel jour est-elle{NBSP}?"),),
            ),
            method=(
                (Span(f"Qui parle{NBSP}?"),),
                (Span("Quel jour", True), Span(f"{NBSP}?")),
                (Span(f"Qui d’autre le dit{NBSP}?"),),
            ),
        ),
        [],
    )


def test_the_question_of_the_verdict_may_stand_below_its_heading() -> None:
    body = f"{CASE}{CLUES}## Verdict\nQue dire ?\n{ANSWERS}{METHOD}"
    entry, told = read_page(page("investigation", body))
    assert isinstance(entry, Investigation)
    assert (entry.verdict.text, told) == (f"Que dire{NBSP}?", [])


def test_a_translation_names_its_verdict_and_its_method_by_their_ids() -> None:
    body = f"{CASE}{CLUES}## Now: why? {{#verdict}}\n{ANSWERS}## Method {{#methode}}\nAsk.\n"
    entry, told = read_page(page("investigation", body))
    assert isinstance(entry, Investigation)
    assert (entry.verdict.text, entry.method) == ("Why?", ((Span("Ask."),),))
    assert told == []


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            "",
            [
                "6:1: the case is not told; write a paragraph before the first heading",
                "6:1: the investigation has no method sheet; "
                "write a heading “## Méthode” and a list under it",
                "6:1: the investigation has no verdict; "
                "end it with a heading “## Verdict : …?” and its answers",
                "6:1: the number of clues is 0; write 2 to 8, each under a heading “##”",
            ],
        ),
        (
            CASE + "- Une liste.\n\n" + CLUES + VERDICT + METHOD,
            ["8:1: this list has no place here; remove or move it"],
        ),
        (
            CASE + "## Un\na\n" * (MAX_CLUES + 1) + VERDICT + METHOD,
            ["6:1: the number of clues is 9; write 2 to 8, each under a heading “##”"],
        ),
        (
            CASE + "## Un\n" + CLUES + VERDICT + METHOD,
            ["8:1: the clue “Un” shows nothing; write a paragraph, or add a picture"],
        ),
        (
            CASE + CLUES + "## Trois {#deux}\nc\n" + VERDICT + METHOD,
            ["12:11: another clue is called “deux” too; give this one another name"],
        ),
        (
            CASE + CLUES + "## Trois {#la date}\nc\n" + VERDICT + METHOD,
            [
                "12:10: the name at the end of this heading cannot be read; "
                "write one word, as {#date}"
            ],
        ),
        (
            CASE + "## Un\na\n- [Voir](#duex)\n- [Lire](#deux)\n## Deux {#deux}\nb\n"
            "- [Sortir](#nulle-part)\n" + VERDICT + METHOD,
            [
                "10:9: there is no clue “duex”; did you mean “deux”?",
                "14:11: there is no clue “nulle-part”; write one of these: 1, deux",
            ],
        ),
        (
            CASE + "## Un\na\n- Voir la suite\n## Deux\nb\n" + VERDICT + METHOD,
            ["10:3: this line leads to no clue; write “- [what to look at](#clue)”"],
        ),
        (
            CASE + "## Un\na\n" + "- [Voir](#deux)\n" * (MAX_LEADS + 1) + "## Deux {#deux}\nb\n"
            "## Trois {#trois}\nc\n- [Revoir](#trois)\n" + VERDICT + METHOD,
            [
                "14:1: the clue has 5 leads; keep 4 at most",
                "17:1: no lead opens the clue “Trois”; "
                "write one in a clue that opens: “- [what to look at](#trois)”",
            ],
        ),
        (
            CASE + CLUES + f"## Verdict\n{ANSWERS}" + METHOD,
            ["12:1: the verdict asks nothing; write the question after it: “## Verdict : …?”"],
        ),
        (
            CASE + CLUES + "## Verdict : quoi ?\nDe trop.\n\n- [x] Oui\n> e\n" + METHOD,
            [
                "12:1: the number of answers is 1; write 2 to 4 lines “- [ ]”",
                "13:1: a paragraph has no place here;"
                " begin it with “> ” if it explains the answer, or remove it",
            ],
        ),
        (
            CASE + CLUES + VERDICT + METHOD + VERDICT + METHOD,
            [
                "18:1: an investigation has one verdict and one method sheet; keep one of them",
                "22:1: an investigation has one verdict and one method sheet; keep one of them",
            ],
        ),
        (
            CASE + CLUES + VERDICT + "## Méthode\n> Une citation.\n",
            [
                "6:1: the investigation has no method sheet; "
                "write a heading “## Méthode” and a list under it",
                "17:1: a quote (>) has no place here; remove the “>” at the beginning of the line",
            ],
        ),
    ],
)
def test_every_mistake_is_told_with_its_remedy(body: str, told: list[str]) -> None:
    assert problems("investigation", body) == told


def test_without_any_lead_all_clues_lie_open() -> None:
    assert problems("investigation", CASE + CLUES + VERDICT + METHOD) == []

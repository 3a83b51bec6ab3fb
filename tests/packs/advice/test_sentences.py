from __future__ import annotations

import pytest

from kiosk.packs.authoring.advice.sentences import sentences
from tests.packs.advice.pages import FIRST_LINE, document


def said(body: str) -> list[str]:
    page, _ = document(body)
    return [sentence.text for sentence in sentences(page)]


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("Ouvrez. Lisez !", ["Ouvrez.", "Lisez !"]),
        ("Vraiment ? Oui… Non.", ["Vraiment ?", "Oui…", "Non."]),
        ("Touchez « Presse ». C’est tout.", ["Touchez « Presse ».", "C’est tout."]),
        ("Il dit : « Entrez. » Puis il sort.", ["Il dit : « Entrez. »", "Puis il sort."]),
        ("Elle dit oui. « Bravo » est écrit.", ["Elle dit oui.", "« Bravo » est écrit."]),
        ("Un film coûte 0.5 ou 1,5 jeton.", ["Un film coûte 0.5 ou 1,5 jeton."]),
        ("Avec M. Dupont et Mme. Durand.", ["Avec M. Dupont et Mme. Durand."]),
        ("Des jeux, des livres… et des films.", ["Des jeux, des livres… et des films."]),
        ("La suite... Bientôt.", ["La suite...", "Bientôt."]),
        ("« Où ? » demande-t-elle.", ["« Où ? » demande-t-elle."]),
        ("**Plus de 1 500 titres** ici.", ["Plus de 1 500 titres ici."]),
        ("- Des films `film-strip`", ["Des films"]),
        ("- [x] Quatre jetons", ["Quatre jetons"]),
        ("- Rien → [Demandez.](help:recherche)", ["Rien", "Demandez."]),
        ("- (42 %, 30 %) Le bouton", ["Le bouton"]),
        ("Un film coûte [[deux|trois|cent]] jetons.", ["Un film coûte deux jetons."]),
        ("## Avec qui ? {#qui}", ["Avec qui ?"]),
        ("![Une affiche.](media/affiche.jpg)", []),
        ("> Oui.\n>\n> Non.", ["Oui.", "Non."]),
        ("!> Un indice.", ["Un indice."]),
        ("| a | b |\n|---|---|\n| Un. | Deux. |", ["a", "b", "Un.", "Deux."]),
    ],
)
def test_a_page_is_read_sentence_by_sentence(typed: str, read: list[str]) -> None:
    assert said(typed) == read


def test_a_sentence_knows_its_line_and_how_it_was_typed() -> None:
    page, _ = document("Un.\n\n**Deux**\nmots. Trois mots\nici.")
    found = [(s.line - FIRST_LINE, s.typed) for s in sentences(page)]
    assert found == [(0, "Un."), (2, "**Deux**\nmots."), (3, "Trois mots\nici.")]


def test_the_practice_phone_speaks_for_a_site() -> None:
    assert said("Avant.\n\n::: phone a.fr\n# Titre\n[Cliquez](#next)\n:::\n\nAprès.") == [
        "Avant.",
        "Après.",
    ]


def test_a_hostile_run_of_signs_is_read_at_once() -> None:
    for sign in ".)*« [!(":
        assert len(said("Oui" + sign * 1_900 + "x")) <= 1


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Plus de 1 500 titres.", 4),
        ("L’info, aujourd’hui : peut-on lire ?", 4),
        ("« Presse » – oui !", 2),
        ("De 0,5 à 2 jetons", 5),
    ],
)
def test_words_are_what_is_said_in_one_breath(text: str, count: int) -> None:
    page, _ = document(text)
    assert len(next(sentences(page)).words) == count

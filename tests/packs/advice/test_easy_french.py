from __future__ import annotations

import pytest

from kiosk.packs.authoring.advice.easy_french import RULES, advise_on_easy_french
from tests.packs.advice.pages import document, told

LONG_WORD_FIX = "write a simpler word, or add “{} veut dire…”"


def advice(body: str, language: str = "fr-x-falc") -> list[tuple[int, int, str, str]]:
    page, found = document(body)
    advise_on_easy_french(page, language)
    return told(found)


@pytest.mark.parametrize(
    ("body", "column", "what", "fix"),
    [
        (
            "Vous lisez ; vous jouez.",
            12,
            "“;” joins two ideas",
            "write two sentences",
        ),
        (
            "Ici, le soir, en été, on lit.",
            1,
            "this sentence has 3 commas",
            "write two sentences, or a list with dashes",
        ),
        (
            "C’est pour 3,1 % des gens.",
            12,
            "“3,1 %” is a percentage",
            "write “a lot”, “half”, “few”…",
        ),
        ("Il y a 7 000 films.", 8, "“7 000” is a large number", "write “a lot of”"),
        ("Vous avez quatre jetons.", 11, "the number “quatre” is spelt out", "write it in figures"),
        (
            "Au XIXe siècle.",
            4,
            "“XIX” is a Roman number",
            "write it in figures: 19 and not XIX",
        ),
        ("Louis XIV lit.", 7, "“XIV” is a Roman number", "write it in figures: 19 and not XIX"),
        ("C’est GRATUIT ici.", 7, "“GRATUIT” is in capitals", "write it in small letters"),
        ("Un film en VOD.", 12, "nothing says what “VOD” means", LONG_WORD_FIX.format("VOD")),
        ("Des films, etc.", 12, "“etc.” is short for something", "write the words in full"),
        (
            "Venez le 21/03/2026.",
            10,
            "“21/03/2026” is a date in figures",
            "write the day in full: “Saturday 21 March”",
        ),
        ("Un film & un livre.", 9, "the sign “&” is hard to read", "write it in words"),
        (
            "Vous ne devez pas ne rien dire.",
            6,
            "this sentence says no twice",
            "say what is, or what to do",
        ),
        (
            "Votre identification ici.",
            7,
            "“identification” is a long word",
            LONG_WORD_FIX.format("identification"),
        ),
    ],
)
def test_what_easy_french_avoids_is_named_where_it_stands(
    body: str, column: int, what: str, fix: str
) -> None:
    assert advice(f"Oui.\n\n{body}") == [(3, column, f"easy French: {what}", fix)]


@pytest.mark.parametrize(
    "body",
    [
        "Vous pouvez voir des films.\nC’est gratuit.\nVous avez 4 jetons chaque mois.",
        "C’est ouvert 24 h sur 24.",
        "Les livres arrivent en 2024.",
        "Un film coûte de 0,5 à 2 jetons.",
        "Un livre, un film, un jeu.",
        "Demandez à votre bibliothécaire.",
        "VOD veut dire : vidéo à la demande. Touchez VOD.",
        "Une vidéo à la demande (VOD). Touchez VOD.",
        "L’identification, c’est dire qui vous êtes.\n\nIdentification : votre nom.",
        "Il ne pleut pas.",
        "Je vis à Lille. Un vélo.",
        "Un DVD : un disque. Un CD (un disque).",
    ],
)
def test_easy_french_is_left_in_peace(body: str) -> None:
    assert advice(body) == []


def test_a_word_that_comes_again_is_told_once() -> None:
    assert [line for line, *_ in advice("Un film en VOD.\n\nLa VOD coûte peu.")] == [1]


def test_ordinary_french_has_other_rules() -> None:
    assert advice("Plus de 7 000 vidéos ; 50 % en VOD.", "fr") == []


def test_every_rule_has_an_example_here() -> None:
    breaks_all = (
        "Un, à, b, c, d ; 50 % de 7 000, quatre, XIV, GRATUIT, VOD, etc. 1/2/26 & "
        "ne n’oubliez identification"
    )
    assert len({what for *_, what, _ in advice(breaks_all)}) >= len(RULES)

from __future__ import annotations

import pytest

from kiosk.packs.authoring.advice.sentences import sentences
from kiosk.packs.authoring.advice.wording import advise_on_words, readability
from tests.packs.advice.pages import document, told

TWENTY = " ".join(["mot"] * 20)
HARD = (
    "La dématérialisation administrative généralisée conditionne considérablement "
    "l’accessibilité documentaire. L’appropriation individuelle des fonctionnalités "
    "bibliothéconomiques présuppose une familiarisation méthodologique préalable. "
    "L’institutionnalisation progressive des collaborations intercommunales démultiplie "
    "l’hétérogénéité organisationnelle, particulièrement problématique. "
    "L’expérimentation interdisciplinaire revitalise l’imagination collective."
)


def advice(body: str, language: str = "fr") -> list[tuple[int, int, str, str]]:
    page, found = document(body)
    advise_on_words(page, language)
    return told(found)


def test_twenty_words_are_let_be() -> None:
    assert advice(f"{TWENTY}.") == []


def test_a_longer_sentence_is_shown_where_it_begins() -> None:
    assert advice(f"Oui.\n\nEnsuite. **Et** {TWENTY}.") == [
        (3, 10, "this sentence has 21 words", "cut it in two; aim at 12 words")
    ]


def test_easy_french_keeps_to_twelve_words() -> None:
    body = " ".join(["mot"] * 13) + "."
    assert advice(body) == []
    assert advice(body, "fr-x-falc") == [
        (1, 1, "this sentence has 13 words", "cut it in two; aim at 12 words")
    ]


@pytest.mark.parametrize(
    ("words", "what", "fix"),
    [
        ("Cliquez", "“Cliquez”: there is no mouse here, nor on a phone", "write “touchez”"),
        ("clic", "“clic”: there is no mouse here, nor on a phone", "write “touchez”"),
        ("streaming", "“streaming” is jargon", "write “en ligne”"),
        ("authentification", "“authentification” is jargon", "write “se connecter”"),
        ("toi", "“toi” is too familiar: the kiosk says “vous”", "write “vous”"),
        ("!!", "exclamation marks in a row shout", "keep one, or none"),
    ],
)
def test_a_word_to_avoid_is_named_with_what_to_write(words: str, what: str, fix: str) -> None:
    assert advice(f"Un mot.\n\nEt puis {words} ici.") == [(3, 9, what, fix)]


def test_what_a_button_says_is_not_the_author_s_choice() -> None:
    assert advice("Touchez « Authentification », puis « Cliquez ici ».") == []


@pytest.mark.parametrize(
    "body", ["Un clin d’œil.", "Une tablette.", "Le client.", "Étude", "Oui !"]
)
def test_words_that_only_look_alike_are_let_be(body: str) -> None:
    assert advice(body) == []


def test_a_page_that_is_hard_to_read_is_told_once() -> None:
    what = "this page is hard to read: 0 out of 100, 60 at least is wanted"
    fix = "choose shorter words and cut the long sentences in two"
    assert advice(HARD) == [(1, 1, what, fix)]


def test_a_few_hard_words_are_no_page() -> None:
    assert advice(HARD.split(".")[0]) == []


def test_the_figure_is_that_of_kandel_and_moles() -> None:
    page, _ = document("Le chat dort. La nuit tombe sur la ville.")  # 9 words, 9 syllables
    assert readability(tuple(sentences(page))) == pytest.approx(207 - 1.015 * 4.5 - 73.6)


@pytest.mark.parametrize("language", ["en", "ar", "nl"])
def test_other_languages_have_rules_that_are_not_known_here(language: str) -> None:
    assert advice(f"{TWENTY} {TWENTY}. Cliquez !!", language) == []

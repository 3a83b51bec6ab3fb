from __future__ import annotations

import pytest

from kiosk.packs.authoring.advice.syllables import syllables

COUNTED = {
    1: "presse titre livre vie joie rue fruit nuit trois rythme fille feuille Lille que les eau "
    "œuvre oui ouest yeux bien chien mois août œil vieille quatre",
    2: "idées année journaux nation client cruel voyage payer pays famille travail soleil "
    "bouteille accueil juillet outil aiguille théâtre maïs Noël guitare mangeons "
    "gratuit bureau étaient créée géant peut-on",
    3: "médiathèque inscription formation ouvrier essayer océan réunion poésie oasis étagère "
    "aujourd’hui téléphone numérique patrimoine magazine",
    4: "bibliothèque réalité coopérer l’information documentaires identifiez",
    5: "bibliothécaire",
}


@pytest.mark.parametrize(
    ("word", "count"), [(word, count) for count, words in COUNTED.items() for word in words.split()]
)
def test_syllables_are_counted_as_they_are_spoken(word: str, count: int) -> None:
    assert syllables(word) == count


@pytest.mark.parametrize("word", ["1", "1 500", "2024", "n°", "pfft", "VTT"])
def test_a_number_or_a_word_without_a_vowel_counts_for_one(word: str) -> None:
    assert syllables(word) == 1

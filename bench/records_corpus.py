"""A catalogue of the size of the portal's, with made-up titles: 138,500 lines of CSV.

The same seed gives the same lines. Words come as often as words do (Zipf), so that the file
weighs, sorts and packs like a real one.
"""

from __future__ import annotations

import csv
import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

SEED = 138_500
HEADER = (
    *("id", "titre", "auteur", "univers", "ressource", "type", "année", "langue", "public"),
    *("durée", "jetons", "sujets", "résumé", "adresse", "couverture", "valable jusqu'au"),
)
HOST = "asuivre.lillemetropole.fr"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """What one resource offers. ``minutes`` is 0 where nothing has a length."""

    universe: str
    resource: str
    kind: str
    count: int
    minutes: int
    tokens: tuple[str, ...] = ("",)


SHELVES = (
    Shelf(universe="presse", resource="cafeyn", kind="magazine", count=1_500, minutes=0),
    Shelf(
        universe="cinema",
        resource="vod",
        kind="film",
        count=7_000,
        minutes=100,
        tokens=("0,5", "1", "2"),
    ),
    Shelf(universe="former", resource="formation", kind="leçon", count=130_000, minutes=12),
)
COUNT = sum(shelf.count for shelf in SHELVES)

SMALL_WORDS = "de la le les l'art du des en et à pour un une dans sur avec par au"
WORDS = """
    apprendre découvrir comprendre maîtriser créer jouer chanter dessiner cuisiner parler écrire
    guitare piano anglais espagnol histoire musique photographie mathématiques français jardin
    enfants débutant leçon exercice niveau méthode accord rythme grammaire vocabulaire lumière
    voyage mémoire ville mer nuit été hiver île forêt rivière maison famille amour silence théâtre
    cinéma économie société science santé sport cuisine mode nature cheval oiseau étoile secret
"""
FIRST_NAMES = "Agnès Jean Chloé François Zoé Léa Noël Inès Théo Hélène André Maïté Paul Anaïs"
ENDINGS = "ard eau ier ot in el ette oux ain ent"
AUDIENCES = ("tous", "tous", "tous", "adultes", "ados", "enfants")
LANGUAGES = ("fr", "fr", "fr", "fr", "fr", "en", "es", "nl", "ar")
SIGNS = ("", "", "", "", " ?", " !", "...")


def write(path: Path) -> None:
    """Write the catalogue as a French spreadsheet would: « ; », quotes where they are needed."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(HEADER)
        writer.writerows(_rows(random.Random(SEED)))


def _rows(chance: random.Random) -> Iterator[tuple[str, ...]]:
    say = _Prose(chance)
    for shelf in SHELVES:
        for number in range(1, shelf.count + 1):
            yield _row(shelf, number, chance, say)


def _row(shelf: Shelf, number: int, chance: random.Random, say: _Prose) -> tuple[str, ...]:
    spread = chance.randint(-shelf.minutes // 2, shelf.minutes)
    return (
        f"{shelf.resource}-{number}",
        say.sentence(chance.randint(2, 9)) + chance.choice(SIGNS),
        say.person(),
        shelf.universe,
        shelf.resource,
        shelf.kind,
        str(2025 - min(chance.getrandbits(7), chance.getrandbits(7))),
        chance.choice(LANGUAGES),
        chance.choice(AUDIENCES),
        str(shelf.minutes + spread) if shelf.minutes else "",
        chance.choice(shelf.tokens),
        ", ".join(say.words(chance.randint(1, 4))),
        say.sentence(chance.randint(12, 35)) + ".",
        f"https://{HOST}/{shelf.resource}/{number}",
        "",
        f"{chance.randint(1, 28):02}/12/2027" if not number % 10 else "",
    )


class _Prose:
    """Sentences that look French from afar."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._first_names, self._starts = FIRST_NAMES.split(), WORDS.split()
        self._endings = ENDINGS.split()
        rare = [self._made_up() for _ in range(8_000)]
        self._words = [*SMALL_WORDS.split(), *self._starts, *rare]
        self._weights = list(accumulate(1 / rank for rank in range(1, len(self._words) + 1)))
        self._surnames = [self._made_up().capitalize() for _ in range(4_000)]

    def words(self, count: int) -> list[str]:
        return self._chance.choices(self._words, cum_weights=self._weights, k=count)

    def sentence(self, count: int) -> str:
        return " ".join(self.words(count)).capitalize()

    def person(self) -> str:
        return f"{self._chance.choice(self._first_names)} {self._chance.choice(self._surnames)}"

    def _made_up(self) -> str:
        start = self._chance.choice(self._starts)
        return start[: self._chance.randint(3, 6)] + self._chance.choice(self._endings)

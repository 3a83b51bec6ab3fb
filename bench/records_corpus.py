"""A catalogue of the size of the portal's, with made-up titles: 138,500 records.

The same seed gives the same records. Lengths, languages and the frequencies of words are those of
a real catalogue, so that it weighs, sorts, packs and is searched like one.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from random import Random

from bench.records_titles import Prose, Ranked, Theme
from kiosk.packs.content import Record

SEED = 138_500
HEADER = (
    *("id", "titre", "auteur", "univers", "ressource", "type", "année", "langue", "public"),
    *("durée", "jetons", "sujets", "résumé", "adresse", "couverture", "valable jusqu'au"),
)
HOST = "asuivre.lillemetropole.fr"
LAST_YEAR = 2025
TODAY = date(2026, 1, 15)  # of whoever searches: what is no longer valid stays so
AUDIENCES = ("tous", "adultes", "ados", "enfants")
LANGUAGES = ("en", "nl", "es", "ar")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """What one resource offers: titles of some ``shapes``, the commonest first, about some
    ``themes`` (or any). ``minutes`` is 0 where nothing has a length; ``foreign`` is how many of
    100 titles are not in French; up to ``in_a_row`` are of the same hand and theme."""

    universe: str
    resource: str
    kind: str
    count: int
    shapes: tuple[str, ...]
    themes: tuple[str, ...] = ()
    foreign: int = 0
    minutes: int = 0
    tokens: tuple[float | None, ...] = (None,)
    in_a_row: int = 1


SHELVES = (
    Shelf(
        universe="presse",
        resource="cafeyn",
        kind="magazine",
        count=1_500,
        shapes=(
            "{Thing} magazine",
            "Le Journal {of_place}",
            "{Name} info",
            "Les Nouvelles {of_thing}",
            "{Place} {derived}",
            "La Gazette de {Name}",
            "{Thing} et {thing}",
        ),
        foreign=20,
    ),
    Shelf(
        universe="cinema",
        resource="vod",
        kind="film",
        count=7_000,
        shapes=(
            "{Thing} {of_place}",
            "{Thing}",
            "{Thing} et {thing}",
            "{First} et {thing}",
            "{Thing} de {Name}",
            "Un été à {place}",
            "{First} {Name}",
            "{Derived}",
            "{Verb} et {verb}",
            "Les {derived} {of_place}",
        ),
        themes=("recit", "recit", "recit", "enfance", "histoire", "sciences", "jardin"),
        foreign=25,
        minutes=95,
        tokens=(0.5, 1, 2, 0),
    ),
    Shelf(
        universe="livres",
        resource="livres-numeriques",
        kind="roman",
        count=2_500,
        shapes=(
            "{Thing} {of_thing}",
            "{Thing}",
            "{Thing} de {Name}",
            "{First} ou {thing}",
            "{Thing} {of_place}",
            "{Derived} et {derived}",
            "Les Mémoires de {Person}",
        ),
        themes=("recit", "recit", "enfance", "histoire", "cuisine", "jardin"),
        foreign=10,
    ),
    Shelf(
        universe="patrimoine",
        resource="",
        kind="carte postale",
        count=500,
        shapes=("{Place} : {thing}", "{Name}, {thing}", "{Thing} de {Name}", "{Thing} {of_place}"),
        themes=("patrimoine",),
    ),
    # The 130,000 lessons of the offer, less the books and heritage that make up the same total.
    Shelf(
        universe="former",
        resource="formation",
        kind="leçon",
        count=127_000,
        shapes=(
            "{Thing} – leçon {number} : {verb} {thing}",
            "{Verb} {thing} : {end}",
            "{Thing} et {thing}, {end}",
            "{Verb} {thing} et {thing}",
            "{Derived} {of_thing}",
            "L’atelier de {Name} : {thing}",
            "{Thing}, avec {person}",
            "{Verb} et {verb} avec {thing}, leçon {number}",
            "{Thing}",
            "{Derived}, {derived} et {derived} {of_thing}",
            "{Name} à {place} : {thing} {of_thing}",
        ),
        foreign=3,
        minutes=12,
        in_a_row=40,
    ),
)
COUNT = sum(shelf.count for shelf in SHELVES)


def records() -> Iterator[Record]:
    """All of them, shelf after shelf."""
    chance = Random(SEED)
    prose = Prose(chance)
    for shelf in SHELVES:
        yield from _Writer(shelf, prose, chance).records()


def write(path: Path) -> None:
    """Write the catalogue as a French spreadsheet would: « ; », quotes where they are needed."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(HEADER)
        writer.writerows(map(_row, records()))


def _row(record: Record) -> tuple[str, ...]:
    return (
        *(record.id, record.title, record.creator, record.universe, record.resource, record.kind),
        *(str(record.year), record.language, record.audience, str(record.minutes or "")),
        "" if record.tokens is None else f"{record.tokens:g}".replace(".", ","),
        *(", ".join(record.subjects), record.summary, record.url, record.cover),
        f"{record.valid_until:%d/%m/%Y}" if record.valid_until else "",
    )


class _Writer:
    """Writes the records of one shelf."""

    def __init__(self, shelf: Shelf, prose: Prose, chance: Random) -> None:
        self._shelf, self._prose, self._chance = shelf, prose, chance
        self._name = shelf.resource or shelf.universe
        self._themes = [prose.themes[name] for name in shelf.themes or prose.themes]
        self._shapes = Ranked(shelf.shapes, chance)
        self._audiences = Ranked(AUDIENCES, chance)
        self._languages = Ranked(LANGUAGES, chance)

    def records(self) -> Iterator[Record]:
        last = 0
        while last < self._shelf.count:
            first, last = last, min(self._shelf.count, last + self._up_to(self._shelf.in_a_row))
            theme, creator = self._chance.choice(self._themes), self._prose.person()
            audience = self._audiences.draw()
            for number in range(first, last):
                yield self._record(number + 1, theme, creator, audience)

    def _record(self, number: int, theme: Theme, creator: str, audience: str) -> Record:
        is_foreign = self._up_to(100) <= self._shelf.foreign
        language = self._languages.draw() if is_foreign else "fr"
        return Record(
            id=f"{self._name}-{number}",
            title=self._title(language, theme),
            creator=creator,
            universe=self._shelf.universe,
            resource=self._shelf.resource,
            kind=self._shelf.kind,
            year=LAST_YEAR - min(self._up_to(128), self._up_to(128)),
            language=language,
            audience=audience,
            minutes=self._minutes(),
            tokens=self._chance.choice(self._shelf.tokens),
            subjects=self._subjects(theme),
            summary=self._prose.summary(theme, self._up_to(3)),
            url=f"https://{HOST}/{self._name}/{number}",
            valid_until=self._last_day(number),
        )

    def _title(self, language: str, theme: Theme) -> str:
        if language == "fr":
            return self._prose.fill(self._shapes.draw(), theme)
        return self._prose.foreign(language)

    def _minutes(self) -> int | None:
        mean = self._shelf.minutes
        return self._chance.randint(mean // 4, 2 * mean) if mean else None

    def _subjects(self, theme: Theme) -> tuple[str, ...]:
        """Of the theme, and often a mood."""
        subjects = theme.subjects[: self._up_to(len(theme.subjects))]
        return subjects + (self._prose.moods.draw(),) * (self._up_to(3) > 1)

    def _last_day(self, number: int) -> date | None:
        """One of ten is lent for some time, of which one of ten is over."""
        if number % 10:
            return None
        return date(2027 if number % 100 else 2025, 12, self._up_to(28))

    def _up_to(self, most: int) -> int:
        return self._chance.randint(1, most)

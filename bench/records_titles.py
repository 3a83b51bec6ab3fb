"""Made-up titles, names and summaries that read like those of a catalogue.

A shape is a sentence with gaps (« {verb} {thing} »). What fills them is drawn as often as words
come (Zipf–Mandelbrot): the first of a list often, the last of a long one hardly ever.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import Any, Generic, TypeVar

T = TypeVar("T")

WORDS = Path(__file__).with_name("records_words.toml")
FLATTER = 2.7  # Mandelbrot's constant: without it, one word would be in every other title
FLATTEST = 200  # among names, of which hardly one is common
NAMES = 30_000  # family names and villages, which no dictionary holds
DERIVED = 20_000  # words made of a beginning and an ending: the long tail
MOST_LESSONS = 60  # of a course
VOWELS = "aàâeéèêëiîïoôuùûyhAÀÂEÉÈÊËIÎÏOÔUÙÛYH"
SUMMARY = (
    "{Verb} {thing}, {end}.",
    "{Person} nous parle {of_thing} et {of_thing}.",
    "À {place}, {thing} comme on ne l’a jamais vu.",
    "Un parcours pour {verb}, avec {thing} et {thing}.",
    "À {place}, {person} découvre {thing}.",
    "{Thing}, {thing}, et ce qu’il faut savoir {of_thing}.",
    "Avec {person}, {derived} et {derived}.",
)


class Ranked(Generic[T]):
    """A choice among ``values``, of which the earlier ones come more often."""

    def __init__(self, values: Sequence[T], chance: Random, flatter: float = FLATTER) -> None:
        self._values, self._chance = values, chance
        self._weights = list(accumulate(1 / (rank + flatter) for rank in range(1, len(values) + 1)))

    def draw(self) -> T:
        return self._chance.choices(self._values, cum_weights=self._weights)[0]

    def different(self) -> Iterator[T]:
        """Never the same one twice; without end only while there are others."""
        drawn: set[T] = set()
        while True:
            value = self.draw()
            if value not in drawn:
                drawn.add(value)
                yield value


@dataclass(frozen=True, slots=True)
class Theme:
    """What a course, a film or a book is about. A thing has its article (« les fractions »)."""

    subjects: tuple[str, ...]
    things: Ranked[str]
    verbs: Ranked[str]


class Prose:
    """The same ``chance`` gives the same words."""

    def __init__(self, chance: Random) -> None:
        self._chance = chance
        read = tomllib.loads(WORDS.read_text("utf-8"))
        maker = _Maker(read["syllables"], read["stems"], chance)

        def ranked(values: Sequence[T], flatter: float = FLATTER) -> Ranked[T]:
            return Ranked(values, chance, flatter)

        self.themes = {
            name: Theme(
                _listed(theme["subjects"]),
                ranked(_listed(theme["things"])),
                ranked(_listed(theme["verbs"])),
            )
            for name, theme in read["themes"].items()
        }
        self.moods = ranked(_listed(read["moods"]))
        self._first_names = ranked(read["first_names"].split())
        self._names = ranked(_distinct(NAMES, maker.name), FLATTEST)
        self._derived = ranked(_distinct(DERIVED, maker.word), FLATTEST)
        self._places = ranked(_listed(read["places"]))
        self._ends = ranked(_listed(read["ends"]))
        self._summary = ranked(SUMMARY)
        self._foreign = {
            language: {gap: ranked(_listed(words)) for gap, words in gaps.items()}
            for language, gaps in read["foreign"].items()
        }

    def person(self) -> str:
        return f"{self._first_names.draw()} {self._names.draw()}"

    def fill(self, shape: str, theme: Theme) -> str:
        """A sentence of the ``shape``, in French."""
        things, verbs = theme.things.different(), theme.verbs.different()
        draws = {
            "thing": lambda: next(things),
            "of_thing": lambda: of(next(things)),
            "verb": lambda: next(verbs),
            "derived": self._derived.draw,
            "name": self._names.draw,
            "first": self._first_names.draw,
            "person": self.person,
            "place": self._places.draw,
            "of_place": lambda: of(self._places.draw()),
            "end": self._ends.draw,
            "number": lambda: str(self._chance.randint(1, MOST_LESSONS)),
        }
        return _capital(shape.format_map(_Gaps(draws)))

    def foreign(self, language: str) -> str:
        """A title in ``language``."""
        gaps = self._foreign[language]
        draws = {gap: words.draw for gap, words in gaps.items()} | {"place": self._places.draw}
        return _capital(gaps["shape"].draw().format_map(_Gaps(draws)))

    def summary(self, theme: Theme, sentences: int) -> str:
        return " ".join(self.fill(self._summary.draw(), theme) for _ in range(sentences))


class _Gaps(dict[str, Callable[[], str]]):
    """What fills each gap, drawn anew each time; « {Thing} » is « {thing} » with a capital."""

    def __getitem__(self, gap: str) -> Any:
        drawn = super().__getitem__(gap.lower())()
        return _capital(drawn) if gap[0].isupper() else drawn


class _Maker:
    """Makes words up."""

    def __init__(self, syllables: dict[str, str], stems: dict[str, str], chance: Random) -> None:
        self._pick = chance.choice
        self._syllables = [syllables[part].split(";") for part in ("starts", "middles", "ends")]
        self._before = stems["before"].split(";")
        self._beginnings = stems["beginnings"].split()
        self._endings = stems["endings"].split(";")

    def name(self) -> str:
        return "".join(map(self._pick, self._syllables))

    def word(self) -> str:
        before = self._pick(self._before)
        return before + self._pick(self._beginnings) + self._pick(self._endings)


def of(noun: str) -> str:
    """« le solfège » → « du solfège »; « Orléans » → « d’Orléans »."""
    article, _space, rest = noun.partition(" ")
    if contracted := {"le": "du", "les": "des"}.get(article.lower()):
        return f"{contracted} {rest}"
    starts_elided = noun[0] in VOWELS and not noun.startswith("l’")
    return f"d’{noun}" if starts_elided else f"de {noun}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _listed(words: str) -> tuple[str, ...]:
    return tuple(" ".join(word.split()) for word in words.split(";"))


def _distinct(count: int, make: Callable[[], str]) -> tuple[str, ...]:
    """So many different words, in the order in which they were made."""
    made: dict[str, None] = {}
    while len(made) < count:
        made.setdefault(make())
    return tuple(made)

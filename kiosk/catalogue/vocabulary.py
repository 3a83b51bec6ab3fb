"""The words of the catalogue, as the index keeps them: those that begin so, or look or sound so."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from kiosk.catalogue.index import Index
from kiosk.catalogue.query import quoted
from kiosk.catalogue.sounds_like import sound
from kiosk.catalogue.stem import stem
from kiosk.catalogue.tables import SOUND
from kiosk.catalogue.typos import SHORTEST, cost, most_errors, shortened

LOOKED_AT = 120  # words that are compared with a word letter by letter
SAME_SOUND = 0.9  # what it costs to be written quite differently
SHORT = 5  # letters; two errors leave too little of shorter words
LONG = 16  # letters; too much may be left of longer ones
MOST_STRANGE = 2  # letters that the other word has not
ARTICLE = 0.5  # what one costs that is written in one word
AFTER_LAST = "\U0010ffff"
ELISIONS = ("l", "d", "j", "m", "n", "s", "t", "c", "qu")


class Near(NamedTuple):
    """A word that may have been meant; the less it costs, the nearer it is."""

    cost: float
    number: int  # the smaller, the more often it comes
    word: str


class Vocabulary:
    def __init__(self, index: Index) -> None:
        self._index = index

    def beginning(self, start: str, most: int) -> tuple[str, ...]:
        """Words that begin so, the most frequent first."""
        return tuple(word for _number, word in self._beginning(start, most))

    def _beginning(self, start: str, most: int) -> Iterable[tuple[int, str]]:
        return self._index.rows(
            "select number, word from vocabulary where word >= ? and word < ? "
            "order by number limit ?",
            (start, start + AFTER_LAST, most),
        )

    def shown(self, word: str) -> str:
        """The word as the catalogue writes it."""
        rows = self._index.rows("select shown from vocabulary where word = ?", (word,))
        return next((shown for (shown,) in rows), word)

    def knows(self, word: str) -> bool:
        """Whether something is found by this word, or by another form of it."""
        return bool(self._index.find(quoted(stem(word)), self._index.everything(), 1))

    def near(self, word: str, *, is_open: bool, most: int) -> Sequence[Near]:
        """Words that look or sound like ``word``, the nearest first; with ``is_open``, words
        that begin like it."""
        found = self._compared(word, self._alike(word, shortened(word)), is_open=False)
        if SHORT < len(word) <= LONG and not any(one.cost <= SAME_SOUND for one in found):
            twice = {shorter for key in shortened(word) for shorter in shortened(key)}
            found += self._compared(word, self._alike(word, twice), is_open=False)
        if is_open:
            found += self._compared(word, self._beginning_alike(word), is_open=True)
        found += self._without_article(word)
        best: dict[str, Near] = {}
        for one in sorted(found):
            best.setdefault(one.word, one)
        return tuple(best.values())[:most]

    def _alike(self, word: str, keys: Iterable[str]) -> Iterable[tuple[int, str]]:
        if len(word) < SHORTEST:
            return ()
        return self._words(" OR ".join(f'"{key}"' for key in (*keys, SOUND + sound(word))))

    def _beginning_alike(self, word: str) -> Iterable[tuple[int, str]]:
        """An error is somewhat before the place from where on no word goes on as it was typed."""
        start = word
        while len(start) > 1 and not self.beginning(start, 1):
            start = start[:-1]
        letters = set(word)
        for number, other in self._beginning(start[: max(1, len(start) - 2)], LOOKED_AT):
            if len(letters.difference(other)) <= MOST_STRANGE:
                yield number, other
        if len(heard := sound(word, is_open=True)) >= SHORTEST:
            yield from self._words(f'"{SOUND}{heard}"*')

    def _words(self, asked: str) -> Iterable[tuple[int, str]]:
        return self._index.rows(
            "select number, word from vocabulary where number in "
            "(select rowid from neighbours where neighbours match ? limit ?) order by number",
            (asked, LOOKED_AT),
        )

    def _compared(
        self, word: str, others: Iterable[tuple[int, str]], *, is_open: bool
    ) -> list[Near]:
        heard = sound(word, is_open=is_open)
        found = []
        for number, other in others:
            if len(word) > 2 * len(other):
                continue  # « éééééé » sounds like « et »
            apart = cost(word, other, is_open=is_open)
            if apart > SAME_SOUND and _sounds_so(other, heard, is_open=is_open):
                apart = SAME_SOUND
            if apart <= most_errors(word):
                found.append(Near(apart, number, other))
        return found

    def _without_article(self, word: str) -> list[Near]:
        """« lart » is l’art."""
        rests = [word.removeprefix(start) for start in ELISIONS if word.startswith(start)]
        rests = [rest for rest in rests if len(rest) >= SHORTEST and self.knows(rest)]
        return [Near(ARTICLE, 0, rest) for rest in rests]


def _sounds_so(word: str, heard: str, *, is_open: bool) -> bool:
    return sound(word).startswith(heard) if is_open else sound(word) == heard

"""The words under which a record is found."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence

from kiosk.catalogue.fold import compounds, words
from kiosk.catalogue.numbers import is_number, numbers
from kiosk.catalogue.stem import stem
from kiosk.catalogue.stop_words import ARTICLES
from kiosk.packs.content import Record

KEY_LENGTH = 32  # characters; longer titles begin alike very rarely

_WRITTEN = re.compile(r"[^\W_]+")
_HOLDS_WORDS_TOGETHER = re.compile(r"['’‐‑-]")


class Remembered(dict[str, tuple[str, ...]]):
    """What ``make`` makes of a text, made once: a catalogue has a hundred thousand words, and
    says them two million times."""

    def __init__(self, make: Callable[[str], tuple[str, ...]]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, text: str) -> tuple[str, ...]:
        made = self[text] = self._make(text)
        return made


class Terms:
    """Makes the terms of one record after the other, and remembers how each word is written.

    ``shown`` has every word of the titles and the authors, as it was first met.
    """

    def __init__(self, universes: Mapping[str, str]) -> None:
        self._universes = universes
        self._of_word = Remembered(lambda word: (word, stem(word)))
        self._of_text = Remembered(self._text_terms)
        self._numbers = set[str]()
        self._met = 0  # words
        self.shown: dict[str, str] = {}

    def of(self, record: Record, title: Sequence[str]) -> set[str]:
        """``title`` are the ``words`` of the record's title."""
        universe = self._universes.get(record.universe, record.universe)
        texts = (record.creator, record.kind, universe, *record.subjects)
        found = set[str]()
        found.update(
            *map(self._of_word.__getitem__, title),
            *map(self._of_text.__getitem__, texts),
        )
        if len(self._of_word) > self._met:
            self._meet(record.title)
            self._met = len(self._of_word)
        if _HOLDS_WORDS_TOGETHER.search(record.title):
            found.update(compounds(record.title))
        if not self._numbers.isdisjoint(title):
            found.update(figures for _start, _stop, figures in numbers(title))
        return found

    def _text_terms(self, text: str) -> tuple[str, ...]:
        """The terms of an author, a subject, a kind, a universe: many records have the same."""
        self._meet(text)
        return tuple(term for word in words(text) for term in self._of_word[word])

    def _meet(self, text: str) -> None:
        """There are new words in ``text``: remember how they are written."""
        for written in _WRITTEN.findall(unicodedata.normalize("NFC", text)):
            for word in words(written):
                self.shown.setdefault(word, written.lower())
                if is_number(word):
                    self._numbers.add(word)


def title_key(title: Sequence[str]) -> str:
    """How a title is looked up by its beginning: its words, without the first article."""
    without = title[1:] if len(title) > 1 and title[0] in ARTICLES else title
    return " ".join(without)[:KEY_LENGTH]

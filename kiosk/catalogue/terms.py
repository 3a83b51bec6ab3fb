"""The words under which a record is found."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from kiosk.catalogue.fold import compounds, places, words
from kiosk.catalogue.numbers import is_number, numbers
from kiosk.catalogue.stem import stem
from kiosk.catalogue.stop_words import ARTICLES
from kiosk.packs.content import Record

KEY_LENGTH = 32  # characters; longer titles begin alike very rarely

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
        found = set[str]()
        found.update(
            *map(self._of_word.__getitem__, title),
            *map(self._of_word.__getitem__, words(record.creator)),
            *map(self._of_text.__getitem__, record.subjects),
            self._of_text[record.kind],
            self._of_text[self._universes.get(record.universe, record.universe)],
        )
        if len(self._of_word) > self._met:
            self._meet(record.title, record.creator)
            self._met = len(self._of_word)
        if _HOLDS_WORDS_TOGETHER.search(record.title):
            found.update(compounds(record.title))
        if not self._numbers.isdisjoint(title):
            found.update(figures for _start, _stop, figures in numbers(title))
        return found

    def _text_terms(self, text: str) -> tuple[str, ...]:
        """The terms of a subject, a kind or the name of a universe: there are few of them."""
        terms = tuple(term for word in words(text) for term in self._of_word[word])
        self._meet(text)
        return terms

    def _meet(self, *texts: str) -> None:
        """There are new words in ``texts``: remember how they are written."""
        for text in texts:
            for word, start, stop in places(text):
                self.shown.setdefault(word, text[start:stop].lower())
                if is_number(word):
                    self._numbers.add(word)


def title_key(title: Sequence[str]) -> str:
    """How a title is looked up by its beginning: its words, without the first article."""
    without = title[1:] if len(title) > 1 and title[0] in ARTICLES else title
    return " ".join(without)[:KEY_LENGTH]

"""Whole queries to go on with, each of which finds something: they are made of what was found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from kiosk.catalogue.fold import places, words
from kiosk.catalogue.query import Query
from kiosk.catalogue.stop_words import STOP_WORDS
from kiosk.catalogue.vocabulary import Vocabulary
from kiosk.packs.content import Record

MOST = 3


def completions(
    query: Query, text: str, found: Iterable[Record], vocabulary: Vocabulary
) -> tuple[str, ...]:
    """What was typed, its last word brought to an end, or else followed by the next one, as the
    titles ``found`` go on."""
    titles = [words(record.title) for record in found]
    last = query.words[-1]
    if query.is_open and (ends := _commonest(_endings(last, titles))):
        before = text[: _start_of_last_word(text)]
        return tuple(before + vocabulary.shown(word) for word in ends)
    following = (word for title in titles for word in _following(last, title))
    after = _commonest(word for word in following if word not in query.words)
    return tuple(f"{text.rstrip()} {vocabulary.shown(word)}" for word in after)


def _endings(last: str, titles: Iterable[Sequence[str]]) -> Iterator[str]:
    for title in titles:
        yield from {word for word in title if word.startswith(last) and word != last}


def _following(last: str, title: Sequence[str]) -> Sequence[str]:
    """The first word that says something after ``last``."""
    if last not in title:
        return ()
    after = title[title.index(last) + 1 :]
    return [word for word in after if word not in STOP_WORDS][:1]


def _commonest(words: Iterable[str]) -> Sequence[str]:
    return [word for word, _count in Counter(words).most_common(MOST)]


def _start_of_last_word(text: str) -> int:
    return max((start for _word, start, _stop in places(text)), default=0)

"""Words and subjects to go on with where nothing was found."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.catalogue.index import Index
from kiosk.catalogue.vocabulary import Vocabulary

MOST = 6
NEAR_WORDS = 6
SHORTEST_START = 3  # letters


def common_subjects(index: Index) -> tuple[str, ...]:
    rows = index.rows("select name from subjects order by count desc limit ?", (MOST,))
    return tuple(name for (name,) in rows)


def near_subjects(index: Index, words: Sequence[str]) -> tuple[str, ...]:
    """Subjects that begin as one of the words does."""
    found: dict[str, None] = {}
    for word in words:
        if len(word) >= SHORTEST_START:
            start = word[:SHORTEST_START]
            rows = index.rows(
                "select name from subjects where folded >= ? and folded < ? "
                "order by count desc limit ?",
                (start, start + "\U0010ffff", MOST),
            )
            found.update((name, None) for (name,) in rows)
    return tuple(found)[:MOST]


def nearest_words(vocabulary: Vocabulary, words: Sequence[str]) -> tuple[str, ...]:
    """Words of the catalogue that look or sound like those that were typed."""
    near = sorted(
        one
        for word in dict.fromkeys(words[:MOST])
        for one in vocabulary.near(word, is_open=True, most=NEAR_WORDS)
    )
    return tuple(dict.fromkeys(vocabulary.shown(one.word) for one in near))[:NEAR_WORDS]

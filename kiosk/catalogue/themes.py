"""Words and subjects to go on with where nothing was found."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.catalogue.index import Index
from kiosk.catalogue.query import all_of
from kiosk.catalogue.restrict import limit, subject_limit
from kiosk.catalogue.vocabulary import Vocabulary

MOST = 6
LOOKED_AT = 60  # subjects
NEAR_WORDS = 6
SHORTEST_START = 3  # letters


def common_subjects(index: Index, count: int = MOST) -> tuple[str, ...]:
    """The commonest subjects, those that most universes share before all: what only one or two
    have is more often a form (« muet ») than a theme."""
    rows = index.rows("select name from subjects order by count desc limit ?", (LOOKED_AT,))
    names = [name for (name,) in rows]
    return tuple(sorted(names, key=lambda name: -_universes_with(index, name))[:count])


def _universes_with(index: Index, name: str) -> int:
    """How many universes have something about a subject."""
    universes = (limit(index, "universe", one) for one in index.values("universe"))
    within = (all_of((subject_limit(index, name), one)) for one in universes)
    return sum(bool(index.find(one, index.everything(), 1)) for one in within)


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

"""From what somebody typed to what FTS5 is asked.

Every term goes into a string of FTS5, between quotes, and has only letters and digits, or is a
tag: nothing that is typed can be an operator.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from kiosk.catalogue.fold import words
from kiosk.catalogue.numbers import numbers
from kiosk.catalogue.short_forms import SHORT_FORMS
from kiosk.catalogue.stem import stem
from kiosk.catalogue.stop_words import ARTICLES, STOP_WORDS
from kiosk.catalogue.tables import LONGEST_PREFIX

MOST_CHARACTERS = 200  # of what is typed; the rest says nothing more
MOST_WORDS = 12
LONGEST_WORD = 40  # letters
# How many words a beginning may stand for, one by one; the rarer ones wait for another letter.
MOST_BEGINNINGS = 100
MOST_SPELT = 24
MOST_IN_TEXTS = 8

# The words of the catalogue that begin so, the most frequent first, as many as are wanted.
Beginning = Callable[[str, int], Sequence[str]]


@dataclass(frozen=True, slots=True)
class Term:
    """One word to be found. ``is_open`` while it may go on; ``forms`` are words that may have been
    meant instead, with what each costs (``typos.cost``)."""

    word: str
    is_open: bool = False
    forms: Mapping[str, float] = field(default_factory=dict, compare=False)

    @property
    def nearest(self) -> str:
        """What was most probably meant."""
        return min(self.forms, key=self.forms.__getitem__, default=self.word)


@dataclass(frozen=True, slots=True)
class Query:
    """The folded ``words`` that were typed, and those of them that have to be found."""

    words: tuple[str, ...]
    terms: tuple[Term, ...]

    @property
    def is_open(self) -> bool:
        return bool(self.terms) and self.terms[-1].is_open

    @property
    def whole(self) -> tuple[Term, ...]:
        """All that was typed but articles."""
        telling = {term.word: term for term in self.terms}
        small = (word for word in self.words if word not in ARTICLES)
        return tuple(telling.get(word, Term(word)) for word in small)

    def meant(self, word: str) -> str:
        """The word that was most probably meant by one of ``words``."""
        return next((term.nearest for term in self.terms if term.word == word), word)


def typed(text: str) -> Query:
    """Articles and the like need not be found, unless there is nothing else; the last word may
    be the beginning of any other as long as nothing comes after it."""
    text = text.lstrip()[:MOST_CHARACTERS]
    every = tuple(islice((word[:LONGEST_WORD] for word in words(text)), MOST_WORDS))
    if not every:
        return Query((), ())
    is_open = text[-1].isalnum()
    closed = every[:-1] if is_open else every
    telling = dict.fromkeys(Term(word) for word in closed if word not in STOP_WORDS)
    if is_open:
        telling[Term(every[-1], is_open=True)] = None
    return Query(every, tuple(telling or dict.fromkeys(map(Term, every))))


def query_of(terms: Sequence[Term]) -> Query:
    """A query of these terms alone."""
    return Query(tuple(term.word for term in terms), tuple(terms))


def in_titles(query: Query, beginning: Beginning, *, is_whole: bool = False) -> str:
    """Finds the titles that have these words, spelt so, or the nearest ones to them; where it
    ``is_whole``, with the small words that need not be found."""
    return all_of(_in_title(term, beginning) for term in (query.whole if is_whole else query.terms))


def anywhere(terms: Sequence[Term], beginning: Beginning) -> str:
    """Finds the records that have these words, other forms of them, or the same numbers written
    otherwise, in any field but the summary."""
    asked = [term.word for term in terms]
    parts = [_forms(term, beginning) for term in terms]
    for start, stop, figures in reversed(tuple(numbers(asked))):
        parts[start:stop] = [any_of((f"({all_of(parts[start:stop])})", quoted(figures)))]
    return all_of(parts)


def in_texts(terms: Sequence[Term], beginning: Beginning) -> str:
    """Finds the records that have these words in any field, the summary included."""
    return all_of(_in_text(term, beginning) for term in terms)


def all_of(parts: Iterable[str]) -> str:
    return " AND ".join(part for part in parts if part)


def any_of(parts: Iterable[str]) -> str:
    distinct = tuple(dict.fromkeys(parts))
    return distinct[0] if len(distinct) == 1 else f"({' OR '.join(distinct)})"


def quoted(term: str) -> str:
    return f'"{term}"'


def _in_title(term: Term, beginning: Beginning) -> str:
    if term.forms:
        return quoted(term.nearest)
    if not term.is_open:
        return quoted(term.word)
    found = beginning(term.word, MOST_SPELT)
    return any_of(quoted(word) for word in (term.word, *found))


def _forms(term: Term, beginning: Beginning) -> str:
    forms = [quoted(form) for form in (*term.forms, *SHORT_FORMS.get(term.word, ()))]
    return any_of((*_own_forms(term, beginning), *forms))


def _own_forms(term: Term, beginning: Beginning) -> Iterator[str]:
    yield quoted(stem(term.word))
    if not term.is_open:
        return
    if len(term.word) <= LONGEST_PREFIX:
        yield quoted(term.word) + "*"
    else:
        yield from map(quoted, (term.word, *beginning(term.word, MOST_BEGINNINGS)))


def _in_text(term: Term, beginning: Beginning) -> str:
    """Plurals apart as it was typed; what begins so is looked up in the vocabulary, for many
    records would have to be gathered otherwise."""
    plain = (term.word, term.word + "s", term.word.removesuffix("s"))
    if not term.is_open:
        return any_of(map(quoted, plain))
    if found := beginning(term.word, MOST_IN_TEXTS):
        return any_of(map(quoted, (*plain, *found)))
    return quoted(term.word) + "*"

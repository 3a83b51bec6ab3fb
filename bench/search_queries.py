"""What people type, made from the titles of the catalogue, and the records that they mean.

Words of a title, typed as they are or changed in one way: the same seed gives the same queries.
No more than five records hold the words that were meant, so that all of them may come first.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice, takewhile
from random import Random

from kiosk.packs.content import Record

SEED = 5
OF_EACH_KIND = 50
MOST_MEANT = 5  # records
MOST_WORDS = 4
LEAST_LETTERS = 4  # of a word that is worth typing
LEAST_TYPED = 3  # letters of a word that is not finished
ROWS = ("azertyuiop", "qsdfghjklm", "wxcvbn")  # of a French keyboard

Words = tuple[str, ...]
Change = Callable[[Words, Random], Words]


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """``kind`` says how ``text`` differs from the titles of the records ``meant``."""

    kind: str
    text: str
    meant: frozenset[str]

    @property
    def has_error(self) -> bool:
        return self.kind in ERRORS


def folded(text: str) -> str:
    """Small letters without accents; « œ » is « oe »."""
    letters = unicodedata.normalize("NFKD", text.lower().replace("œ", "oe").replace("æ", "ae"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


# --- how words are typed ------------------------------------------------------------------


def _as_they_are(words: Words, _chance: Random) -> Words:
    return words


def _without_accents(words: Words, _chance: Random) -> Words:
    """« œ » is a letter of its own, and stays."""
    split = unicodedata.normalize("NFD", " ".join(words))
    return tuple("".join(one for one in split if not unicodedata.combining(one)).split())


def _with_oe(words: Words, _chance: Random) -> Words:
    return tuple(word.replace("œ", "oe").replace("æ", "ae") for word in words)


def _in_another_number(words: Words, chance: Random) -> Words:
    return _one_changed(words, chance, other_number)


def _out_of_order(words: Words, chance: Random) -> Words:
    return tuple(chance.sample(words, len(words)))


def _unfinished(words: Words, chance: Random) -> Words:
    *others, last = words
    return (*others, last[: chance.randint(LEAST_TYPED, max(LEAST_TYPED, len(last) - 1))])


def _missing(words: Words, chance: Random) -> Words:
    """Neither the first letter, which nobody leaves out, nor the last: that is no error."""

    def change(word: str) -> str:
        at = chance.randrange(1, len(word) - 1)
        return word[:at] + word[at + 1 :]

    return _one_changed(words, chance, change)


def _doubled(words: Words, chance: Random) -> Words:
    def change(word: str) -> str:
        at = chance.randrange(len(word))
        return word[:at] + word[at] + word[at:]

    return _one_changed(words, chance, change)


def _swapped(words: Words, chance: Random) -> Words:
    def change(word: str) -> str:
        at = chance.randrange(len(word) - 1)
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]

    return _one_changed(words, chance, change)


def _neighbouring(words: Words, chance: Random) -> Words:
    def change(word: str) -> str:
        at = chance.randrange(1, len(word))
        near = neighbours(folded(word[at]))
        return word[:at] + chance.choice(near) + word[at + 1 :] if near else word

    return _one_changed(words, chance, change)


FORMS: Mapping[str, Change] = {
    "as it is": _as_they_are,
    "accents dropped": _without_accents,
    "œ as oe": _with_oe,
    "singular, plural": _in_another_number,
    "out of order": _out_of_order,
    "unfinished": _unfinished,
}
ERRORS: Mapping[str, Change] = {
    "a letter missing": _missing,
    "a letter doubled": _doubled,
    "two letters swapped": _swapped,
    "the key beside": _neighbouring,
}


def _one_changed(words: Words, chance: Random, change: Callable[[str], str]) -> Words:
    """The longest, where an error shows least."""
    longest = max(range(len(words)), key=lambda number: len(words[number]))
    return (*words[:longest], change(words[longest]), *words[longest + 1 :])


def other_number(word: str) -> str:
    if word.endswith("aux"):
        return word[:-1] if word.endswith("eaux") else word[:-3] + "al"
    if word.endswith("al"):
        return word[:-2] + "aux"
    if word.endswith("s"):
        return word[:-1]
    return word + ("x" if word.endswith(("eau", "eu")) else "s")


def neighbours(letter: str) -> str:
    """The keys left and right of ``letter``."""
    for row in ROWS:
        if letter in row:
            at = row.index(letter)
            return row[max(0, at - 1) : at] + row[at + 1 : at + 2]
    return ""


# --- what they mean -----------------------------------------------------------------------


def queries(records: Iterable[Record], today: date) -> tuple[Query, ...]:
    """As many of each kind, in turns: any first part of them is a fair sample."""
    chance = Random(SEED)
    titles = _Titles(records, today)
    kinds = [
        islice(_of_kind(kind, change, titles, chance), OF_EACH_KIND)
        for kind, change in (*FORMS.items(), *ERRORS.items())
    ]
    return tuple(query for turn in zip(*kinds, strict=True) for query in turn)


def _of_kind(kind: str, change: Change, titles: _Titles, chance: Random) -> Iterator[Query]:
    for title in titles.drawn(chance):
        if not (words := titles.telling(title, chance)):
            continue
        typed = change(words, chance)
        if typed == words and kind != "as it is":
            continue
        found = titles.beginning(typed)
        if kind in ERRORS and (found or titles.know(typed)):
            continue  # another word, rightly spelt
        meant = titles.holding(words) | found
        if len(meant) <= MOST_MEANT:
            yield Query(kind=kind, text=" ".join(typed), meant=frozenset(meant))


class _Titles:
    """The titles that may still be shown, by their words."""

    def __init__(self, records: Iterable[Record], today: date) -> None:
        self._titles: list[Words] = []
        self._holders: dict[str, set[str]] = defaultdict(set)
        for record in records:
            if record.valid_until is None or record.valid_until >= today:
                words = tuple(re.findall(r"\w+", record.title.lower()))
                self._titles.append(words)
                for word in words:
                    self._holders[folded(word)].add(record.id)
        self._sorted = sorted(self._holders)

    def drawn(self, chance: Random) -> Iterator[Words]:
        while True:
            yield chance.choice(self._titles)

    def telling(self, title: Words, chance: Random) -> Words:
        """Some words of ``title``, in its order, that few other titles hold; or none."""
        long = [word for word in dict.fromkeys(title) if len(word) >= LEAST_LETTERS]
        for count in range(1, min(len(long), MOST_WORDS) + 1):
            words = tuple(sorted(chance.sample(long, count), key=title.index))
            if len(self.holding(words)) <= MOST_MEANT:
                return words
        return ()

    def know(self, words: Words) -> bool:
        return all(folded(word) in self._holders for word in words)

    def holding(self, words: Words) -> set[str]:
        """The records in whose titles all the ``words`` are."""
        return _in_all([self._holders.get(folded(word), set()) for word in words])

    def beginning(self, words: Words) -> set[str]:
        """The same where the last word may only begin one."""
        *others, last = map(folded, words)
        first = bisect_left(self._sorted, last)
        longer = takewhile(lambda word: word.startswith(last), islice(self._sorted, first, None))
        holders = set().union(*(self._holders[word] for word in longer))
        return _in_all([holders, *(self._holders.get(word, set()) for word in others)])


def _in_all(sets: Sequence[set[str]]) -> set[str]:
    smallest, *others = sorted(sets, key=len)
    return smallest.intersection(*others)

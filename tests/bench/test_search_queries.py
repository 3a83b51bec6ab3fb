"""The queries of the search's benchmark, on the first records of its catalogue."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

import pytest

from bench.records_corpus import TODAY, records
from bench.search_queries import (
    ERRORS,
    FORMS,
    MOST_MEANT,
    OF_EACH_KIND,
    Query,
    folded,
    neighbours,
    other_number,
    queries,
)
from kiosk.packs.content import Record

FEW = 9_500  # the press, the films and some of the books: words of every kind


@pytest.fixture(scope="module")
def few() -> tuple[Record, ...]:
    return tuple(islice(records(), FEW))


@pytest.fixture(scope="module")
def asked(few: tuple[Record, ...]) -> tuple[Query, ...]:
    return queries(few, TODAY)


@pytest.fixture(scope="module")
def words(few: tuple[Record, ...]) -> dict[str, set[str]]:
    """Of each title, folded."""
    return {record.id: set(re.findall(r"\w+", folded(record.title))) for record in few}


def of_kind(kind: str, asked: tuple[Query, ...]) -> list[Query]:
    return [query for query in asked if query.kind == kind]


def test_the_same_seed_gives_the_same_records_and_queries(
    few: tuple[Record, ...], asked: tuple[Query, ...]
) -> None:
    again = tuple(islice(records(), FEW))
    assert again == few
    assert queries(again, TODAY) == asked


def test_any_first_part_of_the_queries_has_as_many_of_each_kind(asked: tuple[Query, ...]) -> None:
    kinds = [*FORMS, *ERRORS]
    assert [query.kind for query in asked] == kinds * OF_EACH_KIND
    assert len(asked) >= 400


def test_each_query_means_few_records_all_of_which_may_be_shown(
    asked: tuple[Query, ...], few: tuple[Record, ...]
) -> None:
    over = {one.id for one in few if one.valid_until is not None and one.valid_until < TODAY}
    assert over
    assert all(1 <= len(query.meant) <= MOST_MEANT for query in asked)
    assert all(query.meant.isdisjoint(over) for query in asked)


@pytest.mark.parametrize("kind", ["as it is", "accents dropped", "œ as oe", "out of order"])
def test_a_query_without_error_holds_words_of_each_title_that_it_means(
    kind: str, asked: tuple[Query, ...], words: dict[str, set[str]]
) -> None:
    for query in of_kind(kind, asked):
        *whole, last = folded(query.text).split()
        for one in query.meant:
            assert words[one].issuperset(whole)
            assert any(word.startswith(last) for word in words[one])


def test_what_lost_its_accents_has_none(asked: tuple[Query, ...]) -> None:
    for query in of_kind("accents dropped", asked):
        assert folded(query.text) == query.text.replace("œ", "oe").replace("æ", "ae")


def test_where_oe_is_typed_a_title_has_a_ligature(
    asked: tuple[Query, ...], few: tuple[Record, ...]
) -> None:
    titles = {record.id: record.title.lower() for record in few}
    for query in of_kind("œ as oe", asked):
        assert not re.search("[œæ]", query.text)
        assert all(re.search("[œæ]", titles[one]) for one in query.meant)


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("leçon", "leçons"),
        ("tableaux", "tableau"),
        ("tableau", "tableaux"),
        ("cheval", "chevaux"),
        ("chevaux", "cheval"),
        ("contes", "conte"),
        ("jeu", "jeux"),
    ],
)
def test_a_word_is_put_in_its_other_number(word: str, other: str) -> None:
    assert other_number(word) == other


@pytest.mark.parametrize("kind", ERRORS)
def test_a_query_with_an_error_has_one_word_that_no_title_has(
    kind: str, asked: tuple[Query, ...], few: tuple[Record, ...]
) -> None:
    words = {record.id: set(re.findall(r"\w+", record.title.lower())) for record in few}
    known = {folded(word) for title in words.values() for word in title}
    for query in of_kind(kind, asked):
        (wrong,) = (word for word in query.text.split() if folded(word) not in known)
        for one in query.meant:
            assert any(wrong in MISTYPED[kind](word) for word in words[one])


def test_the_keys_beside_are_those_of_a_french_keyboard() -> None:
    assert [neighbours(letter) for letter in "aemqwn"] == ["z", "zr", "l", "s", "x", "b"]
    assert neighbours("7") == ""


# --- the errors that a word may have ----------------------------------------------------


def missing(word: str) -> Iterator[str]:
    return (word[:at] + word[at + 1 :] for at in range(len(word)))


def doubled(word: str) -> Iterator[str]:
    return (word[:at] + word[at] + word[at:] for at in range(len(word)))


def swapped(word: str) -> Iterator[str]:
    return (word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(len(word) - 1))


def beside(word: str) -> Iterator[str]:
    return (
        word[:at] + near + word[at + 1 :]
        for at in range(len(word))
        for near in neighbours(folded(word[at]))
    )


MISTYPED = {
    "a letter missing": missing,
    "a letter doubled": doubled,
    "two letters swapped": swapped,
    "the key beside": beside,
}

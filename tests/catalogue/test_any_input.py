"""Whatever is typed, or written in a record, is answered."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.catalogue.answer import Answer, Length, Way, Wish
from kiosk.catalogue.catalogue import Catalogue
from kiosk.packs.content import Record
from tests.catalogue.stock import catalogue, film, lesson, record, source

STRANGE = (
    'a" OR "b',
    "NEAR(a b, 2)",
    "title:prince",
    "^prince + * - ( ) { } [ ] : ;",
    "\x00prince\x00",
    "\ud800\udfff",
    "😀🎬",
    "مرحبا بالعالم",
    "שלום",
    "ﷺ" * 40,
    "x" * 10_000,
    "l'" * 5_000,
    "a b " * 2_500,
    "%_\\",
    "½ ⅷ ²",
    "\ue000 \U000f0000",
    "#filosofi",
)
SOME = (
    film("Le Petit Prince", tokens=1, subjects=("conte",)),
    lesson("Apprendre l’été à Lille", subjects=("été", "école"), minutes=20),
    record("حديقة الكتب", language="ar", url="https://example.org"),
    record("2001, l’Odyssée de l’espace", creator="Arthur C. Clarke", audience="adultes"),
)
any_text = st.text(st.characters(codec=None), max_size=30) | st.sampled_from(STRANGE)
typed = any_text | st.text("aeilnprst 'é01", max_size=25)
wishes = st.builds(
    Wish,
    words=typed,
    universe=st.just("") | st.sampled_from(("cinema", "livres")) | any_text,
    subject=st.just("") | st.sampled_from(("conte", "ÉTÉ")) | any_text,
    language=st.just("") | st.sampled_from(("fr", "ar")) | any_text,
    audience=st.just("") | st.sampled_from(("tous", "adultes")) | any_text,
    length=st.none() | st.sampled_from(Length),
    way=st.none() | st.sampled_from(Way),
    is_free_of_tokens=st.booleans(),
)


@pytest.fixture(scope="module")
def stock(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    return catalogue(tmp_path_factory.mktemp("stock"), source(SOME))


@given(wish=wishes)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_every_wish_has_an_answer_that_agrees_with_its_list(stock: Catalogue, wish: Wish) -> None:
    answer, listing = stock.search(wish), stock.listing(wish)
    assert is_sound(answer)
    assert len(listing) == answer.count.number
    assert {hit.record.id for hit in listing.hits(0, 99)} == {hit.record.id for hit in answer.hits}
    for field in fields(Wish):
        stock.values(field.name, wish)
    stock.subjects(wish, 3)


def is_sound(answer: Answer) -> bool:
    for hit in answer.hits:
        ends = [end for mark in hit.marks for end in mark]
        assert ends == sorted(ends)
        assert all(0 <= end <= len(hit.record.title) for end in ends)
    assert len(answer.completions) <= 3
    return sum(group.count.number for group in answer.groups) == answer.count.number


@pytest.mark.parametrize("text", STRANGE)
def test_strange_texts_are_answered_as_words_ids_and_limits(stock: Catalogue, text: str) -> None:
    assert is_sound(stock.search(Wish(words=text)))
    assert stock.search(Wish(subject=text)).count.number == 0
    assert stock.hit(text) is None
    assert stock.like(text, 3) == ()
    assert stock.values(text, Wish()) == ()


def test_signs_without_any_letter_find_nothing_rather_than_everything(stock: Catalogue) -> None:
    assert stock.search(Wish(words="?!")).count.number == 0
    assert stock.search(Wish(words="  ")).count.number == len(SOME)


some_records = st.lists(
    st.builds(
        Record,
        id=st.uuids().map(str),
        title=st.text(max_size=30),
        universe=st.sampled_from(("cinema", "livres", "")),
        creator=st.text(max_size=10),
        subjects=st.lists(st.text(max_size=8), max_size=3).map(tuple),
        summary=st.text(max_size=30),
        kind=st.text(max_size=8),
        language=st.text("frENx-", min_size=1, max_size=4),
        minutes=st.none() | st.integers(0, 200),
    ),
    max_size=6,
)


@given(some_records)
@settings(max_examples=40, deadline=None)
def test_every_record_is_found_by_its_whole_title(records: list[Record]) -> None:
    with TemporaryDirectory() as folder:
        stock = catalogue(Path(folder), source(records))
        assert len(stock.listing(Wish())) == len(records)
        for one in records:
            assert one.id in ids(stock, one.title) or not any(map(str.isalnum, one.title))
        stock.close()


def ids(stock: Catalogue, words: str) -> Iterable[str]:
    listing = stock.listing(Wish(words=words))
    return {hit.record.id for hit in listing.hits(0, len(listing))}

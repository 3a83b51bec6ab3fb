"""The sample records of the metropolitan pack: what a librarian would check of each line."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from kiosk.packs.authoring.advice.typefaces import drawable
from kiosk.packs.content import Content, Filter, GuidedChoice, Surprise
from tests.conftest import sample_records

RULES = Path(__file__).parents[2] / "content_packs/mel/records/README.md"
FIRST_FILM = 1892  # Émile Reynaud's « Pauvre Pierrot »
FIRST_BOOK = 1400  # what is older has no year that one can be sure of
LATEST = 2000  # nothing here is recent

_GROUP = re.compile(r"^- \*\*[^*]+\*\* : (.+)$", re.M)
_NEXT_SENTENCE = re.compile(r"(?<=[.!?…])[\s»]+(?=[«\s]*[A-ZÀ-ÖŒ])")
_WORD = re.compile(r"[^\W_](?:[\w’.-]*\w)?")


def subjects_on_the_list() -> list[str]:
    groups = _GROUP.findall(RULES.read_text("utf-8"))
    return [subject for group in groups for subject in group.split(", ")]


def test_there_are_a_few_hundred_and_none_is_taken_for_the_offer() -> None:
    records = sample_records()
    assert 350 <= len(records) <= 500
    assert [record.id for record in records if not record.is_sample] == []


def test_no_work_is_there_twice() -> None:
    works = Counter((record.title.casefold(), record.creator) for record in sample_records())
    assert [work for work, count in works.items() if count > 1] == []


def test_each_has_two_to_five_subjects_of_the_list() -> None:
    listed = set(subjects_on_the_list())
    odd = {
        record.id: record.subjects
        for record in sample_records()
        if not 2 <= len(record.subjects) <= 5 or set(record.subjects) - listed
    }
    assert odd == {}


def test_each_subject_of_the_list_is_there_once_and_leads_to_three_records_at_least() -> None:
    listed = subjects_on_the_list()
    used = Counter(subject for record in sample_records() for subject in record.subjects)
    assert len(listed) == len(set(listed))
    assert {subject: used[subject] for subject in listed if used[subject] < 3} == {}


def test_what_the_games_ask_for_is_on_the_list(content: Content) -> None:
    filters: list[Filter] = []
    for activity in content.activities:
        if isinstance(activity, GuidedChoice | Surprise):
            filters += activity.filters
        if isinstance(activity, GuidedChoice):
            ways = (way for crossroads in activity.crossroads for way in crossroads.ways)
            filters += (one for way in ways for one in way.filters)
    asked_for = {one.value for one in filters if one.field == "subjects"}
    assert asked_for
    assert asked_for - set(subjects_on_the_list()) == set()


def test_each_is_told_in_short_sentences() -> None:
    long = [
        sentence
        for record in sample_records()
        for sentence in _NEXT_SENTENCE.split(record.summary)
        if not 1 <= len(_WORD.findall(sentence)) <= 12
    ]
    assert long == []


def test_each_year_is_one_of_its_art() -> None:
    years = {
        record.id: record.year
        for record in sample_records()
        if record.year is not None
        and not (FIRST_FILM if record.resource == "vod" else FIRST_BOOK) <= record.year <= LATEST
    }
    assert years == {}


def test_each_has_a_kind_and_a_resource_and_none_a_price_or_an_address() -> None:
    odd = [
        record.id
        for record in sample_records()
        if not (record.kind and record.resource)
        or record.tokens is not None
        or record.url
        or record.valid_until
    ]
    assert odd == []


def test_the_kiosk_can_draw_every_letter() -> None:
    letters = {
        letter
        for record in sample_records()
        for letter in record.title + record.creator + record.summary
    }
    assert letters - drawable() == set()


def test_each_universe_has_some_and_cinema_has_films_for_a_family(content: Content) -> None:
    records = sample_records()
    assert {record.universe for record in records} == {one.id for one in content.universes}
    together = [
        record
        for record in records
        if record.universe == "cinema" and "famille" in record.subjects
        if record.audience in ("tous", "enfants")
    ]
    assert len(together) >= 20

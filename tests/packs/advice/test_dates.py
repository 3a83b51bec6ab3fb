from __future__ import annotations

from datetime import date, timedelta

import pytest

from kiosk.packs.authoring.advice.dates import SOON_DAYS, advise_on_dates
from kiosk.packs.content import Entry, Event, Quiz
from tests.packs.advice.pages import document

TODAY = date(2026, 11, 21)
SETTINGS = "---\nkind: quiz\nvalid_until: {day}\n---\n"


def advice(entry: Entry, settings: str = SETTINGS) -> list[tuple[int, int, str, str]]:
    page, found = document("", settings=settings.format(day=entry.valid_until))
    advise_on_dates(page, entry, TODAY)
    return [(p.line, p.column, p.what, p.fix) for p in found if p.is_advice]


def quiz(last: date | None) -> Quiz:
    return Quiz(id="essai", title="Un essai", valid_until=last, questions=())


def event(day: date) -> Event:
    return Event(id="fete", title="Fête", day=day, last_day=day)


def test_what_is_over_is_told_at_its_date() -> None:
    what = "the last day, 2026-11-20, is past: this is not shown any more"
    fix = "give it a later day, or remove the file"
    assert advice(quiz(date(2026, 11, 20))) == [(3, 14, what, fix)]


@pytest.mark.parametrize("days", [0, 1, SOON_DAYS])
def test_what_will_soon_be_over_is_told_too(days: int) -> None:
    last = TODAY + timedelta(days)
    what = f"the last day, {last}, is near: this will not be shown after it"
    fix = "prepare what comes next, or give it a later day"
    assert advice(quiz(last)) == [(3, 14, what, fix)]


@pytest.mark.parametrize("last", [None, TODAY + timedelta(SOON_DAYS + 1)])
def test_what_lasts_is_let_be(last: date | None) -> None:
    assert advice(quiz(last)) == []


@pytest.mark.parametrize(("until", "place"), [("", (3, 7)), ("until: 2026-11-20\n", (4, 8))])
def test_an_event_is_over_after_its_own_last_day(until: str, place: tuple[int, int]) -> None:
    settings = f"---\nkind: event\ndate: 2026-11-20\n{until}---\n"
    what = "the last day, 2026-11-20, is past: this is not shown any more"
    fix = "give it a later day, or remove the file"
    assert advice(event(date(2026, 11, 20)), settings) == [(*place, what, fix)]


@pytest.mark.parametrize("days", [0, 1, SOON_DAYS])
def test_an_event_that_comes_soon_is_let_be(days: int) -> None:
    assert advice(event(TODAY + timedelta(days)), "---\nkind: event\n---\n") == []

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.packs.content import DAYS, Closure, Library, Opening
from kiosk.words.hours import OpensAt, OpenUntil, Shut, in_words, openings, state

TWO_TO_SIX = Opening(14 * 60, 18 * 60)
LIBRARY = Library(
    name="Bibliothèque d’exemple",
    hours={
        "mardi": (TWO_TO_SIX,),
        "mercredi": (Opening(600, 720), TWO_TO_SIX),
        "samedi": (Opening(570, 720),),
    },
    closures=(Closure(date(2026, 12, 24), date(2027, 1, 4)),),
)


@pytest.mark.parametrize(
    ("now", "said"),
    [
        ("2026-11-18 10:00", "Ouvert jusqu’à 12 h"),
        ("2026-11-18 11:59", "Ouvert jusqu’à 12 h"),
        ("2026-11-18 12:00", "Fermé, ouvre aujourd’hui à 14 h"),
        ("2026-11-17 18:00", "Fermé, ouvre demain à 10 h"),
        ("2026-11-18 18:00", "Fermé, ouvre samedi à 9 h 30"),
        ("2026-11-21 12:00", "Fermé, ouvre mardi à 14 h"),
        ("2026-12-24 10:00", "Fermé, ouvre le 5 janvier à 14 h"),
        ("2027-01-04 23:59", "Fermé, ouvre demain à 14 h"),
    ],
)
def test_a_library_says_until_when_or_from_when_on(now: str, said: str) -> None:
    assert in_words(LIBRARY, datetime.fromisoformat(now)).replace("\u00a0", " ") == said


def test_a_week_from_now_is_a_date_not_the_name_of_today() -> None:
    tuesdays = Library(name="", hours={"mardi": (TWO_TO_SIX,)})
    said = in_words(tuesdays, datetime(2026, 11, 17, 18))
    assert said == "Fermé, ouvre le 24 novembre à 14\u00a0h"


def test_a_library_without_hours_says_nothing_of_them() -> None:
    assert in_words(Library(name=""), datetime(2026, 11, 17, 18)) == ""


def test_a_library_shut_for_months_promises_no_day() -> None:
    works = Library(
        name="",
        hours={"mardi": (TWO_TO_SIX,)},
        closures=(Closure(date(2026, 1, 1), date(2027, 6, 1)),),
    )
    assert in_words(works, datetime(2026, 11, 17, 15)) == "Fermé en ce moment"


MINUTES = st.integers(0, 1439)
WEEKS = st.dictionaries(
    st.sampled_from(DAYS),
    st.tuples(MINUTES, MINUTES)
    .filter(lambda times: times[0] < times[1])
    .map(lambda times: (Opening(*times),)),
)


@given(hours=WEEKS, now=st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1)))
def test_what_is_said_is_what_the_hours_say(hours: dict[object, object], now: datetime) -> None:
    library = Library(name="", hours=hours)  # type: ignore[arg-type]
    minute = 60 * now.hour + now.minute
    match state(library, now):
        case OpenUntil(closes):
            assert any(one.closes == closes for one in openings(library, now.date()))
            assert minute < closes
        case OpensAt(day, opens):
            assert any(one.opens == opens for one in openings(library, day))
            between = (now.date() + timedelta(n) for n in range(1, (day - now.date()).days))
            assert not any(openings(library, one) for one in between)
            assert (day, opens) > (now.date(), minute)
        case Shut():
            assert hours == {}

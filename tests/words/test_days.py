from __future__ import annotations

from datetime import date, timedelta

import pytest

from kiosk.packs.content import Event
from kiosk.words.days import full_day, hour, when


@pytest.mark.parametrize(
    ("first", "last", "start", "end", "said"),
    [
        ("2026-11-21", "2026-11-21", "", "", "Samedi 21 novembre"),
        ("2026-11-21", "2026-11-21", "14:30", "", "Samedi 21 novembre, 14 h 30"),
        ("2026-12-01", "2026-12-01", "14:00", "16:00", "Mardi 1er décembre, de 14 h à 16 h"),
        ("2026-12-01", "2026-12-19", "", "", "Du 1er au 19 décembre"),
        ("2026-11-28", "2026-12-01", "", "", "Du 28 novembre au 1er décembre"),
        ("2026-12-28", "2027-12-30", "", "", "Du 28 décembre au 30 décembre"),
        ("2026-11-28", "2026-11-29", "09:05", "12:00", "Du 28 au 29 novembre, de 9 h 05 à 12 h"),
    ],
)
def test_an_event_says_when_it_is(first: str, last: str, start: str, end: str, said: str) -> None:
    event = Event(
        id="e",
        title="",
        day=date.fromisoformat(first),
        last_day=date.fromisoformat(last),
        start=start,
        end=end,
    )
    assert when(event).replace("\u00a0", " ") == said


def test_an_hour_is_never_parted_at_the_end_of_a_line() -> None:
    assert hour(14 * 60 + 5) == "14\u00a0h\u00a005"
    assert hour(0) == "0\u00a0h"


def test_every_day_of_a_year_has_its_name() -> None:
    first = date(2027, 1, 1)
    assert len({full_day(first + timedelta(days=number)) for number in range(365)}) == 365

"""Events: dates and hours as librarians write them."""

from __future__ import annotations

from datetime import date

import pytest

from kiosk.packs.content import Event, Span
from tests.packs.authoring.conftest import GOOD, read_page


def read(settings: str) -> tuple[Event, list[str]]:
    text = f"---\nkind: event\ntitle: Essai\n{settings}\n---\n"
    event, problems = read_page(text, folder="events")
    return event, problems  # type: ignore[return-value]  # None only beside a problem


def test_the_good_page_is_read_whole() -> None:
    text = (GOOD.parent / "events/projection.md").read_text(encoding="utf-8")
    assert read_page(text, folder="events", id="projection") == (
        Event(
            id="projection",
            title="Projection de films muets",
            audience="enfants",
            day=date(2026, 12, 5),
            last_day=date(2026, 12, 6),
            start="14:00",
            end="16:30",
            place="Auditorium",
            universe="presse",
            url="https://asuivre.lillemetropole.fr/agenda",
            text=((Span("Avec un "), Span("pianiste", True), Span(".")),),
        ),
        [],
    )


@pytest.mark.parametrize(
    "typed",
    [
        "2026-12-05",
        "2026-12-5",
        "05/12/2026",
        "5.12.2026",
        "05-12-2026",
        "2026/12/05",
        "sam. 5 déc. 2026",
        "samedi, 5 décembre 2026",
        "5 décembre 2026",
        "5 Decembre 2026",
        "05 déc. 2026",
        "samedi 5 décembre 2026",
        "le samedi 5 décembre 2026",
        "Samedi 05\u00a0décembre\u00a02026",
    ],
)
def test_a_day_is_read_as_people_write_it(typed: str) -> None:
    event, problems = read(f"date: {typed}")
    assert problems == []
    assert (event.day, event.last_day) == (date(2026, 12, 5), date(2026, 12, 5))


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("14 h – 16 h", ("14:00", "16:00")),
        ("14h30-16h", ("14:30", "16:00")),
        ('"14:30"', ("14:30", "")),
        ("14:30 – 16:15", ("14:30", "16:15")),
        ("de 9 h 30 à 12 h", ("09:30", "12:00")),
        ("20 h", ("20:00", "")),
        ("20 heures — 24 h", ("20:00", "24:00")),
    ],
)
def test_hours_are_read_as_people_write_them(typed: str, expected: tuple[str, str]) -> None:
    event, problems = read(f"date: 2026-12-05\ntime: {typed}")
    assert problems == []
    assert (event.start, event.end) == expected


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        (
            "date: vendredi 5 décembre 2026",
            "4:7: “date” says “vendredi”, but this day is a samedi; "
            "mend the day of the week, or the date",
        ),
        (
            "date: 31 novembre 2026",
            "4:7: “date” is “31 novembre 2026”, which is not a day; "
            "write it as in these examples: 2026-12-05, 5 décembre 2026",
        ),
        (
            "date: 5 jui 2026",
            "4:7: “date” is “5 jui 2026”, which is not a day; "
            "write it as in these examples: 2026-12-05, 5 décembre 2026",
        ),
        ("date: [2026]", "4:1: “date” cannot be read; write a date such as 2025-12-31"),
        ("until: 2026-12-05", "2:1: “date” is missing; add a line “date: …”"),
        (
            "date: 2026-12-05\nuntil: 2026-12-04",
            "5:8: the event ends before it begins; write a later day, or the same one",
        ),
        (
            "date: 2026-12-05\ntime: 16 h – 14 h",
            "5:7: “time” is “16 h – 14 h”, which ends before it begins; "
            "write the earlier hour first",
        ),
        (
            "date: 2026-12-05\ntime: 14 h 75",
            "5:7: “time” holds “14 h 75”, which is not an hour; "
            "write it as in these examples: 14 h, 14 h 30, 14:30",
        ),
        (
            "date: 2026-12-05\ntime: le matin",
            "5:7: “time” is “le matin”; write it as in this example: 14 h – 18 h 30",
        ),
        (
            "date: 2026-12-05\ntime: [14 h]",
            "5:1: “time” is not hours; write it as in this example: 14 h – 18 h 30",
        ),
    ],
)
def test_mistakes_are_told(settings: str, expected: str) -> None:
    assert read(settings)[1] == [expected]

"""Agendas as town halls' tools export them, and as nobody should."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.packs.authoring.calendar import read_calendar
from kiosk.packs.authoring.fields import Known
from kiosk.packs.authoring.pages import File
from kiosk.packs.content import Event, Span
from kiosk.packs.limits import (
    HORIZON_DAYS,
    MAX_CALENDAR_BYTES,
    MAX_CALENDAR_EVENTS,
    MAX_OCCURRENCES,
    MAX_RULES,
)
from kiosk.packs.problems import Notes, Problem
from tests.packs.authoring.conftest import GOOD

TODAY = date(2026, 9, 1)
KNOWN = Known(hosts=frozenset({"asuivre.lillemetropole.fr"}))
LONGEST = 8.0  # seconds that the worst agenda may take, on a slow and busy machine


def read(data: bytes, today: date | None = TODAY) -> tuple[tuple[Event, ...], list[str]]:
    found: list[Problem] = []
    events = read_calendar(File(data, Notes("a.ics", found)), KNOWN, today)
    return events, [str(problem).removeprefix("a.ics:") for problem in sorted(set(found))]


def agenda(*events: str) -> bytes:
    """Each event's properties as they are, with CRLF: the first begins at line 2."""
    parts = (f"BEGIN:VEVENT\n{event}\nEND:VEVENT\n" for event in events)
    text = "BEGIN:VCALENDAR\n" + "".join(parts) + "END:VCALENDAR\n"
    return text.replace("\n", "\r\n").encode()


def days(*events: str) -> list[str]:
    """When things take place: « day start-end »."""
    return [f"{event.day:%m-%d} {event.start}-{event.end}" for event in read(agenda(*events))[0]]


def told(*events: str) -> list[str]:
    return read(agenda(*events))[1]


def test_the_agenda_of_the_good_pack_is_read_whole() -> None:
    events, problems = read((GOOD.parent / "events/agenda.ics").read_bytes())
    assert problems == []
    assert events[0] == Event(
        id="2026-09-02-1430-4c18d36a",
        title="Bébés lecteurs",
        day=date(2026, 9, 2),
        last_day=date(2026, 9, 2),
        start="14:30",
        end="15:15",
        place="Médiathèque, 1, rue d’Exemple",
        text=(
            (Span("Des histoires, des comptines\u00a0!"),),
            (Span("Pour les enfants de 0 à 3 ans."),),
        ),
        url="https://asuivre.lillemetropole.fr/agenda",
    )
    assert [(event.title, event.day, event.last_day) for event in events[1:4]] == [
        ("Exposition\u00a0: la presse du Nord", date(2026, 9, 5), date(2026, 9, 20)),
        ("Bébés lecteurs", date(2026, 9, 16), date(2026, 9, 16)),
        ("Soirée jeux", date(2026, 9, 18), date(2026, 9, 18)),
    ]
    assert len(events) == 6


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("DTSTART:20260912T120000Z\nDTEND:20260912T140000Z", "09-12 14:00-16:00"),
        ("DTSTART:20261212T120000Z\nDTEND:20261212T140000Z", "12-12 13:00-15:00"),
        ("DTSTART:20260912T120000\nDTEND:20260912T140000", "09-12 12:00-14:00"),
        ("DTSTART;TZID=Europe/Paris:20260912T120000\nDURATION:PT1H30M", "09-12 12:00-13:30"),
        ("DTSTART;TZID=Romance Standard Time:20260912T120000", "09-12 12:00-"),
        (
            'DTSTART;TZID="(UTC+01:00) Brussels, Copenhagen, Madrid, Paris":20260912T120000',
            "09-12 12:00-",
        ),
        (
            "DTSTART;TZID=/freeassociation.sourceforge.net/Europe/Brussels:20260912T120000",
            "09-12 12:00-",
        ),
        ("DTSTART;TZID=America/New_York:20260912T120000", "09-12 18:00-"),
        ("DTSTART;VALUE=DATE:20260912", "09-12 -"),
    ],
)
def test_hours_are_those_of_paris(lines: str, expected: str) -> None:
    assert days(f"UID:a\nSUMMARY:Atelier\n{lines}") == [expected]


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("RRULE:FREQ=WEEKLY;COUNT=2", ["09-12 14:00-", "09-19 14:00-"]),
        ("RRULE:FREQ=WEEKLY;BYDAY=SA,SU;UNTIL=20260914", ["09-12 14:00-", "09-13 14:00-"]),
        ("RRULE:FREQ=MONTHLY;BYDAY=2SA;COUNT=2", ["09-12 14:00-", "10-10 14:00-"]),
        ("RRULE:FREQ=MONTHLY;BYDAY=SA;BYSETPOS=2;COUNT=2", ["09-12 14:00-", "10-10 14:00-"]),
        ("RRULE:FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=12", ["09-12 14:00-"]),
        (
            "RRULE:FREQ=DAILY;COUNT=3\nEXDATE;TZID=Europe/Paris:20260913T140000",
            ["09-12 14:00-", "09-14 14:00-"],
        ),
        ("RDATE;TZID=Europe/Paris:20260920T140000", ["09-12 14:00-", "09-20 14:00-"]),
    ],
)
def test_what_repeats_is_unfolded(rule: str, expected: list[str]) -> None:
    assert days(f"UID:a\nSUMMARY:A\nDTSTART;TZID=Europe/Paris:20260912T140000\n{rule}") == expected


def test_what_repeats_stays_at_its_hour_when_clocks_change() -> None:
    assert days(
        "UID:a\nSUMMARY:A\nDTSTART;TZID=Europe/Paris:20261024T140000\nRRULE:FREQ=DAILY;COUNT=2"
    ) == ["10-24 14:00-", "10-25 14:00-"]


def test_one_day_of_what_repeats_is_moved_and_another_cancelled() -> None:
    start = "UID:a\nSUMMARY:A\nDTSTART;TZID=Europe/Paris"
    assert days(
        f"{start}:20260912T140000\nRRULE:FREQ=DAILY;COUNT=3",
        f"{start}:20260913T160000\nRECURRENCE-ID;TZID=Europe/Paris:20260913T140000",
        f"{start}:20260914T140000\nRECURRENCE-ID:20260914T120000Z\nSTATUS:CANCELLED",
    ) == ["09-12 14:00-", "09-13 16:00-"]


@pytest.mark.parametrize("line", ["STATUS:CANCELLED", "CLASS:PRIVATE", "CLASS:CONFIDENTIAL"])
def test_cancelled_and_private_events_are_left_out_without_a_word(line: str) -> None:
    assert read(agenda(f"UID:a\nSUMMARY:A\nDTSTART:20260912T120000Z\n{line}")) == ((), [])


def test_only_what_is_to_come_within_the_horizon_is_shown() -> None:
    assert days(
        "UID:a\nSUMMARY:Hier\nDTSTART;VALUE=DATE:20260831",
        "UID:b\nSUMMARY:Encore là\nDTSTART;VALUE=DATE:20260820\nDTEND;VALUE=DATE:20260902",
        "UID:c\nSUMMARY:Trop loin\nDTSTART;VALUE=DATE:20270201",
    ) == ["08-20 -"]


def test_without_today_an_agenda_is_shown_from_its_first_event() -> None:
    data = agenda(
        "UID:a\nSUMMARY:A\nDTSTART;VALUE=DATE:20200105",
        "UID:b\nSUMMARY:B\nDTSTART;VALUE=DATE:20210105",
    )
    assert [event.title for event in read(data, today=None)[0]] == ["A"]


def test_an_evening_that_ends_after_midnight_is_on_one_day() -> None:
    ((event,), _) = read(agenda("UID:a\nSUMMARY:A\nDTSTART:20260912T200000\nDTEND:20260913T020000"))
    assert (event.day, event.last_day, event.end) == (date(2026, 9, 12), date(2026, 9, 12), "02:00")


def test_several_days_end_on_the_last_one() -> None:
    ((event,), _) = read(agenda("UID:a\nSUMMARY:A\nDTSTART:20260912T100000\nDTEND:20260914T180000"))
    assert (event.day, event.last_day) == (date(2026, 9, 12), date(2026, 9, 14))


def test_words_are_unfolded_unescaped_and_without_html() -> None:
    ((event,), _) = read(
        agenda(
            "UID:a\nDTSTART:20260912T120000Z\nSUMMARY:Lire\\, \n écrire\\; [b]rêver[/b]\n"
            "DESCRIPTION:<p>Bon<b>jour</b> &amp; <a href='x'>bien\n"
            " venue</a></p><script>alert(1)</script><ul><li>1 < 2</li></ul>\n"
            "BEGIN:VALARM\nSUMMARY:Autre\nEND:VALARM"
        )
    )
    assert event.title == "Lire, écrire; [b]rêver[/b]"
    assert event.text == ((Span("Bonjour & bienvenue"),), (Span("1 < 2"),))


def test_long_words_are_cut() -> None:
    line = "UID:a\nDTSTART:20260912T120000Z\nSUMMARY:" + "é" * 90
    ((event,), _) = read(agenda(line))
    assert event.title == "é" * 79 + "…"


def test_an_agenda_written_by_windows_is_read() -> None:
    ((event,), problems) = read(
        agenda("UID:a\nDTSTART:20260912T120000Z\nSUMMARY:Été").decode().encode("cp1252")
    )
    assert (event.title, problems) == ("Été", [])


def test_the_same_event_has_the_same_id_at_each_export() -> None:
    line = "UID:a@google.com\nDTSTART:20260912T120000Z\nSUMMARY:"
    (one,), (other,) = read(agenda(line + "A"))[0], read(agenda(line + "B"))[0]
    assert one.id == other.id == "2026-09-12-1400-6cb3e36d"


def test_an_event_exported_twice_is_there_once() -> None:
    event = "UID:a\nSUMMARY:A\nDTSTART:20260912T120000Z"
    assert len(read(agenda(event, event))[0]) == 1


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "SUMMARY:A\nDTSTART:20260912T120000Z\nURL:https://example.com/a",
            "2:1: advice: the link leads to example.com, which is not in the hosts of pack.yaml, "
            "it is left out; link to one of these, or add it there: asuivre.lillemetropole.fr",
        ),
        (
            "SUMMARY:A\nDTSTART;TZID=Chez nous:20260912T120000",
            "2:1: advice: the time zone “Chez nous” is not known; "
            "check the hours of this event: they are taken for those of Paris",
        ),
        (
            "DTSTART:20260912T120000Z",
            "2:1: advice: this event has no title, it is left out; "
            "give it one in the agenda, and export it again",
        ),
    ],
)
def test_what_could_be_better_is_told(line: str, expected: str) -> None:
    assert told(line) == [expected]


@pytest.mark.parametrize(
    "lines",
    [
        "SUMMARY:A",
        "SUMMARY:A\nDTSTART:demain",
        "SUMMARY:A\nDTSTART:20260912T120000Z\nDTEND:20260911T120000Z",
        "SUMMARY:A\nDTSTART:20260912T120000Z\nDTEND;VALUE=DATE:20260913",
        "SUMMARY:A\nDTSTART:20260912T120000Z\nDURATION:longtemps",
        "SUMMARY:A\nDTSTART:20260912T120000Z\nRRULE:FREQ=SOUVENT",
        "SUMMARY:A\nDTSTART:20260912T120000Z\nRRULE:FREQ=DAILY;UNTIL=hier",
    ],
)
def test_an_event_that_makes_no_sense_is_left_out(lines: str) -> None:
    good_one = "UID:b\nSUMMARY:B\nDTSTART:20260912T120000Z"
    events, problems = read(agenda(lines, good_one))
    assert [event.title for event in events] == ["B"]
    assert problems == [
        "2:1: advice: this event cannot be read, it is left out; "
        "write it again in the agenda, and export it"
    ]


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=SECONDLY",
        "FREQ=MINUTELY;COUNT=1000000000",
        "FREQ=DAILY;BYHOUR=1,2,3",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=YEARLY;BYMONTH=13",
        "FREQ=MONTHLY;BYMONTHDAY=31;INTERVAL=12",
        "FREQ=MONTHLY;BYDAY=2TU;BYSETPOS=4",
        "FREQ=MONTHLY;BYDAY=6TU",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=WEEKLY;INTERVAL=1000000",
    ],
)
def test_what_may_never_take_place_is_not_waited_for(rule: str) -> None:
    assert told(f"UID:a\nSUMMARY:A\nDTSTART:20260912T120000Z\nRRULE:{rule}") == [
        "2:1: advice: this event repeats in a way that is not read, it is left out; "
        "write its days one by one, or simplify what repeats"
    ]


def test_what_no_longer_repeats_is_forgotten() -> None:
    assert read(
        agenda("UID:a\nSUMMARY:A\nDTSTART:20260101T120000Z\nRRULE:FREQ=SECONDLY;UNTIL=20260102")
    ) == ((), [])


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (
            b"",
            "1:1: this is not an agenda: it does not begin with BEGIN:VCALENDAR; "
            "export it again in the format iCalendar (.ics)",
        ),
        (
            b"PK\x03\x04\xff\xfe",
            "1:1: this is not an agenda: it does not begin with BEGIN:VCALENDAR; "
            "export it again in the format iCalendar (.ics)",
        ),
        (
            b"BEGIN:VCALENDAR\n" + b" " * MAX_CALENDAR_BYTES,
            "1:1: the agenda has more than 2000000 bytes; export the months to come only",
        ),
        (
            b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:A\nDTSTART:20260912",
            "2:1: advice: the agenda stops in the middle of an event; export it again",
        ),
    ],
)
def test_a_file_that_is_no_agenda_is_told(data: bytes, expected: str) -> None:
    assert read(data) == ((), [expected])


def repeated(rule: str, count: int) -> bytes:
    return agenda(
        *(f"UID:{n}\nSUMMARY:A\nDTSTART:20061001T120000Z\nRRULE:{rule}" for n in range(count))
    )


@pytest.mark.parametrize(
    "data",
    [
        repeated("FREQ=DAILY", MAX_RULES),
        repeated("FREQ=YEARLY;INTERVAL=10;BYMONTH=2;BYDAY=5SA", MAX_RULES),
        repeated("FREQ=MONTHLY;INTERVAL=11;BYMONTHDAY=31", MAX_RULES),
        agenda(*(f"UID:{n}\nSUMMARY:A\nDTSTART:20261001" for n in range(MAX_CALENDAR_EVENTS))),
        agenda(
            *(
                f"SUMMARY:A\nDTSTART;TZID=Nulle part {n}:20261001T120000"
                for n in range(MAX_CALENDAR_EVENTS)
            )
        ),
        b"BEGIN:VCALENDAR\n" + b"BEGIN:VEVENT\n" * 150_000,
        b"BEGIN:VCALENDAR\nBEGIN:VEVENT\n" + b"BEGIN:VALARM\n" * 150_000,
        b"BEGIN:VCALENDAR\n" + b" \n" * 600_000,
        agenda("UID:a\nDTSTART:20261001\nSUMMARY:" + "a" * 1_900_000),
        agenda("UID:a\nDTSTART:20261001\nSUMMARY:A\nDESCRIPTION:" + "<script " * 200_000),
        agenda("UID:a\nDTSTART:20261001\nSUMMARY:A\nRDATE:" + "20261001T120000Z," * 100_000),
        agenda(
            "UID:a\nDTSTART:20061001T120000Z\nDURATION:P9999D\nSUMMARY:A\nRRULE:FREQ=DAILY",
            "UID:b\nDTSTART:00010101T000000Z\nDTEND:99991231T235959Z\nSUMMARY:A",
        ),
    ],
    ids=range(12),
)
def test_the_worst_agenda_is_read_in_bounded_time(data: bytes) -> None:
    begun = time.process_time()
    events, _ = read(data)
    assert time.process_time() - begun < LONGEST
    assert len(events) <= MAX_OCCURRENCES


def test_more_dates_than_can_be_shown_are_told() -> None:
    events, problems = read(repeated("FREQ=DAILY", 2))
    assert len(events) == MAX_OCCURRENCES
    assert problems == [
        f"1:1: advice: the agenda has 242 dates in the next {HORIZON_DAYS} days, 200 are shown; "
        "make an agenda of what the public may come to"
    ]


def test_too_many_events_are_refused() -> None:
    events = (f"UID:{n}\nSUMMARY:A\nDTSTART:20261001" for n in range(MAX_CALENDAR_EVENTS + 1))
    assert "the agenda has more than 5000 events; export the months to come only" in (
        "".join(told(*events))
    )


def test_too_many_rules_are_refused() -> None:
    assert "more than 100 events of this agenda repeat; end those that no longer take place" in (
        "".join(read(repeated("FREQ=YEARLY", MAX_RULES + 1))[1])
    )


LINES = st.sampled_from(
    (
        "BEGIN:VCALENDAR",
        "BEGIN:VEVENT",
        "END:VEVENT",
        "UID:a",
        "SUMMARY:A",
        "SUMMARY;LANGUAGE=fr:A",
        "DTSTART:20260912T120000Z",
        "DTSTART;VALUE=DATE:20260912",
        "DTSTART;TZID=Nulle part:99991231T235959",
        "DTSTART:00010101T000000Z",
        "DTEND:20260912T140000",
        "DURATION:-P1W",
        "RRULE:FREQ=WEEKLY;BYDAY=MO",
        "RRULE:FREQ=MONTHLY;UNTIL=20261231;BYDAY=-1FR",
        "RRULE:FREQ=;COUNT=",
        "RDATE;VALUE=PERIOD:20260912T120000Z/PT1H",
        "EXDATE:20260913",
        "RECURRENCE-ID;RANGE=THISANDFUTURE:20260919T120000Z",
        "RECURRENCE-ID:20260919",
        "SEQUENCE:un",
        "URL:javascript:alert(1)",
        "DESCRIPTION:<b>&#99999999;&nbsp;",
    )
)


@given(
    st.binary(max_size=80)
    | st.lists(LINES | st.text(max_size=12), max_size=25).map(
        lambda rows: "\r\n".join(["BEGIN:VCALENDAR", "BEGIN:VEVENT", *rows, "END:VEVENT"]).encode(
            "utf-8", "replace"
        )
    )
)
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    events, _ = read(data)
    assert all(event.last_day >= event.day for event in events)

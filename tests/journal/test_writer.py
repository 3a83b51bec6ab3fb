from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from kiosk.journal.events import (
    CaseOpened,
    QuestionAnswered,
    ScreenFailed,
    StepSkipped,
    VisitEnded,
    VisitStarted,
)
from kiosk.journal.writer import MAX_BATCH_EVENTS, Journal

Select = Callable[[str], list[tuple[Any, ...]]]
END = VisitEnded("button", 0, 0, "0-1")


class HandClock:
    """A clock that a test turns by hand."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 11, 21, 14, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.moment


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


def test_events_are_kept_in_the_order_they_happened(journal: Journal, rows: Select) -> None:
    topics = [f"case-{n}" for n in range(MAX_BATCH_EVENTS * 3)]
    for topic in topics:
        journal.record(CaseOpened(topic))
    assert journal.flush(10)
    assert [subject for (subject,) in rows("select subject from events order by id")] == topics
    assert journal.problem is None


def test_the_file_is_in_wal_mode_so_that_readers_never_wait(journal: Journal, rows: Select) -> None:
    journal.record(VisitStarted("fr"))
    assert journal.flush(10)
    assert rows("pragma journal_mode") == [("wal",)]


def test_nothing_is_opened_before_the_first_event(journal: Journal, path: Path) -> None:
    assert journal.flush(10)
    assert not path.exists()


def test_what_is_kept_of_a_moment_is_its_hour(
    journal: Journal, rows: Select, clock: HandClock
) -> None:
    journal.record(VisitStarted("fr"))
    clock.moment = datetime(1970, 1, 1, tzinfo=UTC)
    journal.record(CaseOpened("cinema"))
    assert journal.flush(10)
    assert rows("select hour from events order by id") == [("2026-11-21T14:00Z",), (None,)]


def test_closing_writes_what_is_waiting(open_journal: Callable[[], Journal], rows: Select) -> None:
    journal = open_journal()
    for n in range(MAX_BATCH_EVENTS * 2 + 1):
        journal.record(CaseOpened(str(n)))
    assert journal.close(10)
    assert rows("select count(*) from events") == [(MAX_BATCH_EVENTS * 2 + 1,)]


def test_recording_does_not_wait_for_another_program_that_locks_the_file(
    journal: Journal, path: Path, rows: Select
) -> None:
    journal.record(VisitStarted("fr"))
    assert journal.flush(10)
    with closing(sqlite3.connect(path)) as other:
        other.execute("begin immediate")
        journal.record(CaseOpened("cinema"))
        assert not journal.flush(0.05)
    assert journal.flush(10)
    assert rows("select count(*) from events") == [(2,)]


# --- visits ---------------------------------------------------------------------------


def test_visits_are_numbered_and_what_happens_between_them_belongs_to_none(
    journal: Journal, rows: Select
) -> None:
    for event in (
        ScreenFailed("attract", "KeyError"),
        VisitStarted("fr"),
        CaseOpened("cinema"),
        END,
        ScreenFailed("attract", "KeyError"),
        VisitStarted("ar"),
        END,
    ):
        journal.record(event)
    assert journal.flush(10)
    assert rows("select visit from events order by id") == [
        (None,),
        (1,),
        (1,),
        (1,),
        (None,),
        (2,),
        (2,),
    ]


def test_numbers_go_on_after_a_restart_and_start_again_the_next_day(
    open_journal: Callable[[], Journal], rows: Select, clock: HandClock
) -> None:
    for _ in range(2):
        journal = open_journal()
        journal.record(VisitStarted("fr"))
        assert journal.close(10)
    clock.moment += timedelta(days=1)
    journal = open_journal()
    journal.record(VisitStarted("fr"))
    assert journal.flush(10)
    assert rows("select visit from events order by id") == [(1,), (2,), (1,)]


def test_a_kiosk_that_does_not_know_the_day_still_tells_visits_apart(
    journal: Journal, rows: Select, clock: HandClock
) -> None:
    clock.moment = datetime(1970, 1, 1, tzinfo=UTC)
    journal.record(VisitStarted("fr"))
    journal.record(VisitStarted("fr"))
    assert journal.flush(10)
    assert rows("select hour, visit from events order by id") == [(None, 1), (None, 2)]


def test_a_visit_past_midnight_keeps_its_number_and_the_next_takes_another(
    journal: Journal, rows: Select, clock: HandClock
) -> None:
    journal.record(VisitStarted("fr"))
    clock.moment += timedelta(days=1)
    journal.record(CaseOpened("cinema"))
    journal.record(VisitStarted("fr"))
    assert journal.flush(10)
    assert rows("select visit from events order by id") == [(1,), (1,), (2,)]


def test_the_answers_of_one_visit_cannot_be_lined_up_into_a_path(
    journal: Journal, rows: Select
) -> None:
    journal.record(VisitStarted("fr"))
    for question in range(30):
        journal.record(QuestionAnswered("jetons", question, 0, True))
    journal.record(StepSkipped("jetons", 30))
    journal.record(END)
    assert journal.flush(10)

    loose = rows("select json_extract(detail, '$.step') from events where id < 0 order by id")
    questions = [question for (question,) in loose]
    assert sorted(questions) == list(range(31))
    assert questions not in (list(range(31)), list(range(30, -1, -1)))
    assert rows("select distinct visit from events where id < 0") == [(None,)]
    # Ordinals without a gap: their neighbours do not tell how many answers came between.
    assert rows("select id, kind from events where id > 0 order by id") == [
        (1, "visit_started"),
        (2, "visit_ended"),
    ]


def test_a_journal_that_begins_with_an_answer_still_counts_up_from_one(
    journal: Journal, rows: Select
) -> None:
    journal.record(QuestionAnswered("jetons", 0, 0, True))
    journal.record(VisitStarted("fr"))
    assert journal.flush(10)
    assert rows("select id from events where kind = 'visit_started'") == [(1,)]


# --- the file's age -------------------------------------------------------------------


def test_each_migration_is_applied_once_however_often_the_kiosk_starts(
    open_journal: Callable[[], Journal], rows: Select
) -> None:
    for _ in range(2):
        journal = open_journal()
        journal.record(VisitStarted("fr"))
        assert journal.close(10)
    assert rows("select migration_set, name from _sqlite_migrations order by id") == [
        ("journal", "events"),
        ("journal", "visits_of_a_day"),
    ]
    assert rows("select count(*) from events") == [(2,)]


def test_a_journal_of_an_older_kiosk_is_brought_up_to_date_with_its_events(
    open_journal: Callable[[], Journal], rows: Select, path: Path
) -> None:
    from sqlite_utils import Database

    from kiosk.journal.migrations import migrations

    path.parent.mkdir()
    old = Database(path)
    migrations.apply(old, stop_before="visits_of_a_day")
    old.execute(
        "insert into events (hour, visit, kind, subject, detail) "
        "values ('2026-11-21T09:00Z', 7, 'visit_started', 'fr', '{}')"
    )
    old.close()

    journal = open_journal()
    journal.record(VisitStarted("fr"))
    assert journal.flush(10)
    assert rows("select visit from events order by id") == [(7,), (8,)]


def test_nothing_slow_is_imported_before_the_first_frame() -> None:
    check = "import sys, kiosk.journal.writer; print('sqlite_utils' in sys.modules)"
    answer = subprocess.run(
        [sys.executable, "-c", check], capture_output=True, text=True, check=True
    )
    assert answer.stdout == "False\n"

"""What authors want to know of their games can be asked of the journal in plain SQL."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from kiosk.journal.events import (
    ActivityAbandoned,
    ActivityFinished,
    Event,
    Kept,
    QuestionAnswered,
    RecordOpened,
    RecordShown,
    Searched,
    StepSkipped,
)
from kiosk.journal.reader import shown, wanted
from kiosk.journal.writer import Journal

EVENTS: tuple[Event, ...] = (
    QuestionAnswered("jetons", 0, 2, False),
    QuestionAnswered("jetons", 0, 2, False),
    QuestionAnswered("jetons", 0, 1, False),
    QuestionAnswered("jetons", 0, 0, True),
    StepSkipped("jetons", 3),
    ActivityAbandoned("jetons", "quiz", 4, 1, "2-5"),
    ActivityAbandoned("jetons", "quiz", 4, 2, "2-5"),
    ActivityAbandoned("jetons", "quiz", 1, 1, "0-1"),
    ActivityFinished("jetons", "quiz", "most", 2, "2-5"),
    RecordShown("germinal", "au-hasard"),
    RecordShown("germinal", "au-hasard"),
    RecordShown("metropolis", "au-hasard"),
    RecordOpened("metropolis"),
    Kept("record", "metropolis"),
    Kept("record", "nosferatu"),
    Kept("resource", "vod"),
    Searched("none"),
    Searched("10-99"),
    Searched("none"),
)


def written(folder: Path) -> Path:
    path = folder / "journal.db"
    journal = Journal(path, lambda: datetime(2026, 11, 21, 14, 32, tzinfo=UTC))
    for event in EVENTS:
        journal.record(event)
    journal.close(10)
    return path


def first_row(path: Path, query: str) -> tuple[object, ...]:
    with closing(sqlite3.connect(path)) as connection:
        return tuple(connection.execute(query).fetchone())


def test_the_step_at_which_most_people_leave(tmp_path: Path) -> None:
    query = """select detail ->> 'step', count(*) from events
        where kind = 'activity_abandoned' and subject = 'jetons'
        group by 1 order by 2 desc"""
    assert first_row(written(tmp_path), query) == (4, 2)


def test_the_wrong_answer_that_is_chosen_most(tmp_path: Path) -> None:
    query = """select detail ->> 'step', detail ->> 'choice', count(*) from events
        where kind = 'question_answered' and subject = 'jetons' and not detail ->> 'is_right'
        group by 1, 2 order by 3 desc"""
    assert first_row(written(tmp_path), query) == (0, 2, 2)


def test_how_long_a_game_lasts_and_with_how_many(tmp_path: Path) -> None:
    query = """select detail ->> 'minutes', detail ->> 'players' from events
        where kind = 'activity_finished'"""
    assert first_row(written(tmp_path), query) == ("2-5", 2)


def test_how_often_a_record_was_proposed(tmp_path: Path) -> None:
    assert shown(written(tmp_path)) == {"germinal": 2, "metropolis": 1}


def test_how_often_each_record_was_wanted(tmp_path: Path) -> None:
    assert wanted(written(tmp_path)) == {"metropolis": 2, "nosferatu": 1}


def test_how_many_searches_found_nothing(tmp_path: Path) -> None:
    query = "select count(*) from events where kind = 'searched' and subject = 'none'"
    assert first_row(written(tmp_path), query) == (2,)


def test_nothing_was_proposed_before_the_first_visit(tmp_path: Path) -> None:
    assert shown(tmp_path / "journal.db") == {}

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from kiosk.journal.writer import Journal

Rows = list[tuple[Any, ...]]

Clock = Callable[[], datetime]


@pytest.fixture
def clock() -> Clock:
    return lambda: datetime(2026, 11, 21, 14, 30, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "journal" / "journal.db"


@pytest.fixture
def open_journal(clock: Clock, path: Path) -> Iterator[Callable[[], Journal]]:
    """Journals on ``path`` that try again at once; closed at the end."""
    journals: list[Journal] = []

    def open_one() -> Journal:
        journals.append(Journal(path, clock, retry_seconds=0.01))
        return journals[-1]

    yield open_one
    for journal in journals:
        journal.close(10)


@pytest.fixture
def journal(open_journal: Callable[[], Journal]) -> Journal:
    return open_journal()


@pytest.fixture
def rows(path: Path) -> Callable[[str], Rows]:
    """What the journal's file answers to some SQL."""

    def select(sql: str) -> Rows:
        with closing(sqlite3.connect(path)) as connection:
            return connection.execute(sql).fetchall()

    return select

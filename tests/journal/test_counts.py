from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.errors import MachineError
from kiosk.journal.events import CaseOpened, VisitStarted
from kiosk.journal.reader import counts
from kiosk.journal.writer import Journal


def test_events_are_counted_by_kind_while_the_kiosk_goes_on_writing(
    journal: Journal, path: Path
) -> None:
    journal.record(VisitStarted("fr"))
    journal.record(CaseOpened("cinema"))
    journal.record(CaseOpened("presse"))
    assert journal.flush(10)
    assert counts(path) == {"visit_started": 1, "case_opened": 2}
    journal.record(CaseOpened("livres"))
    assert journal.flush(10)
    assert counts(path) == {"visit_started": 1, "case_opened": 3}


def test_a_kiosk_that_never_recorded_has_nothing_to_count(path: Path) -> None:
    assert counts(path) == {}
    assert not path.exists()


def test_a_journal_that_is_just_being_made_has_nothing_to_count(path: Path) -> None:
    """The file is created first and its tables after: a count in between failed."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("pragma journal_mode = wal")
        assert counts(path) == {}


def test_a_file_that_is_no_journal_is_refused_with_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "journal é#.db"
    path.write_bytes(b"not a database " * 1000)
    with pytest.raises(MachineError) as refusal:
        counts(path)
    assert str(refusal.value) == (
        f"{path}: the journal cannot be read (file is not a database); "
        "check the disk, or move the file away: the kiosk begins a new one"
    )

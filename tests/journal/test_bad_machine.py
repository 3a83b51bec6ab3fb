"""What happens to the journal on a machine that fails: nothing a patron could notice."""

from __future__ import annotations

import re
import subprocess
import sys
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from kiosk.journal.events import CaseOpened, VisitStarted
from kiosk.journal.reader import counts
from kiosk.journal.writer import (
    MAX_BATCH_EVENTS,
    MAX_WAITING_EVENTS,
    ON_DISK_WITHIN_SECONDS,
    Journal,
)

Select = Callable[[str], list[tuple[Any, ...]]]

KIOSK = f"""
import sys
from datetime import UTC, datetime
from pathlib import Path
from kiosk.journal.events import CaseOpened
from kiosk.journal.writer import Journal

def now():
    return datetime(2026, 11, 21, 14, 30, tzinfo=UTC)

within = {ON_DISK_WITHIN_SECONDS}
journal = Journal(Path(sys.argv[1]), now, retry_seconds=0.01)
"""


def start_kiosk(path: Path, script: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", KIOSK + script, str(path)]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def line_of(kiosk: subprocess.Popen[str]) -> str:
    assert kiosk.stdout
    return kiosk.stdout.readline().strip()


def refused(path: Path, *, waiting: int, dropped: int = 0) -> str:
    return (
        f"The journal cannot be written ([Errno 17] File exists: '{path.parent}'); "
        f"events waiting: {waiting}, dropped: {dropped}."
    )


def wait_until_told(journal: Journal, problem: str) -> None:
    for _ in range(1000):
        if journal.problem == problem:
            return
        assert not journal.flush(0.01)
    assert journal.problem == problem


def test_a_kiosk_killed_after_the_promised_time_has_lost_nothing(path: Path, rows: Select) -> None:
    script = """
for n in range(250):
    journal.record(CaseOpened(str(n)))
print(journal.flush(within), flush=True)
input()
"""
    with start_kiosk(path, script) as kiosk:
        assert line_of(kiosk) == "True"
        kiosk.kill()
    kept = [subject for (subject,) in rows("select subject from events order by id")]
    assert kept == [str(n) for n in range(250)]


def test_a_kiosk_killed_while_writing_leaves_a_sound_journal_without_holes(
    path: Path, rows: Select
) -> None:
    script = """
from itertools import count
for n in count():
    journal.record(CaseOpened(str(n)))
    if n % 100 == 99:
        journal.flush(10)
        print(n, flush=True)
"""
    with start_kiosk(path, script) as kiosk:
        promised = [int(line_of(kiosk)) for _ in range(3)][-1]
        kiosk.kill()
    kept = [subject for (subject,) in rows("select subject from events order by id")]
    assert kept == [str(n) for n in range(len(kept))]
    assert len(kept) > promised
    assert rows("pragma integrity_check") == [("ok",)]


def test_a_full_disk_is_told_and_nothing_is_lost_once_there_is_room(
    path: Path, rows: Select
) -> None:
    script = """
import resource
_, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, hard))
recorded = 0
while journal.problem is None:
    journal.record(CaseOpened("x" * 1000))
    journal.flush(0.2)
    recorded += 1
print(journal.problem, flush=True)
resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
print(journal.flush(10), journal.problem, recorded, flush=True)
"""
    with start_kiosk(path, script) as kiosk:
        assert re.fullmatch(
            r"The journal cannot be written \(disk I/O error\); events waiting: \d+, dropped: 0\.",
            line_of(kiosk),
        )
        flushed, problem, recorded = line_of(kiosk).split()
    assert (flushed, problem) == ("True", "None")
    assert rows("select count(*) from events") == [(int(recorded),)]
    assert rows("pragma integrity_check") == [("ok",)]


def test_a_folder_that_cannot_be_made_is_told_and_the_events_wait(
    journal: Journal, path: Path, rows: Select
) -> None:
    path.parent.write_text("a file where the folder should be")
    for n in range(3):
        journal.record(CaseOpened(str(n)))
    wait_until_told(
        journal,
        refused(path, waiting=3),
    )
    path.parent.unlink()
    assert journal.flush(10)
    assert journal.problem is None
    assert rows("select subject from events order by id") == [("0",), ("1",), ("2",)]


def test_events_beyond_the_bound_drop_the_oldest_and_are_counted(
    journal: Journal, path: Path, rows: Select
) -> None:
    path.parent.write_text("a file where the folder should be")
    for n in range(MAX_WAITING_EVENTS + 10):
        journal.record(CaseOpened(str(n)))
    wait_until_told(
        journal,
        refused(path, waiting=MAX_WAITING_EVENTS, dropped=10),
    )
    path.parent.unlink()
    assert journal.flush(10)
    assert journal.problem == "Events that the journal dropped: 10."
    kept = [int(subject) for (subject,) in rows("select subject from events order by id")]
    assert len(kept) == MAX_WAITING_EVENTS
    assert kept == sorted(kept)
    newest = MAX_WAITING_EVENTS + 10 - 1
    assert set(range(MAX_BATCH_EVENTS + 10, newest + 1)) <= set(kept)


def test_closing_on_a_dead_disk_gives_up_and_says_so(journal: Journal, path: Path) -> None:
    path.parent.write_text("a file where the folder should be")
    journal.record(VisitStarted("fr"))
    assert not journal.close(10)
    assert "journal" not in {thread.name for thread in threading.enumerate()}


def test_closing_does_not_wait_for_the_next_try(path: Path, rows: Select) -> None:
    hour_seconds = 3600.0
    journal = Journal(path, lambda: datetime.now(UTC), retry_seconds=hour_seconds)
    path.parent.write_text("a file where the folder should be")
    journal.record(CaseOpened("cinema"))
    wait_until_told(journal, refused(path, waiting=1))
    path.parent.unlink()
    assert not journal.flush(0.05)
    assert journal.close(10)
    assert rows("select subject from events") == [("cinema",)]


def test_a_file_that_is_no_database_is_set_aside_and_a_new_journal_begun(
    journal: Journal, path: Path
) -> None:
    path.parent.mkdir()
    path.write_bytes(b"not a database " * 1000)
    (path.parent / "journal.db.damaged-1").write_text("an earlier one")
    journal.record(VisitStarted("fr"))
    assert journal.flush(10)
    assert counts(path) == {"visit_started": 1}
    assert journal.problem == "A damaged journal was set aside as journal.db.damaged-2."
    assert (path.parent / "journal.db.damaged-2").read_bytes() == b"not a database " * 1000


def test_a_journal_damaged_in_its_middle_is_set_aside_with_all_that_is_left_of_it(
    open_journal: Callable[[], Journal], path: Path
) -> None:
    journal = open_journal()
    for n in range(500):
        journal.record(CaseOpened(str(n)))
    assert journal.close(10)
    whole = path.read_bytes()
    page_bytes = 4096
    path.write_bytes(whole[:page_bytes] + b"\xff" * (len(whole) - page_bytes))

    journal = open_journal()
    journal.record(VisitStarted("fr"))
    assert journal.flush(10)
    assert counts(path) == {"visit_started": 1}
    assert (path.parent / "journal.db.damaged-1").stat().st_size == len(whole)


def test_the_log_of_a_damaged_file_is_not_replayed_into_the_new_one(
    open_journal: Callable[[], Journal], path: Path
) -> None:
    journal = open_journal()
    for n in range(500):
        journal.record(CaseOpened(str(n)))
    assert journal.close(10)
    script = """
for n in range(100):
    journal.record(CaseOpened(str(n)))
print(journal.flush(10), flush=True)
input()
"""
    with start_kiosk(path, script) as kiosk:
        assert line_of(kiosk) == "True"
        kiosk.kill()
    assert path.with_name("journal.db-wal").stat().st_size > 0
    path.write_bytes(b"not a database " * 1000)
    journal = open_journal()
    journal.record(VisitStarted("fr"))
    assert journal.flush(10)
    assert counts(path) == {"visit_started": 1}

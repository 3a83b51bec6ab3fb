"""What a whole visit leaves behind: counts in the journal, and nothing else."""

from __future__ import annotations

import json
import signal
import sqlite3
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.journal.buckets import right_bucket
from kiosk.journal.reader import counts
from kiosk.journal.writer import ON_DISK_WITHIN_SECONDS
from kiosk.packs.content import (
    Activity,
    Budget,
    Cards,
    Content,
    Fill,
    GuidedChoice,
    Hotspots,
    InfoIntox,
    Investigation,
    Memory,
    Order,
    Sort,
    Surprise,
)
from tests.formats import TOURED
from tests.tours import PLAYER, ROOT, Toured, start_tour, wait_until

HOUR = "2026-11-21T14:00Z"
SIZE = "1280x800"
SQLITE_COMPANIONS = {"journal.db-shm", "journal.db-wal"}  # of whoever reads it


@pytest.fixture(params=TOURED)
def visit(request: pytest.FixtureRequest, toured: Callable[[str], Toured]) -> Toured:
    return toured(request.param)


def rows(journal: Path, columns: str, where: str = "true") -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(f"{journal.as_uri()}?mode=ro", uri=True)) as connection:
        return connection.execute(
            f"select {columns} from events where {where} order by id"
        ).fetchall()


def test_a_visit_is_told_event_by_event(visit: Toured, content: Content) -> None:
    tutorial, quiz = content.tutorial("lire-la-presse"), content.quizzes[0]
    resource = content.resources_of(tutorial.universe)[0].id
    told = rows(visit.data / "journal.db", "kind, subject", "id > 0")
    assert told == [
        ("visit_started", "fr"),
        ("case_opened", tutorial.universe),
        ("resource_opened", resource),
        ("qr_shown", resource),
        ("kept", resource),
        ("tutorial_started", tutorial.id),
        *[("step_done", tutorial.id)] * len(tutorial.steps),
        ("tutorial_finished", tutorial.id),
        ("kept", tutorial.id),
        ("case_opened", quiz.universe),
        ("kept", quiz.universe),
        *played(quiz),
        *played(the_first(content, GuidedChoice)),
        *played(the_first(content, Memory)),
        *played(the_first(content, Budget)),
        *left(the_first(content, InfoIntox)),
        *played(the_first(content, Sort)),
        *played(the_first(content, Order)),
        *left(the_first(content, Fill)),
        *left(the_first(content, Cards)),
        *left(the_first(content, Hotspots)),
        *played(the_first(content, Surprise)),
        *played(the_first(content, Investigation)),
        ("qr_shown", ""),
        ("help_asked", "identification"),
        ("visit_ended", "button"),
    ]


def the_first(content: Content, kind: type[Activity]) -> Activity:
    """As the tour chooses it: one of which every game asks all."""
    games = [game for game in content.activities if isinstance(game, kind)]
    return min(games, key=lambda game: getattr(game, "draw", 0) > 0)


def played(game: Activity) -> tuple[tuple[str, str], ...]:
    """To its end."""
    return ("activity_started", game.id), ("activity_finished", game.id)


def left(game: Activity) -> tuple[tuple[str, str], ...]:
    """Half-way."""
    return ("activity_started", game.id), ("activity_abandoned", game.id)


def test_the_answers_of_one_child_do_not_line_up(visit: Toured, content: Content) -> None:
    """Rows of single questions have ids in no order, and name no visit."""
    quiz = content.quizzes[0]
    loose = rows(visit.data / "journal.db", "kind, subject, visit", "id < 0")
    guided, budget = the_first(content, GuidedChoice), the_first(content, Budget)
    statements = the_first(content, InfoIntox)
    assert isinstance(guided, GuidedChoice)
    assert {visit for _kind, _subject, visit in loose} == {None}
    expected = {
        ("question_answered", quiz.id, None): 2,
        ("step_skipped", quiz.id, None): len(quiz.questions) - 2,
        ("way_chosen", guided.id, None): len(guided.crossroads),
        ("way_chosen", budget.id, None): 2,
        ("step_skipped", statements.id, None): 1,
        ("question_answered", statements.id, None): 1,
    }
    counted = Counter(loose)
    assert {row: counted[row] for row in expected} == expected


def test_results_and_times_are_rounded(visit: Toured, content: Content) -> None:
    journal = visit.data / "journal.db"
    assert set(rows(journal, "hour")) == {(HOUR,)}
    quiz = content.quizzes[0]
    (finished,) = rows(journal, "detail", f"kind = 'activity_finished' and subject = '{quiz.id}'")
    (ended,) = rows(journal, "detail", "kind = 'visit_ended'")
    right = right_bucket(1, len(quiz.questions))
    assert json.loads(str(finished[0])) == {
        "kind": "quiz",
        "right": right,
        "players": 1,
        "minutes": "0-1",
    }
    assert json.loads(str(ended[0])) == {"opened": 2, "kept": 3, "minutes": "1-2"}


def test_nothing_else_is_left_in_the_data_folder(visit: Toured) -> None:
    names = {path.name for path in visit.data.iterdir()} - SQLITE_COMPANIONS
    assert names == {"cache", "journal.db", "kiosk.log", "kivy", "packs"}
    assert (visit.data / "kiosk.log").read_text("utf-8") == ""
    assert {path.name for path in (visit.data / "kivy").iterdir()} <= {"icon", "mods", "shaders"}


def test_whoever_opens_a_socket_is_stopped() -> None:
    """The tours of these tests end like this at the first connection; none of them does."""
    connect = f"""
import runpy, socket, sys
player = runpy.run_path({str(PLAYER)!r})
sys.addaudithook(player["refuse_network"])
socket.create_connection(("127.0.0.1", 9))
"""
    done = subprocess.run(
        [sys.executable, "-c", connect], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "Connected: socket." in done.stderr


def test_a_kiosk_that_is_unplugged_keeps_what_it_recorded(tmp_path: Path) -> None:
    last = "05c-message"
    with start_tour(SIZE, tmp_path, last) as tour:
        assert tour.stdout is not None
        assert any(line.strip() == last for line in tour.stdout)
        recorded = {"visit_started": 1, "case_opened": 2, "tutorial_finished": 1, "kept": 3}
        journal = tmp_path / "data/journal.db"
        wait_until(
            lambda: recorded.items() <= counts(journal).items(),
            ON_DISK_WITHIN_SECONDS,
            "what was recorded is not on the disk",
        )
        before = rows(journal, "*")
        tour.send_signal(signal.SIGKILL)
    assert tour.returncode == -signal.SIGKILL
    assert rows(journal, "*") == before
    with closing(sqlite3.connect(journal)) as connection:
        assert connection.execute("pragma integrity_check").fetchone() == ("ok",)

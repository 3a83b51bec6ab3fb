from __future__ import annotations

from pathlib import Path

from kiosk.journal.events import CaseOpened, VisitStarted
from kiosk.journal.reader import counts
from kiosk.journal.tally import Tally
from kiosk.journal.writer import Journal


def test_events_are_counted_as_the_journal_counts_them(journal: Journal, path: Path) -> None:
    tally = Tally()
    for event in (VisitStarted("fr"), CaseOpened("cinema"), CaseOpened("presse")):
        tally.record(event)
        journal.record(event)
    assert journal.flush(10)
    assert tally.counts() == counts(path) == {"visit_started": 1, "case_opened": 2}

from __future__ import annotations

import msgspec

from kiosk.journal.events import Event
from kiosk.words.counts import COUNTED, Tally, figure, never_kept, tallies


def test_each_counter_is_a_figure_and_what_there_are_so_many_of() -> None:
    counted = tallies({"visit_started": 1240, "case_opened": 1, "screen_failed": 3})
    assert counted[:3] == (
        Tally("1\u00a0240", "visites commencées"),
        Tally("1", "case ouverte"),
        Tally("0", "jeu terminé"),
    )
    assert len(counted) == len(COUNTED)


def test_a_large_figure_stays_on_one_line() -> None:
    assert figure(1_234_567) == "1\u00a0234\u00a0567"


def test_what_is_counted_are_events_of_the_journal() -> None:
    recorded = {kind.__struct_config__.tag for kind in Event.__args__}
    assert set(COUNTED) <= recorded


def test_no_event_has_a_place_for_what_is_never_kept() -> None:
    """The screen promises it; ``rows`` rounds the hour and cuts answers loose."""
    fields = {field.name for kind in Event.__args__ for field in msgspec.structs.fields(kind)}
    assert fields == {
        *("language", "reason", "opened", "kept", "minutes"),
        *("universe", "resource", "item_kind", "id", "what", "subject", "topic"),
        *("screen", "error", "tutorial", "step", "mistakes", "was_shown"),
        *("activity", "kind", "choice", "is_right", "right", "players", "record"),
        "found",
    }
    assert len(never_kept()) == 4

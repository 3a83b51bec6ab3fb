from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone
from typing import get_args

import pytest

from kiosk.journal.buckets import found_bucket, minutes_bucket, right_bucket
from kiosk.journal.events import (
    ActivityAbandoned,
    ActivityFinished,
    ActivityStarted,
    CaseOpened,
    Event,
    HelpAsked,
    Kept,
    QrShown,
    QuestionAnswered,
    RecordOpened,
    RecordShown,
    ResourceOpened,
    ScreenFailed,
    Searched,
    StepAbandoned,
    StepDone,
    StepSkipped,
    TutorialFinished,
    TutorialStarted,
    VisitEnded,
    VisitStarted,
    WayChosen,
)
from kiosk.journal.rows import row_of

MOMENT = datetime(2026, 11, 21, 14, 59, 59, tzinfo=UTC)

KEPT_AS: list[tuple[Event, str, str, str]] = [
    (VisitStarted("fr"), "visit_started", "fr", "{}"),
    (
        VisitEnded("idle", 2, 1, "2-5"),
        "visit_ended",
        "idle",
        '{"opened":2,"kept":1,"minutes":"2-5"}',
    ),
    (CaseOpened("cinema"), "case_opened", "cinema", "{}"),
    (ResourceOpened("cafeyn"), "resource_opened", "cafeyn", "{}"),
    (Kept("resource", "cafeyn"), "kept", "cafeyn", '{"item_kind":"resource"}'),
    (Kept("record", "germinal"), "kept", "germinal", '{"item_kind":"record"}'),
    (QrShown("resource", "cafeyn"), "qr_shown", "cafeyn", '{"what":"resource"}'),
    (Searched("none"), "searched", "none", "{}"),
    (RecordOpened("germinal"), "record_opened", "germinal", "{}"),
    (HelpAsked("inscription"), "help_asked", "inscription", "{}"),
    (ScreenFailed("quiz", "KeyError"), "screen_failed", "quiz", '{"error":"KeyError"}'),
    (TutorialStarted("lire"), "tutorial_started", "lire", "{}"),
    (
        StepDone("lire", 1, 2, True),
        "step_done",
        "lire",
        '{"step":1,"mistakes":2,"was_shown":true}',
    ),
    (StepAbandoned("lire", 1, "0-1"), "step_abandoned", "lire", '{"step":1,"minutes":"0-1"}'),
    (TutorialFinished("lire", "1-2"), "tutorial_finished", "lire", '{"minutes":"1-2"}'),
    (RecordShown("germinal", "au-hasard"), "record_shown", "germinal", '{"activity":"au-hasard"}'),
    (ActivityStarted("jetons", "quiz"), "activity_started", "jetons", '{"kind":"quiz"}'),
    (
        QuestionAnswered("jetons", 0, 2, False),
        "question_answered",
        "jetons",
        '{"step":0,"choice":2,"is_right":false}',
    ),
    (WayChosen("ce-soir", 1, 0), "way_chosen", "ce-soir", '{"step":1,"choice":0}'),
    (StepSkipped("jetons", 1), "step_skipped", "jetons", '{"step":1}'),
    (
        ActivityAbandoned("jetons", "quiz", 1, 2, "2-5"),
        "activity_abandoned",
        "jetons",
        '{"kind":"quiz","step":1,"players":2,"minutes":"2-5"}',
    ),
    (
        ActivityFinished("jetons", "quiz", "most", 1, "1-2"),
        "activity_finished",
        "jetons",
        '{"kind":"quiz","right":"most","players":1,"minutes":"1-2"}',
    ),
]


@pytest.mark.parametrize(("event", "kind", "subject", "detail"), KEPT_AS)
def test_an_event_is_kept_as_a_kind_a_subject_and_the_rest(
    event: Event, kind: str, subject: str, detail: str
) -> None:
    row = row_of(event, MOMENT)
    assert (row.kind, row.subject, row.detail) == (kind, subject, detail)


def test_every_kind_of_event_is_shown_above() -> None:
    assert {type(event) for event, *_ in KEPT_AS} == set(get_args(Event))


@pytest.mark.parametrize("kind", get_args(Event))
def test_an_event_is_tagged_with_its_name_and_explains_itself(kind: type[Event]) -> None:
    snake_case = re.sub(r"(?<=.)([A-Z])", r"_\1", kind.__name__).lower()
    assert kind.__struct_config__.tag == snake_case
    assert kind.__doc__


def test_single_questions_and_proposals_are_cut_loose_from_their_visit() -> None:
    loose = {type(event) for event, *_ in KEPT_AS if row_of(event, MOMENT).is_unlinkable}
    assert loose == {
        QuestionAnswered,
        RecordOpened,
        RecordShown,
        Searched,
        StepSkipped,
        WayChosen,
    }


@pytest.mark.parametrize(
    ("moment", "hour"),
    [
        (MOMENT, "2026-11-21T14:00Z"),
        (MOMENT.replace(minute=0, second=0), "2026-11-21T14:00Z"),
        (
            datetime(2026, 7, 1, 0, 30, tzinfo=timezone(timedelta(hours=2))),
            "2026-06-30T22:00Z",
        ),
        (datetime(1970, 1, 1, 0, 12, tzinfo=UTC), None),
    ],
)
def test_a_moment_is_rounded_down_to_the_hour_and_an_impossible_one_is_unknown(
    moment: datetime, hour: str | None
) -> None:
    assert row_of(VisitStarted("fr"), moment).hour == hour


@pytest.mark.parametrize(
    ("seconds", "bucket"),
    [(0, "0-1"), (59.9, "0-1"), (60, "1-2"), (120, "2-5"), (300, "5-10"), (600, "10+")],
)
def test_the_length_of_a_visit_is_told_in_broad_minutes(seconds: float, bucket: str) -> None:
    assert minutes_bucket(seconds) == bucket


@pytest.mark.parametrize(
    ("right", "bucket"), [(0, "none"), (1, "some"), (2, "most"), (3, "most"), (4, "all")]
)
def test_a_result_is_told_in_four_sizes(right: int, bucket: str) -> None:
    assert right_bucket(right, 4) == bucket


@pytest.mark.parametrize(
    ("count", "bucket"),
    [(0, "none"), (1, "1-9"), (9, "1-9"), (10, "10-99"), (99, "10-99"), (100, "100+")],
)
def test_what_a_search_found_is_kept_as_one_of_four_sizes(count: int, bucket: str) -> None:
    assert found_bucket(count) == bucket

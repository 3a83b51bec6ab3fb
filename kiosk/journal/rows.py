"""An event as the journal keeps it: rounded, and cut loose where it would tell too much.

The answers of one child must not line up into a path (CNIL's conditions for audience
measurement: anonymous statistics only). So the rows of single questions name no visit, and
``store`` draws their ids at random, for an id in order of writing would be such a path too.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

import msgspec

from kiosk.journal.events import (
    Event,
    Kept,
    QrShown,
    QuestionAnswered,
    RecordOpened,
    RecordShown,
    Searched,
    StepSkipped,
    VisitEnded,
    VisitStarted,
    WayChosen,
)

UNLINKABLE = (QuestionAnswered, RecordOpened, RecordShown, Searched, StepSkipped, WayChosen)

# A kiosk whose clock battery is dead wakes up in 1970, and no earlier moment can be true.
FIRST_CREDIBLE_MOMENT = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """``hour`` is UTC, rounded down (``2026-11-21T14:00Z``), or ``None``: the clock was wrong.

    An unknown hour still counts in totals, a false one would spoil the figures of a day.
    ``detail`` is JSON: the event's fields other than its kind and subject.
    """

    hour: str | None
    kind: str
    subject: str
    detail: str
    starts_visit: bool
    ends_visit: bool
    is_unlinkable: bool

    @property
    def day(self) -> str | None:
        return self.hour and self.hour[:10]


def row_of(event: Event, moment: datetime) -> Row:
    """``event`` as it is kept. ``moment`` knows its time zone."""
    fields = msgspec.to_builtins(event)
    kind = fields.pop("type")
    subject = fields.pop(_subject_field(event))
    return Row(
        hour=_hour(moment),
        kind=kind,
        subject=subject,
        detail=msgspec.json.encode(fields).decode(),
        starts_visit=isinstance(event, VisitStarted),
        ends_visit=isinstance(event, VisitEnded),
        is_unlinkable=isinstance(event, UNLINKABLE),
    )


def _subject_field(event: Event) -> str:
    match event:
        case Kept():
            return "id"
        case QrShown():
            return "subject"
        case _:
            return event.__struct_fields__[0]


def _hour(moment: datetime) -> str | None:
    if moment < FIRST_CREDIBLE_MOMENT:
        return None
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:00Z")

"""Everything that the journal can say, one struct a kind of event.

No field may hold what a person typed, a name, a time or anything that tells two visitors
apart: ids are those of the content, durations and scores are buckets. The tag is the name by
which events of a kind are counted.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from kiosk.journal.buckets import FoundBucket, MinutesBucket, RightBucket

# --- the visit ------------------------------------------------------------------------


class VisitStarted(msgspec.Struct, frozen=True, tag="visit_started"):
    """Somebody woke the kiosk up; ``language`` is the one they were greeted in."""

    language: str


class VisitEnded(msgspec.Struct, frozen=True, tag="visit_ended"):
    """The visit was forgotten. ``opened`` and ``kept`` count cases and things in the carnet."""

    reason: Literal["button", "idle", "failure"]
    opened: int
    kept: int
    minutes: MinutesBucket


class CaseOpened(msgspec.Struct, frozen=True, tag="case_opened"):
    """A case of the shelf was opened for the first time in this visit."""

    universe: str


class ResourceOpened(msgspec.Struct, frozen=True, tag="resource_opened"):
    """The page of an online resource was shown."""

    resource: str


class Kept(msgspec.Struct, frozen=True, tag="kept"):
    """Something went into the carnet."""

    item_kind: Literal["universe", "resource", "tutorial", "activity", "pick", "event", "record"]
    id: str


class QrShown(msgspec.Struct, frozen=True, tag="qr_shown"):
    """A code was shown. Nobody here knows whether it was scanned: the portal counts that.

    ``subject`` is a resource's id, and ``""`` for a carnet: what is in one is nobody's business.
    """

    what: Literal["resource", "carnet"]
    subject: str


class RecordShown(msgspec.Struct, frozen=True, tag="record_shown"):
    """A record of the catalogue was proposed by a game. Belongs to no visit (see ``rows``)."""

    record: str
    activity: str


class Searched(msgspec.Struct, frozen=True, tag="searched"):
    """Somebody stopped typing. What they typed is written nowhere: a miss is counted, and how
    many there are says whether the catalogue speaks the words of its patrons. Belongs to no visit
    (see ``rows``)."""

    found: FoundBucket


class RecordOpened(msgspec.Struct, frozen=True, tag="record_opened"):
    """The page of a record was shown. Belongs to no visit (see ``rows``)."""

    record: str


class HelpAsked(msgspec.Struct, frozen=True, tag="help_asked"):
    """A sentence of the help screen was chosen."""

    topic: str


class ScreenFailed(msgspec.Struct, frozen=True, tag="screen_failed"):
    """A screen broke down. ``error`` is the name of its class only: messages carry values."""

    screen: str
    error: str


# --- tutorials (steps are 0-based) ----------------------------------------------------


class TutorialStarted(msgspec.Struct, frozen=True, tag="tutorial_started"):
    """The first step of a tutorial was shown."""

    tutorial: str


class StepDone(msgspec.Struct, frozen=True, tag="step_done"):
    """The gesture of a step was done, after so many mistakes, with or without being shown."""

    tutorial: str
    step: int
    mistakes: int
    was_shown: bool


class StepAbandoned(msgspec.Struct, frozen=True, tag="step_abandoned"):
    """The tutorial was left at this step: where to look when few finish it."""

    tutorial: str
    step: int
    minutes: MinutesBucket


class TutorialFinished(msgspec.Struct, frozen=True, tag="tutorial_finished"):
    """The last step was done."""

    tutorial: str
    minutes: MinutesBucket


# --- games (steps and choices are 0-based) --------------------------------------------


class ActivityStarted(msgspec.Struct, frozen=True, tag="activity_started"):
    """The first step of a game was shown; ``kind`` is the word of its author (« quiz »)."""

    activity: str
    kind: str


class QuestionAnswered(msgspec.Struct, frozen=True, tag="question_answered"):
    """One question got an answer. Belongs to no visit (see ``rows``)."""

    activity: str
    step: int
    choice: int
    is_right: bool


class WayChosen(msgspec.Struct, frozen=True, tag="way_chosen"):
    """One of several ways was taken, none of them wrong. Belongs to no visit (see ``rows``)."""

    activity: str
    step: int
    choice: int


class StepSkipped(msgspec.Struct, frozen=True, tag="step_skipped"):
    """One question or step was passed over. Belongs to no visit (see ``rows``)."""

    activity: str
    step: int


class ActivityAbandoned(msgspec.Struct, frozen=True, tag="activity_abandoned"):
    """The game was left at this step: where to look when few finish it."""

    activity: str
    kind: str
    step: int
    players: int
    minutes: MinutesBucket


class ActivityFinished(msgspec.Struct, frozen=True, tag="activity_finished"):
    """The last step was left behind; ``right`` is ``""`` where nothing is right or wrong.
    ``players`` took turns on the same screen."""

    activity: str
    kind: str
    right: RightBucket | Literal[""]
    players: int
    minutes: MinutesBucket


Event = (
    VisitStarted
    | VisitEnded
    | CaseOpened
    | ResourceOpened
    | Kept
    | QrShown
    | RecordShown
    | Searched
    | RecordOpened
    | HelpAsked
    | ScreenFailed
    | TutorialStarted
    | StepDone
    | StepAbandoned
    | TutorialFinished
    | ActivityStarted
    | QuestionAnswered
    | WayChosen
    | StepSkipped
    | ActivityAbandoned
    | ActivityFinished
)

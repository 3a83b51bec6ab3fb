"""What each kind of activity is made of, card by card."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.i18n import _
from kiosk.packs.content import (
    Content,
    Rich,
    Span,
    Stage,
    Workshop,
    plain,
)
from kiosk.words.leaf import Part, line

# --- the workshop -----------------------------------------------------------------------


def of_workshop(content: Content, activity: Workshop) -> tuple[Part, ...]:
    lengths = ", ".join(_minutes(length) for length in activity.durations)
    return (
        Part(
            heading=_("Durées\u00a0: {lengths}").format(lengths=lengths), paragraphs=activity.goal
        ),
        Part(heading=_("À préparer"), paragraphs=activity.prepare),
        *(
            _stage(content, number, stage, activity.durations)
            for number, stage in enumerate(activity.stages, start=1)
        ),
    )


def _stage(content: Content, number: int, stage: Stage, durations: Iterable[int]) -> Part:
    lengths = ", ".join(
        _("{minutes} sur {length}").format(minutes=minutes, length=_minutes(length))
        for minutes, length in zip(stage.minutes, durations, strict=False)
        if minutes
    )
    lines = [line(lengths, "clock")] if lengths else []
    if stage.activity:
        lines.append(line(_title(content, stage.activity), "puzzle-piece"))
    return Part(
        heading=f"{number}. {stage.title}",
        paragraphs=(*stage.text, *map(_aloud, stage.said)),
        lines=tuple(lines),
    )


def _title(content: Content, path: str) -> str:
    """The title of the page at ``path``; a pack that lost it still says which it was."""
    return next((page.title for one, page in content.entries() if one == path), path)


def _aloud(said_aloud: Rich) -> Rich:
    """What is said, between the quotes that some authors write and others leave out."""
    if plain(said_aloud).startswith("«"):
        return said_aloud
    return (Span("«\u00a0"), *said_aloud, Span("\u00a0»"))


# --- what several kinds have ------------------------------------------------------------


def _minutes(count: int) -> str:
    return _("{count}\u00a0min").format(count=count)

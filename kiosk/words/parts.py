"""What each kind of activity is made of, card by card."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.i18n import _
from kiosk.packs.content import (
    Content,
    Filter,
    Hotspots,
    Line,
    Rich,
    Span,
    Stage,
    Surprise,
    Workshop,
    plain,
)
from kiosk.words.filters import condition
from kiosk.words.leaf import Figure, Part, line

# --- draws ------------------------------------------------------------------------------


def of_surprise(content: Content, activity: Surprise) -> tuple[Part, ...]:
    return (
        Part(paragraphs=activity.text),
        _conditions(_("Tiré parmi"), content, activity.filters),
    )


def _conditions(heading: str, content: Content, filters: tuple[Filter, ...]) -> Part:
    lines = tuple(line(condition(content, one), "magnifying-glass") for one in filters)
    return Part(heading=heading, lines=lines) if lines else Part()


# --- pointing at ------------------------------------------------------------------------


def of_hotspots(content: Content, activity: Hotspots) -> tuple[Part, ...]:
    points = tuple((spot.x, spot.y) for spot in activity.spots)
    lines = (
        Line((Span(f"{number}. ", strong=True), *spot.text))
        for number, spot in enumerate(activity.spots, start=1)
    )
    return (Part(figures=(Figure(activity.picture, points),), lines=tuple(lines)),)


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

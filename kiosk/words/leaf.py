"""A page as something to read: cards of words and pictures, whatever kind of page it was."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from kiosk.packs.content import Line, Media, Rich, Span

PICTURES = (".jpg", ".png")  # what the build makes of every picture


@dataclass(frozen=True, slots=True)
class Figure:
    """What there is to see; of a sound or a film, its words are left to read.

    ``points`` are numbered on a picture from 1, each in fractions of its width from the left
    and of its height from the top.
    """

    media: Media
    points: tuple[tuple[float, float], ...] = ()

    @property
    def is_picture(self) -> bool:
        return self.media.file.endswith(PICTURES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One card, from top to bottom. What is empty is not shown."""

    heading: str = ""
    figures: tuple[Figure, ...] = ()
    paragraphs: tuple[Rich, ...] = ()
    lines: tuple[Line, ...] = ()
    explanation: tuple[Rich, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """``kind`` says what it is (« Coup de cœur »), with the Phosphor name of its ``icon``.

    ``facts`` are a few words each; ``universe`` is an id or ``""``; ``figure`` stands beside the
    cards; ``url`` is where to go on at home, or ``""``.
    """

    kind: str
    icon: str
    title: str
    facts: tuple[str, ...] = ()
    universe: str = ""
    figure: Figure | None = None
    parts: tuple[Part, ...] = ()
    url: str = ""


def figures(*media: Media | None) -> tuple[Figure, ...]:
    """What a card has of these."""
    return tuple(Figure(one) for one in media if one is not None)


def with_figure_beside(parts: Iterable[Part]) -> tuple[Figure | None, tuple[Part, ...]]:
    """The only picture of ``parts``, taken out of its card; several stay where they belong."""
    cards = tuple(parts)
    found = [figure for part in cards for figure in part.figures]
    if len(found) != 1 or not found[0].is_picture:
        return None, cards
    return found[0], tuple(replace(part, figures=()) for part in cards)


def line(text: str, icon: str = "") -> Line:
    """Plain words as a line."""
    return Line(said(text), icon)


def said(text: str) -> Rich:
    """Plain words as a paragraph."""
    return (Span(text),) if text else ()


def paragraph(text: str) -> tuple[Rich, ...]:
    """Plain words as the paragraphs of a part; none without words."""
    return (said(text),) if text else ()

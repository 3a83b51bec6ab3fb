"""A page as something to read: cards of words and pictures, whatever kind of page it was."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.packs.content import Line, Media, Rich, Span

PICTURES = (".jpg", ".png")  # what the build makes of every picture


@dataclass(frozen=True, slots=True)
class Figure:
    """What there is to see; of a sound or a film, its words are left to read."""

    media: Media

    @property
    def is_picture(self) -> bool:
        return self.media.file.endswith(PICTURES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One card, from top to bottom. What is empty is not shown."""

    heading: str = ""
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


def line(text: str, icon: str = "") -> Line:
    """Plain words as a line."""
    return Line(said(text), icon)


def said(text: str) -> Rich:
    """Plain words as a paragraph."""
    return (Span(text),) if text else ()


def paragraph(text: str) -> tuple[Rich, ...]:
    """Plain words as the paragraphs of a part; none without words."""
    return (said(text),) if text else ()

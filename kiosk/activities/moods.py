"""What patrons are in the mood for, in the words of the authors.

A guided choice asks for a mood where each of its ways asks for one subject and nothing else:

    ## De quoi avez-vous envie ? {#envie}

    - [Rire](#fin) `sujet=rire`
    - [Partir loin](#fin) `sujet=voyage`
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.activities.path import games_of
from kiosk.packs.content import Content, Crossroads, GuidedChoice, Way


@dataclass(frozen=True, slots=True)
class Mood:
    """``text`` is what a patron says (« Partir loin »), ``subject`` what records say."""

    text: str
    subject: str


def moods_of(content: Content) -> tuple[Mood, ...]:
    """Each subject once, as the first game that asks for it says it."""
    found: dict[str, Mood] = {}
    for game in games_of(content):
        for crossroads in game.crossroads if isinstance(game, GuidedChoice) else ():
            for mood in _asked(crossroads):
                found.setdefault(mood.subject.casefold(), mood)
    return tuple(found.values())


def _asked(crossroads: Crossroads) -> Iterator[Mood]:
    subjects = [_subject(way) for way in crossroads.ways]
    if all(subjects):
        for way, subject in zip(crossroads.ways, subjects, strict=True):
            yield Mood(way.text, subject)


def _subject(way: Way) -> str:
    """The subject that is all that ``way`` asks for, or ``""``."""
    if len(way.filters) == 1 and way.filters[0].field == "subjects":
        return str(way.filters[0].value)
    return ""

"""The pages of the kiosk as records, so that a search finds them beside the rest."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from kiosk.packs.content import (
    STAFF,
    Activity,
    Content,
    Entry,
    Event,
    Pick,
    Record,
    Resource,
    Tutorial,
    Universe,
    Workshop,
    plain,
)


def pages_of(content: Content) -> Iterator[tuple[str, Record]]:
    """Every page that patrons may open, by its path, which is also the id of its record."""
    for path, page in content.entries():
        if page.audience != STAFF and not isinstance(page, Workshop):
            yield path, _record(path, page)


def _record(path: str, page: Entry) -> Record:
    return Record(
        id=path,
        title=page.title,
        universe=page.id if isinstance(page, Universe) else getattr(page, "universe", ""),
        creator=getattr(page, "provider", "") or getattr(page, "creator", ""),
        kind=_kind(page),
        language=page.language,
        audience=page.audience,
        minutes=page.minutes if isinstance(page, Activity) else None,
        summary=page.summary or _told(page),
        valid_until=_last_day(page),
    )


def _kind(page: Entry) -> str:
    match page:
        case Universe():
            return "univers"
        case Resource():
            return "ressource en ligne"
        case Tutorial():
            return "tutoriel"
        case Pick():
            return "coup de cœur"
        case Event():
            return "rendez-vous"
        case _:
            return "jeu"


def _told(page: Entry) -> str:
    """The first paragraphs of a page that has no summary."""
    match page:
        case Universe(promise=text) | Resource(promise=text) | Pick(text=text) | Event(text=text):
            return " ".join(map(plain, text))
        case _:
            return ""


def _last_day(page: Entry) -> date | None:
    if isinstance(page, Event):
        return min(page.last_day, page.valid_until or page.last_day)
    return page.valid_until

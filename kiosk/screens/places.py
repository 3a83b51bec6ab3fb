"""Which screen shows which page of the content."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kiosk.activities.kinds import KINDS
from kiosk.activities.path import games_of, trainings_of, varied
from kiosk.activities.turns import MAX_PLAYERS
from kiosk.packs.content import Activity, Content, Resource, Tutorial, Workshop
from kiosk.words.pages import leaf_paths

Place = tuple[str, str]  # a screen's name, and its subject

OWN_SCREENS = {"universes": "universe", "resources": "resource", "tutorials": "tutorial"}


def place_of(page: Activity | Resource) -> Place:
    """Where a tutorial or a game is played, or a resource or a workshop shown."""
    match page:
        case Tutorial():
            return ("tutorial", page.id)
        case Resource():
            return ("resource", page.id)
        case Workshop():
            return ("leaf", f"activities/{page.id}")
        case _:
            return (KINDS[type(page)].screen, page.id)


def places(content: Content) -> Mapping[str, Place]:
    """Every page by its path, and where it is shown."""
    found: dict[str, Place] = {path: ("leaf", path) for path in leaf_paths(content)}
    for path, page in content.entries():
        folder = path.partition("/")[0]
        if folder in OWN_SCREENS:
            found[path] = (OWN_SCREENS[folder], page.id)
        elif kind := KINDS.get(type(page)):
            found[path] = (kind.screen, page.id)
    return found


def still_there(place: Place, content: Content) -> bool:
    """Whether a place has something to show; a place that is not about a page always has."""
    about_pages = (*OWN_SCREENS.values(), *(kind.screen for kind in KINDS.values()), "leaf")
    return place[0] not in about_pages or place in places(content).values()


def offered(
    content: Content, what: str, universe: str = "", *, audience: str = "", players: int = 1
) -> tuple[Any, ...]:
    """The games (``play``) or the tutorials (``learn``), of one universe or of all, turn and turn
    about; for an audience, and for several players. Or what trains the staff (``train``)."""
    if what == "train":
        return varied(trainings_of(content), content)
    if what == "learn":
        pages = content.tutorials_of(universe) if universe else content.tutorials
        return varied(pages, content)
    games = games_of(content, universe, audience=audience)
    return varied([one for one in games if players == 1 or KINDS[type(one)].is_shared], content)


def can_share(content: Content, universe: str = "") -> bool:
    """Whether several can take turns at one of the games."""
    return bool(offered(content, "play", universe, players=MAX_PLAYERS))


def doorway(content: Content, what: str, universe: str = "") -> Place | None:
    """Where to go for ``what``: a menu, the only thing there is, or nowhere."""
    pages = offered(content, what, universe)
    if len(pages) == 1:
        return place_of(pages[0])
    return ("menu", f"{what} {universe}".strip()) if pages else None

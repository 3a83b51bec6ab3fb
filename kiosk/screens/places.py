"""Which screen shows which page of the content."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.packs.content import Content, Quiz
from kiosk.words.pages import leaf_paths

Place = tuple[str, str]  # a screen's name, and its subject

OWN_SCREENS = {"universes": "universe", "resources": "resource", "tutorials": "tutorial"}


def places(content: Content) -> Mapping[str, Place]:
    """Every page by its path, and where it is shown."""
    found: dict[str, Place] = {path: ("leaf", path) for path in leaf_paths(content)}
    for path, page in content.entries():
        folder = path.partition("/")[0]
        if folder in OWN_SCREENS:
            found[path] = (OWN_SCREENS[folder], page.id)
        elif isinstance(page, Quiz):
            found[path] = ("quiz", page.id)
    return found


def still_there(place: Place, content: Content) -> bool:
    """Whether a place has something to show; a place that is not about a page always has."""
    about_pages = (*OWN_SCREENS.values(), "quiz", "leaf")
    return place[0] not in about_pages or place in places(content).values()

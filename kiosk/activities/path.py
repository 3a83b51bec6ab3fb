"""The way through a universe: discover by playing, practise the gesture, take it home.

What was finished in this visit is not proposed again; the way never ends in nothing as long as
the content has a resource.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from kiosk.activities.kinds import KINDS
from kiosk.packs.content import Activity, Content, Resource, Tutorial

STAFF = "équipe"

Page = Activity | Resource


def games_of(content: Content, universe: str) -> Iterator[Activity]:
    """What patrons can play in a universe, or in all of them (``""``)."""
    for activity in content.activities:
        is_here = not universe or activity.universe == universe
        if is_here and type(activity) in KINDS and activity.audience != STAFF:
            yield activity


def next_page(content: Content, done: Activity, finished: Collection[str]) -> Page | None:
    """What to do after ``done``: practise, then take home; after a tutorial, play."""
    universe = done.universe or content.universes[0].id
    tutorials = [one for one in content.tutorials_of(universe) if one.id not in finished]
    games = [one for one in games_of(content, universe) if one.id not in finished]
    tutorials.sort(key=lambda one: one.resource != done.resource)
    home: tuple[Resource, ...] = content.resources_of(universe)
    ways: tuple[Page, ...] = (
        (*games[:1], *home[:1], *tutorials[:1])
        if isinstance(done, Tutorial)
        else (*tutorials[:1], *home[:1], *games[:1])
    )
    return next((page for page in ways if page.id != done.id), None)

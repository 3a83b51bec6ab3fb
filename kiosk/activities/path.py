"""The way through a universe: discover by playing, practise the gesture, take it home.

What was finished in this visit is not proposed again; the way never ends in nothing as long as
the content has a resource.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import zip_longest
from typing import TypeVar

from kiosk.activities.kinds import KINDS
from kiosk.packs.content import STAFF, Activity, Content, Resource, Tutorial, Workshop

EVERYBODY = "tous"
PATRONS = (EVERYBODY, "enfants", "ados", "adultes")

Page = Activity | Resource
Entered = TypeVar("Entered", bound=Activity)


def games_of(content: Content, universe: str = "", *, audience: str = "") -> Iterator[Activity]:
    """What patrons can play in a universe, or in all of them (``""``). For an audience: its own
    first, then what is for everybody."""
    games = [
        one
        for one in content.activities
        if type(one) in KINDS
        and one.audience in ((audience, EVERYBODY) if audience else PATRONS)
        and universe in ("", one.universe)
    ]
    yield from sorted(games, key=lambda one: bool(audience) and one.audience != audience)


def trainings_of(content: Content) -> Iterator[Workshop]:
    """The workshops by which the staff trains itself."""
    for activity in content.activities:
        if isinstance(activity, Workshop) and activity.audience == STAFF:
            yield activity


def audiences_of(content: Content, universe: str = "") -> tuple[str, ...]:
    """Those for whom a game was made especially."""
    made_for = {game.audience for game in games_of(content, universe)}
    return tuple(one for one in PATRONS if one in made_for and one != EVERYBODY)


def varied(pages: Iterable[Entered], content: Content) -> tuple[Entered, ...]:
    """One of each universe in turn, in the order of the shelf: what lies side by side differs."""
    order = {universe.id: place for place, universe in enumerate(content.universes)}
    rows: dict[str, list[Entered]] = {}
    for page in pages:
        rows.setdefault(page.universe, []).append(page)
    in_order = sorted(rows.values(), key=lambda row: order.get(row[0].universe, -1))
    return tuple(page for line in zip_longest(*in_order) for page in line if page is not None)


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
    return next((page for page in ways if page is not done), None)

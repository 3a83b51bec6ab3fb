"""What was found, as its row shows it, and where that row leads."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from kiosk.catalogue.answer import Hit
from kiosk.packs.content import Content
from kiosk.screens.places import places
from kiosk.widgets.hit_row import HitLook
from kiosk.words.search import place_line, way_icon, way_name

HitLooks = Callable[[Iterable[Hit | None]], tuple[HitLook | None, ...]]


def looks_in(content: Content) -> HitLooks:
    """How the rows of a screen that shows ``content`` look; a place without a hit is empty."""
    scenes = {universe.id: universe.illustration for universe in content.universes}
    usual = content.universes[0].illustration
    where = places(content)

    def look(hit: Hit) -> HitLook:
        return HitLook(
            title=hit.record.title,
            marks=hit.marks,
            detail=place_line(content, hit),
            way=way_name(hit.way),
            icon=way_icon(hit.way),
            scene=scenes.get(hit.record.universe, usual),
            place=where.get(hit.page, ("record", hit.record.id)),
        )

    return lambda hits: tuple(look(hit) if hit else None for hit in hits)

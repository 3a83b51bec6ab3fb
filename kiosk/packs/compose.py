"""Packs on top of each other: a later one replaces, adds and hides, page by page.

What the kiosk shows is always the outcome of this, so a page that refers to one that was
hidden or has expired is left out too, instead of failing under a finger.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from functools import reduce

import msgspec

from kiosk.packs.content import FOLDERS, Content, Entry, Event, Stage, Universe, Workshop


def compose(contents: Iterable[Content]) -> Content:
    """The first pack with the others laid over it, in their order.

    What names the pack (id, title, version, portal) is the first one's; the commune is the
    last one's that has one.
    """
    composed = reduce(laid_over, contents)
    return arranged(msgspec.structs.replace(composed, hide=()))


def laid_over(below: Content, over: Content) -> Content:
    """Both as one, which still hides what they hide: ``laid_over`` is associative."""
    pages = {path: entry for path, entry in below.entries() if path not in over.hide}
    return msgspec.structs.replace(
        _with_pages(below, {**pages, **dict(over.entries())}),
        commune=over.commune or below.commune,
        hide=tuple(sorted({*below.hide, *over.hide})),
    )


def arranged(content: Content) -> Content:
    """``content`` in the order of its screens, without what leads nowhere."""
    pages = dict(content.entries())
    shown = content.commune.universes if content.commune else ()
    if shown:
        pages = {
            path: entry
            for path, entry in pages.items()
            if not isinstance(entry, Universe) or entry.id in shown
        }
    standing = {path: entry for path, entry in pages.items() if _stands(pages, path)}
    return _with_pages(
        content, {path: _without_dead_ends(entry, standing) for path, entry in standing.items()}
    )


def on(content: Content, today: date) -> Content:
    """``content`` without what is over on the day ``today``."""
    pages = {path: entry for path, entry in content.entries() if not _is_over(entry, today)}
    return arranged(_with_pages(content, pages))


def _with_pages(content: Content, pages: Mapping[str, Entry]) -> Content:
    folders: dict[str, list[Entry]] = {folder: [] for folder in FOLDERS}
    for path, entry in pages.items():
        folders[path.partition("/")[0]].append(entry)
    arranged = {folder: tuple(sorted(found, key=_rank)) for folder, found in folders.items()}
    return msgspec.structs.replace(content, **arranged)


def _rank(entry: Entry) -> tuple[int, str, str]:
    if isinstance(entry, Universe):
        return entry.order, "", entry.id
    if isinstance(entry, Event):
        return entry.day.toordinal(), entry.start, entry.id
    return 0, "", entry.id


def _stands(pages: Mapping[str, Entry], path: str) -> bool:
    """Whether every page that this one refers to is there."""
    entry = pages[path]
    universe, resource = getattr(entry, "universe", ""), getattr(entry, "resource", "")
    if universe and f"universes/{universe}" not in pages:
        return False
    return not resource or (
        f"resources/{resource}" in pages and _stands(pages, f"resources/{resource}")
    )


def _without_dead_ends(entry: Entry, pages: Collection[str]) -> Entry:
    """A workshop goes on without the activity of a stage: the librarian is there."""
    if not isinstance(entry, Workshop):
        return entry
    stages = tuple(_without_dead_end(stage, pages) for stage in entry.stages)
    return msgspec.structs.replace(entry, stages=stages)


def _without_dead_end(stage: Stage, pages: Collection[str]) -> Stage:
    return stage if stage.activity in pages else msgspec.structs.replace(stage, activity="")


def _is_over(entry: Entry, today: date) -> bool:
    if isinstance(entry, Event) and entry.last_day < today:
        return True
    return entry.valid_until is not None and entry.valid_until < today

"""What is installed on this kiosk, and whether it is still what was built."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from kiosk.errors import KioskError
from kiosk.packs.manifest import Manifest
from kiosk.packs.shelf import Shelf


@dataclass(frozen=True, slots=True, kw_only=True)
class Installed:
    """One pack of the shelf. Without a ``manifest``, ``trouble`` says why it cannot be read.

    ``damaged`` are its files that are missing or altered. It is on show ``since`` then.
    """

    name: str
    since: datetime
    manifest: Manifest | None = None
    has_previous: bool
    damaged: tuple[Path, ...] = ()
    trouble: KioskError | None = None

    @property
    def is_sound(self) -> bool:
        return not self.damaged and self.trouble is None


def inventory(shelf: Shelf, today: date, *, in_full: bool = False) -> Iterator[Installed]:
    """Every pack, by its name. ``in_full`` reads all its bytes again, instead of the sample of
    the day ``today``.

    Raises: MachineError.
    """
    for name in shelf.names():
        yield _inspected(shelf, name, today, in_full)


def _inspected(shelf: Shelf, name: str, today: date, in_full: bool) -> Installed:
    found = Installed(name=name, since=shelf.since(name), has_previous=shelf.has_previous(name))
    try:
        built = shelf.pack(name)
    except KioskError as error:
        return replace(found, trouble=error)
    files = built.manifest.files
    damaged = built.altered(files) if in_full else built.altered_at_a_glance(today)
    return replace(
        found,
        manifest=built.manifest,
        damaged=tuple(built.folder / file for file in damaged),
    )

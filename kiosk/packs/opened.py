"""Built packs and overlays shown as one, each from where it lies: nothing is copied."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kiosk.packs.built import Built
from kiosk.packs.compose import compose, on
from kiosk.packs.content import Content


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """A built pack, and its words in the language that is shown."""

    built: Built
    content: Content


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """What a kiosk shows.

    ``folders`` are those of the packs, later ones on top: a medium is looked for in the last
    first. ``records`` are the tables; a line replaces the one of the same id in those before.
    """

    content: Content
    languages: tuple[str, ...]
    folders: tuple[Path, ...]
    records: tuple[Path, ...]


def opened(layers: Sequence[Layer], today: date) -> Opened:
    """The first layer with the others over it, without what is over on the day ``today``."""
    built = [layer.built for layer in layers]
    return Opened(
        content=on(compose(layer.content for layer in layers), today),
        languages=built[0].manifest.languages,
        folders=tuple(one.folder for one in built),
        records=tuple(one.records for one in built if one.records),
    )

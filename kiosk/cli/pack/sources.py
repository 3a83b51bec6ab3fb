"""The folders that a command is about: a pack, or a commune with the pack it lies on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from kiosk.packs.authoring.source import Reading

_folder = click.Path(path_type=Path, file_okay=False)
folder_argument = click.argument("folder", metavar="DIR", type=_folder)
commune_option = click.option(
    "--commune", metavar="DIR", type=_folder, help="The commune to lay over the pack."
)
out_option = click.option("--out", metavar="DIR", type=_folder, required=True)


@dataclass(frozen=True, slots=True)
class Sources:
    """``commune`` lies over ``pack``, or is ``None``."""

    pack: Path
    commune: Path | None = None

    @classmethod
    def of(cls, folder: Path, commune: Path | None) -> Sources:
        """What ``folder`` is: the folder of a commune finds the pack of its own checkout."""
        from kiosk.packs.authoring.folder import pack_below

        below = pack_below(folder) if commune is None else None
        return cls(below, folder) if below else cls(folder, commune)

    def examine(self, today: date) -> Reading:
        """Read the sources.

        Raises:
            UsageError, MachineError: a folder is missing or cannot be read.
        """
        from kiosk.packs.authoring.folder import read_overlay, read_pack
        from kiosk.packs.authoring.source import examine

        overlay = read_overlay(self.commune) if self.commune else None
        return examine(read_pack(self.pack), overlay, today=today)

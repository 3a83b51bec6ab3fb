"""Where the media of the packs on show lie on the disk."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path


class MediaFiles:
    """Media of several packs: a later folder goes before an earlier one, as its pages do."""

    def __init__(self, folders: Iterable[Path] = ()) -> None:
        self._folders = tuple(folders)[::-1]

    def path(self, file: str) -> Path | None:
        """The place of ``file`` (« media/affiche.jpg »), or ``None`` where nobody has it."""
        for folder in self._folders:
            if (place := folder / file).is_file():
                return place
        return None

"""The catalogue as a kiosk holds it: made in the background, made again when it is damaged.

As long as there is no index, whoever asks is told to wait; an index that is only out of date
goes on answering until the new one is swapped in. What searches and builds is imported when the
first frame has been drawn.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path
from threading import Lock, Thread
from typing import TYPE_CHECKING, TypeVar

from kiosk.catalogue.damage import DamagedIndex, NotReady
from kiosk.errors import KioskError

if TYPE_CHECKING:
    from kiosk.catalogue.catalogue import Catalogue
    from kiosk.catalogue.source import Source

INDEX_FILE = "catalogue.db"

Found = TypeVar("Found")

log = logging.getLogger(__name__)


class Desk:
    """The index of ``source`` in ``folder``; ``today`` is the day on which things are shown."""

    def __init__(self, folder: Path, source: Source, today: Callable[[], date]) -> None:
        self._path = folder / INDEX_FILE
        self._source = source
        self._today = today
        self._catalogue: Catalogue | None = None
        self._is_damaged = False  # although it can be opened
        self._asking = Lock()  # one question at a time: there is one connection
        self._preparing = Lock()

    @property
    def is_ready(self) -> bool:
        return self._catalogue is not None

    def prepare(self) -> None:
        """Open the index, or build it first where there is none of this source. Takes seconds.

        Raises:
            MachineError: the disk refuses; the kiosk goes on, without a catalogue.
            DamagedPack: the records cannot be read; whoever installs packs can act.
        """
        with self._preparing:
            if self._catalogue is None and not self._is_damaged:
                self._open()
            found = self._catalogue
            if found is None or found.fingerprint != self._source.fingerprint:
                from kiosk.catalogue.build import build

                staged = self._path.with_name(f".{self._path.name}.new")
                build(staged, self._source)
                self._swap(staged)

    def ask(self, work: Callable[[Catalogue], Found]) -> Found:
        """What ``work`` finds in the catalogue; not on the main thread.

        Raises:
            NotReady: the index is being made; ask again in some seconds.
        """
        with self._asking:
            catalogue = self._catalogue
            if catalogue is None:
                raise NotReady
            try:
                return work(catalogue)
            except DamagedIndex as error:
                log.warning("%s", error)
                self._close()
                self._is_damaged = True
        Thread(target=self._mend, name="catalogue", daemon=True).start()
        raise NotReady

    def close(self) -> None:
        with self._asking:
            self._close()

    def _swap(self, staged: Path) -> None:
        """Closed first: some systems do not let an open file be replaced."""
        from kiosk.catalogue.build import put_in_place

        with self._asking:
            self._close()
            try:
                put_in_place(staged, self._path)
                self._is_damaged = False
            finally:
                self._open()

    def _open(self) -> None:
        from kiosk.catalogue.catalogue import Catalogue

        with suppress(DamagedIndex):
            self._catalogue = Catalogue(self._path, self._today)

    def _close(self) -> None:
        catalogue, self._catalogue = self._catalogue, None
        if catalogue is not None:
            catalogue.close()

    def _mend(self) -> None:
        try:
            self.prepare()
        except KioskError as error:
            log.error("%s", error)

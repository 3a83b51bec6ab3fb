"""The preview: a pack being written, on the real kiosk, as it is after each save.

Mistakes lie over the last edition that had none, until they are mended.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kivy.clock import Clock

from kiosk.packs.content import Content
from kiosk.packs.media_files import MediaFiles
from kiosk.packs.problems import Problem
from kiosk.screens.places import Place, places
from kiosk.screens.stage import HOME
from kiosk.widgets.problems_panel import ProblemsPanel

if TYPE_CHECKING:
    from kiosk.app import KioskApp
    from kiosk.packs.authoring.watch import Edition


class Preview:
    """``first`` is the page to begin with (« activities/quatre-jetons »), or ``""``."""

    def __init__(self, app: KioskApp, media: MediaFiles, first: str = "") -> None:
        self._app = app
        self._media = media
        self._first = first
        self._is_begun = False

    def hear(self, edition: Edition) -> None:
        """Show ``edition`` at the next frame. May be called from any thread."""
        Clock.schedule_once(lambda _dt: self._hear(edition), -1)

    def _hear(self, edition: Edition) -> None:
        if edition.content is None:
            self._complain(edition.errors)
        else:
            self._app.cover(None)
            place = self._place(edition.content, edition.saved)
            self._app.show(edition.content, self._media, place)
            self._is_begun = True

    def _complain(self, errors: Sequence[Problem]) -> None:
        panel = ProblemsPanel(errors)
        panel.bind(on_close=lambda *_: self._app.cover(None))
        self._app.cover(panel)

    def _place(self, content: Content, saved: Sequence[str]) -> Place | None:
        """Where to go: first the page to begin with, then each page that is saved alone."""
        if not self._is_begun:
            return places(content).get(self._first, (HOME, ""))
        return places(content).get(saved[0]) if len(saved) == 1 else None

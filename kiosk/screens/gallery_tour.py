"""Draws the gallery, a picture a page: ``01-boutons.png``, ``04-choix-2.png``…"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from kivy.app import App
from kivy.clock import Clock
from kivy.core.window import Window
from kivy.uix.widget import Widget

from kiosk.screens.families import FAMILIES
from kiosk.screens.gallery import Gallery
from kiosk.theme import register_fonts, theme
from kiosk.widgets import camera

FRAMES_TO_SETTLE = 6  # a page is cut again when its words have been measured


class GalleryTour(App):
    """Writes its pictures to ``out`` and ends; ``tell`` gets each path."""

    def __init__(self, out: Path, tell: Callable[[Path], None], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._out, self._tell = out, tell
        self._pages = self._turn_pages()
        self._frames = 0

    def build(self) -> Widget:
        register_fonts()
        theme.fit(*Window.size)
        theme.still = True
        self._gallery = Gallery()
        return self._gallery

    def on_start(self) -> None:
        next(self._pages)
        Clock.schedule_interval(self._frame, 0)

    def _frame(self, _dt: float) -> bool:
        self._frames += 1
        if self._frames % FRAMES_TO_SETTLE:
            return True
        if next(self._pages, None) is None:
            self.stop()
            return False
        return True

    def _turn_pages(self) -> Iterator[str]:
        """Show each page; its picture is taken when the next one is asked for."""
        for number, family in enumerate(FAMILIES, start=1):
            self._gallery.show(family)
            yield family.name
            for page in range(1, self._gallery.count + 1):
                several = f"-{page}" if self._gallery.count > 1 else ""
                name = f"{number:02}-{family.name}{several}.png"
                self._tell(camera.take(self._out / name))
                self._gallery.turn()
                yield name

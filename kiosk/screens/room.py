"""The window: the screens, and above them, when everything is brought within reach, the shelf.

« À portée » gives the screens the lower part of the window (``theme.room_height``); what is
left above shows the shelf and says why, and nothing there is touched.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from kivy.properties import ListProperty, StringProperty
from kivy.uix.floatlayout import FloatLayout

from kiosk.screens.stage import Stage
from kiosk.theme import theme
from kiosk.widgets import load_kv


class Above(FloatLayout):
    """The shelf over the screens, and the heading of the current one."""

    scenes = ListProperty([])
    heading = StringProperty("")


class Room(FloatLayout):
    """``stage`` stands on the ground; ``scenes`` are those of the shelf above it."""

    def __init__(self, stage: Stage, scenes: Sequence[str], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._stage, self._scenes = stage, scenes
        self.ids.ground.add_widget(stage)
        stage.bind(heading=self._tell)

    def furnish(self) -> None:
        """Make what stands above anew: the comfort of the patron has changed."""
        above = self.ids.above
        above.clear_widgets()
        if theme.reach:
            above.add_widget(Above(scenes=list(self._scenes), heading=self._stage.heading))

    def _tell(self, _stage: Stage, heading: str) -> None:
        for shelf in self.ids.above.children:
            shelf.heading = heading


load_kv(__file__)

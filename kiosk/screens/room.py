"""The window: the screens, and above them, when everything is brought within reach, the shelf.

« À portée » gives the screens the lower part of the window (``theme.room_height``); what is
left above shows the shelf and says why, and nothing there is touched.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from kivy.properties import ListProperty
from kivy.uix.floatlayout import FloatLayout

from kiosk.screens.stage import Stage
from kiosk.widgets import load_kv


class Room(FloatLayout):
    """``stage`` stands on the ground; ``scenes`` are those of the shelf above it."""

    scenes = ListProperty([])

    def __init__(self, stage: Stage, scenes: Sequence[str], **kwargs: Any) -> None:
        super().__init__(scenes=list(scenes), **kwargs)
        self.ids.ground.add_widget(stage)
        stage.bind(heading=self.ids.heading.setter("text"))


load_kv(__file__)

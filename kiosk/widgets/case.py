"""One case of the shelf: a scene under its lens, a plank, a label.

    Case:
        universe: 'cinema'          # whose scene and colours
        title: _('Cinéma')
        fact: _('7 000 vidéos')
        is_open: root.is_open

A case is ajar until it has been opened, and stays open for the rest of the visit. A touch
makes the lens grow, and a yellow edge shows which case is under the finger.
"""

from __future__ import annotations

from typing import Any

from kivy.animation import Animation
from kivy.clock import Clock
from kivy.input import MotionEvent
from kivy.properties import BooleanProperty, NumericProperty, StringProperty
from kivy.uix.widget import Widget

from kiosk.theme import theme
from kiosk.widgets import load_kv
from kiosk.widgets.control import Control
from kiosk.widgets.fitting import Face
from kiosk.widgets.picture import OPEN_RADIUS, RESTING_RADIUS

TOUCHED_RADIUS = 230  # units: the lens swells under the finger
NAME = Face("Titre", line_height=0.86)


class Case(Control):
    """``title_size`` is that of the letters in which the whole title fits on its line."""

    universe = StringProperty("")
    title = StringProperty("")
    fact = StringProperty("")
    is_open = BooleanProperty(False)
    label_height = NumericProperty(0)
    largest_title_size = NumericProperty(0)
    title_size = NumericProperty(0)
    title_height = NumericProperty(0)
    lens_radius = NumericProperty(RESTING_RADIUS)

    def on_kv_post(self, _base: Widget) -> None:
        fit = Clock.create_trigger(self._fit_title, -1)
        self.ids.title.fbind("width", fit)
        self.fbind("title", fit)
        self.fbind("largest_title_size", fit)
        fit()

    def _fit_title(self, *_args: object) -> None:
        """A long title is written smaller, and its label stays as high as those beside it."""
        width, largest = self.ids.title.width, self.largest_title_size
        self.title_size = NAME.size_on_one_line(width, self.title, largest)
        self.title_height = NAME.height(self.title, largest, NAME.width(self.title, largest))

    def on_is_open(self, *_args: object) -> None:
        self.lens_radius = OPEN_RADIUS if self.is_open else RESTING_RADIUS

    def on_press(self) -> None:
        if not self.is_open and not theme.still:
            Animation(lens_radius=TOUCHED_RADIUS, d=theme.seconds("press")).start(self)

    def on_touch_up(self, touch: MotionEvent) -> Any:
        handled = super().on_touch_up(touch)
        if not self.is_open and self.lens_radius != RESTING_RADIUS:
            Animation.cancel_all(self, "lens_radius")
            self.lens_radius = RESTING_RADIUS
        return handled


load_kv(__file__)

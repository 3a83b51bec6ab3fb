"""A setting that is on or off: the whole row is the target, and a word says its state.

    SwitchRow:
        icon: 'speaker-high'
        title: _('Sons')
        detail: _('Un petit son à chaque geste')
        is_on: comfort.sounds
        on_release: root.turn('sounds')

It never turns itself: whoever owns the setting sets ``is_on``. (Kivy has a ``Switch`` already,
with a look of its own.)
"""

from __future__ import annotations

from kivy.clock import Clock
from kivy.graphics import Color, SmoothRoundedRectangle
from kivy.properties import BooleanProperty, ColorProperty, NumericProperty, StringProperty
from kivy.uix.widget import Widget

from kiosk.theme import theme
from kiosk.widgets import load_kv
from kiosk.widgets.control import Control
from kiosk.widgets.drawn import Drawn, disc
from kiosk.widgets.fitting import Face

TITLE = Face("Texte", is_bold=True, line_height=1.04)
DETAIL = Face("Texte", line_height=1.04)


class Track(Drawn):
    """The track and its knob: at the end of the row of reading when on."""

    is_on = BooleanProperty(False)
    watched = ("is_on",)

    def _draw(self) -> None:
        ink, ground = (theme.on_accent, theme.accent) if self.is_on else (theme.text, theme.surface)
        stroke = theme.stroke_fine
        self._draw_pill(0, ink)
        if not self.is_on:
            self._draw_pill(stroke, ground)
        side = self.height - 4 * stroke
        left = self._along(self.width - side - 2 * stroke if self.is_on else 2 * stroke, side)
        knob = ground if self.is_on else ink
        disc(left, self.y + 2 * stroke, side, knob, knob, 0)

    def _draw_pill(self, inset: float, fill: tuple[float, ...]) -> None:
        Color(*fill)
        SmoothRoundedRectangle(
            pos=(self.x + inset, self.y + inset),
            size=(self.width - 2 * inset, self.height - 2 * inset),
            radius=[self.height / 2 - inset],
        )


class SwitchRow(Control):
    """``detail`` goes where there is no room for it; the title gets smaller, down to the floor."""

    icon = StringProperty("")
    title = StringProperty("")
    detail = StringProperty("")
    is_on = BooleanProperty(False)
    ink = ColorProperty()
    title_size = NumericProperty(0)
    shown_detail = StringProperty("")

    def on_kv_post(self, _base: Widget) -> None:
        fit = Clock.create_trigger(self._fit, -1)
        for name in ("size", "title", "detail", "icon"):
            self.fbind(name, fit)
        for part in (self.ids.words, self.ids.state, self.ids.glyph):
            part.fbind("width", fit)
        fit()

    def _fit(self, *_args: object) -> None:
        width, height = self.ids.words.width, self.height - 2 * theme.stroke_strong
        if width <= 1:
            return
        self.title_size = TITLE.size_within((width, height), self.title, theme.button)
        rest = height - TITLE.height(self.title, self.title_size, width)
        fits = DETAIL.fits(self.detail, theme.note, (width, rest))
        self.shown_detail = self.detail if fits else ""


load_kv(__file__)

"""One answer of a quiz: a shape, words, and after the answer what it was.

    Answer:
        text: '4'
        position: 1                 # a square
        verdict: 'right'            # a thick edge; ``chosen`` has it in dashes
        note: _('La bonne réponse')
    AnswerShape:                    # the shape alone
        position: 2

Shapes go with positions (disc, square, triangle, half disc), so that nobody needs the colour.
"""

from __future__ import annotations

from kivy.clock import Clock
from kivy.graphics import Color, Rectangle, SmoothEllipse, SmoothTriangle
from kivy.properties import ColorProperty, NumericProperty, OptionProperty, StringProperty
from kivy.uix.widget import Widget

from kiosk.theme import theme
from kiosk.widgets import load_kv
from kiosk.widgets.control import Control
from kiosk.widgets.drawn import Drawn
from kiosk.widgets.fitting import Face

WORDS = Face("Texte", is_bold=True, line_height=1.04)


class AnswerShape(Drawn):
    """The shape of the answer at ``position`` (0 to 3), in ``ink``."""

    position = NumericProperty(0)
    ink = ColorProperty()
    watched = ("position", "ink")

    def _draw(self) -> None:
        Color(*self.ink)
        (self._disc, self._square, self._triangle, self._half_disc)[int(self.position) % 4]()

    def _disc(self) -> None:
        SmoothEllipse(pos=self.pos, size=self.size)

    def _square(self) -> None:
        inset = self.width * 0.05
        Rectangle(
            pos=(self.x + inset, self.y + inset),
            size=(self.width - 2 * inset, self.height - 2 * inset),
        )

    def _triangle(self) -> None:
        SmoothTriangle(points=[self.x, self.y, self.right, self.y, self.center_x, self.top])

    def _half_disc(self) -> None:
        place = {"pos": (self.x, self.y - self.height / 4), "size": self.size}
        SmoothEllipse(angle_start=270, angle_end=450, **place)


class Answer(Control):
    """``verdict`` is empty before the answer, then ``right``, or ``chosen`` for a wrong one.

    Words get smaller where they would not fit (``words_size``); ``needed_height`` is that of an
    answer in which they do not have to.
    """

    text = StringProperty("")
    position = NumericProperty(0)
    verdict = OptionProperty("", options=("", "right", "chosen"))
    note = StringProperty("")
    ink = ColorProperty()
    font_size = NumericProperty(0)
    words_size = NumericProperty(0)
    note_width = NumericProperty(0)
    needed_height = NumericProperty(0)

    def on_kv_post(self, _base: Widget) -> None:
        measure = Clock.create_trigger(self._measure, -1)
        for name in ("text", "note", "font_size", "height"):
            self.fbind(name, measure)
        self.ids.words.fbind("width", measure)
        self.ids.note.fbind("height", measure)
        measure()

    def _measure(self, *_args: object) -> None:
        width, largest = self.ids.words.width, self.font_size
        beyond = 2 * theme.stroke_fine + self._height_below_words()
        self.words_size = WORDS.size_within((width, self.height - beyond), self.text, largest)
        self.needed_height = WORDS.height(self.text, largest, width) + beyond
        self.note_width = WORDS.width(self.note, theme.button) if self.note else 0

    def _height_below_words(self) -> float:
        return float(self.ids.note.height) if self.ids.said.orientation == "vertical" else 0.0


load_kv(__file__)

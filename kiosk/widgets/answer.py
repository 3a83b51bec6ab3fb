"""One answer of a quiz: a shape, words, and after the answer what it was.

Shapes go with positions (disc, square, triangle, half disc), so that nobody needs the colour.
"""

from __future__ import annotations

from kivy.graphics import Color, Rectangle, SmoothEllipse, SmoothTriangle
from kivy.properties import NumericProperty, OptionProperty, StringProperty

from kiosk.theme import theme
from kiosk.widgets import load_kv
from kiosk.widgets.control import Control
from kiosk.widgets.drawn import Drawn


class AnswerShape(Drawn):
    """The shape of the answer at ``position`` (0 to 3)."""

    position = NumericProperty(0)
    watched = ("position",)

    def _draw(self) -> None:
        Color(*theme.text)
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
    """``verdict`` is empty before the answer, then ``right``, or ``chosen`` for a wrong one."""

    text = StringProperty("")
    position = NumericProperty(0)
    verdict = OptionProperty("", options=("", "right", "chosen"))
    note = StringProperty("")


load_kv(__file__)

"""Where one is: ``Steps`` of a tutorial, ``Pills`` of a quiz, ``Dots`` of the shelf."""

from __future__ import annotations

from kivy.graphics import Color, Rectangle, RoundedRectangle, SmoothRoundedRectangle
from kivy.properties import AliasProperty, ListProperty, NumericProperty

from kiosk.theme import icon, theme
from kiosk.widgets.drawn import Drawn, disc, sign


class Steps(Drawn):
    """Numbered discs on a line: done ones are ticked, the current one is larger and yellow."""

    count = NumericProperty(1)
    index = NumericProperty(0)
    watched = ("count", "index")

    def _draw(self) -> None:
        small, large, link = 58 * theme.u, 72 * theme.u, 46 * theme.u
        x = 0.0
        for number in range(int(self.count)):
            side = large if number == self.index else small
            if number:
                x += link
            self._draw_step(number, x, side)
            x += side
            if number < self.count - 1:
                self._draw_link(x, link, done=number < self.index)

    def _draw_link(self, x: float, width: float, *, done: bool) -> None:
        height = (8 if done else 4) * theme.u
        Color(*theme.outline)
        Rectangle(pos=(self._along(x, width), self.center_y - height / 2), size=(width, height))

    def _draw_step(self, number: int, x: float, side: float) -> None:
        left, bottom = self._along(x, side), self.center_y - side / 2
        centre = (left + side / 2, self.center_y)
        if number < self.index:
            disc(left, bottom, side, theme.outline, theme.outline, theme.stroke_fine)
            sign(icon("check"), "Icones", 32 * theme.u, theme.background, centre)
            return
        current = number == self.index
        fill = theme.accent if current else theme.surface
        disc(left, bottom, side, fill, theme.outline, theme.stroke_fine)
        ink = theme.on_accent if current else theme.text
        sign(str(number + 1), "Titre", (38 if current else 29) * theme.u, ink, centre)


class Pills(Drawn):
    """One pill a question: full when past, yellow and longer when current."""

    count = NumericProperty(1)
    index = NumericProperty(0)
    ink = ListProperty([0, 0, 0, 1])
    watched = ("count", "index", "ink")

    def _length(self) -> float:
        return float((self.count * 50 + 22) * theme.u)

    length = AliasProperty(_length, bind=("count", "size"))

    def _draw(self) -> None:
        height, stroke, x = 20 * theme.u, 3.5 * theme.u, 0.0
        for number in range(int(self.count)):
            current = number == self.index
            width = (62 if current else 40) * theme.u
            place = (self._along(x, width), self.center_y - height / 2)
            Color(*self.ink)
            SmoothRoundedRectangle(pos=place, size=(width, height), radius=[height / 2])
            if number >= self.index:
                self._hollow(place, (width, height), stroke, filled=current)
            x += width + 10 * theme.u

    def _hollow(
        self, pos: tuple[float, float], size: tuple[float, float], stroke: float, *, filled: bool
    ) -> None:
        Color(*(theme.accent if filled else theme.light))
        RoundedRectangle(
            pos=(pos[0] + stroke, pos[1] + stroke),
            size=(size[0] - 2 * stroke, size[1] - 2 * stroke),
            radius=[size[1] / 2 - stroke],
        )


class Dots(Drawn):
    """One dot a case: its colour when open, empty when there is still something to discover."""

    colours = ListProperty([])  # a colour, or None, for each case
    watched = ("colours",)

    def _draw(self) -> None:
        side, gap = 28 * theme.u, 7 * theme.u
        for number, fill in enumerate(self.colours):
            left = self._along(number * (side + gap), side)
            disc(
                left,
                self.center_y - side / 2,
                side,
                fill or theme.background,
                theme.outline,
                theme.stroke_fine,
            )

"""Where one is.

Steps:                      # of a tutorial; more than seven are told in words
    count: 5
    index: 2
Pills:                      # of a quiz
    count: 6
    index: 2
    ink: theme.text
Bar:                        # a part of a whole, between a colour and an ink stop
    fraction: .6
    fill: theme.universes['livres'].vivid
Dots:                       # of the shelf: one a case, empty until it is opened
    colours: [theme.universes['presse'].vivid, None]
"""

from __future__ import annotations

from kivy.graphics import Color, Rectangle, RoundedRectangle, SmoothRoundedRectangle
from kivy.properties import AliasProperty, ColorProperty, ListProperty, NumericProperty

from kiosk.i18n import _
from kiosk.theme import icon, theme
from kiosk.widgets import load_kv
from kiosk.widgets.drawn import Drawn, disc, sign
from kiosk.widgets.fitting import Face

MOST_DISCS = 7  # more would be too small to tell apart (DESIGN § 5)
WORDS = Face("Titre")


class Steps(Drawn):
    """Numbered discs on a line: done ones are ticked, the current one is larger and yellow.

    More than ``MOST_DISCS`` are one disc, and words beside it.
    """

    count = NumericProperty(1)
    index = NumericProperty(0)
    watched = ("count", "index", "spoken")

    def _draw(self) -> None:
        if self.count > MOST_DISCS:
            self._draw_words()
        else:
            self._draw_discs()

    def _draw_words(self) -> None:
        side, gap = 72 * theme.u, theme.space_small
        self._draw_step(int(self.index), 0.0, side)
        size = WORDS.size_on_one_line(self.width - side - gap, self.spoken, theme.h3)
        width = WORDS.width(self.spoken, size)
        centre = (self._along(side + gap, width) + width / 2, self.center_y)
        sign(self.spoken, "Titre", size, theme.text, centre)

    def _draw_discs(self) -> None:
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
    """One pill a question: full when past, yellow and longer when current. ``ink`` draws them
    on ``paper``."""

    count = NumericProperty(1)
    index = NumericProperty(0)
    ink = ListProperty([0, 0, 0, 1])
    paper = ColorProperty()
    watched = ("count", "index", "ink", "paper")

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
        Color(*(theme.accent if filled else self.paper))
        RoundedRectangle(
            pos=(pos[0] + stroke, pos[1] + stroke),
            size=(size[0] - 2 * stroke, size[1] - 2 * stroke),
            radius=[size[1] / 2 - stroke],
        )


class Bar(Drawn):
    """``fraction`` (0 to 1) of its width is filled, up to the stop; ``guides`` is how many lines
    part the rest evenly."""

    fraction = NumericProperty(0.0)
    fill = ColorProperty()
    guides = NumericProperty(0)
    watched = ("fraction", "fill", "guides")

    def _draw(self) -> None:
        stop = theme.stroke_strong
        filled = max(0.0, min(1.0, self.fraction)) * (self.width - stop)
        Color(*theme.surface_soft)
        Rectangle(pos=self.pos, size=self.size)
        self._draw_guides()
        Color(*self.fill)
        Rectangle(pos=(self._along(0, filled), self.y), size=(filled, self.height))
        Color(*theme.text)
        Rectangle(pos=(self._along(filled, stop), self.y), size=(stop, self.height))

    def _draw_guides(self) -> None:
        Color(*theme.rule)
        for number in range(1, int(self.guides) + 1):
            x = self.width * number / (self.guides + 1)
            width = theme.stroke_fine / 2
            Rectangle(pos=(self._along(x, width), self.y), size=(width, self.height))


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


def step_in_words(index: float, count: float) -> str:
    """« Étape 3 sur 5 »; after the last step, still the last."""
    number = min(int(index) + 1, int(count))
    return _("Étape {number} sur {count}").format(number=number, count=int(count))


load_kv(__file__)

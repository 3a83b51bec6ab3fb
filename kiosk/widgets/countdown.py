"""What is left of a time, as a ring that empties; whoever counts sets ``seconds``.

    Countdown:                  # the last seconds of a visit, on a disc of light
        seconds: 12
        fraction: .6            # of the ring that is still lit
        spoken: _('secondes')
    Timer:                      # the minutes of a workshop
        seconds: 580
        fraction: .64
        note: _('restantes')

Neither has an alarm: when the last minute begins, the timer's ring blinks, once.
"""

from __future__ import annotations

from typing import Any

from kivy.animation import Animation
from kivy.graphics import Color, SmoothEllipse, SmoothLine
from kivy.properties import NumericProperty, StringProperty

from kiosk.i18n import _
from kiosk.theme import theme
from kiosk.widgets import load_kv
from kiosk.widgets.drawn import Colour, Drawn, sign
from kiosk.widgets.fitting import Face

MINUTE = 60  # s
NOTE = Face("Texte")
NOTE_WIDTH = 1.25  # of the radius: what is inside the ring, below its middle
DIM = 0.2  # what is left of the ring's colour in the middle of a blink


class Ring(Drawn):
    """``seconds`` left, and which ``fraction`` (1 to 0) of the ring is still lit."""

    seconds = NumericProperty(0)
    fraction = NumericProperty(1.0)
    watched: tuple[str, ...] = ("seconds", "fraction")

    def _draw_ring(self, width: float, empty: Colour, lit: Colour) -> None:
        radius = min(self.size) / 2 - width / 2
        Color(*empty)
        SmoothLine(circle=(self.center_x, self.center_y, radius), width=width / 2)
        if self.fraction > 0:
            Color(*lit)
            arc = (self.center_x, self.center_y, radius, 0, 360 * self.fraction)
            SmoothLine(circle=arc, width=width / 2, cap="none")


class Countdown(Ring):
    """Few seconds, in very large figures; ``spoken`` stands below them."""

    def _draw(self) -> None:
        radius = min(self.size) / 2
        self._draw_ring(radius * 0.08, theme.night["hidden_dark"], theme.accent)
        inner = radius * 0.86
        Color(*theme.light)
        SmoothEllipse(
            pos=(self.center_x - inner, self.center_y - inner), size=(2 * inner, 2 * inner)
        )
        ink = theme.on_light
        number = (self.center_x, self.center_y + radius * 0.13)
        sign(str(int(self.seconds)), "Titre", radius * 0.66, ink, number)
        sign(
            self.spoken, "Titre", radius * 0.13, ink, (self.center_x, self.center_y - radius * 0.3)
        )


class Timer(Ring):
    """Minutes and seconds, and a ``note`` below them."""

    note = StringProperty("")
    glow = NumericProperty(1.0)
    watched = ("seconds", "fraction", "note", "glow")

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._before = self.seconds
        self.fbind("seconds", self._blink_once)

    def _blink_once(self, *_args: object) -> None:
        begins = self.seconds <= MINUTE < self._before
        self._before = self.seconds
        if begins and not theme.still:
            half = theme.seconds("halo") / 2
            (Animation(glow=DIM, d=half) + Animation(glow=1, d=half)).start(self)

    def _draw(self) -> None:
        radius = min(self.size) / 2
        lit = (*theme.primary[:3], self.glow)
        self._draw_ring(theme.stroke_ring, theme.rule, lit)
        lift = radius * 0.08 if self.note else 0
        figure = (self.center_x, self.center_y + lift)
        sign(clock_face(self.seconds), "Titre", radius * 0.5, theme.text, figure)
        if self.note:
            note = (self.center_x, self.center_y - radius * 0.3)
            size = NOTE.size_on_one_line(radius * NOTE_WIDTH, self.note, theme.note)
            sign(self.note, "Texte", size, theme.text, note)


def clock_face(seconds: float) -> str:
    """« 9:40 »."""
    minutes, rest = divmod(int(seconds), MINUTE)
    return f"{minutes}:{rest:02}"


def in_words(seconds: float) -> str:
    """What a voice says of the time that is left."""
    minutes, rest = divmod(int(seconds), MINUTE)
    return _("{minutes} minutes {seconds} secondes").format(minutes=minutes, seconds=rest)


load_kv(__file__)

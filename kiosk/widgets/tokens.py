"""The tokens that pay for films: whole, half, spent.

Tokens:
    count: 1.5               # one and a half left
    total: 4                 # the two others are spent, drawn in dashes
    side: 90 * theme.u
Token:                       # one alone, as wide as its box
    amount: .5
"""

from __future__ import annotations

from math import ceil, pi

from kivy.graphics import Color, Rectangle, SmoothEllipse, SmoothTriangle
from kivy.properties import ColorProperty, NumericProperty

from kiosk.theme import theme
from kiosk.widgets import load_kv
from kiosk.widgets.dashes import arc, draw_dashes
from kiosk.widgets.drawn import Drawn, disc

PITCH = 1.155  # from one token to the next, to a token's side
RING = 0.055  # the width of a token's edge, to its side
DASHED_RING = 0.04
WHOLE, HALF = 1.0, 0.5


class Token(Drawn):
    """``amount`` is 1, 0.5, or 0 for a token that is spent; ``ink`` draws the spent one."""

    amount = NumericProperty(WHOLE)
    ink = ColorProperty()
    watched = ("amount", "ink")

    def _draw(self) -> None:
        side = min(self.size)
        left, bottom = self.center_x - side / 2, self.center_y - side / 2
        _draw_token((left, bottom), side, self.amount, self.ink)


class Tokens(Drawn):
    """``count`` tokens in a row, each ``side`` pixels wide, of ``total`` (0: no spent ones)."""

    count = NumericProperty(0)
    total = NumericProperty(0)
    side = NumericProperty(90)
    ink = ColorProperty()
    watched = ("count", "total", "side", "ink")

    def amounts(self) -> tuple[float, ...]:
        """What is left of each token: 1, 0.5 or 0."""
        halves, shown = round(2 * self.count), max(self.total, self.count)
        return tuple(min(WHOLE, max(0.0, halves / 2 - number)) for number in range(ceil(shown)))

    def _draw(self) -> None:
        bottom = self.center_y - self.side / 2
        for number, amount in enumerate(self.amounts()):
            left = self._along(number * PITCH * self.side, self.side)
            _draw_token((left, bottom), self.side, amount, self.ink)


def _draw_token(
    corner: tuple[float, float], side: float, amount: float, ink: tuple[float, ...]
) -> None:
    if amount >= WHOLE:
        _draw_whole(corner, side)
    elif amount >= HALF:
        _draw_half(corner, side)
    else:
        _draw_spent(corner, side, ink)


def _draw_whole(corner: tuple[float, float], side: float) -> None:
    ring = RING * side
    disc(*corner, side, theme.accent, theme.on_accent, ring)
    inset = 3.2 * ring
    inner = (corner[0] + inset, corner[1] + inset)
    disc(*inner, side - 2 * inset, theme.accent, theme.on_accent, 0.9 * ring)
    half = 0.15 * side
    x, y = corner[0] + side / 2, corner[1] + side / 2
    Color(*theme.on_accent)
    SmoothTriangle(points=[x - half * 0.55, y - half, x - half * 0.55, y + half, x + half, y])


def _draw_half(corner: tuple[float, float], side: float) -> None:
    ring = RING * side
    disc(*corner, side, theme.night["text"], theme.on_accent, ring)
    inner = {
        "pos": (corner[0] + ring, corner[1] + ring),
        "size": (side - 2 * ring, side - 2 * ring),
    }
    Color(*theme.accent)
    SmoothEllipse(angle_start=180, angle_end=360, **inner)
    Color(*theme.on_accent)
    Rectangle(pos=(corner[0] + side / 2 - ring / 2, corner[1]), size=(ring, side))


def _draw_spent(corner: tuple[float, float], side: float, ink: tuple[float, ...]) -> None:
    thickness = DASHED_RING * side
    centre = (corner[0] + side / 2, corner[1] + side / 2)
    Color(*ink)
    draw_dashes(list(arc(centre, (side - thickness) / 2, 0, 2 * pi)), thickness)


load_kv(__file__)

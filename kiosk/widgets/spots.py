"""A picture with numbered points to touch; without the picture, the numbers alone, in rows.

    Spots:
        source: root.picture            # a file, or ''
        spoken: root.words
        points: ((.3, .4), (.7, .6))
        seen: (0,)
        on_choose: root.look(args[1])

A point is a target that a finger hits: where two would lie on each other they move apart, and
the disc that is drawn stays as near to its point as its target allows.
"""

from __future__ import annotations

from typing import Any

from kivy.clock import Clock
from kivy.properties import (
    BooleanProperty,
    ColorProperty,
    ListProperty,
    NumericProperty,
    ObjectProperty,
    StringProperty,
)
from kivy.uix.floatlayout import FloatLayout

from kiosk.i18n import _
from kiosk.theme import theme
from kiosk.widgets import load_kv
from kiosk.widgets.control import Control
from kiosk.widgets.photo import Photo
from kiosk.widgets.spread import Point, clamp, rows, spread
from kiosk.widgets.text import Text


class SpotDisc(Control):
    """``number`` counts from 1; the disc is drawn around ``at``, within the target."""

    number = NumericProperty(1)
    at = ListProperty((0, 0))
    side = NumericProperty(0)
    is_seen = BooleanProperty(False)
    is_hinted = BooleanProperty(False)
    fill = ColorProperty()
    ink = ColorProperty()

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        for name in ("number", "is_seen", "is_hinted"):
            self.fbind(name, self._name)
        self._name()

    def _name(self, *_args: object) -> None:
        said = _("Point {number}, vu") if self.is_seen else _("Point {number}")
        hint = _("\u00a0: essayez celui-ci") if self.is_hinted else ""
        self.spoken = said.format(number=int(self.number)) + hint


class Credit(Text):
    """Whom the picture is owed to."""


class Spots(FloatLayout):
    """``points`` are in fractions of the picture's width from the left and of its height from
    the top. ``seen``, ``open`` and ``hinted`` are places among them, -1 is none."""

    source = StringProperty("")
    spoken = StringProperty("")
    credit = StringProperty("")
    points = ObjectProperty(())
    seen = ObjectProperty(())
    open = NumericProperty(-1)
    hinted = NumericProperty(-1)

    __events__ = ("on_choose",)

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._photo = Photo(size_hint=(None, None))
        self._credit = Credit()
        self._discs: tuple[SpotDisc, ...] = ()
        place = Clock.create_trigger(self._place, -1)
        self._photo.fbind("norm_image_size", place)
        self._credit.fbind("height", place)
        for name in ("pos", "size", "source", "spoken", "credit", "points"):
            self.fbind(name, place)
        for name in ("seen", "open", "hinted"):
            self.fbind(name, self._mark)
        place()

    def on_choose(self, place: int) -> None:
        """The point at ``place`` was touched."""

    def on_points(self, *_args: object) -> None:
        self.clear_widgets(self._discs)
        self._discs = tuple(map(self._disc, range(len(self.points))))
        for disc in self._discs:
            self.add_widget(disc)
        self._mark()

    def _disc(self, place: int) -> SpotDisc:
        disc = SpotDisc(number=place + 1, size_hint=(None, None))
        disc.bind(on_release=lambda *_: self.dispatch("on_choose", place))
        return disc

    def _mark(self, *_args: object) -> None:
        for place, disc in enumerate(self._discs):
            disc.is_seen, disc.is_hinted = place in self.seen, place == self.hinted
            disc.is_selected = place == self.open

    # --- where they are ----------------------------------------------------------------

    def _place(self, *_args: object) -> None:
        side = theme.size_target + theme.space_gap
        centres = self._on_picture(side) or self._in_rows(side)
        for disc, (centre, at) in zip(self._discs, centres, strict=True):
            disc.size = (theme.size_target, theme.size_target)
            disc.center = centre
            slack = (theme.size_target - disc.side) / 2
            disc.at = [clamp(at[i], centre[i] - slack, centre[i] + slack) for i in (0, 1)]

    def _on_picture(self, side: float) -> list[tuple[Point, Point]]:
        """The centre of each target, and its point; nothing where there is no picture."""
        photo = self._photo
        photo.source, photo.spoken = self.source, self.spoken
        self._credit.text, self._credit.width = self.credit, self.width
        photo.size = self.width, self.height - self._credit.height
        photo.pos = self.x, self.top - photo.height
        width, height = photo.norm_image_size
        self._credit.pos = self.x, photo.center_y - height / 2 - self._credit.height
        centres = spread(
            [(x * width, (1 - y) * height) for x, y in self.points], side, (width, height)
        )
        self._show_photo(self.source != "" and centres is not None)
        if centres is None or not self.source:
            return []
        left, low = photo.center_x - width / 2, photo.center_y - height / 2
        points = [(left + x * width, low + (1 - y) * height) for x, y in self.points]
        return [((left + x, low + y), at) for (x, y), at in zip(centres, points, strict=True)]

    def _in_rows(self, side: float) -> list[tuple[Point, Point]]:
        centres = rows(len(self.points), side, self.size)
        placed = [(self.x + x, self.y + y) for x, y in centres]
        return [(centre, centre) for centre in placed]

    def _show_photo(self, is_shown: bool) -> None:
        if is_shown and self._photo.parent is None:
            self.add_widget(self._photo, index=len(self.children))
            self.add_widget(self._credit)
        elif not is_shown:
            self.clear_widgets((self._photo, self._credit))


load_kv(__file__)

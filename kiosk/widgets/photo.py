"""A picture of a pack, whole, as large as its place allows; its words are for a voice.

Photo:
    source: root.picture        # a file
    spoken: root.words
    points: ((.3, .4), (.7, .6))
"""

from __future__ import annotations

from kivy.properties import ObjectProperty, StringProperty
from kivy.uix.image import Image
from kivy.uix.label import Label

from kiosk.widgets import load_kv


class Disc(Label):
    """The number of a point."""


class Photo(Image):
    """``source`` is a file on the disk, ``spoken`` what it shows.

    ``points`` are numbered on it, each in fractions of its width from the left and of its
    height from the top.
    """

    spoken = StringProperty("")
    points = ObjectProperty(())
    role = "text"

    def __init__(self, **kwargs: object) -> None:
        # An author saves over a picture: what was read before is not what lies there now.
        super().__init__(fit_mode="contain", nocache=True, **kwargs)
        self.bind(center=self._place, norm_image_size=self._place, points=self._number)
        self._number()

    def _number(self, *_args: object) -> None:
        self.clear_widgets()
        for number, _point in enumerate(self.points, start=1):
            self.add_widget(Disc(text=str(number)))
        self._place()

    def _place(self, *_args: object) -> None:
        width, height = self.norm_image_size
        left, top = self.center_x - width / 2, self.center_y + height / 2
        for disc, (x, y) in zip(self.children[::-1], self.points, strict=True):
            disc.center = left + x * width, top - y * height


load_kv(__file__)

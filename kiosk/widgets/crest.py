"""Whose kiosk this is, in a small sign: the commune's logo, or its initial on its colour.

    Crest:
        letter: 'R'
        fill: '#0D4080'
        ink: '#FFFFFF'

In strong contrast a colour says nothing: the sign is a white line.
"""

from __future__ import annotations

from kivy.properties import ColorProperty, StringProperty
from kivy.uix.floatlayout import FloatLayout

from kiosk.widgets import load_kv


class Crest(FloatLayout):
    """``logo`` is a file on the disk, ``""`` for the letter; it lies on a light disc."""

    letter = StringProperty("")
    logo = StringProperty("")
    fill = ColorProperty("#FFFFFF")
    ink = ColorProperty("#000000")

    def on_kv_post(self, _base: object) -> None:
        self.fbind("logo", self._show_logo)
        self._show_logo()

    def _show_logo(self, *_args: object) -> None:
        self.ids.place.clear_widgets()
        if self.logo:
            from kiosk.widgets.photo import Photo  # few communes have a logo

            self.ids.place.add_widget(Photo(source=self.logo))


load_kv(__file__)

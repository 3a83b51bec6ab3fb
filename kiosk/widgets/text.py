"""Words on the screen: ``Text`` wraps and grows downwards, ``Title`` is the display face,
``Glyph`` an icon.

    Text:
        rich: root.promise
    Title:
        text: _('Ouvrez une case.')
        font_size: theme.h1
    Glyph:
        name: 'check'

All have a place in the reading order: ``spoken`` is what a voice says.
"""

from __future__ import annotations

import re

from kivy.properties import AliasProperty, ObjectProperty, OptionProperty, StringProperty
from kivy.uix.label import Label

from kiosk.widgets import load_kv
from kiosk.widgets.rich import paragraphs

MARKUP_TAG = re.compile(r"\[[^\]]*\]")


class Text(Label):
    """Running text. ``rich`` takes paragraphs of spans; ``text`` takes plain words."""

    rich = ObjectProperty(())
    role = OptionProperty("text", options=("text", "heading"))

    def _words(self) -> str:
        if not self.markup:
            return self.text
        words = MARKUP_TAG.sub("", self.text)
        return words.replace("&bl;", "[").replace("&br;", "]").replace("&amp;", "&")

    spoken = AliasProperty(_words, bind=("text",))

    def on_rich(self, _widget: object, rich: tuple[object, ...]) -> None:
        self.markup = True
        self.text = paragraphs(rich)  # type: ignore[arg-type]


class Title(Text):
    """A heading in the display face."""


class Glyph(Label):
    """An icon by its Phosphor name; decoration, so it is never read aloud."""

    name = StringProperty("")
    weight = OptionProperty("bold", options=("bold", "fill", "regular"))


load_kv(__file__)

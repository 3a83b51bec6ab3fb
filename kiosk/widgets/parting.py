"""A text that goes on on the next page: parted between two of its lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kivy.uix.widget import Widget

from kiosk.packs.content import Rich, Span
from kiosk.widgets.rich import markup
from kiosk.widgets.text import Text
from kiosk.words.pieces import joined, words_of

FEWEST_LINES = 2  # on either page: a line alone is lost (typographers' widows and orphans)


def parted(widget: Widget, room: float) -> tuple[Text, Text] | None:
    """The lines of a text of one paragraph that fit ``room`` (px), and the others.

    ``None`` for any other widget, and where too few lines would stand on one side.
    """
    if not isinstance(widget, Text) or len(widget.rich) != 1:
        return None
    if room < FEWEST_LINES * widget.font_size:
        return None
    words = words_of(widget.rich[0])
    starts = tuple(_line_starts(widget, words))
    for start, top in reversed(starts[FEWEST_LINES : 1 - FEWEST_LINES]):
        if top <= room:
            first = _like(widget, joined(words[:start]))
            if first.height <= room:
                return first, _like(widget, joined(words[start:]))
    return None


def _line_starts(text: Text, words: Sequence[Span]) -> Iterator[tuple[int, float]]:
    """The first word of each line, with the distance from the top of ``text`` (px)."""
    probe = _like(text, ())
    probe.markup = True
    probe.text = "".join(f"[anchor={n}]{markup((word,))}" for n, word in enumerate(words))
    probe.texture_update()
    last_top = -text.font_size
    for number in range(len(words)):
        _x, top = probe.anchors.get(str(number), (0, last_top))  # none where a line ends in spaces
        if top - last_top > text.font_size / 2:  # less is a word in other letters
            yield number, top
            last_top = top


def _like(text: Text, rich: Rich) -> Text:
    """``rich`` in the letters of ``text``, and as wide; measured at once."""
    other = Text(rich=(rich,), width=text.width, size_hint=(None, None))
    other.font_size, other.color = text.font_size, text.color
    other.texture_update()
    return other

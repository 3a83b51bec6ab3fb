"""Places in a line, from the first to the last, and what was put there.

    Timeline:
        title: _('Les premiers films')
        count: 4
        places: (Place(date='1895', text='La Sortie de l’usine'),)

The next place is yellow and asks. Where there is little room those far from it give way: first
the places that come after, then the ones that were filled first.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from kivy.clock import Clock
from kivy.properties import (
    BooleanProperty,
    NumericProperty,
    ObjectProperty,
    StringProperty,
)
from kivy.uix.widget import Widget

from kiosk.packs.content import Rich, Span
from kiosk.theme import theme
from kiosk.widgets import load_kv
from kiosk.widgets.layouts import Row, Stack

TALLEST = 140  # u: of a place


@dataclass(frozen=True, slots=True)
class Place:
    """``date`` may be ``""``."""

    text: str
    date: str = ""


class TimelinePlace(Row):
    """``number`` from 1, of ``count``; ``rich`` is what was put there. ``spare`` is for the
    ``Stack`` that it stands in, ``least_height`` (px) keeps it from its neighbours."""

    number = NumericProperty(1)
    count = NumericProperty(1)
    rich = ObjectProperty(())
    is_filled = BooleanProperty(False)
    is_next = BooleanProperty(False)
    spare = NumericProperty(0)
    least_height = NumericProperty(0)


class Timeline(Stack):
    """``places`` are the filled ones of ``count``, the first one first."""

    title = StringProperty("")
    count = NumericProperty(0)
    places = ObjectProperty(())

    def __init__(self, **kwargs: Any) -> None:
        self._lines: list[TimelinePlace] = []
        super().__init__(**kwargs)

    def on_kv_post(self, _base: Widget) -> None:
        fill = Clock.create_trigger(self._fill, -1)
        spread = Clock.create_trigger(self._spread, -1)
        self.fbind("count", fill)
        self.fbind("places", fill)
        self.fbind("height", spread)
        self.ids.title.fbind("height", spread)
        fill()

    def _fill(self, *_args: object) -> None:
        while len(self._lines) > self.count:
            self.remove_widget(self._lines.pop())
        while len(self._lines) < self.count:
            self._lines.append(TimelinePlace())
            self.add_widget(self._lines[-1])
        for number, line in enumerate(self._lines):
            self._describe(line, number)
        self._spread()
        self._trigger_layout()  # what is spare may be another place now, of the same height

    def _spread(self, *_args: object) -> None:
        """The places share the height, as long as one still sees that they follow each other."""
        room = (self.height - self.ids.title.height) / max(1, self.count)
        for line in self._lines:
            line.least_height = min(room, TALLEST * theme.u)

    def _describe(self, line: TimelinePlace, number: int) -> None:
        filled = len(self.places)
        line.number, line.count = number + 1, self.count
        line.rich = _words(self.places[number]) if number < filled else ()
        line.is_filled, line.is_next = number < filled, number == filled
        line.spare = self._spare(number, filled)

    def _spare(self, number: int, filled: int) -> int:
        """What goes first: 1 is the last of the empty places; the next one stays."""
        count = int(self.count)
        if number == filled or number == filled - 1:
            return 0
        return count - number if number > filled else count + number


def _words(place: Place) -> Rich:
    date = (Span(f"{place.date} ", strong=True),) if place.date else ()
    return (*date, Span(place.text))


load_kv(__file__)

"""What a search has found, or what to do where it has found nothing: in a column, or in a line.

    Found:
        title: '34 réponses'
        text: ''
        ideas: (Offer(…), …)        # as many as there is room for
        offers: (Offer(…), …)       # all of them
        on_choose: root.choose(args[1])
        on_open: root.dispatch('on_go', *args[1])

``show`` puts other answers in the rows that are there.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from kivy.properties import NumericProperty, ObjectProperty, StringProperty
from kivy.uix.layout import Layout

from kiosk.theme import theme
from kiosk.widgets import load_kv
from kiosk.widgets.fitting import Face
from kiosk.widgets.hit_row import HitLook, least_height

LINE_HEIGHT = 200  # u: as low as this, everything stands in one line
LEAST_HIT = 420  # u, the width of an answer in a line
MOST_HITS = 3  # seen at once: more are a list to read
TWO_ABREAST = 720  # u: as wide as this, buttons stand two by two
LEAST_OFFER = 270  # u, the width of a button in a line
WORDS_SHARE = 0.42  # of a line, before its buttons
WORDS = Face("Texte", line_height=1.04)


class Found(Layout):
    title = StringProperty("")
    text = StringProperty("")
    ideas = ObjectProperty(())
    offers = ObjectProperty(())
    text_size = NumericProperty(1)

    __events__ = ("on_choose", "on_open")

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        for name in ("pos", "size", "title", "text", "ideas", "offers"):
            self.fbind(name, self._trigger_layout)

    def on_kv_post(self, _base: object) -> None:
        for child in self.children:
            child.fbind("height", self._trigger_layout)

    def on_choose(self, offer: str) -> None:
        """A button was touched."""

    def on_open(self, place: tuple[str, str]) -> None:
        """An answer was touched: it is shown there."""

    def show(self, looks: Sequence[HitLook]) -> None:
        """Show these from the first on; none, no list."""
        self.ids.hits.show(len(looks), looks)
        self._trigger_layout()

    def do_layout(self, *_args: Any) -> None:
        if self.height <= LINE_HEIGHT * theme.u:
            self._in_a_line()
        else:
            self._in_a_column()

    # --- one above the other -----------------------------------------------------------

    def _in_a_column(self) -> None:
        ids, gap = self.ids, theme.space_small
        self.text_size = theme.body
        y = self.top
        for words in (ids.title, ids.text):
            words.opacity = 1
            words.width = self.width
            if words.text:
                y -= words.height
                words.pos = (self.x, y)
                y -= gap
        self._offer_in_a_column(y - self.y)
        foot = ids.offers.height + (gap if ids.offers.offers else 0)
        height = y - self.y - foot
        self._list(self.x, self.y + foot, self.width, height, edge=theme.space_shelf)
        third = (height - 2 * theme.space_shelf + ids.hits.gap) / MOST_HITS - ids.hits.gap
        ids.hits.least_height = max(least_height(), third - 1)

    def _offer_in_a_column(self, room: float) -> None:
        """As many buttons as there is room for; one row of them beside answers."""
        offers = self.ids.offers
        offers.cols = 2 if self.width > TWO_ABREAST * theme.u else 1
        offers.height_each = theme.size_button
        each = offers.height_each + offers.spacing
        rows = 1 if self.ids.hits.count else max(1, int((room + offers.spacing) // each))
        self._offer(rows * int(offers.cols))
        offers.width, offers.pos = self.width, self.pos

    # --- side by side ------------------------------------------------------------------

    def _in_a_line(self) -> None:
        """Answers, or a sentence; then buttons as far as there is room."""
        ids = self.ids
        ids.title.opacity = 0
        ids.offers.height_each = theme.size_target
        side = self._answers_in_a_line() if ids.hits.count else self._words_in_a_line()
        ids.offers.cols = max(1, len(ids.offers.offers))
        ids.offers.width = self.width - side
        self._put(ids.offers, side)

    def _answers_in_a_line(self) -> float:
        """What they take of the width (px), with the gap that follows."""
        hit, offer, gap = LEAST_HIT * theme.u, LEAST_OFFER * theme.u, theme.space_gap
        cols = max(1, int((self.width - offer) // hit))
        self._offer(1 if self.width >= cols * hit + offer else 0)
        side = self.width - (offer + gap if self.ids.offers.offers else 0)
        self.ids.text.opacity = 0
        self._list(self._from_start(0, side), self.y, side, self.height, edge=theme.stroke_fine)
        self.ids.hits.cols, self.ids.hits.least_height = cols, theme.size_target
        return side + gap

    def _words_in_a_line(self) -> float:
        text, gap = self.ids.text, theme.space_gap
        text.opacity, text.width = 1, WORDS_SHARE * self.width
        room = (text.width, theme.size_target)
        self.text_size = WORDS.size_within(room, self.text, theme.body)
        self._offer(int((self.width - text.width) // (LEAST_OFFER * theme.u)))
        self._put(text, 0)
        self._list(self.x, self.y, self.width, 0, edge=0)
        return float(text.width + gap)

    def _put(self, child: Any, x: float) -> None:
        child.pos = (self._from_start(x, child.width), self.center_y - child.height / 2)

    def _from_start(self, x: float, width: float) -> float:
        return float(self.right - x - width if theme.mirrored else self.x + x)

    # --- both --------------------------------------------------------------------------

    def _offer(self, room: int) -> None:
        """All offers, and before them as many ideas as there is room for."""
        offers = self.offers[max(0, len(self.offers) - room) :] if room > 0 else ()
        self.ids.offers.offers = (*self.ideas[: room - len(offers)], *offers)

    def _list(self, x: float, y: float, width: float, height: float, *, edge: float) -> None:
        hits = self.ids.hits
        hits.cols, hits.edge = 1, edge
        hits.pos, hits.size = (x, y), (width, max(0, height))
        hits.opacity = 1 if hits.count and height > 0 else 0


load_kv(__file__)

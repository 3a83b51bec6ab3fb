"""The evidence board: a piece of furniture with a case for each clue.

    ClueBoard:
        cards: root.cards           # ClueCard
        on_choose: root.examine(args[1])

Cases stand in rows of two or three, and the last rows have the wider ones. Where that leaves no
room for what is in them, they lie; those that do not fit are on the next page. What is found
does not move them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil
from typing import Any

from kivy.clock import Clock
from kivy.properties import NumericProperty, ObjectProperty
from kivy.uix.boxlayout import BoxLayout
from kivy.uix.widget import Widget

from kiosk.theme import theme
from kiosk.widgets import load_kv
from kiosk.widgets.clue_case import PLANK, ClueCase, most_lines, sign_width, words_height
from kiosk.widgets.layouts import Row

MOST_IN_TWOS = 4  # cases that stand two a row; more stand in threes
LOWEST_BAND = 52  # u: a lower picture is not worth its room


class ClueBoard(BoxLayout):
    """``seen`` is the place of a case on the page that is on show: ``page``, from 0, of
    ``count``. ``on_choose`` tells the place of a case among all."""

    cards = ObjectProperty(())
    seen = NumericProperty(0)
    page = NumericProperty(0)
    count = NumericProperty(1)
    inset = NumericProperty(0)  # px, on both sides of the words of a case

    __events__ = ("on_choose",)

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._a_page = 1
        self._cases: dict[int, ClueCase] = {}
        self._later = Clock.create_trigger(self._lay_out, -1)
        for name in ("cards", "seen", "size"):
            self.fbind(name, self._later)

    def on_choose(self, place: int) -> None:
        """The case at ``place`` was touched."""

    def turn(self) -> None:
        """Show the next page, and after the last the first."""
        self.seen = (self.page + 1) % self.count * self._a_page

    def _lay_out(self, *_args: object) -> None:
        standing = tuple(even_rows(len(self.cards), self._cols_standing()))
        heights = tuple(self._heights_standing(standing))  # of the words, the most lines first
        lying = self._words_height(self._cols_lying(), most_lines(), beside=sign_width())
        self._ask_for_room(standing, heights, lying)
        fitting = (words for words in heights if self._fits(len(standing), _standing(words)))
        if words := next(fitting, 0.0):
            self.page, self.count = 0, 1
            self._show(standing, words, is_lying=False)
        else:
            self._lay_down(lying)

    def _heights_standing(self, rows: Sequence[range]) -> Iterator[float]:
        """The room for the words of cases that stand; none in large letters."""
        if rows and not theme.is_large_text:
            for lines in range(most_lines(), 0, -1):
                yield self._words_height(len(rows[0]), lines)

    def _ask_for_room(
        self, standing: Sequence[range], heights: Sequence[float], lying: float
    ) -> None:
        """The least height at which all cases are on one page."""
        rows = ceil(len(self.cards) / self._cols_lying())
        needed = [self._height_of(rows, _lying(lying))]
        needed += [self._height_of(len(standing), _standing(words)) for words in heights]
        self.size_hint_min_y = min(needed)

    def _lay_down(self, words: float) -> None:
        """Cases that lie, and pages of them."""
        cols = self._cols_lying()
        a_page = 1
        while self._fits(a_page + 1, _lying(words)):
            a_page += 1
        self._a_page = a_page * cols
        self.page = int(self.seen // self._a_page)
        self.count = max(1, ceil(len(self.cards) / self._a_page))
        starts = range(int(self.page * self._a_page), len(self.cards), cols)[:a_page]
        rows = [range(start, min(start + cols, len(self.cards))) for start in starts]
        self._show(rows, words, is_lying=True)
        for _missing in range(a_page - len(rows) if self.count > 1 else 0):
            self.add_widget(Widget())  # the last page has cases as high as those before

    def _cols_standing(self) -> int:
        return 2 if theme.is_portrait or len(self.cards) <= MOST_IN_TWOS else 3

    def _cols_lying(self) -> int:
        return 1 if theme.is_portrait and theme.is_large_text else 2

    def _height_of(self, rows: int, each: float) -> float:
        return rows * (each + self.spacing) + self.spacing

    def _fits(self, rows: int, each: float) -> bool:
        return self._height_of(rows, each) <= self.height

    def _words_height(self, cols: int, lines: int, beside: float = 0) -> float:
        """The room that the words of any case need, where so many stand in a row."""
        case = (self.width - (cols + 1) * self.spacing) / cols
        width = max(1.0, case - beside - 2 * self.inset)
        return max((words_height(card.title, width, lines) for card in self.cards), default=0)

    def _show(self, rows: Sequence[range], words: float, *, is_lying: bool) -> None:
        for row in self.children:
            row.clear_widgets()
        self.clear_widgets()
        for places in rows:
            row = Row(spacing=self.spacing)
            for place in places:
                row.add_widget(self._case(place, words, is_lying))
            self.add_widget(row)

    def _case(self, place: int, words: float, is_lying: bool) -> ClueCase:
        if place not in self._cases:
            made = self._cases[place] = ClueCase(self.cards[place])
            made.bind(on_release=lambda *_: self.dispatch("on_choose", place))
        case = self._cases[place]
        case.card, case.is_lying, case.words_height = self.cards[place], is_lying, words
        return case


def _standing(words: float) -> float:
    """The height (px) of a case that stands, with its words and the least of its scene."""
    return words + 2 * theme.space_small + (PLANK + LOWEST_BAND) * theme.u


def _lying(words: float) -> float:
    return max(theme.size_target, words + 2 * theme.space_small)


def even_rows(count: int, cols: int) -> Iterator[range]:
    """So many cases in rows of ``cols`` at most; the first rows have one more where it is odd."""
    rows = ceil(count / cols)
    first = 0
    for row in range(rows):
        last = first + ceil((count - first) / (rows - row))
        yield range(first, last)
        first = last


load_kv(__file__)

"""Cards spread out to choose from: as many as fit, and a button that shows the others.

    CardSpread:
        cards: (SpreadCard(3, 'Un film récent'), SpreadCard(5, 'Un cours', mark='held'))
        most_cols: 3
        on_choose: root.take(args[1])       # the card's ``name``

Cards keep their places as long as they are the same ones, whatever their marks are: what was
taken away leaves its place empty, so that a bounced touch falls on nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from kivy.clock import Clock
from kivy.properties import NumericProperty, ObjectProperty
from kivy.uix.gridlayout import GridLayout
from kivy.uix.widget import Widget

from kiosk.i18n import _
from kiosk.theme import theme
from kiosk.widgets import load_kv
from kiosk.widgets.action import Action
from kiosk.widgets.memory_card import WORDS
from kiosk.widgets.thing_card import ThingCard

ENOUGH = 4  # cards at once, when large letters were asked for: they do not get smaller for more
SMALLER = (1.0, 0.85, 0.7, 0.55)  # of the letters

_height = lru_cache(maxsize=1024)(WORDS.height)  # the same words at each move of a game


@dataclass(frozen=True, slots=True)
class SpreadCard:
    """``name`` is what a touch tells. ``mark`` is that of a ``ThingCard``, or « gone »."""

    name: int
    text: str
    scene: str = ""
    picture: str = ""
    mark: str = ""

    @property
    def is_there(self) -> bool:
        return self.mark != "gone"

    @property
    def face(self) -> tuple[object, ...]:
        """All but its mark: as long as it is the same, so is the widget."""
        return (self.name, self.text, self.scene, self.picture)


@dataclass(frozen=True, slots=True)
class Grid:
    """``letters`` (px) are those in which cards of the height ``least`` can be read."""

    cols: int
    lines: int
    letters: float
    least: float

    @property
    def cells(self) -> int:
        return self.cols * self.lines


class CardSpread(GridLayout):
    """``most_cols`` cards a row at most, their words in letters of ``font_size``, or smaller where
    that shows more cards at once. ``tallest`` is how high a card may become, in pixels."""

    cards = ObjectProperty(())
    most_cols = NumericProperty(2)
    font_size = NumericProperty(0)
    tallest = NumericProperty(0)
    page = NumericProperty(0)

    __events__ = ("on_choose",)

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._shown: tuple[SpreadCard, ...] = ()
        self._widgets: dict[tuple[object, ...], ThingCard] = {}
        self._elsewhere = 0  # cards on other pages
        self._measured: object = None
        self._grid = Grid(1, 1, 0.0, 0.0)
        self._later = Clock.create_trigger(self._lay_out, -1)
        for name in ("cards", "most_cols", "font_size", "tallest", "page", "size"):
            self.fbind(name, self._later)

    def on_choose(self, card: int) -> None:
        """A card was touched."""

    # --- how many fit ------------------------------------------------------------------

    def _lay_out(self, *_args: object) -> None:
        if self.width < theme.size_target or self.height <= 0 or not self.cards:
            self._spread((), 0)
            return
        self._measure()
        pages = self._cut(max(2, self._grid.cols * self._grid.lines))
        self.page = self._page_with_cards(pages)
        self.cols = self._grid.cols
        self._show(tuple(pages[int(self.page)]), is_one_of_many=len(pages) > 1)

    def _measure(self) -> None:
        """Find the best grid; the same one until something has another size."""
        texts = tuple(card.text for card in self.cards)
        measured = (texts, *self.size, *self.spacing, self.most_cols, self.font_size)
        if measured != self._measured:
            self._measured = measured
            self._grid = self._best_grid(texts)

    def _best_grid(self, texts: Sequence[str]) -> Grid:
        """The one that shows most cards, and of these the one with the largest letters."""
        enough = min(ENOUGH if theme.is_large_text else len(texts), len(texts))
        best = None
        for grid in self._grids(texts):
            if grid.cells >= enough:
                return grid
            if best is None or grid.cells > best.cells:
                best = grid
        return best or self._grid_of(texts, min(2, len(texts)), _smallest())

    def _grids(self, texts: Sequence[str]) -> Iterator[Grid]:
        """Those that can be read: larger letters first, then fewer columns."""
        most = min(int(self.most_cols), len(texts))
        least_cells = min(2, len(texts))  # a card and the button, or all there is
        longest = max((word for text in texts for word in text.split()), key=len, default="")
        for size in dict.fromkeys(max(_smallest(), part * self.font_size) for part in SMALLER):
            word = WORDS.width(longest, size)
            for cols in range(1, most + 1):
                if word <= self._inner(cols):
                    grid = self._grid_of(texts, cols, size)
                    if grid.least <= self.height and grid.cells >= least_cells:
                        yield grid

    def _grid_of(self, texts: Sequence[str], cols: int, size: float) -> Grid:
        inner, gap = self._inner(cols), self.spacing[1]
        words = max(_height(text, size, inner) for text in texts)
        least = max(theme.size_target, words + self._above_words())
        return Grid(cols, max(1, int((self.height + gap) / (least + gap))), size, least)

    def _inner(self, cols: int) -> float:
        """The width of the words of a card."""
        col = (self.width - self.spacing[0] * (cols - 1)) / cols
        return float(col - 2 * (theme.space_hair + theme.stroke_strong))

    def _above_words(self) -> float:
        return 28 * theme.u + 2 * theme.stroke_strong

    def _cut(self, a_page: int) -> tuple[tuple[SpreadCard, ...], ...]:
        """The pages; where there are several, each leaves room for the button."""
        if a_page >= len(self.cards):
            return (tuple(self.cards),)
        step = a_page - 1
        return tuple(self.cards[at : at + step] for at in range(0, len(self.cards), step))

    def _page_with_cards(self, pages: Sequence[Sequence[SpreadCard]]) -> int:
        """The wanted page, or the next one on which a card is left."""
        wanted = [(int(self.page) + ahead) % len(pages) for ahead in range(len(pages))]
        with_cards = (page for page in wanted if any(card.is_there for card in pages[page]))
        return next(with_cards, 0)

    # --- what is shown -----------------------------------------------------------------

    def _show(self, shown: tuple[SpreadCard, ...], *, is_one_of_many: bool) -> None:
        elsewhere = sum(card.is_there for card in self.cards if card not in shown)
        self.row_default_height = self._row_height(len(shown) + is_one_of_many)
        if not self._is_same(shown, elsewhere):
            self._spread(shown, elsewhere)
        for widget, card in zip(self.children[::-1], shown, strict=False):
            if card.is_there:
                widget.mark, widget.largest = card.mark, self._grid.letters

    def _spread(self, shown: tuple[SpreadCard, ...], elsewhere: int) -> None:
        self._shown, self._elsewhere = shown, elsewhere
        faces = {card.face for card in self.cards}
        self._widgets = {face: one for face, one in self._widgets.items() if face in faces}
        self.clear_widgets()
        for card in shown:
            self.add_widget(self._card(card))
        if elsewhere:
            self.add_widget(self._more(elsewhere))

    def _is_same(self, shown: Sequence[SpreadCard], elsewhere: int) -> bool:
        now, before = (
            [(card.name, card.text, card.is_there) for card in cards]
            for cards in (shown, self._shown)
        )
        return now == before and elsewhere == self._elsewhere

    def _row_height(self, cells: int) -> float:
        lines = min(self._grid.lines, -(-cells // self._grid.cols))
        height = (self.height - self.spacing[1] * (lines - 1)) / lines
        return float(min(height, max(self.tallest, self._grid.least)))

    def _card(self, card: SpreadCard) -> Widget:
        if not card.is_there:
            return Widget()
        if card.face not in self._widgets:
            self._widgets[card.face] = self._new_card(card)
        return self._widgets[card.face]

    def _new_card(self, card: SpreadCard) -> ThingCard:
        shown = ThingCard(text=card.text, scene=card.scene, picture=card.picture)
        shown.bind(on_release=lambda *_: self.dispatch("on_choose", card.name))
        return shown

    def _more(self, count: int) -> Action:
        more = Action(
            text=_("Encore {count}").format(count=count),
            icon="arrows-clockwise",
        )
        more.size_hint_y, more.inset = 1, theme.space_hair
        more.bind(on_release=lambda *_: setattr(self, "page", self.page + 1))
        return more


def _smallest() -> float:
    """The smallest letters, in pixels."""
    return theme.floor / theme.text_scale


load_kv(__file__)

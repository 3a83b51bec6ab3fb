"""Cards spread out to choose from: as many as fit, and a button that shows the others.

    CardSpread:
        cards: (SpreadCard(3, 'Un film récent'), SpreadCard(5, 'Un cours', mark='held'))
        most_cols: 3
        on_choose: root.take(args[1])       # the card's ``name``

Cards keep their places as long as they are the same ones, whatever their marks are: what was
taken away leaves its place empty, so that a bounced touch falls on nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
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


class CardSpread(GridLayout):
    """``most_cols`` cards a row at most, their words in letters of ``font_size`` where there is
    room. ``tallest`` is how high a card may become, in pixels."""

    cards = ObjectProperty(())
    most_cols = NumericProperty(2)
    font_size = NumericProperty(0)
    tallest = NumericProperty(0)
    page = NumericProperty(0)

    __events__ = ("on_choose",)

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._shown: tuple[SpreadCard, ...] = ()
        self._later = Clock.create_trigger(self._lay_out, -1)
        for name in ("cards", "most_cols", "font_size", "tallest", "page", "size"):
            self.fbind(name, self._later)

    def on_choose(self, card: int) -> None:
        """A card was touched."""

    # --- how many fit ------------------------------------------------------------------

    def _lay_out(self, *_args: object) -> None:
        if self.width < theme.size_target or self.height <= 0 or not self.cards:
            self.clear_widgets()
            return
        self.cols = self._fitting_cols()
        rows = max(1, int((self.height + self.spacing[1]) / (self._least() + self.spacing[1])))
        if self.cols * rows == 1 < len(self.cards):
            self.cols = 2
        pages = self._cut(self.cols * rows)
        self.page = self._page_with_cards(pages)
        self._show(pages, rows)

    def _fitting_cols(self) -> int:
        """As many columns as leave room for the longest word."""
        words = [word for card in self.cards for word in card.text.split()]
        longest = max((WORDS.width(word, self.font_size) for word in words), default=0)
        least = max(theme.size_target, longest) + self._beside_words()
        fit = int((self.width + self.spacing[0]) / (least + self.spacing[0]))
        return max(1, min(int(self.most_cols), len(self.cards), fit))

    def _col_width(self) -> float:
        return float((self.width - self.spacing[0] * (self.cols - 1)) / self.cols)

    def _least(self) -> float:
        """The height at which all words can be read in letters of ``font_size``."""
        width = self._col_width() - self._beside_words()
        heights = (WORDS.height(card.text, self.font_size, width) for card in self.cards)
        return max(theme.size_target, *heights) + self._above_words()

    def _beside_words(self) -> float:
        return 2 * (theme.space_hair + theme.stroke_strong)

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

    def _show(self, pages: Sequence[Sequence[SpreadCard]], rows: int) -> None:
        shown = tuple(pages[int(self.page)])
        elsewhere = sum(card.is_there for card in self.cards) - sum(c.is_there for c in shown)
        self.row_default_height = self._row_height(len(shown) + (len(pages) > 1), rows)
        if not self._is_same(shown, elsewhere):
            self.clear_widgets()
            for card in shown:
                self.add_widget(self._card(card))
            if elsewhere:
                self.add_widget(self._more(elsewhere))
        for widget, card in zip(self.children[::-1], shown, strict=False):
            if card.is_there:
                widget.mark = card.mark
        self._shown, self._elsewhere = shown, elsewhere

    _elsewhere = 0

    def _is_same(self, shown: Sequence[SpreadCard], elsewhere: int) -> bool:
        now, before = (
            [(card.name, card.text, card.is_there) for card in cards]
            for cards in (shown, self._shown)
        )
        return bool(self.children) and now == before and elsewhere == self._elsewhere

    def _row_height(self, cells: int, rows: int) -> float:
        needed = min(rows, -(-cells // self.cols))
        height = (self.height - self.spacing[1] * (needed - 1)) / needed
        return float(min(height, max(self.tallest, self._least())))

    def _card(self, card: SpreadCard) -> Widget:
        if not card.is_there:
            return Widget()
        shown = ThingCard(text=card.text, scene=card.scene, picture=card.picture)
        shown.largest = self.font_size
        shown.bind(on_release=lambda *_: self.dispatch("on_choose", card.name))
        return shown

    def _more(self, count: int) -> Action:
        more = Action(
            text=_("Encore {count}").format(count=count),
            icon="arrows-clockwise",
            look="light",
            size_hint=(1, 1),
        )
        more.inset = theme.space_hair
        more.bind(on_release=lambda *_: setattr(self, "page", self.page + 1))
        return more


load_kv(__file__)

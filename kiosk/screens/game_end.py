"""How a game ends: its scene comes to light, what was discovered, and what to do next.

    end = GameEnd(screen=self)
    end.show(_('Toutes les paires sont là.'), facts)

What does not fit is on the next page. ``screen`` is the ``GameScreen`` whose game it was.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, repeat
from typing import Any

from kivy.properties import ObjectProperty, StringProperty

from kiosk.activities.path import Page
from kiosk.i18n import _
from kiosk.packs.content import Rich
from kiosk.screens.going_on import go_on, next_offer
from kiosk.screens.leaf import turn_offer
from kiosk.theme import theme
from kiosk.widgets import load_kv
from kiosk.widgets.cutting import Block
from kiosk.widgets.layouts import Split
from kiosk.widgets.offers import Offer
from kiosk.widgets.text import Text, Title


class GameEnd(Split):
    """``paragraphs`` are spans, the first one in larger letters: what was discovered. Below, one
    thing to keep and one to do next."""

    screen = ObjectProperty(None)
    title = StringProperty("")
    paragraphs = ObjectProperty(())
    offers = ObjectProperty(())

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.ids.pages.bind(page=self._offer, count=self._offer)

    def show(self, title: str, paragraphs: Iterable[Rich]) -> None:
        self.title, self.paragraphs = title, tuple(paragraphs)
        self.ids.pages.show(self._blocks())
        self._offer()

    def choose(self, offer: str) -> None:
        if offer == "turn":
            self.ids.pages.turn()
        elif offer == "again":
            self.screen.play_again()
        elif offer == "keep":
            self.screen.keep_game()
        else:
            go_on(self.screen, self._next())

    def _blocks(self) -> Iterator[Block]:
        title = Title(text=self.title)
        title.font_size = theme.h1 if not theme.is_large_text else theme.h2
        yield Block(title, with_next=True)
        sizes = chain((max(theme.large, theme.body),), repeat(theme.body))
        for paragraph, size in zip(self.paragraphs, sizes, strict=False):
            yield Block(_words(paragraph, size))

    def _offer(self, *_args: object) -> None:
        self.offers = tuple(self._offers())

    def _offers(self) -> Iterator[Offer]:
        pages = self.ids.pages
        if pages.count > 1:
            yield turn_offer(int(pages.page), int(pages.count))
        yield Offer(name="again", text=_("Recommencer"), icon="arrows-clockwise")
        yield Offer(name="keep", text=_("Dans mon carnet"), icon="bookmark-simple")
        yield next_offer(self._next())

    def _next(self) -> Page | None:
        return self.screen.stay.next_page(self.screen.run.activity)


def _words(paragraph: Rich, size: float) -> Text:
    text = Text(rich=(paragraph,))
    text.font_size = size  # what is given to a widget at first, its kv rule replaces
    return text


load_kv(__file__)

"""What is wrong in a pack, over whatever is on the screen, for its author.

    panel = ProblemsPanel(problems)
    panel.bind(on_close=lambda panel: app.cover(None))

Its words are those of the terminal: an author reads them there too, in the same language.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, TypeVar

from kivy.input import MotionEvent
from kivy.properties import ObjectProperty, StringProperty
from kivy.uix.floatlayout import FloatLayout

from kiosk.i18n import term
from kiosk.packs.content import Span
from kiosk.packs.problems import Problem
from kiosk.theme import theme
from kiosk.widgets import load_kv
from kiosk.widgets.cutting import Block
from kiosk.widgets.lines import IconLine
from kiosk.widgets.offers import Offer
from kiosk.widgets.text import Text

Words = TypeVar("Words", Text, IconLine)

MOST_SHOWN = 60  # nobody reads further; the terminal has them all


class ProblemsPanel(FloatLayout):
    """``on_close`` when the author has seen enough."""

    title = StringProperty("")
    offers = ObjectProperty(())

    __events__ = ("on_close",)

    def __init__(self, problems: Sequence[Problem], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.title = term("Problems: {count}").format(count=len(problems))
        self.ids.pages.bind(page=self._offer, count=self._offer)
        self.ids.pages.show(_blocks(problems[:MOST_SHOWN]))
        self._offer()

    def on_close(self) -> None:
        """The panel is to go."""

    def _offer(self, *_args: object) -> None:
        self.offers = tuple(self._offers())

    def _offers(self) -> Iterator[Offer]:
        yield Offer(name="close", text=term("Close"), icon="x")
        pages = self.ids.pages
        if pages.count > 1:
            told = term("Page {number} of {count}").format(
                number=int(pages.page) + 1, count=int(pages.count)
            )
            yield Offer(name="turn", text=told, icon="arrows-clockwise", look="light")

    def choose(self, offer: str) -> None:
        if offer == "turn":
            self.ids.pages.turn()
        else:
            self.dispatch("on_close")

    def on_touch_down(self, touch: MotionEvent) -> bool:
        super().on_touch_down(touch)
        return True  # nothing under the panel is touched


def _blocks(problems: Sequence[Problem]) -> Iterator[Block]:
    for card, problem in enumerate(problems, start=1):
        place = f"{problem.file}:{problem.line}:{problem.column}"
        fix = IconLine(rich=(Span(problem.fix),), icon="arrow-right")
        yield Block(_noted(Text(text=place, bold=True)), card, with_next=True)
        yield Block(_noted(Text(text=problem.what)), card, with_next=True)
        yield Block(_noted(fix), card)


def _noted(words: Words) -> Words:
    """``words`` as small as they may be: what is given at first, their kv rule replaces."""
    words.font_size = theme.note
    return words


load_kv(__file__)

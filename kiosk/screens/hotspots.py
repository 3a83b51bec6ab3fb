"""A picture to explore: its points in any order, and beside it what each one tells."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kivy.properties import NumericProperty, ObjectProperty, StringProperty

from kiosk.activities.hotspots import HotspotsRun
from kiosk.i18n import _
from kiosk.packs.content import Rich, Span
from kiosk.screens.game import GameScreen
from kiosk.screens.leaf import sized, turn_offer
from kiosk.theme import theme
from kiosk.widgets import load_kv
from kiosk.widgets.cutting import Block
from kiosk.widgets.layouts import Split
from kiosk.widgets.offers import Offer
from kiosk.widgets.pages import Pages
from kiosk.widgets.text import Text, Title
from kiosk.words.leaf import said

NOWHERE = -1


class HotspotsBoard(Split):
    """The picture with its points; beside or below it the words, and how far one is."""

    screen = ObjectProperty(None)

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.ids.pages.bind(page=self._offer, count=self._offer)

    def _offer(self, *_args: object) -> None:
        self.screen.offer()


class HotspotsScreen(GameScreen):
    """``picture`` is a file, or ``""`` where the pack has lost it; ``position`` says how many
    points were seen."""

    run: HotspotsRun
    picture = StringProperty("")
    words = StringProperty("")
    credit = StringProperty("")
    points = ObjectProperty(())
    seen = ObjectProperty(())
    open = NumericProperty(NOWHERE)
    hinted = NumericProperty(NOWHERE)
    position = StringProperty("")
    offers = ObjectProperty(())

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._board: HotspotsBoard | None = None

    def no_hint(self) -> str:
        if self.run.has_seen_all:
            return _("Vous avez tout vu. Vous pouvez continuer.")
        return _("Un point est entouré de lumière. Touchez-le.")

    def look(self, place: int) -> None:
        self.stay.do(self.run.look, place)
        self.show_run()

    def choose(self, offer: str) -> None:
        if offer == "finish":
            self.stay.do(self.run.finish)
            self.show_run()
        elif self._board is not None:
            self._board.ids.pages.turn()

    # --- what is shown -----------------------------------------------------------------

    def show_run(self) -> None:
        if self.run.is_over:
            self._show_end()
        else:
            self._show_picture()
            self._show_board()
        self.dispatch("on_plank")

    def _show_picture(self) -> None:
        picture, run = self.run.activity.picture, self.run
        self.picture = str(self.stay.media.path(picture.file) or "")
        self.words = picture.text
        self.credit = picture.credit if self.picture else ""
        self.points = tuple((spot.x, spot.y) for spot in run.activity.spots)
        self.seen, self.open, self.hinted = run.seen, _place(run.open), _place(run.hinted)
        self.position = _("{seen} sur {count}").format(seen=run.step, count=len(self.points))

    def _show_board(self) -> None:
        """Beside a picture that stays where it is, other words."""
        if self._board is None:
            self._board = self.part(HotspotsBoard)
            self.show_part(self._board)
        self._board.ids.pages.show(self._blocks())
        self.offer()

    def _blocks(self) -> Iterator[Block]:
        if self.run.open is None:
            yield Block(sized(Title(text=self.run.activity.title), theme.h2), with_next=True)
            yield from (self._told(said(words)) for words in self._invitation())
        elif theme.is_large_text:  # which leaves no room for a line that says the number alone
            number = Span(f"{self.run.open + 1}. ", strong=True)
            yield self._told((number, *self.run.activity.spots[self.run.open].text))
        else:
            name = _("Point {number}").format(number=self.run.open + 1)
            yield Block(sized(Title(text=name), theme.h3), with_next=True)
            yield self._told(self.run.activity.spots[self.run.open].text)

    def _invitation(self) -> Iterator[str]:
        if not self.picture:
            yield self.words
        yield self.run.activity.summary or _("Touchez un point, puis un autre.")

    def _told(self, words: Rich) -> Block:
        size = theme.body if theme.is_compact else max(theme.large, theme.body)
        return Block(sized(Text(rich=(words,)), size))

    def offer(self) -> None:
        if self._board is not None:
            self.offers = tuple(self._offers(self._board.ids.pages))

    def _offers(self, pages: Pages) -> Iterator[Offer]:
        if pages.count > 1:
            is_short = self.run.has_seen_all and not theme.is_portrait
            yield turn_offer(int(pages.page), int(pages.count), is_short=is_short)
        if self.run.has_seen_all:
            yield Offer(name="finish", text=_("Continuer"), icon="sparkle", look="primary")

    # --- the end -----------------------------------------------------------------------

    def _show_end(self) -> None:
        self._board = None
        told = (spot.text for spot in self.run.activity.spots)
        self.show_end(_("L’image n’a plus de secrets."), told)


def _place(place: int | None) -> int:
    return NOWHERE if place is None else place


load_kv(__file__)

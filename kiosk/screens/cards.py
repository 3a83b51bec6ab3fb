"""Cards: a front on the shelf, and a touch that opens the light on its back.

Whoever turned a card says whether it was known; those to review come back once.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from kivy.animation import Animation
from kivy.properties import ColorProperty, NumericProperty, ObjectProperty, StringProperty

from kiosk.activities.cards import CardsRun
from kiosk.i18n import _, ngettext
from kiosk.packs.content import Card, Rich, Span
from kiosk.screens.figures import figure_blocks
from kiosk.screens.game import GameScreen
from kiosk.screens.leaf import sized, turn_offer
from kiosk.theme import theme
from kiosk.widgets import load_kv
from kiosk.widgets.control import Control
from kiosk.widgets.cutting import Block
from kiosk.widgets.fitting import Face
from kiosk.widgets.layouts import Column, Fill
from kiosk.widgets.offers import Offer
from kiosk.widgets.pages import Pages
from kiosk.widgets.plank import PlankEntry
from kiosk.widgets.text import Text, Title
from kiosk.words.leaf import Figure

NAME = Face("Titre", line_height=0.86)
HINT = Face("Texte", is_bold=True, line_height=1.04)

Words = TypeVar("Words", bound=Text)


class CardsBoard(Fill):
    """The card on its shelf, and below it what can be done."""

    screen = ObjectProperty(None)


class CardFront(Control):
    """``text`` beside its ``picture`` (a file), or beside the hidden scene of the universe."""

    screen = ObjectProperty(None)
    text = StringProperty("")
    hint = StringProperty("")
    picture = StringProperty("")
    credit = StringProperty("")
    ink = ColorProperty()
    side = NumericProperty(0)
    edge = NumericProperty(0)


class TurnedCard(Column):
    """The other side, of which the light shows the part ``lit``, 0 to 1, from its middle."""

    screen = ObjectProperty(None)
    lit = NumericProperty(1)
    reach = NumericProperty(0)


class CardsScreen(GameScreen):
    """``index`` of ``count`` is the card of this round; ``offers`` what can be done with it."""

    run: CardsRun
    position = StringProperty("")
    index = NumericProperty(0)
    count = NumericProperty(1)
    offers = ObjectProperty(())

    def moves(self) -> tuple[PlankEntry, ...]:
        if self.run is not None and self.run.is_turned:
            return (self.skip_entry(),)
        return super().moves()

    def choose(self, offer: str) -> None:
        if offer == "turn":
            self._pages.turn()
        else:
            self.stay.do(self.run.sort, offer == "known")
            self.show_run()

    def turn(self) -> None:
        if self.run.is_turned:
            return  # the light is still opening
        self.stay.do(self.run.turn)
        if theme.still:
            self.show_run()
        else:
            self._open()

    def show_run(self) -> None:
        self._show_position()
        if self.run.is_over:
            self._show_end()
        else:
            self._board = self.part(CardsBoard)
            self._board.ids.card.clear_widgets()
            self._board.ids.card.add_widget(self._back() if self.run.is_turned else self._front())
            self.show_part(self._board)
            self._offer()
        self.dispatch("on_plank")

    def _show_position(self) -> None:
        run = self.run
        self.count, self.index = len(run.round), min(run.index, len(run.round) - 1)
        told = _("Carte {number} sur {count}")
        if run.is_second_round:
            told = _("À revoir\u00a0: carte {number} sur {count}")
        self.position = told.format(number=self.index + 1, count=self.count)

    # --- the card ----------------------------------------------------------------------

    def _front(self) -> CardFront:
        card = self.run.card
        media = card.media if card.back else None  # without words on the back, it is the back
        front = self.part(CardFront)
        front.text, front.hint, front.picture, front.credit = card.front, self._hint(), "", ""
        front.is_focusable = True
        if media and (place := self.picture_of(media)):
            front.picture, front.credit = place, media.credit
        elif media:
            front.hint = front.hint or media.text
        return front

    def _hint(self) -> str:
        if not self.run.hint:
            return ""
        return _("Le verso commence ainsi\u00a0: {words}").format(words=self.run.hint)

    def _back(self) -> TurnedCard:
        back = self.part(TurnedCard)
        back.lit = 1
        self._pages: Pages = back.ids.pages
        self._pages.bind(page=self._offer, count=self._offer)
        self._pages.show(tuple(self._told()))
        return back

    def _told(self) -> Iterator[Block]:
        card = self.run.card
        if not theme.is_large_text:  # which leaves no room for what was just read
            yield Block(_inked(Title(text=card.front), theme.h3), with_next=True)
        for paragraph in card.back:
            yield Block(_inked(Text(rich=(paragraph,)), max(theme.large, theme.body)))
        if card.media and not card.back:
            for block in figure_blocks(Figure(card.media), self.picture_of(card.media)):
                block.widget.color = theme.on_light
                yield block

    def _open(self) -> None:
        """The back lies on the front, and the light opens on it."""
        card = self._board.ids.card
        front, back = card.children[0], self._back()
        front.is_focusable, back.lit = False, 0
        card.add_widget(back)
        light = Animation(lit=1, d=theme.seconds("reveal"), t="out_cubic")
        light.bind(on_complete=lambda *_: card.remove_widget(front))
        light.start(back)
        self._offer()
        self.dispatch("on_plank")

    # --- what can be done --------------------------------------------------------------

    def _offer(self, *_args: object) -> None:
        self.offers = tuple(self._offers())

    def _offers(self) -> Iterator[Offer]:
        """None before the card is turned: a finger that bounces must not sort it."""
        if not self.run.is_turned:
            return
        if self._pages.count > 1:
            yield turn_offer(int(self._pages.page), int(self._pages.count))
        yield Offer(name="known", text=_("Je le savais"), icon="check")
        yield Offer(name="review", text=_("À revoir"), icon="arrow-counter-clockwise")

    # --- the end -----------------------------------------------------------------------

    def _show_end(self) -> None:
        cards = self.run.activity.cards
        told = tuple(_kept(cards[place]) for place in self.run.drawn)
        seen = len(self.run.seen)
        discovered = ngettext(
            "Vous avez retourné {count} carte.", "Vous avez retourné {count} cartes.", seen
        ).format(count=seen)
        first: Rich = (Span(discovered if seen else _("Voici ce qu’elles disent.")),)
        self.show_end(_("Vous avez fait le tour."), (first, *told))


def _kept(card: Card) -> Rich:
    """Both sides in one paragraph."""
    if not card.back:
        return (Span(card.front, strong=True),)
    return (Span(f"{card.front}\u00a0:", strong=True), Span(" "), *card.back[0])


def _inked(words: Words, size: float) -> Words:
    """``words`` in ``size``, to be read on the light."""
    words.color = theme.on_light
    return sized(words, size)


load_kv(__file__)

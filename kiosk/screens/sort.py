"""Sort: a thing in hand, the others beside it, and the cases of a shelf to put them in.

One touches the thing, then its case. A wrong case explains and goes on: « Presque. ».
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kivy.properties import NumericProperty, ObjectProperty, StringProperty

from kiosk.activities.sort import Placed, SortRun, Thing
from kiosk.i18n import _, ngettext
from kiosk.packs.content import Rich, Span
from kiosk.screens.game import GameScreen
from kiosk.screens.leaf import sized, turn_offer
from kiosk.theme import theme
from kiosk.widgets import load_kv
from kiosk.widgets.baskets import Baskets, BasketSign
from kiosk.widgets.card_spread import SpreadCard
from kiosk.widgets.cutting import Block
from kiosk.widgets.layouts import Fill, Split
from kiosk.widgets.plank import PlankEntry
from kiosk.widgets.sound import sound
from kiosk.widgets.text import Text
from kiosk.widgets.thing_card import ThingCard
from kiosk.widgets.verdict import Verdict
from kiosk.words import players

FOUR = 4  # cases, which an upright screen has in two lines


class SortBoard(Fill):
    """What is in hand, or what came of it, above the shelf of cases."""

    screen = ObjectProperty(None)


class SortShelf(Baskets):
    """The cases."""

    screen = ObjectProperty(None)


class SortHand(Split):
    """The thing in hand, and the others."""

    screen = ObjectProperty(None)


class SortVerdict(Split):
    """Whether the case was right, and why; ``turning`` shows the rest of a long reason."""

    screen = ObjectProperty(None)
    turning = ObjectProperty(())

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.ids.pages.bind(page=self._turn, count=self._turn)

    def _turn(self, *_args: object) -> None:
        page, count = int(self.ids.pages.page), int(self.ids.pages.count)
        short = theme.is_large_text
        self.turning = (turn_offer(page, count, is_short=short),) if count > 1 else ()


class SortScreen(GameScreen):
    """``cards`` are the things that wait, ``hint`` is what the hint tells."""

    run: SortRun
    title = StringProperty("")
    position = StringProperty("")
    hint = StringProperty("")
    cards = ObjectProperty(())
    baskets = ObjectProperty(())
    cols = NumericProperty(2)

    def moves(self) -> tuple[PlankEntry, ...]:
        return super().moves() if self.run is not None and self.run.held is not None else ()

    # --- the game ----------------------------------------------------------------------

    def hold(self, index: int) -> None:
        wanted = next(thing for thing in self.run.waiting if thing.index == index)
        self.stay.do(self.run.hold, wanted)
        self._tell()
        self._show_thing(wanted, "held")

    def place(self, basket: int) -> None:
        placed = self.stay.do(self.run.place, basket)
        sound.play("right" if placed.is_right else "again")
        self.show_run()

    def go_on(self) -> None:
        self.stay.do(self.run.next)
        self.show_run()

    def show_run(self) -> None:
        self.show_turn()
        # What is in hand is seen large: of those beside it, it comes last, and stays there.
        self._others = sorted(self.run.waiting, key=lambda thing: thing == self.run.held)
        self._tell()
        if self.run.is_over:
            self._show_end()
        elif self.run.last is not None:
            self._show_verdict(self.run.last)
        elif self.run.held is not None:
            self._show_hand(self.run.held)
        self.dispatch("on_plank")

    def _tell(self) -> None:
        run = self.run
        self.title = run.activity.title
        position = _("Objet {number} sur {count}").format(
            number=min(run.step + 1, run.count), count=run.count
        )
        self.position = f"{position} · {self.whose_turn}" if self.whose_turn else position
        self.hint = self._hint()
        self.cards = tuple(map(self._card, self._others)) if len(run.waiting) > 1 else ()
        self.cols = 2 if len(run.baskets) == FOUR and theme.is_portrait else len(run.baskets)
        self.baskets = tuple(map(self._basket, range(len(run.baskets))))

    def _hint(self) -> str:
        if (face := self.run.hint) is not None:
            return _("Il va avec\u00a0: {thing}").format(thing=face.text)
        if (basket := self.run.ruled_out) is not None:
            return _("Pas dans\u00a0: {basket}").format(basket=self.run.baskets[basket].title)
        return ""

    # --- what is on the board ----------------------------------------------------------

    def _show_hand(self, held: Thing) -> None:
        self._part: SortHand | SortVerdict = self.part(SortHand)
        self._show_thing(held, "held")
        self._show_board(is_live=True)

    def _show_verdict(self, placed: Placed) -> None:
        self._part = self.part(SortVerdict)
        self._part.ids.pages.show(self._told(placed))
        if not theme.is_large_text:
            self._show_thing(placed.thing, "right" if placed.is_right else "")
        self._show_board(is_live=False)

    def _show_board(self, *, is_live: bool) -> None:
        """Where there is little room, a verdict takes that of the shelf."""
        board, shelf = self.part(SortBoard), self.part(SortShelf)
        board.clear_widgets()
        board.add_widget(self._part)
        if is_live or not (theme.is_large_text or theme.reach):
            shelf.is_live = is_live
            board.add_widget(shelf)
        self.show_part(board)

    def _show_thing(self, thing: Thing, mark: str) -> None:
        """Large, and only to be looked at."""
        face = thing.face
        card = ThingCard(text=face.text, scene=face.scene, picture=self.picture_of(face.media))
        card.is_focusable, card.mark, card.largest = False, mark, theme.h2
        card.spoken = face.text
        place = self._part.ids.thing
        place.clear_widgets()
        place.add_widget(card)

    def _card(self, thing: Thing) -> SpreadCard:
        return SpreadCard(
            name=thing.index,
            text=thing.face.text,
            scene=thing.face.scene,
            picture=self.picture_of(thing.face.media),
            mark="held" if thing == self.run.held else "",
        )

    def _basket(self, number: int) -> BasketSign:
        inside = tuple(face.text for face in self.run.inside(number))
        is_out = number == self.run.ruled_out
        told = ngettext("{count} objet", "{count} objets", len(inside)).format(count=len(inside))
        told = told if inside else _("Vide")
        return BasketSign(
            title=self.run.baskets[number].title,
            things=inside,
            note=_("Pas celle-ci") if is_out else told,
            icon="prohibit" if is_out else "tray",
        )

    # --- what is said ------------------------------------------------------------------

    def _told(self, placed: Placed) -> Iterator[Block]:
        basket = self.run.baskets[placed.thing.basket]
        yield Block(Verdict(text=_said(placed), is_right=placed.is_right), with_next=True)
        goes = _("{thing}\u00a0: ").format(thing=placed.thing.face.text)
        for paragraph in ((Span(goes), Span(basket.title, strong=True)), *basket.why):
            yield Block(sized(Text(rich=(paragraph,)), theme.body))

    def _show_end(self) -> None:
        told = (self._found(), *map(self._discovered, range(len(self.run.baskets))))
        self.show_end(_("Tout est à sa place."), told)

    def _found(self) -> Rich:
        if self.run.turns.count > 1:
            return (Span(players.told(self.run.turns.found)),)
        right = self.run.score.right
        if not right:
            return (Span(_("Vous savez maintenant où va chaque objet.")),)
        told = ngettext(
            "Vous avez bien placé {count} objet.", "Vous avez bien placé {count} objets.", right
        )
        return (Span(told.format(count=right)),)

    def _discovered(self, number: int) -> Rich:
        """Why things go to a basket; without a reason, which ones did."""
        basket = self.run.baskets[number]
        things = ", ".join(face.text for face in self.run.inside(number))
        why = tuple(span for rich in basket.why for span in (Span(" "), *rich))
        heading = _("{basket}\u00a0:").format(basket=basket.title)
        return (Span(heading, strong=True), *(why or (Span(f" {things or _('Vide')}"),)))


def _said(placed: Placed) -> str:
    if placed.is_right:
        return _("Oui !")
    return _("Voici sa case.") if placed.chosen is None else _("Presque.")


load_kv(__file__)

"""Le jeu des jetons: a month to compose on a shelf, with tokens that get fewer.

What costs too much says how much is lacking; everything can be taken back.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kivy.clock import Clock
from kivy.properties import ColorProperty, NumericProperty, ObjectProperty, StringProperty

from kiosk.activities.budget import BudgetRun
from kiosk.i18n import _, ngettext
from kiosk.packs.content import Priced, Rich, Span, plain
from kiosk.screens.game import GameScreen
from kiosk.screens.leaf import turn_offer
from kiosk.theme import theme
from kiosk.widgets import load_kv
from kiosk.widgets.layouts import Fill
from kiosk.widgets.offers import Offer
from kiosk.widgets.priced_case import PricedCase, least_height
from kiosk.words.filters import number, tokens

MOST_COLS = 4
NARROWEST = 11.5  # times the letters of a note: the width of a case
GOLD = "presse"  # its yellow is that of the tokens, which would not be seen on it


class BudgetBoard(Fill):
    """What is left of the tokens, above what they can be spent on; ``ink`` is read on the shelf."""

    screen = ObjectProperty(None)
    ink = ColorProperty()


class BudgetScreen(GameScreen):
    """``left`` tokens of ``allowance``; ``left_words`` says so after the number."""

    run: BudgetRun
    title = StringProperty("")
    goal = ObjectProperty(())
    allowance = NumericProperty(0)
    left = NumericProperty(0)
    left_number = StringProperty("")
    left_words = StringProperty("")
    cols = NumericProperty(MOST_COLS)
    row_height = NumericProperty(0)
    page = NumericProperty(0)
    offers = ObjectProperty(())

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._board: BudgetBoard | None = None
        self._cases: dict[tuple[int, Priced], PricedCase] = {}
        self._fill_later = Clock.create_trigger(self._fill, -1)
        self.bind(size=lambda *_: self._fill_later())

    def move(self, name: str) -> None:
        """The hint tells the goal too: large letters have no room for it on the shelf."""
        if name == "hint" and self.run.has_hint:
            self.dispatch("on_message", self._goal(), "flag", False)
        super().move(name)

    def no_hint(self) -> str:
        return self._goal()

    def _goal(self) -> str:
        return " ".join(map(plain, self.run.activity.goal))

    def choose(self, offer: str) -> None:
        if offer == "finish":
            self.stay.do(self.run.finish)
            self.show_run()
        elif offer == "again":
            self.play_again()
        else:
            self.page = (self.page + 1) % self._count()
            self._fill()

    def show_run(self) -> None:
        activity = self.run.activity
        self.title, self.goal, self.allowance = activity.title, activity.goal, activity.allowance
        if self.run.is_over:
            self._board = None
            self._show_end()
        else:
            self._board = self.part(BudgetBoard)
            self.show_part(self._board)
            self.page = 0
            self._fill_later()
        self.dispatch("on_plank")

    # --- the shelf ---------------------------------------------------------------------

    def toggle(self, offer: int) -> None:
        if self.stay.do(self.run.toggle, offer):
            self._show_state()
        elif missing := self.run.missing(offer):
            told = _("Il manque {tokens}. Retirez quelque chose de l’étagère.")
            self.dispatch("on_message", told.format(tokens=tokens(missing)), "prohibit", False)

    def _fill(self, *_args: object) -> None:
        """The cases of this page; what a last page lacks is left empty."""
        if self._board is None:
            return
        self._measure()
        self.page = min(self.page, self._count() - 1)
        shelf = self._board.ids.cases
        shelf.clear_widgets()
        for offer in self._on_page():
            shelf.add_widget(self._case(offer))
        for _missing in range(self._at_once() - len(shelf.children)):
            shelf.add_widget(Fill(fill=theme.surface_soft))
        self._show_state()

    def _measure(self) -> None:
        room = self.width - 2 * theme.space_margin - theme.space_shelf
        fit = int(room / (NARROWEST * theme.running + theme.space_shelf))
        self.cols = max(1, min(MOST_COLS, fit))
        width = room / self.cols - theme.space_shelf
        titles = [offer.title for offer in self.run.activity.offers]
        notes = (_("Sur l’étagère"), _("Toucher pour poser"), _missing(self.run.activity.allowance))
        usual = {"wide": 250, "portrait": 410, "compact": 176}[theme.layout] * theme.u
        self.row_height = max(usual, least_height(titles, notes, width))

    def _case(self, offer: int) -> PricedCase:
        """The same one as long as it is the same offer."""
        key = (offer, self.run.activity.offers[offer])
        if key not in self._cases:
            self._cases[key] = self._new_case(*key)
        return self._cases[key]

    def _new_case(self, offer: int, priced: Priced) -> PricedCase:
        case = PricedCase(number=offer + 1, title=priced.title, cost=priced.cost)
        bands = [name for name in theme.universes if name not in (GOLD, self.illustration)]
        case.band = theme.universes[bands[offer % len(bands)]].vivid
        case.bind(on_release=lambda *_: self.toggle(offer))
        return case

    def _show_state(self) -> None:
        self.left = self.run.left
        left = number(self.left)
        told = ngettext(
            "jeton restant sur\u00a0{count}", "jetons restants sur\u00a0{count}", int(self.left)
        ).format(count=number(self.allowance))
        # Large letters have one line for both.
        self.left_number = left if not theme.is_large_text else ""
        self.left_words = told if not theme.is_large_text else f"{left} {told}"
        if self._board is not None:
            cases = [c for c in self._board.ids.cases.children if isinstance(c, PricedCase)]
            for offer, case in zip(self._on_page(), reversed(cases), strict=True):
                case.note, case.icon = self._state(offer)
            self.offers = tuple(self._offers())

    def _state(self, offer: int) -> tuple[str, str]:
        if offer in self.run.on_shelf:
            return _("Sur l’étagère"), "check"
        if missing := self.run.missing(offer):
            return _missing(missing), "prohibit"
        if offer == self.run.hinted:
            return _("Essayez celle-ci"), "lightbulb"
        return _("Toucher pour poser"), "plus"

    # --- pages -------------------------------------------------------------------------

    @property
    def rows(self) -> int:
        return 2 if theme.is_portrait else 1

    def _at_once(self) -> int:
        return min(int(self.cols) * self.rows, len(self.run.activity.offers))

    def _count(self) -> int:
        return -(-len(self.run.activity.offers) // self._at_once())

    def _on_page(self) -> range:
        first = int(self.page) * self._at_once()
        return range(first, min(first + self._at_once(), len(self.run.activity.offers)))

    def _offers(self) -> Iterator[Offer]:
        if self._count() > 1:
            yield turn_offer(int(self.page), self._count())
        if self.run.on_shelf and not theme.is_large_text:  # which leaves no room for a second row
            yield Offer(name="again", text=_("Recommencer"), icon="arrows-clockwise")
        yield Offer(name="finish", text=_("Mon mois est prêt"), icon="check", look="primary")

    # --- the end -----------------------------------------------------------------------

    def _show_end(self) -> None:
        facts = (offer.fact for offer in self.run.chosen if offer.fact)
        told = (self._told(), *facts, *self.run.activity.explanation)
        self.show_end(_("Votre mois est prêt."), told)

    def _told(self) -> Rich:
        left = (Span(_("Il reste\u00a0: ")), Span(tokens(self.run.left), strong=True), Span("."))
        titles = ", ".join(offer.title for offer in self.run.chosen)
        if not titles:
            return left
        on_shelf = Span(_("Sur l’étagère\u00a0: ")), Span(titles, strong=True), Span(". ")
        return (*on_shelf, *left)


def _missing(count: float) -> str:
    return _("Il manque {tokens}").format(tokens=tokens(count))


load_kv(__file__)

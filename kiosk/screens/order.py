"""Order: cards to touch one after the other, and the line that they fill.

A date is told when its card has its place. A wrong touch explains and goes on: « Presque. ».
"""

from __future__ import annotations

from kivy.properties import NumericProperty, ObjectProperty, StringProperty

from kiosk.activities.order import OrderRun, Tried
from kiosk.i18n import _, ngettext
from kiosk.packs.content import Milestone, Rich, Span
from kiosk.screens.game import GameScreen
from kiosk.theme import theme
from kiosk.widgets import load_kv
from kiosk.widgets.card_spread import SpreadCard
from kiosk.widgets.layouts import Split
from kiosk.widgets.offers import Offer
from kiosk.widgets.plank import PlankEntry
from kiosk.widgets.sound import sound
from kiosk.widgets.timeline import Place
from kiosk.words.leaf import said


class OrderBoard(Split):
    """The line, and beside or below it the cards."""

    screen = ObjectProperty(None)


class OrderScreen(GameScreen):
    """``cards`` are as they were dealt, ``places`` what is in its place; ``told`` is what came
    of the last touch, and what to do now."""

    run: OrderRun
    title = StringProperty("")
    count = NumericProperty(0)
    cards = ObjectProperty(())
    places = ObjectProperty(())
    told = ObjectProperty(())
    icon = StringProperty("")
    offers = ObjectProperty(())

    def moves(self) -> tuple[PlankEntry, ...]:
        return super().moves() if self.run is not None and not self.run.is_over else ()

    # --- the game ----------------------------------------------------------------------

    def choose(self, milestone: int) -> None:
        tried = self.stay.do(self.run.choose, milestone)
        sound.play("right" if tried is Tried.RIGHT else "again")
        self._tell()
        self.icon, self.told = self._verdict(tried)
        self.dispatch("on_plank")

    def go_on(self) -> None:
        self._show_end()

    def show_run(self) -> None:
        self._tell()
        self.show_part(self.part(OrderBoard))
        self.dispatch("on_plank")

    def _tell(self) -> None:
        run = self.run
        self.title, self.count = run.activity.title, run.count
        self.places = tuple(Place(text=one.text, date=one.date) for one in run.placed)
        # Large letters have pages of cards: those that the hint leaves are on the first one.
        dealt = sorted(run.dealt, key=run.is_ruled_out) if theme.is_large_text else run.dealt
        self.cards = tuple(map(self._card, dealt))
        self.icon, self.told = "hand-pointing", said(self._asked())
        self.offers = (_onward(),) if run.is_over else ()

    def _asked(self) -> str:
        if self.run.is_over:
            return _("Tout est en ordre.")
        if self.run.is_hint_shown:
            return _("C’est une de ces deux étapes.")
        if self.run.step:
            return _("Touchez ce qui vient ensuite.")
        return _("Touchez ce qui vient en premier.")

    def _verdict(self, tried: Tried) -> tuple[str, Rich]:
        """An icon, and what came of a touch."""
        if tried is Tried.RIGHT:
            return "check", (Span(_("Oui !"), strong=True), Span(f" {self._asked()}"))
        told = {
            Tried.LATER: _("Cette étape vient plus tard."),
            Tried.SHOWN: _("La bonne étape est placée."),
        }[tried]
        return "lightbulb", (Span(_("Presque."), strong=True), Span(f" {told}"))

    def _card(self, milestone: int) -> SpreadCard:
        run = self.run
        mark = "gone" if milestone < run.step else "later" if run.is_later(milestone) else ""
        return SpreadCard(milestone, run.activity.milestones[milestone].text, mark=mark)

    # --- the end -----------------------------------------------------------------------

    def _show_end(self) -> None:
        activity = self.run.activity
        told = (self._found(), *activity.explanation, *map(_line, activity.milestones))
        self.show_end(_("Tout est en ordre."), told)

    def _found(self) -> Rich:
        right = self.run.score.right
        if not right:
            return (Span(_("Vous connaissez maintenant le bon ordre.")),)
        told = ngettext(
            "Vous avez trouvé {count} étape du premier coup.",
            "Vous avez trouvé {count} étapes du premier coup.",
            right,
        )
        return (Span(told.format(count=right)),)


def _onward() -> Offer:
    return Offer(name="next", text=_("Continuer"), icon="sparkle", look="primary")


def _line(milestone: Milestone) -> Rich:
    date = (Span(f"{milestone.date} — ", strong=True),) if milestone.date else ()
    return (*date, Span(milestone.text))


load_kv(__file__)

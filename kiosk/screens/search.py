"""Chercher: a keyboard, and what is found after each key."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kivy.clock import Clock
from kivy.properties import StringProperty

from kiosk.catalogue.answer import Answer, Count, Wish
from kiosk.catalogue.catalogue import Catalogue
from kiosk.catalogue.wish_text import written
from kiosk.errors import KioskError
from kiosk.i18n import _
from kiosk.packs.content import Surprise
from kiosk.screens.hit_looks import looks_in
from kiosk.screens.places import place_of
from kiosk.screens.question import RETRY_SECONDS
from kiosk.screens.screen import KioskScreen
from kiosk.theme import arrow_back, theme
from kiosk.widgets import load_kv
from kiosk.widgets.action import Action
from kiosk.widgets.background import Newest
from kiosk.widgets.offers import Offer
from kiosk.widgets.plank import PlankEntry
from kiosk.widgets.proposals import MOST as MOST_PROPOSED
from kiosk.words import search as told

MOST_LETTERS = 80  # longer titles are found by their beginning
MOST_IDEAS = 7
PATIENCE_SECONDS = 0.008  # most answers take one ms: better a moment later than a frame more
REST_SECONDS = 3.0  # without a key: somebody looks at what was found
BROWSE = "browse "  # an offer of that name is a wish to browse


class SearchScreen(KioskScreen):
    """Its subject is the words to begin with; without, those that were last looked for.
    ``answer`` is the last one that came."""

    tab = "search"
    words = StringProperty("")

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.heading = _("Que cherchez-vous\u00a0?")
        self._asking = Newest[Answer](
            done=self._show, failed=self._apologise, patience=PATIENCE_SECONDS
        )
        self._retry = Clock.create_trigger(self._ask, RETRY_SECONDS)
        self._rest = Clock.create_trigger(self._count, REST_SECONDS)
        self.answer: Answer | None = None
        if theme.is_compact:  # where the keyboard takes the room of the plank
            self._add_way_back()

    def _add_way_back(self) -> None:
        back = Action(icon=arrow_back(), width=theme.size_target)
        back.inset, back.size_hint = 0, (None, 1)
        back.spoken = _("Retour")
        back.bind(on_release=lambda *_: self.dispatch("on_back"))
        self.ids.bar.add_widget(back, index=1)

    def plank(self) -> tuple[PlankEntry, ...]:
        return () if theme.is_compact else super().plank()

    def arrive(self, subject: str) -> None:
        self._looks = looks_in(self.stay.content)
        keyboard = self.ids.keyboard
        keyboard.order = self.stay.visit.key_order
        keyboard.is_heard = True
        self.words = subject or self.stay.visit.looked_for
        self._ask()

    def leave(self) -> None:
        self.ids.keyboard.is_heard = False
        self._asking.drop()
        self._retry.cancel()
        if self._rest.is_triggered:
            self._rest.cancel()
            self._count()

    # --- typing ------------------------------------------------------------------------

    def type(self, text: str) -> None:
        self.write((self.words + text)[:MOST_LETTERS])

    def erase(self) -> None:
        self.write(self.words[:-1])

    def write(self, words: str) -> None:
        """Look for these words from now on."""
        self.words = self.stay.visit.looked_for = words.lstrip()
        self._rest.cancel()
        self._ask()

    def order_keys(self, order: str) -> None:
        self.stay.visit.key_order = order

    # --- asking ------------------------------------------------------------------------

    def _ask(self, *_args: object) -> None:
        wish, desk = Wish(words=self.words), self.stay.catalogue
        self._retry.cancel()
        if desk is not None:
            self._asking.ask(lambda: desk.ask(lambda catalogue: _answer(catalogue, wish)))

    def _apologise(self, _error: KioskError) -> None:
        """The index is being made: as soon as it is there, the answer comes."""
        self._say(_("Un instant…"), told.not_ready())
        self._propose("", ())
        self._offer(())
        self.ids.found.show(())
        self._retry()

    def _count(self, *_args: object) -> None:
        """Tell the journal how much was found, once for all that was typed until it was."""
        if self.answer is not None:
            self.stay.search_done(self.answer.count.number)

    # --- what was found ----------------------------------------------------------------

    def _show(self, answer: Answer) -> None:
        self.answer = answer
        if not answer.wish.words.strip():
            self._begin(answer)
        elif answer.hits:
            self._answers(answer)
        else:
            self._nothing(answer)
        self.ids.found.show(self._looks(answer.hits))

    def _begin(self, answer: Answer) -> None:
        """Before the first letter: a few words that find something, and another way in."""
        self._say(_("Que cherchez-vous\u00a0?"), _("Tapez un mot, ou touchez une idée."))
        self._propose(_("Par exemple"), answer.themes[:MOST_PROPOSED])
        explore = Offer(name="explore", text=_("Sans clavier"), icon="compass", look="light")
        self._offer(answer.themes[MOST_PROPOSED:], explore)

    def _answers(self, answer: Answer) -> None:
        title = told.title_of(answer)
        text = told.all_answers(answer.count)
        self._say(title, "")
        self._propose(_("On vous propose"), answer.completions)
        is_told = answer.understood and theme.is_compact  # where there is no room for a title
        self._offer((), Offer(name="all", text=title if is_told else text, icon="list-bullets"))
        self._rest()

    def _nothing(self, answer: Answer) -> None:
        self._say(_("Rien ici."), _("Essayez un mot plus court, ou demandez à un bibliothécaire."))
        self._propose(_("Vouliez-vous dire\u00a0?"), answer.nearest)
        self._offer(answer.themes, *self._ways_on())
        self._rest()

    def _say(self, title: str, text: str) -> None:
        self.ids.found.title, self.ids.found.text = title, text

    def _propose(self, title: str, words: tuple[str, ...]) -> None:
        self.ids.proposals.title, self.ids.proposals.words = title, words

    def _offer(self, themes: tuple[str, ...], *offers: Offer) -> None:
        self.ids.found.ideas, self.ids.found.offers = tuple(map(_idea, themes)), offers

    def _ways_on(self) -> Iterator[Offer]:
        """Nobody is left before nothing."""
        if self._surprise() is not None:
            yield Offer(name="surprise", text=_("Surprenez-moi"), icon="gift", look="light")
        yield Offer(name="help", text=_("Demander de l’aide"), icon="hand-waving")

    def _surprise(self) -> Surprise | None:
        games = self.stay.content.activities
        return next((game for game in games if isinstance(game, Surprise)), None)

    # --- going on ----------------------------------------------------------------------

    def choose(self, offer: str) -> None:
        match offer:
            case "all":
                self.show_all()
            case "explore":
                self.dispatch("on_go", "explore", "")
            case "help":
                self.dispatch("on_go", "help", "recherche")
            case "surprise" if surprise := self._surprise():
                self.dispatch("on_go", *place_of(surprise))
            case _:
                self.dispatch("on_go", "listing", offer.removeprefix(BROWSE))

    def show_all(self) -> None:
        """« Chercher »: everything that was found for these words."""
        if self.words.strip():
            self.dispatch("on_go", "listing", written(Wish(words=self.words)))


def _answer(catalogue: Catalogue, wish: Wish) -> Answer:
    """What is found; before the first letter, what there is to begin with."""
    if wish.words.strip():
        return catalogue.search(wish)
    return Answer(wish=wish, count=Count(0), themes=catalogue.themes(MOST_IDEAS))


def _idea(theme: str) -> Offer:
    name = BROWSE + written(Wish(subject=theme))
    return Offer(name=name, text=theme[:1].upper() + theme[1:], icon="lightbulb")


load_kv(__file__)

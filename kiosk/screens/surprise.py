"""Surprise: a closed case of the shelf; a touch, and the light opens on a record of the catalogue.

Nothing comes out of it twice in a visit, and what this kiosk showed the least comes first.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kivy.animation import Animation
from kivy.properties import BooleanProperty, ObjectProperty, StringProperty

from kiosk.activities.surprise import SurpriseRun
from kiosk.errors import KioskError
from kiosk.i18n import _
from kiosk.packs.content import Line, Record, Rich
from kiosk.screens.game import GameScreen
from kiosk.screens.game_end import GameEnd
from kiosk.screens.leaf import sized, turn_offer
from kiosk.screens.proposals import drawing
from kiosk.theme import theme
from kiosk.widgets import load_kv
from kiosk.widgets.background import Errand
from kiosk.widgets.badges import Badges
from kiosk.widgets.cutting import Block
from kiosk.widgets.layouts import Split
from kiosk.widgets.lines import IconLine
from kiosk.widgets.offers import Offer
from kiosk.widgets.picture import OPEN_RADIUS
from kiosk.widgets.plank import PlankEntry
from kiosk.widgets.take_home import TakeHome
from kiosk.widgets.text import Text
from kiosk.words.filters import condition
from kiosk.words.leaf import line, said
from kiosk.words.records import access, facts, where


class SurpriseCase(Split):
    """The closed case, and the words of the author beside it."""

    screen = ObjectProperty(None)
    offers = ObjectProperty(())

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.ids.pages.bind(page=self._offer, count=self._offer)

    def _offer(self, *_args: object) -> None:
        pages = self.ids.pages
        turn = turn_offer(int(pages.page), int(pages.count))
        self.offers = (turn,) if pages.count > 1 else ()


class SurpriseRecord(GameEnd):
    """What came out of the case, in its light."""

    def choose(self, offer: str) -> None:
        if offer == "another":
            self.screen.draw_another()
        elif offer == "suits":
            self.screen.finish()
        else:
            super().choose(offer)

    def _blocks(self) -> Iterator[Block]:
        yield from super()._blocks()
        record = self.screen.run.record
        yield Block(Badges(lines=tuple(access(record))))
        yield Block(sized(Text(text=_("Au hasard parmi\u00a0:")), theme.note), with_next=True)
        yield Block(Badges(lines=self.screen.conditions()))

    def _offers(self) -> Iterator[Offer]:
        pages = self.ids.pages
        if pages.count > 1:
            yield turn_offer(int(pages.page), int(pages.count))
        yield Offer(name="another", text=_("Une autre"), icon="arrows-clockwise")
        yield Offer(name="keep", text=_("Dans mon carnet"), icon="bookmark-simple")
        yield Offer(name="suits", text=_("Ça me va"), icon="check", look="primary")


class SurpriseEnd(GameEnd):
    """The way home to what came out."""

    where = StringProperty("")
    url = StringProperty("")

    def _blocks(self) -> Iterator[Block]:
        yield from super()._blocks()
        if self.url:
            home = IconLine(rich=said(self.where), icon="house-line")
            yield Block(sized(home, theme.body), with_next=True)
            yield Block(TakeHome(url=self.url))


class SurpriseScreen(GameScreen):
    """It ``is_searching`` as long as the catalogue is gone through."""

    run: SurpriseRun
    is_searching = BooleanProperty(False)

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._errand: Errand[tuple[Record, ...]] | None = None

    # --- the plank ---------------------------------------------------------------------

    def moves(self) -> tuple[PlankEntry, ...]:
        """Beside a record, « Une autre » is what passes it."""
        is_open = self.run is not None and self.run.record is not None
        return (self.hint_entry(),) if is_open else super().moves()

    def move(self, name: str) -> None:
        if name == "skip":
            self._forget_errand()
        super().move(name)

    def no_hint(self) -> str:
        return _("Laissez-vous surprendre.")

    # --- drawing -----------------------------------------------------------------------

    def leave(self) -> None:
        self._forget_errand()

    def draw_another(self) -> None:
        self.stay.do(self.run.skip)
        self.show_run()
        self.draw()

    def draw(self) -> None:
        """Go through the catalogue, and open the light on what comes out."""
        if not self.is_searching and self.run.record is None:
            self.is_searching = True
            work = drawing(self.stay, self.run.activity.filters, 1)
            self._errand = Errand(work, done=self._take, failed=self._apologise)
            self._errand.start()

    def _forget_errand(self) -> None:
        self.is_searching = False
        if self._errand is not None:
            self._errand.drop()

    def _take(self, found: tuple[Record, ...]) -> None:
        self.is_searching = False
        self.stay.do(self.run.take, found[0] if found else None)
        self.stay.show_records(found)
        if found and not theme.still:
            self._open()
        else:
            self.show_run()

    def _open(self) -> None:
        light = Animation(lens_radius=OPEN_RADIUS, d=theme.seconds("reveal"), t="in_cubic")
        light.bind(on_complete=lambda *_: self.show_run())
        light.start(self._case.ids.case)

    def _apologise(self, _error: KioskError) -> None:
        self.is_searching = False
        told = _("Cette case coince. Essayez-en une autre, ou demandez de l’aide.")
        self.dispatch("on_message", told, "warning-circle", False)

    # --- what is shown -----------------------------------------------------------------

    def show_run(self) -> None:
        if self.run.is_over:
            self.show_part(self._end())
        elif self.run.record is not None:
            self.show_part(self._opened(self.run.record))
        else:
            self._show_case()
        self.dispatch("on_plank")

    def _show_case(self) -> None:
        self._case = self.part(SurpriseCase)
        told = self.run.activity.text
        self._case.ids.pages.show(
            Block(sized(Text(rich=(paragraph,)), theme.body)) for paragraph in told
        )
        self.show_part(self._case)

    def _opened(self, record: Record) -> SurpriseRecord:
        opened = self.part(SurpriseRecord)
        opened.show(record.title, _told(record))
        return opened

    def conditions(self) -> tuple[Line, ...]:
        """What it was drawn from, a few words each."""
        filters = self.run.activity.filters
        return tuple(line(condition(self.stay.content, one), "funnel") for one in filters)

    # --- the end -----------------------------------------------------------------------

    def finish(self) -> None:
        self.stay.do(self.run.finish)
        self.show_run()

    def keep_game(self) -> None:
        """What came out; a case that stayed closed is kept as the game that it is."""
        if self.run.record is None:
            super().keep_game()
        else:
            self.keep_item(self.stay.record_item(self.run.record))

    def _end(self) -> GameEnd:
        record = self.run.record
        if record is None:
            return self._empty_end()
        end = self.part(SurpriseEnd)
        end.where = where(self.stay.content, record.resource)
        end.url = self.stay.record_item(record).url
        end.show(_("Bonne découverte."), (said(record.title),))
        return end

    def _empty_end(self) -> GameEnd:
        if not self.run.is_empty:
            title, text = _("La case reste fermée."), _("Elle s’ouvrira une autre fois.")
        elif self.stay.visit.seen:
            title, text = _("Vous avez tout vu."), _("Plus rien ne se cache dans cette case.")
        else:
            title, text = _("La case est vide."), _("Rien à y découvrir pour l’instant.")
        end = self.part(GameEnd)
        end.show(title, (said(text),))
        return end


def _told(record: Record) -> tuple[Rich, ...]:
    return tuple(filter(None, (said(" · ".join(facts(record))), said(record.summary))))


load_kv(__file__)

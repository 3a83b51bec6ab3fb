"""Leaf: one page of content as something to read, card after card, page after page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar

from kivy.properties import ColorProperty, ObjectProperty, StringProperty

from kiosk.i18n import _
from kiosk.packs.content import Line
from kiosk.screens.figures import figure_blocks
from kiosk.screens.screen import KioskScreen
from kiosk.theme import arrow_back, theme
from kiosk.widgets import load_kv
from kiosk.widgets.cutting import Block
from kiosk.widgets.layouts import Row
from kiosk.widgets.lines import IconLine, Tag
from kiosk.widgets.offers import Offer
from kiosk.widgets.take_home import TakeHome
from kiosk.widgets.text import Text, Title
from kiosk.words.leaf import Leaf, Part
from kiosk.words.pages import leaf_of

HEADING = 0.86  # of h3; never smaller than what it heads
KEPT_AS = {"picks": "pick", "events": "event"}  # a folder of pages, and its kind in the carnet

Sized = TypeVar("Sized", Text, IconLine)


class LeafAside(Row):
    """What stands beside the words: the picture or the scene, and the way on at home."""

    screen = ObjectProperty(None)
    illustration = StringProperty("")
    picture = StringProperty("")
    picture_says = StringProperty("")
    credit = StringProperty("")
    url = StringProperty("")


class LeafScreen(KioskScreen):
    """Its subject is the path of a page, such as « picks/le-chant-des-forets »."""

    leaf: Leaf = ObjectProperty(None, allownone=True)
    deep = ColorProperty("#000000")
    offers = ObjectProperty(())

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.ids.pages.bind(page=self._offer, count=self._offer)
        self._aside: LeafAside | None = None
        if not theme.is_large_text:  # which leaves no room beside the words
            self._aside = LeafAside(screen=self)
            self.ids.place.add_widget(self._aside, index=1)

    def arrive(self, subject: str) -> None:
        self._subject = subject
        self.leaf = self.read(subject)
        illustration = self._paint()
        if self._aside is not None:
            self._fill_aside(self._aside, illustration)
        self.ids.pages.show(self._blocks())
        self._offer()

    def read(self, subject: str) -> Leaf:
        """What there is to read."""
        return leaf_of(self.stay.content, subject, self.stay.clock())

    def _paint(self) -> str:
        """Take the colours of the universe; the name of its scene, or ``""``."""
        self.deep = theme.text
        if not self.leaf.universe:
            return ""
        illustration = self.stay.content.universe(self.leaf.universe).illustration
        if theme.palette == "clair":
            self.deep = theme.universes[illustration].deep
        return illustration

    def _fill_aside(self, aside: LeafAside, illustration: str) -> None:
        aside.illustration, aside.url = illustration, self.leaf.url
        figure = self.leaf.figure
        aside.picture = place = self.picture_of(figure.media if figure else None)
        aside.picture_says = figure.media.text if figure and place else ""
        aside.credit = figure.media.credit if figure and place else ""

    # --- what is on the pages ----------------------------------------------------------

    def _blocks(self) -> Iterator[Block]:
        yield from self._head()
        for number, part in enumerate(self.leaf.parts, start=1):
            yield from self._card(part, number)
        if self.leaf.url and self._aside is None:
            yield Block(TakeHome(url=self.leaf.url))

    def _head(self) -> Iterator[Block]:
        leaf, facts = self.leaf, self.leaf.facts
        if theme.is_large_text:  # which leaves no room for a line that says the kind alone
            facts = (leaf.kind, *facts)
        else:
            tag = Tag(text=leaf.kind, icon=leaf.icon)
            tag.ink = self.deep
            yield Block(tag, with_next=True)
        yield Block(sized(Title(text=leaf.title), theme.h2), with_next=True)
        if leaf.figure and not (self._aside and self._aside.picture):
            yield from figure_blocks(leaf.figure, self.picture_of(leaf.figure.media))
        if facts:
            yield Block(sized(Text(text=" · ".join(facts)), theme.note))

    def _card(self, part: Part, card: int) -> Iterator[Block]:
        if part.heading:
            heading = Title(text=part.heading)
            yield Block(sized(heading, max(HEADING * theme.h3, theme.body)), card, with_next=True)
        lines = (*map(Line, part.paragraphs), *part.lines, *map(Line, part.explanation))
        yield from (Block(self._line(line), card) for line in lines)

    def _line(self, line: Line) -> Text | IconLine:
        if not line.icon:
            return sized(Text(rich=(line.text,)), theme.body)
        shown = IconLine(rich=line.text, icon=line.icon)
        shown.ink = self.deep
        return sized(shown, theme.body)

    # --- what can be done --------------------------------------------------------------

    def _offer(self, *_args: object) -> None:
        self.offers = tuple(self._offers())

    def _offers(self) -> Iterator[Offer]:
        pages = self.ids.pages
        yield Offer(name="back", text=_("Retour"), icon=arrow_back())
        if pages.count > 1:
            yield turn_offer(int(pages.page), int(pages.count))
        if self._kept_as():
            yield Offer(name="keep", text=_("Dans mon carnet"), icon="bookmark-simple")

    def choose(self, offer: str) -> None:
        match offer:
            case "turn":
                self.ids.pages.turn()
            case "keep":
                self.keep(self._kept_as(), self._subject.partition("/")[2])
            case _:
                self.dispatch("on_back")

    def _kept_as(self) -> str:
        """What this page is in the carnet; ``""`` when it is nothing to take home."""
        return KEPT_AS.get(self._subject.partition("/")[0], "")


def turn_offer(page: int, count: int, *, is_short: bool = False) -> Offer:
    """« Page 1 sur 3 », which shows the next one; only its sign where it ``is_short``."""
    told = _("Page {number} sur {count}").format(number=page + 1, count=count)
    return Offer(
        name="turn",
        text="" if is_short else told,
        icon="arrows-clockwise",
        look="light",
        spoken=_("Voir la suite, {page}").format(page=told),
    )


def sized(words: Sized, size: float) -> Sized:
    """``words`` set in ``size``: what is given to a widget at first, its kv rule replaces."""
    words.font_size = size
    return words


load_kv(__file__)

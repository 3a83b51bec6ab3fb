"""Leaf: one page of content as something to read, card after card, page after page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from kivy.properties import ColorProperty, ObjectProperty, StringProperty
from kivy.uix.widget import Widget

from kiosk.i18n import _
from kiosk.packs.content import Line, Media, Rich
from kiosk.screens.screen import KioskScreen
from kiosk.theme import arrow_back, theme
from kiosk.widgets import load_kv
from kiosk.widgets.layouts import Row
from kiosk.widgets.lines import IconLine, Tag
from kiosk.widgets.offers import Offer
from kiosk.widgets.pages import Block
from kiosk.widgets.photo import Photo
from kiosk.widgets.take_home import TakeHome
from kiosk.widgets.text import Text, Title
from kiosk.words.leaf import Leaf, Part
from kiosk.words.pages import leaf_of
from kiosk.words.pieces import pieces

PHOTO_HEIGHT = 320  # u
HEADING = 0.86  # of h3; never smaller than what it heads

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
        self.leaf = leaf_of(self.stay.content, subject, self.stay.clock())
        illustration = self._paint()
        if self._aside is not None:
            self._fill_aside(self._aside, illustration)
        self.ids.pages.show(self._blocks())
        self._offer()

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
        media = self.leaf.picture
        place = self._place_of(media)
        aside.illustration, aside.url = illustration, self.leaf.url
        aside.picture = place
        aside.picture_says = media.text if media and place else ""
        aside.credit = media.credit if media and place else ""

    def _place_of(self, media: Media | None) -> str:
        place = self.stay.media.path(media.file) if media else None
        return str(place) if place else ""

    # --- what is on the pages ----------------------------------------------------------

    def _blocks(self) -> Iterator[Block]:
        yield from self._head()
        for number, part in enumerate(self.leaf.parts, start=1):
            yield from _with_next(self._card(part), number)
        if self.leaf.url and self._aside is None:
            yield Block(TakeHome(url=self.leaf.url))

    def _head(self) -> Iterator[Block]:
        leaf = self.leaf
        tag = Tag(text=leaf.kind, icon=leaf.icon)
        tag.ink = self.deep
        yield Block(tag, with_next=True)
        yield Block(_sized(Title(text=leaf.title), theme.h2), with_next=bool(leaf.facts))
        if leaf.facts:
            yield Block(_sized(Text(text=" · ".join(leaf.facts)), theme.note))
        if self._aside is None and leaf.picture:
            yield from map(Block, self._photo(leaf.picture))

    def _card(self, part: Part) -> Iterator[Widget]:
        if part.heading:
            yield _sized(Title(text=part.heading), max(HEADING * theme.h3, theme.running))
        for media in part.pictures:
            yield from self._photo(media)
        for paragraph in part.paragraphs:
            yield from _texts(paragraph)
        for line in part.lines:
            yield from self._line(line) if line.icon else _texts(line.text)
        for paragraph in part.explanation:
            yield from _texts(paragraph)

    def _line(self, line: Line) -> Iterator[IconLine]:
        shown = IconLine(rich=line.text, icon=line.icon)
        shown.ink = self.deep
        yield _sized(shown, theme.running)

    def _photo(self, media: Media) -> Iterator[Photo]:
        """Nothing where the file of a damaged pack is not there."""
        if place := self._place_of(media):
            yield Photo(source=place, spoken=media.text, height=PHOTO_HEIGHT * theme.u)

    # --- what can be done --------------------------------------------------------------

    def _offer(self, *_args: object) -> None:
        self.offers = tuple(self._offers())

    def _offers(self) -> Iterator[Offer]:
        pages = self.ids.pages
        yield Offer(name="back", text=_("Retour"), icon=arrow_back())
        if pages.count > 1:
            yield turn_offer(int(pages.page), int(pages.count))

    def choose(self, offer: str) -> None:
        if offer == "turn":
            self.ids.pages.turn()
        else:
            self.dispatch("on_back")


def turn_offer(page: int, count: int) -> Offer:
    """« Page 1 sur 3 », which shows the next one."""
    told = _("Page {number} sur {count}").format(number=page + 1, count=count)
    return Offer(
        name="turn",
        text=told,
        icon="arrows-clockwise",
        look="light",
        spoken=_("Voir la suite, {page}").format(page=told),
    )


def _texts(paragraph: Rich) -> Iterator[Text]:
    for piece in pieces(paragraph):
        yield _sized(Text(rich=(piece,)), theme.running)


def _sized(words: Sized, size: float) -> Sized:
    """``words`` set in ``size``: what is given to a widget at first, its kv rule replaces."""
    words.font_size = size
    return words


def _with_next(widgets: Iterable[Widget], card: int) -> Iterator[Block]:
    """A card's blocks: a heading is never left alone at the end of a page."""
    for widget in widgets:
        yield Block(widget, card, with_next=isinstance(widget, Title))


load_kv(__file__)

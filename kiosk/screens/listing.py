"""All that was found: a list of any length, grouped by the way to have it, and its limits.

Its subject is a wish (``catalogue.wish_text``).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from kivy.clock import Clock
from kivy.properties import BooleanProperty, ObjectProperty, StringProperty

from kiosk.catalogue.answer import Answer, Count, Wish
from kiosk.catalogue.catalogue import Catalogue
from kiosk.catalogue.grouped import GroupedListing, Section, section_at
from kiosk.catalogue.limits import chosen, limited, toggled
from kiosk.catalogue.wish_text import read
from kiosk.errors import KioskError
from kiosk.i18n import _
from kiosk.screens.hit_looks import HitLooks, looks_in
from kiosk.screens.leaf import sized, turn_offer
from kiosk.screens.question import RETRY_SECONDS
from kiosk.screens.screen import KioskScreen
from kiosk.theme import arrow_back, theme
from kiosk.widgets import load_kv
from kiosk.widgets.background import Newest
from kiosk.widgets.chip_row import ChipLook, ChipRow, chip_rows
from kiosk.widgets.choice import Choice
from kiosk.widgets.cutting import Block
from kiosk.widgets.hit_list import HitList
from kiosk.widgets.hit_row import HitLook
from kiosk.widgets.offers import Offer
from kiosk.widgets.pages import Pages
from kiosk.widgets.text import Text
from kiosk.words import search as told

FACETS = ("universe", "audience", "length", "language", "is_free_of_tokens")
MOST_VALUES = 8  # of one facet: the most frequent
FIRST_ROWS = 24  # fetched with the answer, so that the first page is there with it

Looks = tuple[HitLook | None, ...]


@dataclass(frozen=True, slots=True)
class Gathered:
    """An answer, all that it found, and the first of it."""

    answer: Answer
    listing: GroupedListing
    first: Looks


class ListingScreen(KioskScreen):
    """``is_limiting`` while the limits are shown in the place of the list."""

    tab = "search"
    title = StringProperty("")
    position = StringProperty("")
    is_limiting = BooleanProperty(False)
    offers = ObjectProperty(())

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._asking = Newest[Gathered](done=self._show, failed=self._apologise)
        self._fetching = Newest[tuple[int, Looks]](done=self._put, failed=self._apologise)
        self._retry = Clock.create_trigger(self._ask, RETRY_SECONDS)
        self._wish: Wish | None = None
        self._found: Gathered | None = None
        self._list = HitList(cols=_columns())
        self._list.bind(
            on_want=self._fetch,
            on_choose=lambda _list, look: self.dispatch("on_go", *look.place),
            first=lambda *_: self._follow(),
            at_once=lambda *_: self._follow(),
        )
        self._limits = Pages(spacing=theme.space_small)
        self._limits.bind(page=lambda *_: self._offer(), count=lambda *_: self._offer())

    def arrive(self, subject: str) -> None:
        """Who comes back to the same wish finds the place that they left."""
        self._looks = looks_in(self.stay.content)
        wish = read(subject)
        if self._found is None or wish != self._wish:
            self._wish, self._found = wish, None
            self.title = told.wish_name(self.stay.content, wish)
            self._show_limits(False)
            self._list.show(0, ())
            self._ask()

    def leave(self) -> None:
        self._asking.drop()
        self._fetching.drop()
        self._retry.cancel()

    # --- asking ------------------------------------------------------------------------

    def _ask(self, *_args: object) -> None:
        wish, looks, desk = self._wish or Wish(), self._looks, self.stay.catalogue
        columns = int(self._list.cols)
        if desk is not None:
            self._asking.ask(lambda: desk.ask(lambda opened: _find(opened, wish, looks, columns)))

    def _apologise(self, _error: KioskError) -> None:
        """The index is being made: as soon as it is there, the list comes."""
        self.title = told.not_ready()
        self._retry()

    def _fetch(self, _list: HitList, start: int, stop: int) -> None:
        found, looks, desk = self._found, self._looks, self.stay.catalogue
        if found is not None and desk is not None:
            self._fetching.ask(
                lambda: (start, desk.ask(lambda _opened: looks(found.listing.hits(start, stop))))
            )

    def _put(self, fetched: tuple[int, Looks]) -> None:
        self._list.put(*fetched)

    # --- what is shown -----------------------------------------------------------------

    def _show(self, found: Gathered) -> None:
        self._found = found
        self._fetching.drop()
        self.title = self._title(found.answer)
        self._list.show(len(found.listing), found.first)
        self._show_groups(found.listing.sections)
        if self.is_limiting:
            self._limits.show(self._facets(found.answer))
        self._follow()

    def _title(self, answer: Answer) -> str:
        if not answer.groups:
            return _("Rien ici. Essayez un mot plus court, ou demandez à un bibliothécaire.")
        if answer.understood:
            return told.title_of(answer)
        name = told.wish_name(self.stay.content, answer.wish)
        return f"{name}\u00a0: {told.answers(answer.count).lower()}"

    def _show_groups(self, sections: Sequence[Section]) -> None:
        """The ways, and how much there is in each; touching one shows its first."""
        self.ids.groups.clear_widgets()
        for section in sections:
            count = told.capped(told.how_many(section.count))
            choice = Choice(
                text=f"{told.way_in_short(section.way)} · {count}",
                named=f"{told.way_name(section.way)}, {count}",
            )
            choice.size_hint_y = 1
            choice.bind(on_release=lambda *_, start=section.start: self._list.reach(start))
            self.ids.groups.add_widget(choice)

    def _follow(self) -> None:
        """Mark the group whose things are at the top, and say where in the list that is."""
        if self._found is None:
            return
        top = round(self._list.first) * int(self._list.cols)
        sections = self._found.listing.sections
        here = section_at(sections, top)
        for number, choice in enumerate(reversed(self.ids.groups.children)):
            choice.is_selected = number == here
        if sections:
            section = sections[here]
            first = top - section.start
            self.position = told.position(first, int(self._list.at_once), section.count)
        self._offer()

    # --- limits ------------------------------------------------------------------------

    def _show_limits(self, is_limiting: bool) -> None:
        self.is_limiting = is_limiting
        if is_limiting and self._found is not None:
            self._limits.show(self._facets(self._found.answer))
        self.ids.room.clear_widgets()
        self.ids.room.add_widget(self._limits if is_limiting else self._list)
        self._offer()

    def _facets(self, answer: Answer) -> Iterator[Block]:
        """Each with its values that still find something; one that leaves no choice is none."""
        for field in FACETS:
            values = answer.facets.get(field, ())[:MOST_VALUES]
            here = chosen(answer.wish, field)
            if len(values) > 1 or here or (values and field == "is_free_of_tokens"):
                heading = sized(Text(text=told.facet_name(field), bold=True), theme.running)
                yield Block(heading, with_next=True)
                yield from map(Block, self._chips(field, values, here))

    def _chips(
        self, field: str, values: Iterable[tuple[str, Count]], here: str
    ) -> Iterator[ChipRow]:
        content = self.stay.content
        looks = (
            ChipLook(
                value,
                f"{told.value_name(content, field, value)} · {told.capped(count)}",
                is_selected=value == here,
            )
            for value, count in values
        )
        for some in chip_rows(looks, self.ids.room.width):
            row = ChipRow(some)
            row.bind(on_choose=lambda _row, value: self.limit(field, value))
            yield row

    def limit(self, field: str, value: str) -> None:
        """Only those with this value; touched again, all of them."""
        self._wish = toggled(self._wish or Wish(), field, value)
        self._ask()

    def _unlimit(self) -> None:
        for field in FACETS:
            self._wish = limited(self._wish or Wish(), field, "")
        self._ask()

    def _limits_chosen(self) -> int:
        return sum(bool(chosen(self._wish or Wish(), field)) for field in FACETS)

    # --- what can be done --------------------------------------------------------------

    def _offer(self) -> None:
        self.offers = tuple(self._while_limiting() if self.is_limiting else self._offers())

    def _offers(self) -> Iterator[Offer]:
        back = _("Retour")
        yield Offer(name="back", text=back if _is_roomy() else "", icon=arrow_back(), spoken=back)
        if self._found is None:
            return
        if not self._found.answer.groups:
            yield Offer(name="help", text=_("Demander de l’aide"), icon="hand-waving")
            return
        yield Offer(name="limits", text=self._limits_name(), icon="sliders")
        if not (self._list.is_at_start and self._list.is_at_end):
            up, down = _("Page précédente"), _("Page suivante")
            yield Offer(name="up", text="", icon="caret-up", spoken=up)
            yield Offer(
                name="down",
                text=_("Suite") if _is_roomy() else "",
                icon="caret-down",
                look="light",
                spoken=down,
            )

    def _limits_name(self) -> str:
        count = self._limits_chosen()
        return _("Préciser ({count})").format(count=count) if count else _("Préciser")

    def _while_limiting(self) -> Iterator[Offer]:
        pages = self._limits
        if pages.count > 1:
            yield turn_offer(int(pages.page), int(pages.count), is_short=not _is_roomy())
        if self._limits_chosen():
            yield Offer(name="unlimit", text=_("Tout remettre"), icon="arrow-counter-clockwise")
        if self._found is not None:
            text = told.all_answers(self._found.answer.count)
            yield Offer(name="list", text=text, icon="list-bullets", look="primary")

    def choose(self, offer: str) -> None:
        match offer:
            case "up" | "down":
                self._turn(-1 if offer == "up" else 1)
            case "limits" | "list":
                self._show_limits(offer == "limits")
            case "turn":
                self._limits.turn()
            case "unlimit":
                self._unlimit()
            case "help":
                self.dispatch("on_go", "help", "recherche")
            case _:
                self.dispatch("on_back")

    def _turn(self, by: int) -> None:
        if by < 0 and self._list.is_at_start:
            self.dispatch("on_message", _("C’est le début de la liste."), "caret-up", False)
        elif by > 0 and self._list.is_at_end:
            self.dispatch("on_message", _("C’est la fin de la liste."), "caret-down", False)
        else:
            self._list.turn(by)

    def escape(self) -> None:
        if self.is_limiting:
            self._show_limits(False)
        else:
            super().escape()


def _find(opened: Catalogue, wish: Wish, looks: HitLooks, columns: int) -> Gathered:
    answer = opened.search(wish)
    listing = GroupedListing(answer, opened.listing, columns=columns)
    return Gathered(answer, listing, looks(listing.hits(0, FIRST_ROWS)))


def _columns() -> int:
    """Two where neither has to be narrow."""
    return 1 if theme.is_upright or (theme.is_large_text and theme.is_compact) else 2


def _is_roomy() -> bool:
    return not theme.is_large_text or theme.layout == "wide"


load_kv(__file__)

"""Notice: a record of the catalogue, how to have it, the way on at home, and those like it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from kiosk.catalogue.answer import Hit
from kiosk.catalogue.catalogue import Catalogue
from kiosk.i18n import _
from kiosk.screens.leaf import HEADING, LeafScreen, sized, turn_offer
from kiosk.screens.places import Place, places
from kiosk.screens.question import Question
from kiosk.theme import arrow_back, theme
from kiosk.widgets.badges import Badges
from kiosk.widgets.cutting import Block
from kiosk.widgets.neighbours import Neighbour, Neighbours
from kiosk.widgets.offers import Offer
from kiosk.widgets.text import Text, Title
from kiosk.words import records
from kiosk.words.leaf import Leaf
from kiosk.words.search import not_ready

MOST_ALIKE = 3

Found = tuple[Hit | None, tuple[Hit, ...]]  # a record that may have gone, and those like it


class RecordScreen(LeafScreen):
    """Its subject is the id of a record."""

    tab = "search"

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._question: Question[Found] | None = None
        self._hit: Hit | None = None
        self._alike: tuple[Hit, ...] = ()

    def arrive(self, subject: str) -> None:
        """What was shown before goes at once; what comes takes some frames."""
        self._show_alone(())

        def look_up(catalogue: Catalogue) -> Found:
            return catalogue.hit(subject), catalogue.like(subject, MOST_ALIKE)

        self._question = Question(
            self.stay, look_up, done=lambda found: self._show(subject, found), waiting=self._wait
        )
        self._question.ask()

    def leave(self) -> None:
        if self._question is not None:
            self._question.drop()

    def _wait(self) -> None:
        self._show_alone((Block(sized(Text(text=not_ready()), theme.body)),))

    def _show_alone(self, blocks: Sequence[Block]) -> None:
        """Words without a record."""
        if self._aside is not None:
            self._aside.opacity = 0
        self._hit, self._alike = None, ()
        self.ids.pages.show(blocks)
        self._offer()

    def _show(self, subject: str, found: Found) -> None:
        hit, alike = found
        if hit is not None and self._is_on_show(hit):
            self._hit, self._alike = hit, tuple(filter(self._is_on_show, alike))
            self.stay.open_record(hit.record)
        if self._aside is not None:
            self._aside.opacity = 1
        super().arrive(subject)

    def _is_on_show(self, hit: Hit) -> bool:
        """Whether the shelf still has its case and its page: the index may be older."""
        content = self.stay.content
        has_case = any(one.id == hit.record.universe for one in content.universes)
        return has_case and (not hit.page or hit.page in places(content))

    # --- what is on the pages ----------------------------------------------------------

    def read(self, _subject: str) -> Leaf:
        if self._hit is None:
            return records.gone()
        record = self._hit.record
        return records.record_leaf(
            self.stay.content,
            record,
            url=self.stay.record_item(record).url,
            has_cover=bool(record.cover) and self.stay.media.path(record.cover) is not None,
        )

    def _head(self) -> Iterator[Block]:
        yield from super()._head()
        if self._hit is not None:
            yield Block(Badges(lines=tuple(records.ways(self._hit))))

    def _blocks(self) -> Iterator[Block]:
        yield from super()._blocks()
        if self._alike:
            heading = Title(text=_("Dans le même esprit"))
            yield Block(sized(heading, max(HEADING * theme.h3, theme.body)), with_next=True)
            yield from map(Block, self._neighbours())

    def _neighbours(self) -> Iterator[Neighbours]:
        """Side by side; with large letters one above the other, so that a page may part them."""
        cols = 1 if theme.is_large_text else MOST_ALIKE
        for first in range(0, len(self._alike), cols):
            hits = self._alike[first : first + cols]
            shelf = Neighbours(cases=tuple(map(self._neighbour, hits)), cols=cols)
            shelf.bind(
                on_choose=lambda _shelf, case, hits=hits: self.dispatch(
                    "on_go", *self._way_to(hits[case])
                )
            )
            yield shelf

    def _neighbour(self, hit: Hit) -> Neighbour:
        universe = self.stay.content.universe(hit.record.universe)
        return Neighbour(hit.record.title, records.kind_and_year(hit.record), universe.illustration)

    def _way_to(self, hit: Hit) -> Place:
        return places(self.stay.content)[hit.page] if hit.page else ("record", hit.record.id)

    # --- what can be done --------------------------------------------------------------

    def _offers(self) -> Iterator[Offer]:
        pages = self.ids.pages
        yield Offer(name="back", text=_("Retour"), icon=arrow_back())
        if pages.count > 1:
            yield turn_offer(int(pages.page), int(pages.count), is_short=theme.is_compact)
        if self._hit is not None:
            yield Offer(
                name="keep", text=_("Dans mon carnet"), icon="bookmark-simple", look="primary"
            )
        else:
            yield Offer(name="search", text=_("Chercher"), icon="magnifying-glass")

    def choose(self, offer: str) -> None:
        if offer == "keep" and self._hit is not None:
            self.keep_item(self.stay.record_item(self._hit.record))
        elif offer == "search":
            self.dispatch("on_go", "search", "")
        else:
            super().choose(offer)

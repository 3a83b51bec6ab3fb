"""What the games that propose records have in common: drawing them, and showing them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from kiosk.catalogue.pick import pick
from kiosk.packs.content import Filter, Record
from kiosk.screens.leaf import sized
from kiosk.screens.screen import KioskScreen
from kiosk.stay import Stay
from kiosk.theme import theme
from kiosk.widgets.cutting import Block
from kiosk.widgets.record_row import RecordRow
from kiosk.widgets.text import Text
from kiosk.words import records as words
from kiosk.words.leaf import said

Draw = Callable[[], tuple[Record, ...]]


def drawing(stay: Stay, filters: Sequence[Filter], count: int) -> Draw:
    """The work of drawing ``count`` records for the game being played, for an ``Errand``.

    Raises:
        KioskError: the catalogue or the journal cannot be read (when the work is done).
    """
    assert stay.game is not None, "records are drawn for a game"
    chance, seen = stay.game.chance, stay.visit.seen
    universes = {universe.id for universe in stay.content.universes}

    def draw() -> tuple[Record, ...]:
        on_shelf = (record for record in stay.records() if record.universe in universes)
        return pick(on_shelf, filters, count, chance=chance, shown=stay.shown(), seen=seen)

    return draw


def proposal(screen: KioskScreen, record: Record, card: int) -> Iterator[Block]:
    """One record among several: what it is, what it tells, its page, and a way to keep it."""
    row = RecordRow(title=record.title, detail=words.in_short(record))
    row.can_open = screen.stay.catalogue is not None
    if row.can_open:
        row.bind(on_open=lambda *_: screen.dispatch("on_go", "record", record.id))
    row.bind(on_keep=lambda *_: screen.keep_item(screen.stay.record_item(record)))
    yield Block(row, card, with_next=bool(record.summary))
    if record.summary:
        yield Block(sized(Text(rich=(said(record.summary),)), theme.running), card)

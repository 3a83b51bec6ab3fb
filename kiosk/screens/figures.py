"""Pictures of a pack among the blocks of a page."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.theme import theme
from kiosk.widgets.cutting import Block
from kiosk.widgets.photo import Photo
from kiosk.widgets.text import Text
from kiosk.words.leaf import Figure

PHOTO_HEIGHTS = 180, 480  # u: at least, at most


def figure_blocks(figure: Figure, place: str) -> Iterator[Block]:
    """The picture in the file ``place`` and its credit; its words where that is ``""``."""
    media = figure.media
    if not place:
        words = Text(text=media.text)
        words.font_size = theme.body
        yield Block(words)
        return
    photo = Photo(source=place, spoken=media.text)
    least, most = (height * theme.u for height in PHOTO_HEIGHTS)
    yield Block(photo, with_next=bool(media.credit), least=least, most=most)
    if media.credit:
        credit = Text(text=media.credit)
        credit.font_size, credit.halign = theme.floor, "center"
        yield Block(credit)

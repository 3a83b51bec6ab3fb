"""``activities/<id>.md`` of kind hotspots → ``Hotspots``: a picture, and a list of its points."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Annotated

from kiosk.i18n import term
from kiosk.packs.authoring import fields, front_matter, markdown
from kiosk.packs.authoring.document import Document
from kiosk.packs.authoring.fields import Known
from kiosk.packs.authoring.illustrated import is_picture, read_illustrated
from kiosk.packs.authoring.inline import rich
from kiosk.packs.authoring.markdown import Items, Paragraph
from kiosk.packs.authoring.media_names import kind_of
from kiosk.packs.content import Hotspots, Media, Spot
from kiosk.packs.limits import MAX_SPOTS, SPOT_HEIGHT, SPOT_WIDTH
from kiosk.packs.problems import Notes

_NUMBER = r"-?\d+(?:[.,]\d+)?"
_SPOT = re.compile(
    rf"\(\s*(?P<x>{_NUMBER})\s*%\s*[,;]\s*(?P<y>{_NUMBER})\s*%\s*\)\s*(?P<text>\S.*)", re.DOTALL
)


class Matter(front_matter.ActivityMatter):
    kind: Annotated[str, fields.kind("hotspots")]


def read_hotspots(document: Document, known: Known) -> Hotspots | None:
    """The picture, or ``None`` without it or its settings; every problem is noted."""
    matter = front_matter.check(Matter, document.yaml, known, document.notes)
    picture = _picture(document, known)
    spots = _spots(document)
    if matter is None or picture is None:
        return None
    return Hotspots(**front_matter.activity(document, matter), picture=picture, spots=spots)


def _picture(document: Document, known: Known) -> Media | None:
    notes = document.notes
    for block in document.blocks:
        if not (is_picture(block) or isinstance(block, Items)):
            markdown.refuse(block, notes)
    pictures = [block for block in document.blocks if is_picture(block)]
    if not pictures:
        what = term("the page has no picture")
        notes.add(document.body_line, what, term("write ![what it shows](portail.png) first"))
    _, picture = read_illustrated(pictures, known, notes)
    if picture is not None and kind_of(picture.file) != "picture":
        what = term("“{file}” is no picture").format(file=picture.file)
        notes.add(pictures[0].line, what, term("write the name of a picture"))
    return picture


def _spots(document: Document) -> tuple[Spot, ...]:
    lists = [block for block in document.blocks if isinstance(block, Items)]
    items = [item for block in lists for item in block.items]
    if not 1 <= len(items) <= MAX_SPOTS:
        what = term("the number of points is {count}").format(count=len(items))
        fix = term("write 1 to {most} lines “- (42 %, 30 %) …”").format(most=MAX_SPOTS)
        document.notes.add(document.body_line, what, fix)
    spots: list[Spot] = []
    for item in items:
        if spot := _spot(item, document.notes):
            _refuse_nearness(item, spot, spots, document.notes)
            spots.append(spot)
    return tuple(spots)


def _spot(item: Paragraph, notes: Notes) -> Spot | None:
    found = _SPOT.fullmatch(item.text)
    if not found:
        what = term("this line says no place, or nothing of it")
        fix = term("write “- (42 %, 30 %) …”: from the left, then from the top")
        notes.add(item.line, what, fix, at=item.text)
        return None
    x, y = (float(found[axis].replace(",", ".")) / 100 for axis in ("x", "y"))
    if not (0 <= x <= 1 and 0 <= y <= 1):
        what = term("this point is outside of the picture")
        notes.add(item.line, what, term("write two figures from 0 to 100 %"), at=item.text)
    return Spot(x, y, rich(found["text"], item.line, notes))


def _refuse_nearness(item: Paragraph, spot: Spot, others: Iterable[Spot], notes: Notes) -> None:
    if any(_share_a_finger(spot, other) for other in others):
        what = term("a finger cannot tell this point from another")
        fix = term("move it away by {width} % of the width or {height} % of the height")
        fix = fix.format(width=round(SPOT_WIDTH * 100), height=round(SPOT_HEIGHT * 100))
        notes.add(item.line, what, fix, at=item.text)


def _share_a_finger(one: Spot, other: Spot) -> bool:
    width, height = abs(one.x - other.x), abs(one.y - other.y)
    return round(width, 4) < SPOT_WIDTH and round(height, 4) < SPOT_HEIGHT

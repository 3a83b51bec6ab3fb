"""Characters that the typefaces of the kiosk cannot draw: an empty box would stand there."""

from __future__ import annotations

from kiosk.i18n import term
from kiosk.packs.authoring.advice.typefaces import drawable
from kiosk.packs.authoring.document import Document

MOST_NAMED = 8  # characters; a page in another script is told once, not letter by letter
# What never reaches the screen: the arrow of a step's failures, and what typography sets.
_NOT_SHOWN = frozenset("\t→\u00ad\u200c\u200d\u202f")


def advise_on_letters(document: Document) -> None:
    """Note, once a page, the characters that no typeface of the kiosk has."""
    rows = document.notes.rows
    missing = set().union(*rows) - drawable() - _NOT_SHOWN
    if not missing:
        return
    named = ", ".join(f"“{character}”" for character in sorted(missing)[:MOST_NAMED])
    named += "…" if len(missing) > MOST_NAMED else ""
    line, first = next(
        (number, character)
        for number, row in enumerate(rows, start=1)
        for character in row
        if character in missing
    )
    what = term("the typefaces of the kiosk have no {characters}").format(characters=named)
    document.notes.advise(line, what, term("write it with letters, or leave it out"), at=first)

"""Texts that are too long for their place on the screens, in the kiosk's own typefaces.

Too long means: in the largest letters (200 %) it would cover something else, be cut, or make
the screen let go of it; or make the screen let go of a text with normal letters already,
where it may go in large ones. ``places.toml`` says which text is held to which.
"""

from __future__ import annotations

import math
import re
from functools import cached_property

from kiosk.i18n import term
from kiosk.packs.authoring.advice import shown
from kiosk.packs.authoring.advice.places import FORMATS, Overflow, Place, Room, rooms
from kiosk.packs.authoring.advice.shown import Text
from kiosk.packs.authoring.advice.typefaces import drawable
from kiosk.packs.authoring.document import Document
from kiosk.packs.content import Entry

LARGEST = 2.0  # text scale
ROUNDING = 2.0  # px: the screens count in whole ones
DRAWN = 0.7  # of a page's letters: below, it is in a script that has no typeface here
WORDS_QUOTED = 5
LETTERS_COMPARED = 24

_NOT_LETTERS = re.compile(r"[\W_]+")
_AFTER_FIRST_WORD = re.compile(r"[\s'’].*", re.DOTALL)


def advise_on_fit(document: Document, entry: Entry) -> None:
    """Note the texts of ``entry``, made of ``document``, that are too long for a screen."""
    if not _is_drawn(document):
        return
    page = _Page(document)
    for filling in shown.fillings(entry):
        room = rooms()[filling.room]
        texts = tuple(text for text in filling.texts if text.words)
        if wide := _too_wide(room, texts):
            page.advise_on_word(*wide)
        elif (overflow := room.overflow(texts)).pixels > ROUNDING:
            page.advise_on_length(room, texts, overflow)


def _is_drawn(document: Document) -> bool:
    """Whether the typefaces draw the script of the page: widths mean nothing otherwise."""
    known = drawable()
    letters = [letter for row in document.notes.rows for letter in row if letter.isalpha()]
    return sum(letter in known for letter in letters) >= DRAWN * len(letters)


def _too_wide(room: Room, texts: tuple[Text, ...]) -> tuple[Text, str] | None:
    for text in texts:
        if word := room.places[text.place].word_too_wide(text):
            return text, word
    return None


class _Page:
    """Where advice is noted, and where its texts stand in the file."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def advise_on_word(self, text: Text, word: str) -> None:
        what = term("“{word}” is wider than its place on the screen, in the largest letters")
        self._advise(text, what.format(word=word), term("write a shorter word"))

    def advise_on_length(self, room: Room, texts: tuple[Text, ...], overflow: Overflow) -> None:
        """Said of the text that takes the most of the room: there is the most to gain."""
        text = max(texts, key=lambda text: room.height_of(text, overflow.screen))
        if room.text_scale == LARGEST:
            what = term("“{words}” does not fit on a screen of {screen} in the largest letters")
        else:
            what = term("“{words}” does not fit on a screen of {screen}, with what is around it")
        what = what.format(words=_beginning(text.words), screen=FORMATS[overflow.screen])
        self._advise(text, what, _way_out(room.places[text.place], text, overflow))

    def _advise(self, text: Text, what: str, fix: str) -> None:
        first_word = _AFTER_FIRST_WORD.sub("", text.words)
        self._document.notes.advise(self._line_of(text), what, fix, at=first_word)

    def _line_of(self, text: Text) -> int:
        """Where ``text`` begins. Marks and typography stand between what was typed and what is
        shown: letters remain."""
        document = self._document
        if text.key and document.yaml is not None:
            return document.yaml.place_of((text.key,))[0]
        wanted = _letters(text.words)[:LETTERS_COMPARED]
        for offset, (row, after) in enumerate(self._pairs_of_rows):
            if wanted in row + after and wanted not in after:
                return document.body_line + offset
        return document.body_line

    @cached_property
    def _pairs_of_rows(self) -> list[tuple[str, str]]:
        """The letters of each row of the body, with those of the next."""
        rows = [_letters(row) for row in self._document.notes.rows[self._document.body_line - 1 :]]
        return list(zip(rows, [*rows[1:], ""], strict=True))


def _way_out(place: Place, text: Text, overflow: Overflow) -> str:
    """How much of ``text`` is in the lines that are too many."""
    kind, length = place.type_in(overflow.screen), len(text.words)
    too_many = math.ceil((overflow.pixels - ROUNDING) / (kind.height(2) - kind.height(1)))
    count = math.ceil(length * too_many / place.lines(text, overflow.screen))
    if count * 2 > length:
        return term("write much less, here or around it")
    return term("take away about {count} characters").format(count=count)


def _beginning(words: str) -> str:
    first = words.split()
    return " ".join(first[:WORDS_QUOTED]) + ("…" if len(first) > WORDS_QUOTED else "")


def _letters(text: str) -> str:
    return _NOT_LETTERS.sub("", text).casefold()

"""A translation says the same page in other words: nothing else of it may differ.

« quatre-jetons.en.md » holds the texts, and of the settings only those that are words.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import msgspec

from kiosk.i18n import term
from kiosk.packs.authoring.document import Document
from kiosk.packs.content import Span
from kiosk.packs.diff import field_name, in_words

TEXT_KEYS = frozenset({"title", "summary", "credits", "fact", "provider", "creator", "place"})

# Fields of the model that are not words: what leads somewhere, and what is measured.
_SAME = frozenset({"id", "leads_to", "help_topic", "activity", "illustrations", "scene", "filters"})


# Its own in every language, words or not: a poster may exist in English too.
_OF_A_LANGUAGE = frozenset({"language", "file", "captions"})


def over_french(translation: Document, french: Document) -> Document:
    """``translation`` with the settings of the French page where it has none."""
    if translation.yaml is None or french.yaml is None:
        return translation
    for key, value in translation.yaml.values.items():
        if key not in TEXT_KEYS and value != french.yaml.values.get(key):
            what = term("“{key}” is that of the French page").format(key=key)
            line, column = translation.yaml.place_of((key,), key=True)
            translation.notes.add(line, what, term("remove the line"), column=column)
    return replace(translation, yaml=translation.yaml.laid_over(french.yaml))


def refuse_other_shape(
    translation: Document, entry: msgspec.Struct, french: msgspec.Struct
) -> None:
    """Note where ``entry`` is not the page that ``french`` is: another number of questions,
    another right answer, another way through."""
    if difference := _difference(entry, french, ""):
        what = term("this is not the French page in other words: {difference}")
        fix = term("give it the same questions, answers and links, in the same order")
        line = translation.body_line
        translation.notes.add(line, what.format(difference=difference), fix)


def _difference(one: Any, other: Any, name: str) -> str:
    """The first thing in which two values differ that words do not explain, or ``""``."""
    if isinstance(one, msgspec.Struct) and isinstance(other, msgspec.Struct):
        return _between_structs(one, other, name)
    if isinstance(one, tuple) and isinstance(other, tuple):
        return _between_lists(one, other, name)
    is_same = one == other if name in _SAME or not isinstance(one, str) else True
    return "" if is_same else _unequal(name, in_words(one), in_words(other))


def _between_structs(one: msgspec.Struct, other: msgspec.Struct, name: str) -> str:
    if type(one) is not type(other):
        return _unequal(name, type(one).__name__, type(other).__name__)
    fields = (field for field in one.__struct_fields__ if field not in _OF_A_LANGUAGE)
    found = (_difference(getattr(one, field), getattr(other, field), field) for field in fields)
    return next(filter(None, found), "")


def _between_lists(one: tuple[Any, ...], other: tuple[Any, ...], name: str) -> str:
    if _is_prose(one) and _is_prose(other):
        return ""
    if len(one) != len(other):
        return _unequal(name, len(one), len(other))
    pairs = zip(one, other, strict=True)
    return next(filter(None, (_difference(a, b, name) for a, b in pairs)), "")


def _unequal(name: str, here: object, in_french: object) -> str:
    difference = term("{name} here {here}, in French {in_french}")
    return difference.format(name=field_name(name), here=here, in_french=in_french)


def _is_prose(value: tuple[Any, ...]) -> bool:
    """Paragraphs, or the spans of one: another language may need more of them."""
    return all(
        isinstance(part, Span) or (isinstance(part, tuple) and _is_prose(part)) for part in value
    )

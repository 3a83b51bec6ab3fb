"""The limits of a wish, by field, with their values as an ``Answer`` has them in its facets."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from kiosk.catalogue.answer import Length, Way, Wish
from kiosk.catalogue.facets import FREE


def chosen(wish: Wish, field: str) -> str:
    """What a field is limited to; ``""`` where it is not."""
    match getattr(wish, field):
        case Length() | Way() as one:
            return str(one.value)
        case bool() as is_free:
            return FREE if is_free else ""
        case str() as text:
            return text
        case _:
            return ""


def limited(wish: Wish, field: str, value: str) -> Wish:
    """``wish`` with a field limited to ``value``; ``""`` takes the limit away."""
    return replace(wish, **{field: _as_in_a_wish(field, value)})


def toggled(wish: Wish, field: str, value: str) -> Wish:
    """The limit, or no limit where it was this one."""
    return limited(wish, field, "" if chosen(wish, field) == value else value)


def _as_in_a_wish(field: str, value: str) -> Any:
    match field:
        case "length":
            return Length(value) if value else None
        case "way":
            return Way(value) if value else None
        case "is_free_of_tokens":
            return bool(value)
        case _:
            return value

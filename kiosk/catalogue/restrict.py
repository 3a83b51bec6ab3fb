"""The limits of a wish, as the index is asked."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.catalogue.answer import Wish
from kiosk.catalogue.facets import EVERYBODY, FREE
from kiosk.catalogue.index import Index
from kiosk.catalogue.query import all_of, any_of, quoted

NOTHING = quoted("\ue000\ue000")  # a tag is one character: no term is two


def restriction(index: Index, wish: Wish) -> str:
    """Finds the records within all limits of ``wish`` but its way; ``""`` where it has none."""
    return all_of(_parts(index, wish))


def limit(index: Index, field: str, value: str) -> str:
    """Finds the records within one limit; what is for everybody suits each audience."""
    values = {value.casefold(), EVERYBODY} if field == "audience" else {value}
    tags = (index.tag(field, one) for one in sorted(values))
    return any_of([quoted(tag) for tag in tags if tag] or [NOTHING])


def subject_limit(index: Index, subject: str) -> str:
    """Finds the records about a subject."""
    tag = index.subject(subject)
    return quoted(tag) if tag else NOTHING


def _parts(index: Index, wish: Wish) -> Iterator[str]:
    if wish.universe:
        yield limit(index, "universe", wish.universe)
    if wish.language:
        yield limit(index, "language", wish.language.casefold())
    if wish.audience:
        yield limit(index, "audience", wish.audience)
    if wish.length:
        yield limit(index, "length", wish.length.value)
    if wish.is_free_of_tokens:
        yield limit(index, "is_free_of_tokens", FREE)
    if wish.subject:
        yield subject_limit(index, wish.subject)

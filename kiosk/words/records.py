"""Records of the catalogue as a patron reads them."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.i18n import _
from kiosk.packs.content import Content, Line, Record
from kiosk.words.filters import tokens
from kiosk.words.leaf import line


def facts(record: Record) -> Iterator[str]:
    """« Film », « Georges Méliès », « 1902 », « 14 min »: what is known of these."""
    if record.kind:
        yield record.kind[0].upper() + record.kind[1:]
    if record.creator:
        yield record.creator
    if record.year is not None:
        yield str(record.year)
    if record.minutes is not None:
        yield _("{count}\u00a0min").format(count=record.minutes)


def access(record: Record) -> Iterator[Line]:
    """What it takes to have it, a few words each; and whether it only stands as an example."""
    yield line(_("Gratuit avec votre inscription"), "identification-card")
    if record.tokens is not None:
        yield line(tokens(record.tokens), "coin")
    if record.is_sample:
        yield line(sample(), "info")


def in_short(record: Record) -> str:
    """All of it on one line, for one among several."""
    cost = (tokens(record.tokens),) if record.tokens is not None else ()
    example = (sample(),) if record.is_sample else ()
    return " · ".join((*facts(record), *cost, *example))


def sample() -> str:
    return _("Notice d’exemple")


def where(content: Content, resource: str) -> str:
    """Where to find something at home; ``resource`` is an id, or ``""``."""
    providers = (one.provider for one in content.resources if one.id == resource)
    if provider := next(providers, ""):
        return _("Chez vous, avec {provider}.").format(provider=provider)
    return _("Chez vous, sur la Médiathèque en ligne.")

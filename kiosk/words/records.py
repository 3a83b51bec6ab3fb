"""Records of the catalogue as a patron reads them."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.catalogue.answer import Hit
from kiosk.i18n import _
from kiosk.packs.content import Content, Line, Media, Record
from kiosk.words import search
from kiosk.words.filters import tokens
from kiosk.words.leaf import Figure, Leaf, Part, line, paragraph


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


def kind_and_year(record: Record) -> str:
    """« Film · 1902 »: what tells two titles apart."""
    year = "" if record.year is None else str(record.year)
    return " · ".join(filter(None, (record.kind[:1].upper() + record.kind[1:], year)))


def ways(hit: Hit) -> Iterator[Line]:
    """In what way one can have it, its cost, and whether it only stands as an example."""
    yield line(search.way_name(hit.way), search.way_icon(hit.way))
    if hit.record.tokens:
        yield line(tokens(hit.record.tokens), "coin")
    if hit.record.is_sample:
        yield line(sample(), "info")


def record_leaf(content: Content, record: Record, *, url: str, has_cover: bool) -> Leaf:
    """Its page; ``url`` is where to go on at home."""
    cover = Media(record.cover, _("Couverture\u00a0: {title}").format(title=record.title))
    return Leaf(
        kind=_stands(content, record),
        icon="eye",
        title=record.title,
        facts=(*facts(record), *_made_for(content, record)),
        universe=record.universe,
        figure=Figure(cover) if has_cover else None,
        parts=(Part(paragraphs=paragraph(record.summary)),),
        url=url,
    )


def gone() -> Leaf:
    """What is shown in the place of a record that has left the catalogue."""
    return Leaf(
        kind=_("Catalogue"),
        icon="info",
        title=_("Cette page n’est plus là."),
        parts=(
            Part(paragraphs=paragraph(_("Elle a quitté le catalogue. Cherchez-en une autre."))),
        ),
    )


def _stands(content: Content, record: Record) -> str:
    """« Presse · avec Cafeyn »."""
    universe = search.value_name(content, "universe", record.universe).rstrip(".")
    if provider := _provider(content, record.resource):
        return _("{universe} · avec {provider}").format(universe=universe, provider=provider)
    return universe


def _made_for(content: Content, record: Record) -> Iterator[str]:
    """« Français », « Pour les ados »."""
    for field in ("language", "audience"):
        if value := getattr(record, field):
            yield search.value_name(content, field, value)


def in_short(record: Record) -> str:
    """All of it on one line, for one among several."""
    cost = (tokens(record.tokens),) if record.tokens is not None else ()
    example = (sample(),) if record.is_sample else ()
    return " · ".join((*facts(record), *cost, *example))


def sample() -> str:
    return _("Notice d’exemple")


def where(content: Content, resource: str) -> str:
    """Where to find something at home; ``resource`` is an id, or ``""``."""
    if provider := _provider(content, resource):
        return _("Chez vous, avec {provider}.").format(provider=provider)
    return _("Chez vous, sur la Médiathèque en ligne.")


def _provider(content: Content, resource: str) -> str:
    return next((one.provider for one in content.resources if one.id == resource), "")

"""What a search finds, as a patron reads it: how many, in what way, for whom, how long."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from itertools import chain

from kiosk.catalogue.answer import MOST_COUNTED, Answer, Count, Hit, Length, Way, Wish
from kiosk.catalogue.limits import chosen
from kiosk.i18n import _, ngettext
from kiosk.packs.content import Content
from kiosk.words import filters
from kiosk.words.counts import figure
from kiosk.words.kinds import made_for

WAYS: Mapping[Way, Callable[[], str]] = {
    Way.HERE: lambda: _("Ici, tout de suite"),
    Way.PHONE: lambda: _("Sur votre téléphone"),
    Way.CARD: lambda: _("Avec votre carte"),
    Way.TOKENS: lambda: _("Avec des jetons"),
}
SHORT_WAYS: Mapping[Way, Callable[[], str]] = {
    Way.HERE: lambda: _("Ici"),
    Way.PHONE: lambda: _("Téléphone"),
    Way.CARD: lambda: _("Carte"),
    Way.TOKENS: lambda: _("Jetons"),
}
WAY_ICONS: Mapping[Way, str] = {
    Way.HERE: "hand-pointing",
    Way.PHONE: "device-mobile",
    Way.CARD: "identification-card",
    Way.TOKENS: "coin",
}
LENGTHS: Mapping[Length, Callable[[], str]] = {
    Length.SHORT: lambda: _("15 minutes au plus"),
    Length.MEDIUM: lambda: _("De 15 à 60 minutes"),
    Length.LONG: lambda: _("Plus d’une heure"),
}
LANGUAGES: Mapping[str, Callable[[], str]] = {
    **filters.LANGUAGES,
    "de": lambda: _("allemand"),
    "es": lambda: _("espagnol"),
    "it": lambda: _("italien"),
    "ja": lambda: _("japonais"),
    "mul": lambda: _("plusieurs langues"),
    "pl": lambda: _("polonais"),
    "pt": lambda: _("portugais"),
    "ru": lambda: _("russe"),
    "tr": lambda: _("turc"),
    "uk": lambda: _("ukrainien"),
    "zh": lambda: _("chinois"),
}
FACETS: Mapping[str, Callable[[], str]] = {
    "universe": lambda: _("Dans quelle case\u00a0?"),
    "audience": lambda: _("Pour qui\u00a0?"),
    "length": lambda: _("Combien de temps\u00a0?"),
    "language": lambda: _("En quelle langue\u00a0?"),
    "is_free_of_tokens": lambda: _("Et les jetons\u00a0?"),
}
NAMED = ("subject", "universe", "audience", "length", "language", "is_free_of_tokens")
MOST_TOLD = 30  # letters of the words that a title repeats


def answers(count: Count) -> str:
    """« 3 réponses », « Plus de 1 000 réponses »."""
    if count.is_more:
        return _("Plus de {count} réponses").format(count=figure(count.number))
    told = ngettext("{count} réponse", "{count} réponses", count.number)
    return told.format(count=figure(count.number))


def all_answers(count: Count) -> str:
    """The same, on the button that shows them all."""
    if count.is_more:
        return _("Toutes les réponses")
    told = ngettext("Voir la réponse", "Voir les {count} réponses", count.number)
    return told.format(count=figure(count.number))


def capped(count: Count) -> str:
    """« 12 », « plus de 1 000 »."""
    told = figure(count.number)
    return _("plus de {count}").format(count=told) if count.is_more else told


def how_many(found: int) -> Count:
    """A number as it is told: nobody waits for an exact one beyond ``MOST_COUNTED``."""
    return Count(min(found, MOST_COUNTED), is_more=found > MOST_COUNTED)


def position(first: int, at_once: int, count: int) -> str:
    """« 1 à 6 », of ``count``; ``first`` counts from 0."""
    last = min(count, first + at_once)
    return _("{first} à {last}").format(first=figure(first + 1), last=figure(last))


def title_of(answer: Answer) -> str:
    """How many there are, and of which words where those are not the ones that were typed."""
    if answer.understood:
        return _("Réponses pour «\u00a0{words}\u00a0»").format(words=answer.understood)
    return answers(answer.count)


def wish_name(content: Content, wish: Wish) -> str:
    """« “lune” · Cinéma · Pour les ados »: what is looked for, for a title."""
    words = wish.words.strip()
    if len(words) > MOST_TOLD:
        words = words[:MOST_TOLD].rstrip() + "…"
    quoted = (_("«\u00a0{words}\u00a0»").format(words=words),) if words else ()
    values = (
        value_name(content, field, value) for field in NAMED if (value := chosen(wish, field))
    )
    return " · ".join((*quoted, *values)) or _("Tout le catalogue")


def way_in_short(way: Way) -> str:
    """One word, where the sign or the whole name is near."""
    return SHORT_WAYS[way]()


def way_name(way: Way) -> str:
    return WAYS[way]()


def way_icon(way: Way) -> str:
    return WAY_ICONS[way]


def value_name(content: Content, field: str, value: str) -> str:
    """A value of a facet, by its name in ``Wish``: « Cinéma », « Italien », « Pour les ados »."""
    match field:
        case "universe":
            titles = {one.id: one.title for one in content.universes}
            return titles.get(value, value)
        case "language":
            return _capital(LANGUAGES[value]() if value in LANGUAGES else value)
        case "audience":
            return made_for(value)
        case "length":
            return LENGTHS[Length(value)]()
        case "way":
            return way_name(Way(value))
        case "is_free_of_tokens":
            return _("Sans dépenser de jetons")
        case _:
            return _capital(value)


def facet_name(field: str) -> str:
    """What a facet asks."""
    return FACETS[field]()


def place_line(content: Content, hit: Hit) -> str:
    """« Cinéma · Film · Georges Méliès »: where it stands, and what it is."""
    record = hit.record
    universe = value_name(content, "universe", record.universe)
    told = (universe, _capital(record.kind), record.creator)
    return " · ".join(one for one in told if one)


def pieces(title: str, marks: Iterable[tuple[int, int]]) -> tuple[tuple[str, bool], ...]:
    """``title`` cut into what was found (true) and what was not. What is not within the title,
    or overlaps what came before, is passed over."""
    cuts, end = [0], 0
    for start, stop in sorted(marks):
        if end <= start < stop <= len(title):
            cuts += (start, stop)
            end = stop
    texts = (title[a:b] for a, b in zip(cuts, chain(cuts[1:], (len(title),)), strict=True))
    return tuple((text, bool(rank % 2)) for rank, text in enumerate(texts) if text)


def not_ready() -> str:
    """While the index is being made."""
    return _("Le catalogue se range. Encore un instant, la réponse vient d’elle-même.")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]

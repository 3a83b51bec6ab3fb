"""Conditions on records as a patron reads them: « genre : film », « au plus 60 minutes »."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from kiosk.i18n import _, ngettext
from kiosk.packs.content import Content, Entry, Filter

WORDS: Mapping[str, Callable[[], str]] = {
    "universe": lambda: _("univers\u00a0: {value}"),
    "resource": lambda: _("ressource\u00a0: {value}"),
    "kind": lambda: _("genre\u00a0: {value}"),
    "language": lambda: _("langue\u00a0: {value}"),
    "audience": lambda: _("pour\u00a0: {value}"),
    "subjects": lambda: _("sujet\u00a0: {value}"),
}
LANGUAGES: Mapping[str, Callable[[], str]] = {
    "fr": lambda: _("français"),
    "en": lambda: _("anglais"),
    "nl": lambda: _("néerlandais"),
    "ar": lambda: _("arabe"),
}
AMOUNTS: Mapping[str, Callable[[], str]] = {
    "=": lambda: "{amount}",
    "<=": lambda: _("au plus {amount}"),
    ">=": lambda: _("au moins {amount}"),
}
YEARS: Mapping[str, Callable[[], str]] = {
    "=": lambda: _("de {year}"),
    "<=": lambda: _("jusqu’en {year}"),
    ">=": lambda: _("depuis {year}"),
}


def condition(content: Content, one: Filter) -> str:
    """``one`` in a few words; an id becomes the title that it has in ``content``."""
    if isinstance(one.value, str):
        return WORDS[one.field]().format(value=_told(content, one.field, one.value))
    if one.field == "year":
        return YEARS[one.test]().format(year=round(one.value))
    amount = tokens(one.value) if one.field == "tokens" else _minutes(one.value)
    return AMOUNTS[one.test]().format(amount=amount)


def tokens(count: float) -> str:
    """« 0,5 jeton », « 2 jetons »."""
    return ngettext("{count} jeton", "{count} jetons", int(count)).format(count=number(count))


def _minutes(count: float) -> str:
    return ngettext("{count} minute", "{count} minutes", int(count)).format(count=number(count))


def number(count: float) -> str:
    """« 0,5 », « 2 »."""
    return f"{count:g}".replace(".", ",")


def _told(content: Content, field: str, value: str) -> str:
    if field == "language":
        return LANGUAGES[value]() if value in LANGUAGES else value
    pages: Mapping[str, Iterable[Entry]] = {
        "universe": content.universes,
        "resource": content.resources,
    }
    titles = {page.id.casefold(): page.title for page in pages.get(field, ())}
    return titles.get(value.casefold(), value)

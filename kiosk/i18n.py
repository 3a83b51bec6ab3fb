"""Translations: screens are written in French, the command line in English.

Two catalogues, because they have two source languages: ``kiosk`` (what patrons read,
``_``) and ``terminal`` (what whoever runs the machine reads, ``term``). A missing
translation falls back to the source, never to a key.
"""

from __future__ import annotations

import gettext
import locale
import os
from functools import cache
from pathlib import Path

TRANSLATIONS = Path(__file__).parent / "assets" / "translations"
SOURCE_LANGUAGE = "fr"

_screen: gettext.NullTranslations = gettext.NullTranslations()


def use_language(language: str) -> None:
    """Translate what ``_`` returns from now on. Screens already built keep their words."""
    global _screen
    _screen = gettext.translation("kiosk", TRANSLATIONS, [language], fallback=True)


def _(text: str) -> str:
    """A text of the screens, in the language of the visit."""
    return _screen.gettext(text)


def ngettext(singular: str, plural: str, count: int) -> str:
    """The form of a screen's text that fits ``count``. French counts 0 as singular."""
    if isinstance(_screen, gettext.GNUTranslations):
        return _screen.ngettext(singular, plural, count)
    return singular if count < 2 else plural


def term(text: str) -> str:
    """A message of the command line, in French when the locale is French."""
    return _terminal().gettext(text)


@cache
def _terminal() -> gettext.NullTranslations:
    return gettext.translation("terminal", TRANSLATIONS, [_locale_language()], fallback=True)


def _locale_language() -> str:
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(variable):
            return value.split("_")[0].split(".")[0]
    return (locale.getlocale()[0] or "en").split("_")[0]

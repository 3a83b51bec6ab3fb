"""How the next thing to do is proposed."""

from __future__ import annotations

from kiosk.activities.path import Page
from kiosk.i18n import _
from kiosk.packs.content import Resource, Tutorial


def onward(page: Page) -> tuple[str, str]:
    """The words of a button that leads to ``page``, and the Phosphor name of its icon."""
    match page:
        case Tutorial():
            return _("M’entraîner"), "device-mobile"
        case Resource():
            return _("Chez vous"), "house-line"
        case _:
            return _("Jouer"), "puzzle-piece"

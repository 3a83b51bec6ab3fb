"""The last button of what is over: one thing to do next.

yield next_offer(page)
…
go_on(screen, page)  # when it was chosen
"""

from __future__ import annotations

from kiosk.activities.path import Page
from kiosk.i18n import _
from kiosk.screens.places import place_of
from kiosk.screens.screen import KioskScreen
from kiosk.widgets.offers import Offer
from kiosk.words.onward import onward

NEXT = "next"


def next_offer(page: Page | None) -> Offer:
    """Leads to ``page``, which comes next; without any, to all cases."""
    if page is None:
        return Offer(name=NEXT, text=_("Toutes les cases"), icon="squares-four", look="primary")
    text, icon = onward(page)
    return Offer(name=NEXT, text=text, icon=icon, look="primary")


def go_on(screen: KioskScreen, page: Page | None) -> None:
    """From ``screen`` to where ``next_offer(page)`` leads."""
    screen.dispatch("on_go", *(place_of(page) if page else ("home", "")))

"""The shelf and the last few screens stay; the others are made anew, with nothing lost."""

from __future__ import annotations

from kiosk.packs.content import Content
from kiosk.screens.stage import KEPT_SCREENS
from tests.patron import Patron

WAY = ("Presse", "Chez vous", "Demander de l’aide", "Mon carnet", "Confort de lecture")


def test_few_screens_are_kept_however_many_are_seen(at_home: Patron) -> None:
    for name in WAY:
        at_home.touch(name)
        kept = {screen.name for screen in at_home.app.stage.screens.screens}
        assert len(kept) <= 1 + KEPT_SCREENS
    assert kept == {"home", "carnet", "comfort"}


def test_the_way_back_leads_through_screens_that_were_let_go(
    at_home: Patron, content: Content
) -> None:
    for name in WAY:
        at_home.touch(name)
    names = []
    while at_home.screen.name != "home":
        at_home.press("escape")
        names.append(at_home.screen.name)
    assert names == ["carnet", "help", "resource", "universe", "home"]
    at_home.touch("Presse")
    assert content.universe("presse").title in at_home.words()

"""Nobody has to type: every record and every page is three taps from the shelf at most.

For a record, the first tap opens its case, the second shows all that the catalogue has of it,
and the third is its row in that list. What a tap is, ``crawler`` says.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from kiosk.catalogue.answer import Wish
from kiosk.catalogue.catalogue import Catalogue
from kiosk.catalogue.desk import Desk
from kiosk.catalogue.pages import pages_of
from kiosk.catalogue.wish_text import read
from kiosk.journal.events import ScreenFailed
from kiosk.packs.content import Content
from kiosk.screens.places import Place, places
from tests.catalogues import TODAY
from tests.conftest import sample_records
from tests.flows.crawler import HOME, Crawler
from tests.formats import FORMATS
from tests.patron import Patron

Arrive = Callable[..., Patron]

MOST_TAPS = 3
READ = ("home", "universe", "menu", "nearby", "search", "explore", "listing")
BACK = ("Retour", "Accueil", "Quitter", "Toutes les cases")


@pytest.fixture
def patron(arrive: Arrive, catalogue: Desk) -> Patron:
    """Somebody before the shelf of the demonstration commune, with the records of its pack."""
    patron = arrive(size=FORMATS["1080x1920"], catalogue=catalogue, records=sample_records())
    patron.touch("Touchez la lumière")
    return patron


def test_every_record_and_every_page_is_three_taps_away_at_most(
    patron: Patron, content: Content
) -> None:
    wanted = {("record", record.id) for record in sample_records()}
    wanted |= {
        places(content)[path]
        for path, page in pages_of(content)
        if page.valid_until is None or page.valid_until >= TODAY
    }
    taps = Crawler(patron, READ).taps(MOST_TAPS, wanted)
    assert sorted(wanted - set(taps)) == []
    assert taps[("explore", "")] < MOST_TAPS
    assert patron.said(ScreenFailed) == []


def test_all_that_can_be_explored_is_all_that_there_is(patron: Patron, catalogue: Desk) -> None:
    """The lists to which the choices lead, taken together, leave nothing out."""
    lists = [one for one in Crawler(patron, READ).ways_on(("explore", "")) if one[0] == "listing"]
    listed = {record for _name, wish in lists for record in ids(catalogue, read(wish))}
    assert listed == ids(catalogue, Wish())


def ids(desk: Desk, wish: Wish) -> set[str]:
    """Those of everything that a wish finds."""

    def found(catalogue: Catalogue) -> set[str]:
        listing = catalogue.listing(wish)
        return {hit.record.id for hit in listing.hits(0, len(listing))}

    return desk.ask(found)


def test_no_screen_is_a_dead_end(patron: Patron) -> None:
    """One of each kind, as it is met first from the shelf; and a record."""
    found = Crawler(patron, READ).taps(MOST_TAPS - 1)
    for place in (*one_of_each(found), ("record", sample_records()[0].id)):
        assert_leads_on(patron, place)


@pytest.mark.long
def test_no_record_is_a_dead_end(patron: Patron) -> None:
    for record in sample_records():
        assert_leads_on(patron, ("record", record.id))


def one_of_each(found: Mapping[Place, int]) -> list[Place]:
    first: dict[str, Place] = {}
    for place in found:
        first.setdefault(place[0], place)
    return [place for place in first.values() if place != HOME]


def assert_leads_on(patron: Patron, place: Place) -> None:
    patron.app.stage.go(*HOME)
    patron.app.stage.go(*place)
    patron.look()
    back = [name for name in patron.names if name.startswith(BACK)]
    assert back, f"no way back from {place}"
    assert len(patron.names) > len(back), f"no way on from {place}"
    patron.touch(back[0])
    assert patron.app.stage.history[-1] != place, f"« {back[0]} » stays at {place}"

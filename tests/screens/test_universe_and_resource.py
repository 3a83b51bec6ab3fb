from __future__ import annotations

from collections.abc import Callable

import pytest

from kiosk.handoff.link import readable
from kiosk.journal.events import CaseOpened, Kept, QrShown, ResourceOpened
from kiosk.packs.content import Content, Rich, Universe, plain
from tests.formats import FORMATS
from tests.patron import Patron

LARGE = FORMATS["1920x1080"]


def spoken(rich: tuple[Rich, ...]) -> str:
    return "\n".join(plain(paragraph) for paragraph in rich)


def with_everything(content: Content) -> Universe:
    """A universe with something to read at home, and something to practise."""
    return content.universe("presse")


def test_every_universe_says_what_its_author_wrote(
    arrive: Callable[..., Patron], content: Content
) -> None:
    patron = arrive(size=LARGE)
    patron.touch("Touchez la lumière")
    for universe in content.universes:
        patron.touch(universe.title)
        said = [universe.title, spoken(universe.promise)]
        if universe.key_fact:
            said += [universe.key_fact.title, spoken(universe.key_fact.text)]
        said += [plain(line.text) for line in universe.lines]
        assert [words for words in patron.words() if words in said] == said
        patron.touch("Accueil")


def test_a_case_is_recorded_once_however_often_it_is_opened(
    at_home: Patron, content: Content
) -> None:
    for _ in range(2):
        at_home.touch(content.universes[0].title)
        at_home.touch("Accueil")
    assert at_home.said(CaseOpened) == [CaseOpened(universe=content.universes[0].id)]


@pytest.mark.parametrize(("offer", "screen"), [("Chez vous", "resource"), ("M’entraîner", "menu")])
def test_an_open_case_leads_to_what_it_offers(
    at_home: Patron, content: Content, offer: str, screen: str
) -> None:
    at_home.touch(with_everything(content).title)
    at_home.touch(offer)
    assert at_home.screen.name == screen
    at_home.press("escape")
    assert at_home.screen.name == "universe"
    at_home.press("escape")
    assert at_home.screen.name == "home"


def test_every_resource_says_what_its_author_wrote(
    arrive: Callable[..., Patron], content: Content
) -> None:
    patron = arrive(size=LARGE)
    patron.touch("Touchez la lumière")
    for universe in content.universes:
        resource = content.resources_of(universe.id)[0]
        patron.touch(universe.title)
        patron.touch("Chez vous")
        said = [
            resource.title,
            spoken(resource.promise),
            *(plain(fact.text) for fact in resource.facts),
            *(plain(gesture) for gesture in resource.gestures),
            "Carré à viser avec votre téléphone",
        ]
        assert [words for words in patron.words() if words in said] == said
        assert readable(resource.url) in "".join(patron.words()).replace("\n", "")
        patron.touch("Accueil")


def test_a_resource_that_is_shown_is_recorded_with_its_code(
    at_home: Patron, content: Content
) -> None:
    universe = with_everything(content)
    resource = content.resources_of(universe.id)[0].id
    at_home.touch(universe.title)
    at_home.touch("Chez vous")
    assert at_home.events[-2:] == [
        ResourceOpened(resource=resource),
        QrShown(what="resource", subject=resource),
    ]


def test_what_is_kept_is_said_counted_and_recorded_once(at_home: Patron, content: Content) -> None:
    universe = content.universes[0]
    at_home.touch(universe.title)
    at_home.touch("Dans mon carnet")
    assert "C’est dans votre carnet." in at_home.names
    assert "Mon carnet, 1" in at_home.names
    at_home.touch("Dans mon carnet")
    assert "C’est déjà dans votre carnet." in at_home.names
    assert "Mon carnet, 1" in at_home.names
    assert at_home.said(Kept) == [Kept(item_kind="universe", id=universe.id)]


def test_undo_takes_out_what_was_just_kept(at_home: Patron, content: Content) -> None:
    at_home.touch(content.universes[0].title)
    at_home.touch("Dans mon carnet")
    at_home.touch("Annuler")
    assert "Mon carnet" in at_home.names
    assert "C’est dans votre carnet." not in at_home.names


def test_a_message_goes_with_a_touch_and_with_the_screen(at_home: Patron, content: Content) -> None:
    at_home.touch(content.universes[0].title)
    at_home.touch("Dans mon carnet")
    at_home.touch("C’est dans votre carnet.")
    assert "C’est dans votre carnet." not in at_home.names
    at_home.touch("Dans mon carnet")
    at_home.touch("Accueil")
    assert "C’est déjà dans votre carnet." not in at_home.names

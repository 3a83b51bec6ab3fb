from __future__ import annotations

import pytest

from kiosk.journal.events import Kept, QrShown
from kiosk.packs.content import Content
from kiosk.visit.carnet import MAX_ITEMS
from tests.patron import Patron

FULL = "Votre carnet est plein. Retirez une découverte, ou emportez-le."


def keep(patron: Patron, content: Content, count: int) -> list[str]:
    """Keep as many universes, then as many resources as it takes; their titles."""
    titles = []
    for universe in content.universes[:count]:
        patron.touch("Accueil")
        patron.touch(universe.title)
        patron.touch("Dans mon carnet")
        titles.append(universe.title)
    for universe in content.universes[: count - len(titles)]:
        patron.touch("Accueil")
        patron.touch(universe.title)
        patron.touch("Chez vous")
        patron.touch("Dans mon carnet")
        titles.append(content.resources_of(universe.id)[0].title.rstrip("."))
    return titles


def shown(patron: Patron) -> list[str]:
    """The titles of the things on this page of the carnet."""
    removals = [name for name in patron.names if name.startswith("Retirer ")]
    return [name.removeprefix("Retirer ") for name in removals]


def every_page(patron: Patron) -> list[str]:
    titles = shown(patron)
    while not set(shown(patron)) - set(titles) and (turn := turn_of(patron)):
        patron.touch(turn)
        if shown(patron)[0] == titles[0]:
            break
        titles += shown(patron)
    return titles


def turn_of(patron: Patron) -> str:
    return next((name for name in patron.names if name.startswith("Voir la suite")), "")


def test_an_empty_carnet_says_what_it_is_for_and_shows_no_code(at_home: Patron) -> None:
    at_home.touch("Mon carnet")
    assert "Votre carnet est vide. Ouvrez une case, gardez ce qui vous plaît." in at_home.words()
    assert "Carré à viser avec votre téléphone" not in at_home.words()
    assert "Tout effacer" not in at_home.names
    assert at_home.said(QrShown) == []


def test_what_was_kept_is_there_in_its_order_with_one_code(
    at_home: Patron, content: Content
) -> None:
    kept = keep(at_home, content, 3)
    at_home.touch("Mon carnet")
    assert shown(at_home) == kept
    assert "Carré à viser avec votre téléphone" in at_home.words()
    assert at_home.said(QrShown) == [QrShown(what="carnet", subject="")]


def test_a_seventh_thing_is_refused_and_the_six_are_still_there(
    at_home: Patron, content: Content
) -> None:
    *kept, refused = keep(at_home, content, MAX_ITEMS + 1)
    assert FULL in at_home.names
    assert f"Mon carnet, {MAX_ITEMS}" in at_home.names
    assert len(at_home.said(Kept)) == MAX_ITEMS
    at_home.touch("Mon carnet")
    assert sorted(every_page(at_home)) == sorted(kept)
    assert refused not in every_page(at_home)


def test_a_thing_can_go_and_come_back(at_home: Patron, content: Content) -> None:
    first, second = keep(at_home, content, 2)
    at_home.touch("Mon carnet")
    at_home.touch(f"Retirer {first}")
    assert shown(at_home) == [second]
    assert "C’est retiré de votre carnet." in at_home.names
    assert "Mon carnet, 1" in at_home.names
    at_home.touch("Annuler")
    assert shown(at_home) == [first, second]
    assert "Mon carnet, 2" in at_home.names


def test_the_last_thing_that_goes_leaves_an_empty_carnet(at_home: Patron, content: Content) -> None:
    (title,) = keep(at_home, content, 1)
    at_home.touch("Mon carnet")
    at_home.touch(f"Retirer {title}")
    assert "Carré à viser avec votre téléphone" not in at_home.words()
    assert "Mon carnet" in at_home.names


@pytest.mark.parametrize("answer", ["Non, je garde", "escape"])
def test_clearing_is_asked_about_and_can_be_refused(
    at_home: Patron, content: Content, answer: str
) -> None:
    kept = keep(at_home, content, 2)
    at_home.touch("Mon carnet")
    at_home.touch("Tout effacer")
    assert at_home.words()[:2] == ["Tout effacer ?", "Votre carnet contient 2 découvertes."]
    assert at_home.names == ["Non, je garde", "Oui, effacer"]
    if answer == "escape":
        at_home.press("escape")
    else:
        at_home.touch(answer)
    assert shown(at_home) == kept


def test_a_cleared_carnet_can_be_had_back(at_home: Patron, content: Content) -> None:
    kept = keep(at_home, content, 2)
    at_home.touch("Mon carnet")
    at_home.touch("Tout effacer")
    at_home.touch("Oui, effacer")
    assert shown(at_home) == []
    assert "Votre carnet est vide." in at_home.names
    at_home.touch("Annuler")
    assert shown(at_home) == kept


def test_finishing_with_a_full_carnet_is_asked_about(at_home: Patron, content: Content) -> None:
    kept = keep(at_home, content, 2)
    at_home.touch("Terminer")
    assert at_home.words()[:2] == [
        "Vous avez fini ?",
        "Votre carnet contient 2 découvertes. Elles seront effacées.",
    ]
    at_home.press("escape")
    assert at_home.screen.name == "universe"
    at_home.touch("Terminer")
    at_home.touch("Voir mon carnet")
    assert shown(at_home) == kept
    at_home.touch("Terminer")
    at_home.touch("Oui, tout effacer")
    assert at_home.screen.name == "attract"


def test_nothing_under_a_sheet_can_be_touched(at_home: Patron, content: Content) -> None:
    keep(at_home, content, 1)
    covered = [control.to_window(*control.center) for control in at_home.controls]
    at_home.touch("Terminer")
    before = at_home.words()
    for place in covered:
        if not any(c.collide_point(*c.to_widget(*place)) for c in at_home.controls):
            at_home.tap(*place)
    assert at_home.words() == before

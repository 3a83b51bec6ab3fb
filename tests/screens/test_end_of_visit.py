"""After a visit, the next patron finds nothing of it."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable

import pytest

from kiosk.i18n import use_language
from kiosk.journal.events import VisitEnded, VisitStarted
from kiosk.packs.content import Content
from kiosk.screens.screen import KioskScreen
from kiosk.screens.tour_script import script
from kiosk.theme import theme
from kiosk.visit.carnet import Carnet
from kiosk.visit.comfort import Comfort
from kiosk.visit.idle import NobodyThere
from tests.patron import Patron

FAREWELL = "L’étagère est refermée. Il ne reste rien de votre visite."


def finish(patron: Patron) -> None:
    patron.touch("Terminer")


def fall_asleep(patron: Patron) -> None:
    patron.wait(1000)


def use_everything(patron: Patron, content: Content) -> None:
    patron.touch("Confort de lecture")
    patron.touch("Grand texte")
    patron.touch("Nuit")
    patron.touch("C’est bon")
    patron.touch(content.universes[0].title)
    patron.touch("Demander de l’aide")
    patron.touch("Accueil")


@pytest.mark.parametrize("end", [finish, fall_asleep])
def test_nothing_is_left_for_the_next_patron(
    at_home: Patron, content: Content, end: Callable[[Patron], None]
) -> None:
    use_everything(at_home, content)
    end(at_home)
    assert at_home.screen.name == "attract"
    assert FAREWELL in at_home.words()
    visit = at_home.app.stay.visit
    assert (visit.opened, visit.finished) == ((), ())
    assert (visit.carnet, visit.comfort) == (Carnet(), Comfort())
    assert (theme.text_scale, theme.palette, theme.mirrored) == (1.0, "clair", False)
    assert at_home.app.stage.screens.screen_names == ["attract"]
    assert at_home.app.focus.focused is None


@pytest.mark.long
def test_the_screens_of_a_visit_are_gone_from_memory(
    furnished: Callable[..., Patron], content: Content
) -> None:
    patron = furnished()
    names: set[str] = set()
    alive: weakref.WeakSet[KioskScreen] = weakref.WeakSet()
    for _moment in patron.play(script(content)):
        alive.update(patron.app.stage.screens.screens)
        names.update(screen.name for screen in alive)
    assert names > {"home", "universe", "resource", "tutorial", "quiz", "carnet", "help"}
    patron.look()
    gc.collect()
    assert [screen.name for screen in alive] == ["attract"]


def test_the_next_visit_begins_anew(at_home: Patron, content: Content) -> None:
    before = at_home.names
    use_everything(at_home, content)
    finish(at_home)
    at_home.touch("Touchez la lumière")
    assert at_home.names == before
    at_home.touch("Mon carnet")
    assert "Votre carnet est vide. Ouvrez une case, gardez ce qui vous plaît." in at_home.words()
    assert len(at_home.said(VisitStarted)) == 2


def test_the_next_patron_has_the_usual_time_again(at_home: Patron, content: Content) -> None:
    use_everything(at_home, content)
    finish(at_home)
    at_home.touch("Touchez la lumière")
    at_home.wait(91)
    assert isinstance(at_home.app.idle.state(), NobodyThere)


def test_the_end_is_recorded_with_counts_and_no_more(at_home: Patron, content: Content) -> None:
    for universe in content.universes[:2]:
        at_home.touch(universe.title)
        at_home.touch("Dans mon carnet")
        at_home.touch("Accueil")
    at_home.now += 80
    at_home.touch("Terminer")
    at_home.touch("Oui, tout effacer")
    assert at_home.events[-1] == VisitEnded(reason="button", opened=2, kept=2, minutes="1-2")


def test_a_kiosk_in_another_language_is_in_french_again(at_home: Patron) -> None:
    use_language("en")
    finish(at_home)
    assert at_home.words()[0] == "La Médiathèque en ligne"


def test_a_touch_of_the_attract_screen_anywhere_begins_a_visit(patron: Patron) -> None:
    patron.tap(640, 500)
    assert patron.screen.name == "home"
    assert patron.said(VisitStarted) == [VisitStarted(language="fr")]


def test_a_finger_that_slides_off_a_case_opens_nothing(at_home: Patron, content: Content) -> None:
    case = at_home.controls[0]
    finger = at_home.put_finger(*case.to_window(*case.center))
    at_home.slide_finger(finger, 640, 795)
    at_home.lift_finger(finger)
    assert at_home.screen.name == "home"
    assert at_home.app.stay.visit.opened == ()

from __future__ import annotations

import importlib
import pkgutil
from types import ModuleType

import kiosk.visit
from kiosk.visit.carnet import Carnet, CarnetItem
from kiosk.visit.comfort import TEXT_SCALES, Comfort
from kiosk.visit.visit import Visit

ARTE = CarnetItem(
    kind="resource", id="arte", title="Arte VOD", detail="", universe="cinema", url="https://a.fr"
)


def a_lived_in_visit() -> Visit:
    visit = Visit(started_at=12.0)
    visit.open_case("cinema")
    visit.finish("vos-jetons")
    visit.carnet.add(ARTE)
    visit.comfort = Comfort(text_scale=2.0, theme="nuit", reduced_motion=True, language="ar")
    return visit


def test_a_case_opens_for_the_first_time_once() -> None:
    visit = Visit(started_at=0.0)
    assert [visit.open_case(case) for case in ("cinema", "presse", "cinema")] == [True, True, False]
    assert visit.opened == ("cinema", "presse")


def test_an_activity_played_twice_is_finished_once() -> None:
    visit = Visit(started_at=0.0)
    visit.finish("vos-jetons")
    visit.finish("vos-jetons")
    assert visit.finished == ("vos-jetons",)


def test_two_fresh_visits_are_equal_whatever_happened_in_between() -> None:
    before = Visit(started_at=12.0)
    assert a_lived_in_visit() != before
    after = Visit(started_at=12.0)
    assert after == before
    assert (after.opened, after.finished, after.carnet, after.comfort) == (
        (),
        (),
        Carnet(),
        Comfort(),
    )


def test_two_visits_share_nothing_that_can_change() -> None:
    one, other = Visit(started_at=0.0), Visit(started_at=0.0)
    assert one.carnet is not other.carnet


def test_no_module_of_the_room_remembers_a_visit() -> None:
    before = _module_values()
    a_lived_in_visit()
    assert _module_values() == before
    assert not [name for name, value in before.items() if value.startswith(("[", "{"))]


def test_nothing_of_a_visit_can_be_hung_onto_it() -> None:
    # Slots: an attribute that forgetting does not know of cannot appear.
    assert not hasattr(Visit(started_at=0.0), "__dict__")
    assert not hasattr(Carnet(), "__dict__")


def test_arabic_hebrew_persian_and_urdu_are_read_from_the_right() -> None:
    assert all(Comfort(language=tag).is_right_to_left for tag in ("ar", "ar-DZ", "he", "fa", "ur"))
    assert not any(Comfort(language=tag).is_right_to_left for tag in ("fr", "fr-x-falc", "en"))


def test_larger_text_asks_for_more_time() -> None:
    assert [Comfort(text_scale=scale).needs_more_time for scale in TEXT_SCALES] == [
        False,
        True,
        True,
        True,
    ]


def _module_values() -> dict[str, str]:
    """What each module of the room holds under its own names, apart from code."""
    return {
        f"{module.__name__}.{name}": repr(value)
        for module in _modules()
        for name, value in vars(module).items()
        if not name.startswith("__") and not callable(value) and not isinstance(value, ModuleType)
    }


def _modules() -> list[ModuleType]:
    names = [info.name for info in pkgutil.iter_modules(kiosk.visit.__path__)]
    return [importlib.import_module(f"kiosk.visit.{name}") for name in names]

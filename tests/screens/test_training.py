"""How somebody of the staff finds what trains them in ten minutes."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from kiosk.activities.path import trainings_of
from kiosk.packs.content import Content, Span, Workshop
from kiosk.visit.comfort import TEXT_SCALES
from tests.formats import FORMATS
from tests.patron import Patron
from tests.screens.legibility import misplaced

WAY = "Pour l’équipe\u00a0: se former en dix minutes"


def a_training(name: str, universe: str, audience: str = "équipe") -> Workshop:
    return Workshop(
        id=name,
        title=f"Former à {name}",
        universe=universe,
        audience=audience,
        minutes=10,
        durations=(10,),
        goal=((Span("Savoir le montrer."),),),
        prepare=(),
        stages=(),
    )


PRESS, FILMS = a_training("la presse", "presse"), a_training("la vidéo", "cinema")
PUBLIC = a_training("tous", "presse", audience="tous")


def asking(
    arrive: Callable[..., Patron], content: Content, *workshops: Workshop, **how: object
) -> Patron:
    """Somebody at the help screen of a kiosk that has only these workshops."""
    others = tuple(one for one in content.activities if not isinstance(one, Workshop))
    patron = arrive(content=replace(content, activities=(*others, *workshops)), **how)
    patron.touch("Touchez la lumière")
    patron.touch("Demander de l’aide")
    return patron


def test_help_leads_to_all_that_trains_the_staff_and_back(
    arrive: Callable[..., Patron], content: Content
) -> None:
    patron = asking(arrive, content, FILMS, PUBLIC, PRESS)
    patron.touch(WAY)
    assert "Se former en dix minutes" in patron.words()
    rows = [name for name in patron.names if name.startswith("Former à")]
    assert rows == [f"{one.title}, Atelier · 10\u00a0min" for one in (PRESS, FILMS)]
    patron.touch("Former à la vidéo")
    assert (patron.screen.name, FILMS.title in patron.words()) == ("leaf", True)
    for name in ("menu", "help"):
        patron.touch("Retour")
        assert patron.screen.name == name


def test_the_only_training_needs_no_menu(arrive: Callable[..., Patron], content: Content) -> None:
    patron = asking(arrive, content, PRESS)
    patron.touch(WAY)
    assert (patron.screen.name, PRESS.title in patron.words()) == ("leaf", True)


def test_where_nothing_trains_the_staff_nothing_is_offered(
    arrive: Callable[..., Patron], content: Content
) -> None:
    patron = asking(arrive, content, PUBLIC)
    assert WAY not in patron.names
    assert "Ce que compte cette borne" in patron.names


def test_the_sentence_for_a_librarian_stands_alone(
    arrive: Callable[..., Patron], content: Content
) -> None:
    patron = asking(arrive, content, PRESS)
    patron.touch("Je ne suis pas inscrit")
    assert WAY not in patron.names


@pytest.mark.long
@pytest.mark.parametrize("text_scale", TEXT_SCALES[:: len(TEXT_SCALES) - 1])
@pytest.mark.parametrize("size", FORMATS)
def test_the_way_and_its_menu_can_be_read_and_touched_whatever_the_letters(
    arrive: Callable[..., Patron], content: Content, size: str, text_scale: float
) -> None:
    patron = asking(arrive, content, PRESS, FILMS, size=FORMATS[size], text_scale=text_scale)
    assert list(misplaced(patron)) == []
    patron.touch(WAY)
    assert list(misplaced(patron)) == []


def test_what_trains_the_staff_is_no_game_of_patrons(content: Content) -> None:
    own = replace(content, activities=(PRESS, PUBLIC))
    assert [one.id for one in trainings_of(own)] == [PRESS.id]

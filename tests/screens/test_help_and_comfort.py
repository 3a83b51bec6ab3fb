from __future__ import annotations

from collections.abc import Callable

import pytest

from kiosk.journal.events import HelpAsked
from kiosk.screens.help import topics
from kiosk.theme import theme
from kiosk.visit.comfort import TEXT_SCALES, Comfort
from kiosk.widgets.choice import Choice
from kiosk.widgets.switch_row import SwitchRow
from tests.formats import FORMATS
from tests.patron import Patron
from tests.screens.legibility import misplaced

SWITCHES = {  # what stands beside each at the beginning, and what it changes
    "À portée": ("non", "reach"),
    "Moins de mouvement": ("non", "reduced_motion"),
    "Sons": ("oui", "sounds"),
}
SCALES = [
    pytest.param(
        scale, marks=() if scale in (TEXT_SCALES[0], TEXT_SCALES[-1]) else pytest.mark.long
    )
    for scale in TEXT_SCALES
]
SETTINGS = 4 + 3 + 3  # sizes, colours, switches

SHOW_IT = "Montrez cet écran à un bibliothécaire."


def test_a_sentence_is_shown_large_for_a_librarian_and_recorded(at_home: Patron) -> None:
    at_home.touch("Demander de l’aide")
    sentences = [topic.sentence for topic in topics()]
    assert [name for name in at_home.names if name in sentences] == sentences
    for topic in topics():
        at_home.touch(topic.sentence)
        assert at_home.words()[:2] == [topic.sentence, SHOW_IT]
        assert at_home.events[-1] == HelpAsked(topic=topic.name)
        at_home.touch("Retour")
        assert topic.sentence in at_home.names


def test_escape_goes_back_to_the_sentences_and_then_home(at_home: Patron) -> None:
    at_home.touch("Demander de l’aide")
    at_home.touch(topics()[0].sentence)
    at_home.press("escape")
    assert topics()[0].sentence in at_home.names
    at_home.press("escape")
    assert at_home.screen.name == "home"


def test_help_begins_anew_each_time(at_home: Patron) -> None:
    at_home.touch("Demander de l’aide")
    at_home.touch(topics()[0].sentence)
    at_home.touch("Accueil")
    at_home.touch("Demander de l’aide")
    assert SHOW_IT not in at_home.words()


@pytest.mark.parametrize(
    ("name", "scale"),
    [
        ("Texte normal", 1.0),
        ("Grand texte", 1.3),
        ("Très grand texte", 1.6),
        ("Texte double", 2.0),
    ],
)
def test_text_is_as_large_as_the_patron_wants_at_once(
    at_home: Patron, name: str, scale: float
) -> None:
    normal = theme.body
    at_home.touch("Confort de lecture")
    at_home.touch(name)
    assert theme.body == pytest.approx(normal * scale)
    assert at_home.screen.name == "comfort"


@pytest.mark.parametrize(
    ("name", "palette"), [("Claires", "clair"), ("Nuit", "nuit"), ("Fort contraste", "contraste")]
)
def test_colours_are_what_the_patron_wants_at_once(
    at_home: Patron, name: str, palette: str
) -> None:
    at_home.touch("Confort de lecture")
    at_home.touch(name)
    assert theme.palette == palette


@pytest.mark.parametrize("title", SWITCHES)
def test_a_switch_changes_the_visit_at_once_and_back(at_home: Patron, title: str) -> None:
    said, setting = SWITCHES[title]
    at_home.touch("Confort de lecture")
    before = getattr(at_home.app.stay.visit.comfort, setting)
    assert f"{title}, {said}" in at_home.names
    at_home.touch(title)
    assert getattr(at_home.app.stay.visit.comfort, setting) is not before
    assert f"{title}, {'non' if said == 'oui' else 'oui'}" in at_home.names
    at_home.touch(title)
    assert getattr(at_home.app.stay.visit.comfort, setting) is before


def test_movement_stops_when_the_patron_wants_less(at_home: Patron) -> None:
    at_home.touch("Confort de lecture")
    at_home.touch("Moins de mouvement")
    assert theme.still


@pytest.mark.parametrize("reach", [False, True])
@pytest.mark.parametrize("text_scale", SCALES)
@pytest.mark.parametrize("size", FORMATS)
def test_no_setting_is_lost_however_large_the_text(
    arrive: Callable[..., Patron], size: str, text_scale: float, reach: bool
) -> None:
    patron = arrive(size=FORMATS[size])
    patron.touch("Touchez la lumière")
    patron.touch("Confort de lecture")
    comfort = Comfort(text_scale=text_scale, reach=reach)
    patron.screen.dispatch("on_comfort", comfort)
    patron.look()
    controls = [one for one in patron.controls if isinstance(one, Choice | SwitchRow)]
    assert len(controls) == SETTINGS
    assert {"Tout remettre à zéro", "C’est bon"} <= set(patron.names)
    assert list(misplaced(patron)) == []


def test_comfort_is_kept_for_the_visit_and_can_be_taken_back(at_home: Patron) -> None:
    at_home.touch("Confort de lecture")
    at_home.touch("Texte double")
    at_home.touch("Nuit")
    at_home.touch("C’est bon")
    assert at_home.screen.name == "home"
    assert (theme.text_scale, theme.palette) == (2.0, "nuit")
    at_home.touch("Confort de lecture")
    at_home.touch("Sons")
    at_home.touch("Tout remettre à zéro")
    assert (theme.text_scale, theme.palette) == (1.0, "clair")
    assert at_home.app.stay.visit.comfort == Comfort()

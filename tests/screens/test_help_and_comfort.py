from __future__ import annotations

import pytest

from kiosk.journal.events import HelpAsked
from kiosk.screens.help import topics
from kiosk.theme import theme
from tests.patron import Patron

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


def test_comfort_is_kept_for_the_visit_and_can_be_taken_back(at_home: Patron) -> None:
    at_home.touch("Confort de lecture")
    at_home.touch("Texte double")
    at_home.touch("Nuit")
    at_home.touch("C’est bon")
    assert at_home.screen.name == "home"
    assert (theme.text_scale, theme.palette) == (2.0, "nuit")
    at_home.touch("Confort de lecture")
    at_home.touch("Tout remettre à zéro")
    assert (theme.text_scale, theme.palette) == (1.0, "clair")

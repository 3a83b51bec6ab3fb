from __future__ import annotations

import threading
from collections.abc import Callable, Mapping

import pytest

from kiosk.errors import MachineError
from kiosk.widgets.background import is_awaited
from tests.formats import FORMATS
from tests.patron import Patron, lay_out
from tests.screens.legibility import faint, misplaced
from tests.tours import wait_until

Arrive = Callable[..., Patron]
Counts = Callable[[], Mapping[str, int]]

BORNE = "Ce que compte cette borne"
LONG = 10.0  # s
MANY = {"visit_started": 1_240_000, "case_opened": 318_518, "kept": 81_100, "help_asked": 38}


def refuse() -> Mapping[str, int]:
    raise MachineError("the journal cannot be read", fix="check the disk")


def counting(patron: Patron, counts: Counts | None = None) -> Patron:
    """Somebody who asked what this kiosk counts, and waited for it."""
    if counts:
        patron.app.stay.counts = counts
    if patron.screen.name == "attract":
        patron.touch("Touchez la lumière")
    patron.touch("Demander de l’aide")
    patron.touch(BORNE)
    wait_until(is_answered, LONG, "the counters never came")
    patron.look()
    return patron


def is_answered() -> bool:
    lay_out()
    return not is_awaited()


def test_the_counters_of_this_kiosk_are_read_in_plain_words(at_home: Patron) -> None:
    at_home.touch("Presse")
    words = counting(at_home).words()
    assert words[words.index("visite commencée") - 1] == "1"
    assert words[words.index("case ouverte") - 1] == "1"
    assert words[words.index("aide demandée") - 1] == "0"
    assert "Votre nom et votre numéro de carte." in words


def test_they_are_counted_again_at_each_look(at_home: Patron) -> None:
    counting(at_home)
    at_home.touch("Retour")
    at_home.touch("Je ne suis pas inscrit")
    words = counting(at_home).words()
    assert words[words.index("aide demandée") - 1] == "1"


def test_while_they_are_counted_the_promises_can_be_read(at_home: Patron) -> None:
    held = threading.Event()

    def slowly() -> Mapping[str, int]:
        held.wait(LONG)
        return MANY

    at_home.app.stay.counts = slowly
    at_home.is_patient = False
    at_home.touch("Demander de l’aide")
    at_home.touch(BORNE)
    assert "La borne compte." in at_home.words()
    assert "Votre nom et votre numéro de carte." in at_home.words()
    held.set()
    wait_until(is_answered, LONG, "the counters never came")
    assert "1\u00a0240\u00a0000" in at_home.words()


def test_counters_that_cannot_be_read_are_no_failure(at_home: Patron) -> None:
    words = counting(at_home, refuse).words()
    assert "Les nombres ne se lisent pas en ce moment." in words
    assert at_home.screen.name == "counts"


def test_an_answer_that_comes_after_the_screen_was_left_is_dropped(at_home: Patron) -> None:
    held = threading.Event()

    def too_late() -> Mapping[str, int]:
        held.wait(LONG)
        return MANY

    at_home.app.stay.counts = too_late
    at_home.is_patient = False
    at_home.touch("Demander de l’aide")
    at_home.touch(BORNE)
    at_home.touch("Accueil")
    assert not is_awaited()
    held.set()
    at_home.look()
    assert at_home.screen.name == "home"


def test_it_is_reached_from_help_and_leads_to_the_credits_and_back(at_home: Patron) -> None:
    counting(at_home)
    at_home.touch("Crédits")
    assert at_home.screen.name == "credits"
    at_home.touch(BORNE)
    assert at_home.screen.name == "counts"
    for name in ("credits", "counts", "help"):
        at_home.touch("Retour")
        assert at_home.screen.name == name


def test_what_a_librarian_reads_stands_alone(at_home: Patron) -> None:
    at_home.touch("Demander de l’aide")
    at_home.touch("Je ne suis pas inscrit")
    assert not {BORNE, "Crédits"} & set(at_home.names)


@pytest.mark.long
@pytest.mark.parametrize("palette", ["clair", "contraste"])
@pytest.mark.parametrize("text_scale", [1.0, 2.0])
@pytest.mark.parametrize("size", FORMATS)
def test_everything_can_be_read_and_touched(
    arrive: Arrive, size: str, text_scale: float, palette: str
) -> None:
    patron = arrive(size=FORMATS[size], text_scale=text_scale, palette=palette)
    wrong = []
    for counts in (lambda: MANY, refuse):
        counting(patron, counts)
        for _page in range(int(patron.screen.ids.pages.count)):
            wrong += [*misplaced(patron), *faint(patron)]
            if patron.screen.ids.pages.count > 1:
                patron.touch("Voir la suite")
    assert "\n".join(wrong) == ""

"""A surprise by touch: the case that opens, what comes out, and what is left when all is seen."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest
from msgspec.structs import replace

from kiosk.errors import MachineError
from kiosk.journal.events import (
    ActivityFinished,
    Kept,
    RecordShown,
    StepSkipped,
    WayChosen,
)
from kiosk.packs.content import Filter, Record, Span, Surprise
from kiosk.visit.comfort import TEXT_SCALES
from kiosk.widgets.qr_panel import QrPanel
from tests.catalogues import MOON
from tests.formats import FORMATS
from tests.patron import Patron, lay_out
from tests.samples import EVERYTHING
from tests.screens.legibility import faint, misplaced
from tests.tours import wait_until

Arrive = Callable[..., Patron]

LONG = 10.0  # s
SURPRISE = Surprise(
    id="hasard",
    title="Surprenez-moi !",
    universe="cinema",
    filters=(Filter("universe", "=", "cinema"), Filter("year", "<=", 1930.0)),
    text=((Span("Touchez la case. Un film d’il y a longtemps en sort."),),),
)
CONTENT = replace(EVERYTHING, activities=(SURPRISE,))
KID = replace(MOON, id="kid", title="Le Kid", creator="Charlie Chaplin", year=1921)
TOO_NEW = replace(MOON, id="zero", title="Zéro de conduite", year=1933)
ELSEWHERE = replace(MOON, id="ailleurs", universe="univers-masque")
LONG_ONE = Record(
    id="long",
    title="Le cuirassé, la locomotive, le train et les autres, un très long titre de film " * 2,
    universe="cinema",
    creator="Quelqu’un dont le nom est long, et quelqu’un d’autre encore",
    kind="documentaire",
    year=1926,
    summary="Une phrase qui dit de quoi il s’agit, et qui recommence. " * 12,
)


def begin(arrive: Arrive, *records: Record, **how: object) -> Patron:
    patron = arrive(content=CONTENT, records=records, **how)
    patron.touch("Touchez la lumière")
    patron.app.stage.go("surprise", SURPRISE.id)
    patron.look()
    return patron


@pytest.fixture
def opened(arrive: Arrive) -> Patron:
    """Somebody before the only film that can come out."""
    patron = begin(arrive, MOON)
    patron.touch("Ouvrir la case")
    return patron


def test_a_closed_case_stands_beside_the_words_of_its_author(arrive: Arrive) -> None:
    patron = begin(arrive, MOON)
    assert {"Surprenez-moi !", "Touchez la case. Un film d’il y a longtemps en sort."} <= set(
        patron.words()
    )
    assert "Ouvrir la case" in patron.names
    assert patron.said(RecordShown) == []


def test_the_light_opens_on_a_record_and_says_why_it_came_out(opened: Patron) -> None:
    words = opened.words()
    assert {
        "Le Voyage dans la Lune",
        "Film · Georges Méliès · 1902 · 14\u00a0min",
        "Six savants partent dans un obus. La Lune le reçoit dans l’œil.",
        "Gratuit avec votre inscription",
        "0,5 jeton",
        "Notice d’exemple",
    } <= set(words)
    assert words[words.index("Au hasard parmi\u00a0:") + 1 :][:2] == [
        "univers\u00a0: Cinema",
        "jusqu’en 1930",
    ]
    assert opened.said(RecordShown) == [RecordShown(record="lune", activity="hasard")]


def test_only_what_fits_and_stands_on_the_shelf_comes_out(arrive: Arrive) -> None:
    patron = begin(arrive, TOO_NEW, ELSEWHERE)
    patron.touch("Ouvrir la case")
    assert "La case est vide." in patron.words()
    assert "Recommencer" in patron.names


def test_what_this_kiosk_showed_the_least_comes_first(arrive: Arrive) -> None:
    patron = begin(arrive, MOON, KID, shown={"lune": 3, "kid": 2})
    patron.touch("Ouvrir la case")
    assert "Le Kid" in patron.words()


def test_another_one_is_never_the_same_until_all_is_seen(arrive: Arrive) -> None:
    patron = begin(arrive, MOON, KID)
    patron.touch("Ouvrir la case")
    patron.touch("Une autre")
    shown = [one.record for one in patron.said(RecordShown)]
    assert sorted(shown) == ["kid", "lune"]
    patron.touch("Une autre")
    assert "Vous avez tout vu." in patron.words()
    assert {"Recommencer", "Chez vous"} <= set(patron.names)
    assert len(patron.said(StepSkipped)) == 2
    patron.touch("Recommencer")
    patron.touch("Ouvrir la case")
    assert "Vous avez tout vu." in patron.words()


def test_what_suits_is_taken_home(opened: Patron) -> None:
    opened.touch("Ça me va")
    assert {"Bonne découverte.", "Le Voyage dans la Lune"} <= set(opened.words())
    assert "Chez vous, sur la Médiathèque en ligne." in opened.words()
    (code,) = (one for one in opened.screen.walk() if isinstance(one, QrPanel))
    assert len(code.matrix) >= 21
    assert opened.said(WayChosen) == [WayChosen(activity="hasard", step=0, choice=0)]
    assert opened.said(ActivityFinished) == [
        ActivityFinished(activity="hasard", kind="surprise", right="", players=1, minutes="0-1")
    ]


@pytest.mark.parametrize("before", [(), ("Ça me va",)])
def test_the_record_is_kept_in_the_carnet_and_can_be_taken_back(
    opened: Patron, before: tuple[str, ...]
) -> None:
    for name in before:
        opened.touch(name)
    opened.touch("Dans mon carnet")
    assert "C’est dans votre carnet." in opened.words()
    assert opened.said(Kept) == [Kept(item_kind="record", id="lune")]
    (item,) = opened.app.stay.visit.carnet.items
    assert (item.title, item.detail) == ("Le Voyage dans la Lune", "Cinema · Georges Méliès")
    opened.touch("Annuler")
    assert opened.app.stay.visit.carnet.items == ()


def test_nothing_is_to_be_guessed(arrive: Arrive) -> None:
    patron = begin(arrive, MOON)
    patron.touch("Un indice")
    assert "Laissez-vous surprendre." in patron.words()


def test_a_closed_case_can_be_passed(arrive: Arrive) -> None:
    patron = begin(arrive, MOON)
    patron.touch("Passer")
    assert {"La case reste fermée.", "Elle s’ouvrira une autre fois."} <= set(patron.words())
    patron.touch("Dans mon carnet")
    assert patron.said(Kept) == [Kept(item_kind="activity", id="hasard")]


def test_a_look_at_help_comes_back_to_the_same_record(arrive: Arrive) -> None:
    patron = begin(arrive, MOON, KID)
    patron.touch("Ouvrir la case")
    title = next(one for one in patron.words() if one in (MOON.title, KID.title))
    patron.touch("Demander de l’aide")
    patron.press("escape")
    assert title in patron.words()
    assert len(patron.said(RecordShown)) == 1


def test_the_case_is_opened_by_keyboard(arrive: Arrive) -> None:
    patron = begin(arrive, MOON)
    patron.press("tab")
    assert patron.focused == "Ouvrir la case"
    patron.press("enter")
    assert "Le Voyage dans la Lune" in patron.words()


def test_the_case_opens_with_its_light_where_things_move(arrive: Arrive) -> None:
    patron = begin(arrive, MOON, still=False)
    patron.touch("Ouvrir la case")
    assert "Le Voyage dans la Lune" in patron.words()


# --- a slow or broken catalogue -----------------------------------------------------------


@pytest.fixture
def held(arrive: Arrive) -> Iterator[tuple[Patron, threading.Event]]:
    """Somebody who waits for a catalogue that takes its time."""
    let_go = threading.Event()

    def slowly() -> Iterator[Record]:
        let_go.wait(LONG)
        yield MOON

    patron = begin(arrive, MOON)
    patron.is_patient = False
    patron.app.stay.records = slowly
    yield patron, let_go
    let_go.set()


def test_while_it_is_searched_it_says_so_and_everything_else_goes_on(
    held: tuple[Patron, threading.Event],
) -> None:
    patron, let_go = held
    patron.touch("Ouvrir la case")
    assert "On cherche…" in patron.names
    patron.touch("On cherche…")
    let_go.set()
    wait_until(lambda: has_words(patron, "Le Voyage dans la Lune"), LONG, "nothing came out")
    assert len(patron.said(RecordShown)) == 1


def test_whoever_does_not_wait_is_at_the_end(held: tuple[Patron, threading.Event]) -> None:
    patron, let_go = held
    patron.touch("Ouvrir la case")
    patron.touch("Passer")
    assert "La case reste fermée." in patron.words()
    let_go.set()
    patron.look()
    assert "La case reste fermée." in patron.words()
    assert patron.said(RecordShown) == []


def test_a_record_that_comes_after_the_screen_was_left_is_dropped(
    held: tuple[Patron, threading.Event],
) -> None:
    patron, let_go = held
    patron.touch("Ouvrir la case")
    patron.touch("Quitter le jeu")
    let_go.set()
    patron.look()
    assert patron.screen.name == "home"
    assert patron.said(RecordShown) == []


def test_a_catalogue_that_cannot_be_read_leaves_the_case_closed(arrive: Arrive) -> None:
    patron = begin(arrive, MOON)

    def refuse() -> Iterator[Record]:
        raise MachineError("the file cannot be read", fix="check the disk")

    patron.app.stay.records = refuse
    patron.touch("Ouvrir la case")
    told = "Cette case coince. Essayez-en une autre, ou demandez de l’aide."
    assert told in patron.words()
    patron.app.stage.hush()
    assert "Ouvrir la case" in patron.names


def has_words(patron: Patron, words: str) -> bool:
    lay_out()
    return words in patron.words()


# --- reading it ----------------------------------------------------------------------------


@pytest.mark.long
@pytest.mark.parametrize("text_scale", TEXT_SCALES[:: len(TEXT_SCALES) - 1])
@pytest.mark.parametrize("size", FORMATS)
@pytest.mark.parametrize("record", [MOON, LONG_ONE], ids=["short", "long"])
def test_a_record_can_be_read_and_touched_whatever_the_letters(
    arrive: Arrive, size: str, text_scale: float, record: Record
) -> None:
    patron = begin(arrive, record, size=FORMATS[size], text_scale=text_scale)
    wrong = [*misplaced(patron)]
    for name in ("Ouvrir la case", "Ça me va"):
        patron.touch(name)
        wrong += on_all_pages(patron)
    assert wrong == []


@pytest.mark.parametrize("size", ["1080x1920", "1280x800"])
def test_it_is_within_reach_with_the_largest_letters(arrive: Arrive, size: str) -> None:
    patron = begin(arrive, MOON, size=FORMATS[size], text_scale=TEXT_SCALES[-1], reach=True)
    wrong = [*misplaced(patron)]
    for name in ("Ouvrir la case", "Ça me va"):
        patron.touch(name)
        wrong += on_all_pages(patron)
    assert wrong == []


@pytest.mark.parametrize("palette", ["clair", "nuit", "contraste"])
def test_words_stand_out_in_every_palette(arrive: Arrive, palette: str) -> None:
    patron = begin(arrive, MOON, palette=palette, mirrored=palette == "nuit")
    wrong = [*faint(patron)]
    for name in ("Ouvrir la case", "Ça me va"):
        patron.touch(name)
        wrong += faint(patron)
    assert wrong == []


def on_all_pages(patron: Patron) -> list[str]:
    """What is wrong on each page of what is on the screen, turned by touch."""
    wrong = [*misplaced(patron)]
    while any(name.startswith("Voir la suite") for name in patron.names):
        patron.touch("Voir la suite")
        if "Voir la suite, Page 1 " in " ".join(patron.names):
            break
        wrong += misplaced(patron)
    return wrong

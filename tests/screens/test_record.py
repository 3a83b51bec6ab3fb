"""The page of a record by touch: what it says, what it leads to, and when it is no longer there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace
from PIL import Image

from kiosk.handoff.link import readable
from kiosk.journal.events import Kept, RecordOpened
from kiosk.packs.content import Record
from kiosk.packs.media_files import MediaFiles
from kiosk.theme import theme
from kiosk.visit.comfort import TEXT_SCALES
from kiosk.widgets.photo import Photo
from kiosk.widgets.qr_panel import QrPanel
from tests.catalogues import MOON, desk_of
from tests.formats import FORMATS
from tests.patron import Patron, lay_out
from tests.samples import EVERYTHING, PORTAL
from tests.screens.legibility import faint, misplaced
from tests.tours import wait_until

Arrive = Callable[..., Patron]
Open = Callable[..., Patron]

LEAST_CODE_MM = 35.0
LONG = 10.0  # s
FAIRIES = replace(MOON, id="fees", title="Le Royaume des fées", year=1903, tokens=None)
SUN = replace(MOON, id="soleil", title="Le Voyage à travers l’impossible", year=1904)
SEA = replace(FAIRIES, id="mer", title="Sindbad le marin", universe="livres", kind="conte")
LONG_ONE = replace(
    MOON,
    id="long",
    title="Le cuirassé, la locomotive, le train et les autres, un très long titre de film " * 2,
    creator="Quelqu’un dont le nom est long, et quelqu’un d’autre encore",
    kind="documentaire",
    audience="ados",
    summary="Une phrase qui dit de quoi il s’agit, et qui recommence. " * 12,
)
RECORDS = (MOON, FAIRIES, SUN, SEA, LONG_ONE)


@pytest.fixture
def open_record(arrive: Arrive, tmp_path: Path) -> Open:
    """Somebody before the page of one of these: ``open_record("lune", size=…)``."""

    def come(record: str, *, records: tuple[Record, ...] = RECORDS, **how: object) -> Patron:
        desk = desk_of(tmp_path, EVERYTHING, records)
        patron = arrive(content=EVERYTHING, catalogue=desk, **how)
        patron.touch("Touchez la lumière")
        go(patron, record)
        return patron

    return come


def go(patron: Patron, record: str) -> None:
    patron.app.stage.go("record", record)
    patron.look()


def read(patron: Patron) -> list[str]:
    """What is said on all pages, turned by touch."""
    said = patron.words()
    for _page in range(1, int(patron.screen.ids.pages.count)):
        patron.touch("Voir la suite")
        said += patron.words()
    return said


def turn_to(patron: Patron, words: str) -> None:
    while words not in patron.words():
        patron.touch("Voir la suite")


# --- what it says --------------------------------------------------------------------------


def test_it_says_what_is_known_how_to_have_it_and_that_it_is_an_example(open_record: Open) -> None:
    patron = open_record("lune", size=FORMATS["1920x1080"])
    assert {
        "Cinema",
        "Le Voyage dans la Lune",
        "Film · Georges Méliès · 1902 · 14\u00a0min · Français · Pour tous",
        "Avec des jetons",
        "0,5 jeton",
        "Notice d’exemple",
        "Six savants partent dans un obus. La Lune le reçoit dans l’œil.",
        "Dans le même esprit",
    } <= set(read(patron))
    assert patron.said(RecordOpened) == [RecordOpened(record="lune")]


def test_a_record_without_tokens_needs_a_card_and_one_of_a_provider_says_whose(
    open_record: Open,
) -> None:
    vod = replace(EVERYTHING.resource("vod"), provider="Arte VOD")
    patron = open_record("fees", records=(replace(FAIRIES, resource="vod"),))
    patron.app.stay.content = replace(EVERYTHING, resources=(vod,))
    go(patron, "fees")
    assert {"Cinema · avec Arte VOD", "Avec votre carte"} <= set(patron.words())
    assert not {"Avec des jetons", "0,5 jeton"} & set(patron.words())


@pytest.mark.parametrize("size", FORMATS)
def test_its_code_is_large_enough_and_its_address_stands_in_letters(
    open_record: Open, size: str
) -> None:
    patron = open_record("lune", size=FORMATS[size])
    (code,) = (one for one in patron.screen.walk() if isinstance(one, QrPanel))
    assert min(code.size) * 20 / theme.size_target >= LEAST_CODE_MM  # a target is 20 mm
    assert readable(PORTAL) in "".join(patron.words()).replace("\n", "")


def test_all_that_is_written_is_said_whatever_the_letters(open_record: Open) -> None:
    patron = open_record("long", text_scale=TEXT_SCALES[-1])
    said = " ".join(read(patron))
    for words in (
        LONG_ONE.title,
        LONG_ONE.creator,
        LONG_ONE.summary,
        "Documentaire",
        "Pour les ados",
    ):
        assert [word for word in words.split() if word not in said] == []


# --- its picture ---------------------------------------------------------------------------


def photos(patron: Patron) -> list[Photo]:
    return [one for one in patron.screen.walk() if isinstance(one, Photo) and one.source]


@pytest.mark.parametrize("text_scale", [1.0, 2.0])
def test_its_cover_stands_in_the_place_of_the_scene(
    open_record: Open, tmp_path: Path, text_scale: float
) -> None:
    (tmp_path / "media").mkdir()
    Image.new("RGB", (600, 800), (200, 60, 60)).save(tmp_path / "media/lune.png")
    patron = open_record(
        "lune", records=(replace(MOON, cover="media/lune.png"),), text_scale=text_scale
    )
    patron.app.stay.media = MediaFiles((tmp_path,))
    go(patron, "lune")
    (photo,) = photos(patron)
    assert photo.texture is not None
    assert photo.spoken == "Couverture\u00a0: Le Voyage dans la Lune"


def test_a_cover_that_is_not_on_the_disk_leaves_the_scene_of_the_universe(
    open_record: Open,
) -> None:
    patron = open_record("lune", records=(replace(MOON, cover="media/perdue.png"),))
    assert photos(patron) == []
    assert not any("Couverture" in said for said in patron.words())


# --- what it leads to ----------------------------------------------------------------------


def test_it_is_kept_with_its_address(open_record: Open) -> None:
    patron = open_record("lune")
    patron.touch("Dans mon carnet")
    assert "C’est dans votre carnet." in patron.names
    assert patron.said(Kept) == [Kept(item_kind="record", id="lune")]


def test_those_like_it_share_its_subjects_and_are_a_touch_away(open_record: Open) -> None:
    patron = open_record("lune", size=FORMATS["1920x1080"])
    turn_to(patron, "Dans le même esprit")
    alike = [name for name in patron.names if name.startswith(("Le ", "Sindbad"))]
    assert len(alike) == 3
    assert not any(name.startswith("Le Voyage dans la Lune") for name in alike)
    patron.touch("Le Royaume des fées")
    assert "Le Royaume des fées" in patron.words()
    assert patron.said(RecordOpened)[-1] == RecordOpened(record="fees")
    patron.touch("Retour")
    assert "Le Voyage dans la Lune" in patron.words()


def test_a_page_of_the_kiosk_that_is_like_it_opens_as_the_page_that_it_is(
    open_record: Open,
) -> None:
    patron = open_record("lune", records=(MOON,), size=FORMATS["1920x1080"])
    turn_to(patron, "Dans le même esprit")
    pages = [name for name in patron.names if name.partition(", ")[2]]
    patron.touch(pages[0])
    assert patron.screen.name not in ("record", "home")


# --- when it is not there ------------------------------------------------------------------


def test_a_record_that_has_left_the_catalogue_says_so_and_leads_on(open_record: Open) -> None:
    patron = open_record("lune")
    go(patron, "perdue")
    assert {
        "Cette page n’est plus là.",
        "Elle a quitté le catalogue. Cherchez-en une autre.",
    } <= set(patron.words())
    assert patron.said(RecordOpened) == [RecordOpened(record="lune")]
    patron.touch("Retour")
    assert "Le Voyage dans la Lune" in patron.words()
    go(patron, "perdue")
    patron.app.stage.current.choose("search")
    patron.look()
    assert patron.screen.name == "search"


def test_a_record_whose_case_is_hidden_is_not_shown(open_record: Open) -> None:
    patron = open_record("lune")
    others = tuple(one for one in EVERYTHING.universes if one.id != "cinema")
    patron.app.stay.content = replace(EVERYTHING, universes=others)
    go(patron, "fees")
    assert "Cette page n’est plus là." in patron.words()


def test_what_the_shelf_has_no_longer_is_not_like_anything(open_record: Open) -> None:
    patron = open_record("lune")
    others = tuple(one for one in EVERYTHING.universes if one.id != "livres")
    patron.app.stay.content = replace(EVERYTHING, universes=others)
    go(patron, "fees")
    assert not any(said.startswith("Sindbad le marin") for said in read(patron))
    assert "Dans le même esprit" in read(patron)


def test_while_the_catalogue_is_made_it_says_so_and_comes_by_itself(
    arrive: Arrive, tmp_path: Path
) -> None:
    patron = arrive(content=EVERYTHING)
    desk = desk_of(tmp_path, EVERYTHING, RECORDS, is_ready=False)
    patron.app.stay.catalogue = desk
    patron.touch("Touchez la lumière")
    go(patron, "lune")
    assert "Le catalogue se range." in " ".join(patron.words())
    assert "Retour" in patron.names
    desk.prepare()
    wait_until(lambda: has_words(patron, "Le Voyage dans la Lune"), LONG, "it never came")


def has_words(patron: Patron, words: str) -> bool:
    lay_out()
    return words in patron.words()


def test_an_answer_that_comes_after_somebody_left_changes_nothing(
    arrive: Arrive, tmp_path: Path
) -> None:
    patron = arrive(content=EVERYTHING)
    desk = desk_of(tmp_path, EVERYTHING, RECORDS, is_ready=False)
    patron.app.stay.catalogue = desk
    patron.touch("Touchez la lumière")
    go(patron, "lune")
    patron.touch("Accueil")
    desk.prepare()
    patron.look()
    assert patron.screen.name == "home"
    assert patron.said(RecordOpened) == []


# --- reading it ----------------------------------------------------------------------------


def on_all_pages(patron: Patron) -> list[str]:
    wrong = [*misplaced(patron)]
    for _page in range(1, int(patron.screen.ids.pages.count)):
        patron.touch("Voir la suite")
        wrong += misplaced(patron)
    return wrong


@pytest.mark.parametrize("size", FORMATS)
def test_it_can_be_read_and_touched_with_the_largest_letters(open_record: Open, size: str) -> None:
    patron = open_record("lune", size=FORMATS[size], text_scale=TEXT_SCALES[-1])
    assert on_all_pages(patron) == []


@pytest.mark.parametrize("palette", ["clair", "nuit", "contraste"])
def test_its_words_stand_out_in_every_palette(open_record: Open, palette: str) -> None:
    patron = open_record("lune", palette=palette, mirrored=palette == "nuit")
    assert [*misplaced(patron), *faint(patron)] == []


@pytest.mark.long
@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.parametrize("text_scale", TEXT_SCALES)
@pytest.mark.parametrize("size", FORMATS)
@pytest.mark.parametrize("record", ["lune", "long", "mer"])
def test_every_record_can_be_read_and_touched(
    open_record: Open, record: str, size: str, text_scale: float, mirrored: bool
) -> None:
    patron = open_record(record, size=FORMATS[size], text_scale=text_scale, mirrored=mirrored)
    assert on_all_pages(patron) == []


@pytest.mark.long
@pytest.mark.parametrize("size", ["1080x1920", "1280x800"])
def test_it_is_within_reach(open_record: Open, size: str) -> None:
    patron = open_record("long", size=FORMATS[size], reach=True)
    assert on_all_pages(patron) == []

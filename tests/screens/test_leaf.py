"""Every kind of page can be read, in every format, with text twice as large."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image

from kiosk.activities.kinds import KINDS
from kiosk.packs.content import Content
from kiosk.packs.media_files import MediaFiles
from kiosk.theme import theme
from kiosk.widgets.photo import Photo
from kiosk.widgets.qr_panel import QrPanel
from kiosk.words.pages import leaf_of, leaf_paths
from tests.formats import FORMATS
from tests.patron import Patron
from tests.samples import ACTIVITIES, EVERYTHING, PICK
from tests.screens.clipping import clipped

Arrive = Callable[..., Patron]
PATHS = tuple(leaf_paths(EVERYTHING))


@pytest.fixture
def media(tmp_path: Path) -> MediaFiles:
    (tmp_path / "media").mkdir()
    Image.new("RGB", (600, 800), (200, 60, 60)).save(tmp_path / "media/affiche.png")
    return MediaFiles((tmp_path,))


def reader(arrive: Arrive, **how: object) -> Patron:
    patron = arrive(content=EVERYTHING, **how)
    patron.touch("Touchez la lumière")
    return patron


def go(patron: Patron, path: str) -> None:
    patron.app.stage.go("leaf", path)
    patron.look()


def pages(patron: Patron) -> Iterator[int]:
    """Each page of the leaf on the screen, turned by touch."""
    count = int(patron.screen.ids.pages.count)
    for number in range(count):
        yield number
        if count > 1:
            patron.touch("Voir la suite")


def read(patron: Patron) -> list[str]:
    return [said for _page in pages(patron) for said in patron.words()]


@pytest.mark.parametrize("text_scale", [1.0, 1.6, 2.0])
@pytest.mark.parametrize("size", FORMATS)
def test_nothing_of_any_page_is_cut_off(
    arrive: Arrive, media: MediaFiles, size: str, text_scale: float
) -> None:
    patron = reader(arrive, size=FORMATS[size], text_scale=text_scale)
    patron.app.stay.media = media
    wrong = []
    for path in PATHS:
        go(patron, path)
        wrong += [f"{path}, {n}: {w}" for n in pages(patron) for w in clipped(patron.app.root)]
    assert "\n".join(wrong) == ""


@pytest.mark.parametrize("text_scale", [1.0, 1.6, 2.0])
def test_turning_the_pages_says_all_that_the_author_wrote(
    arrive: Arrive, text_scale: float
) -> None:
    patron = reader(arrive, text_scale=text_scale)
    for path in PATHS:
        go(patron, path)
        said = " ".join(read(patron))
        leaf = leaf_of(EVERYTHING, path, patron.app.stay.clock())
        assert leaf.kind in said
        assert leaf.title in said
        for part in leaf.parts:
            assert part.heading in said
            for rich in (*part.paragraphs, *part.explanation, *(one.text for one in part.lines)):
                missing = [word for span in rich for word in span.text.split() if word not in said]
                assert missing == [], path


def test_a_pick_shows_its_cover_its_words_its_signature_and_the_way_on(
    arrive: Arrive, media: MediaFiles
) -> None:
    patron = reader(arrive, size=FORMATS["1920x1080"])
    patron.app.stay.media = media
    go(patron, f"picks/{PICK.id}")
    assert patron.words()[:4] == [
        "L’image affiche.",
        "Bibliothèque d’exemple",
        "Carré à viser avec votre téléphone",
        "Visez ce carré avec votre téléphone.\nOu tapez :",
    ]
    assert "Bibliothèque d’exemple, le 3 novembre 2026" in patron.words()
    assert shown_photo(patron).texture is not None
    (code,) = (one for one in patron.screen.walk() if isinstance(one, QrPanel))
    assert len(code.matrix) >= 21


def shown_photo(patron: Patron) -> Photo:
    (photo,) = (one for one in patron.screen.walk() if isinstance(one, Photo) and one.source)
    return photo


@pytest.mark.parametrize("text_scale", [1.0, 1.6, 2.0])
@pytest.mark.parametrize("size", FORMATS)
def test_the_picture_of_a_page_is_on_its_first_page_with_its_credit(
    arrive: Arrive, media: MediaFiles, size: str, text_scale: float
) -> None:
    patron = reader(arrive, size=FORMATS[size], text_scale=text_scale)
    patron.app.stay.media = media
    go(patron, f"picks/{PICK.id}")
    photo = shown_photo(patron)
    assert photo.height >= 180 * theme.u
    assert {"L’image affiche.", "Bibliothèque d’exemple"} <= set(patron.words())


@pytest.mark.parametrize("text_scale", [1.0, 2.0])
def test_a_picture_that_is_not_on_the_disk_leaves_its_words(
    arrive: Arrive, text_scale: float
) -> None:
    patron = reader(arrive, text_scale=text_scale)
    go(patron, f"picks/{PICK.id}")
    assert "L’image affiche." in patron.words()
    assert not any(one.source for one in patron.screen.walk() if isinstance(one, Photo))


def test_a_case_offers_its_pick_beside_what_it_has(arrive: Arrive) -> None:
    patron = reader(arrive)
    patron.touch("Cinema")
    assert patron.names[:5] == [
        "Toutes les cases",
        "Coup de cœur\u00a0: Le chant des forêts",
        "Jouer",
        "Chez vous",
        "Dans mon carnet",
    ]
    patron.touch("Coup de cœur")
    assert patron.screen.name == "leaf"
    assert PICK.title in read(patron)
    patron.touch("Retour")
    assert patron.screen.name == "universe"


def test_every_activity_without_a_screen_has_a_leaf(content: Content) -> None:
    without = [activity for activity in ACTIVITIES if type(activity) not in KINDS]
    assert without
    assert {f"activities/{activity.id}" for activity in without} < set(PATHS)
    assert {path.partition("/")[0] for path in leaf_paths(content)} == {
        "activities",
        "libraries",
        "events",
        "picks",
    }

"""A picture to explore by touch: its points, what each tells, and the end."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace
from PIL import Image

from kiosk.journal.events import ActivityAbandoned, ActivityFinished, Kept, StepSkipped, WayChosen
from kiosk.packs.content import Hotspots, Media, Span, Spot
from kiosk.packs.limits import MAX_SPOTS
from kiosk.packs.media_files import MediaFiles
from kiosk.theme import theme
from kiosk.visit.comfort import TEXT_SCALES
from kiosk.widgets.photo import Photo
from kiosk.widgets.spots import SpotDisc
from tests.formats import FORMATS
from tests.patron import Patron
from tests.samples import EVERYTHING
from tests.screens.legibility import faint, misplaced

Arrive = Callable[..., Patron]

TITLE, DATE, PHOTO = "Le titre du journal.", "La date\u00a0: à regarder en premier.", "La photo."
FRONT_PAGE = Hotspots(
    id="une",
    title="La une d’un journal",
    summary="Touchez un point.",
    universe="presse",
    picture=Media("media/une.png", "La une d’un journal.", "Bibliothèque d’exemple"),
    spots=tuple(
        Spot(x, y, (Span(text),))
        for x, y, text in ((0, 0, TITLE), (0.7, 0.1, DATE), (0.5, 0.6, PHOTO))
    ),
)
# As near to each other as the check allows, and in all the corners.
CROWDED = replace(
    FRONT_PAGE,
    spots=tuple(
        Spot(
            x, y, (Span("Ce que l’on voit ici, et ce que l’on peut en dire. " * (6 * number + 1)),)
        )
        for number, (x, y) in enumerate(
            ((0, 0), (0.1, 0), (0.2, 0), (1, 1), (0.9, 1), (1, 0), (0.5, 0.5), (0.5, 0.68))
        )
    ),
)


@pytest.fixture
def media(tmp_path: Path) -> MediaFiles:
    (tmp_path / "media").mkdir()
    Image.new("RGB", (1600, 900), (232, 224, 204)).save(tmp_path / "media/une.png")
    return MediaFiles((tmp_path,))


@pytest.fixture
def looking(arrive: Arrive, media: MediaFiles) -> Patron:
    return begin(arrive, media)


def begin(arrive: Arrive, media: MediaFiles, game: Hotspots = FRONT_PAGE, **how: object) -> Patron:
    patron = arrive(content=replace(EVERYTHING, activities=(game,)), **how)
    patron.app.stay.media = media
    patron.touch("Touchez la lumière")
    patron.app.stage.go("hotspots", game.id)
    patron.look()
    return patron


def discs(patron: Patron) -> list[SpotDisc]:
    found = [widget for widget in patron.screen.walk() if isinstance(widget, SpotDisc)]
    return sorted(found, key=lambda disc: disc.number)


def points(patron: Patron) -> list[str]:
    return [disc.spoken for disc in discs(patron)]


def test_the_picture_lies_with_its_points_its_words_and_its_credit(looking: Patron) -> None:
    assert points(looking) == ["Point 1", "Point 2", "Point 3"]
    assert {
        "La une d’un journal.",
        "Bibliothèque d’exemple",
        "La une d’un journal",
        "Touchez un point.",
        "0 sur 3",
    } <= set(looking.words())
    assert "Continuer" not in looking.names


def test_a_disc_is_drawn_at_its_point_and_its_target_stays_on_the_picture(looking: Patron) -> None:
    (photo,) = (one for one in looking.screen.walk() if isinstance(one, Photo))
    width, height = photo.norm_image_size
    left, top = photo.center_x - width / 2, photo.center_y + height / 2
    corner, date, middle = discs(looking)
    assert date.at == [pytest.approx(left + 0.7 * width), pytest.approx(top - 0.1 * height, abs=20)]
    assert middle.at == [pytest.approx(left + 0.5 * width), pytest.approx(top - 0.6 * height)]
    assert corner.x >= left
    assert corner.top <= top
    assert corner.at[0] - corner.side / 2 == pytest.approx(corner.x)


def test_a_point_tells_its_words_and_is_ticked(looking: Patron) -> None:
    looking.touch("Point 2")
    assert {"Point 2", DATE, "1 sur 3"} <= set(looking.words())
    assert points(looking) == ["Point 1", "Point 2, vu", "Point 3"]
    looking.touch("Point 2, vu")
    assert looking.said(WayChosen) == [WayChosen(activity="une", step=0, choice=1)]


def test_all_points_seen_lead_to_what_was_discovered(looking: Patron) -> None:
    for number in (3, 1, 2):
        looking.touch(f"Point {number}")
    assert "3 sur 3" in looking.words()
    looking.touch("Continuer")
    assert {"L’image n’a plus de secrets.", TITLE, DATE, PHOTO} <= set(looking.words())
    assert looking.said(ActivityFinished) == [
        ActivityFinished(activity="une", kind="hotspots", right="", players=1, minutes="0-1")
    ]
    looking.touch("Dans mon carnet")
    assert looking.said(Kept) == [Kept(item_kind="activity", id="une")]
    looking.app.stage.hush()
    looking.touch("Recommencer")
    assert points(looking) == ["Point 1", "Point 2", "Point 3"]


def test_a_hint_surrounds_a_point_that_was_not_seen(looking: Patron) -> None:
    looking.touch("Point 1")
    looking.touch("Un indice")
    assert points(looking)[1] == "Point 2\u00a0: essayez celui-ci"
    looking.touch("Un indice")
    assert "Un point est entouré de lumière. Touchez-le." in looking.words()
    looking.app.stage.hush()
    looking.touch("Point 3")
    assert points(looking)[1] == "Point 2"


def test_passing_opens_one_after_the_other_and_then_ends(looking: Patron) -> None:
    for told in (TITLE, DATE, PHOTO):
        looking.touch("Passer")
        assert told in looking.words()
    looking.touch("Un indice")
    assert "Vous avez tout vu. Vous pouvez continuer." in looking.words()
    looking.app.stage.hush()
    looking.touch("Passer")
    assert "L’image n’a plus de secrets." in looking.words()
    assert len(looking.said(StepSkipped)) == 3


def test_leaving_half_way_is_recorded_as_such(looking: Patron) -> None:
    looking.touch("Point 1")
    looking.touch("Quitter le jeu")
    assert looking.said(ActivityAbandoned) == [
        ActivityAbandoned(activity="une", kind="hotspots", step=1, players=1, minutes="0-1")
    ]


def test_a_look_at_help_comes_back_to_the_same_point(looking: Patron) -> None:
    looking.touch("Point 2")
    looking.touch("Demander de l’aide")
    looking.press("escape")
    assert DATE in looking.words()
    assert points(looking)[1] == "Point 2, vu"


def test_points_are_opened_by_keyboard_and_keep_the_focus(looking: Patron) -> None:
    looking.press("tab")
    assert looking.focused == "Point 1"
    looking.press("enter")
    assert looking.focused == "Point 1, vu"
    assert TITLE in looking.words()


@pytest.mark.parametrize("text_scale", TEXT_SCALES[:: len(TEXT_SCALES) - 1])
def test_without_its_picture_the_points_stand_in_rows_and_tell_all_the_same(
    arrive: Arrive, text_scale: float
) -> None:
    patron = begin(arrive, MediaFiles(), CROWDED, text_scale=text_scale)
    assert "La une d’un journal." in patron.words()
    assert "Bibliothèque d’exemple" not in patron.words()
    assert not any(one.source for one in patron.screen.walk() if isinstance(one, Photo))
    assert len({tuple(disc.center) for disc in discs(patron)}) == MAX_SPOTS
    assert list(misplaced(patron)) == []
    for number in range(1, MAX_SPOTS + 1):
        patron.touch(f"Point {number}")
    patron.touch("Continuer")
    assert "L’image n’a plus de secrets." in patron.words()


@pytest.mark.parametrize("shape", [(1600, 900), (600, 1200), (2000, 500)], ids=str)
def test_a_picture_of_any_shape_can_be_explored(
    arrive: Arrive, tmp_path: Path, shape: tuple[int, int]
) -> None:
    (tmp_path / "media").mkdir()
    Image.new("RGB", shape, (90, 120, 90)).save(tmp_path / "media/une.png")
    patron = begin(arrive, MediaFiles((tmp_path,)), CROWDED)
    assert list(misplaced(patron)) == []
    assert min(min(disc.size) for disc in discs(patron)) >= theme.size_target


@pytest.mark.long
@pytest.mark.parametrize("reach", [False, True])
@pytest.mark.parametrize("text_scale", TEXT_SCALES[:: len(TEXT_SCALES) - 1])
@pytest.mark.parametrize("size", FORMATS)
def test_eight_points_can_be_read_and_touched_whatever_the_letters(
    arrive: Arrive, media: MediaFiles, size: str, text_scale: float, reach: bool
) -> None:
    patron = begin(
        arrive,
        media,
        CROWDED,
        size=FORMATS[size],
        text_scale=text_scale,
        reach=reach,
        mirrored=size == "1280x800",
    )
    wrong = [*misplaced(patron)]
    for number in range(1, MAX_SPOTS + 1):
        patron.touch(f"Point {number}")
        wrong += misplaced(patron)
    if any(name.startswith("Voir la suite") for name in patron.names):
        patron.touch("Voir la suite")
        wrong += misplaced(patron)
    patron.touch("Continuer")
    assert [*wrong, *misplaced(patron)] == []


@pytest.mark.parametrize("palette", ["clair", "nuit", "contraste"])
def test_words_stand_out_in_every_palette(arrive: Arrive, media: MediaFiles, palette: str) -> None:
    patron = begin(arrive, media, palette=palette)
    patron.touch("Point 1")
    patron.touch("Point 2")
    patron.touch("Un indice")
    assert list(faint(patron)) == []

"""Cards by touch: turned, sorted by whoever plays, reviewed once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace
from PIL import Image

from kiosk.journal.events import (
    ActivityAbandoned,
    ActivityFinished,
    Kept,
    StepSkipped,
    WayChosen,
)
from kiosk.packs.content import Card, Cards, Content, Media, Span
from kiosk.packs.media_files import MediaFiles
from kiosk.visit.comfort import TEXT_SCALES
from kiosk.widgets.photo import Photo
from tests.formats import FORMATS
from tests.patron import Patron
from tests.samples import EVERYTHING
from tests.screens.legibility import faint, misplaced

Arrive = Callable[..., Patron]

CARDS = Cards(
    id="mots-cles",
    title="Deux mots à connaître",
    universe="cinema",
    cards=(
        Card(front="Un jeton", back=((Span("Il paie un film, et revient chaque mois."),),)),
        Card(front="Le portail", back=((Span("La porte de la Médiathèque en ligne."),),)),
    ),
)
BACK = (
    "Une information se vérifie toujours avant de se partager, même quand elle vient d’une "
    "amie, même quand elle a l’air très sérieuse. Cherchez d’abord qui parle, puis la date. "
    "Comparez ensuite avec deux journaux que vous connaissez. Une image peut dater d’il y a dix "
    "ans et venir d’un autre pays. Le doute n’est pas un défaut\u00a0: c’est un réflexe à garder, "
    "pour vous et pour les autres."
)
LONG = replace(
    CARDS,
    cards=(
        Card(
            front="Vérifier une information avant de la partager avec ses amis",
            back=((Span(BACK),),),
        ),
        *CARDS.cards,
    ),
)
PICTURE = Media("media/une.png", "Une première page.", "Bibliothèque d’exemple")


def begin(patron: Patron, cards: Cards = CARDS) -> Patron:
    patron.app.stage.go("cards", cards.id)
    patron.look()
    return patron


def content_with(cards: Cards) -> Content:
    return replace(EVERYTHING, activities=(cards,))


@pytest.fixture
def playing(arrive: Arrive) -> Patron:
    """Somebody before the first card."""
    return begin(arrive(content=content_with(CARDS)))


@pytest.fixture
def media(tmp_path: Path) -> MediaFiles:
    (tmp_path / "media").mkdir()
    Image.new("RGB", (600, 400), (200, 60, 60)).save(tmp_path / "media/une.png")
    return MediaFiles((tmp_path,))


def enter(patron: Patron, name: str) -> None:
    for _ in patron.controls:
        patron.press("tab")
        if patron.focused == name:
            break
    patron.press("enter")


def turn(patron: Patron) -> None:
    patron.touch("Carte à retourner")


def test_a_card_shows_its_front_alone(playing: Patron) -> None:
    assert "Carte 1 sur 2" in playing.words()
    assert "Touchez la carte pour la retourner." in playing.words()
    assert playing.names[:2] == ["Carte à retourner\u00a0: Un jeton", "Quitter le jeu"]
    assert "Il paie un film, et revient chaque mois." not in playing.words()


def test_a_touch_on_the_card_turns_it(playing: Patron) -> None:
    turn(playing)
    assert "Il paie un film, et revient chaque mois." in playing.words()
    assert playing.names[:3] == ["Je le savais", "À revoir", "Quitter le jeu"]


def test_a_finger_that_bounces_turns_a_card_once_and_does_not_sort_it(
    arrive: Arrive,
) -> None:
    patron = begin(arrive(content=content_with(CARDS), still=False))
    front = patron.controls[0]
    patron.tap_twice(front, front)
    assert ("Carte 1 sur 2" in patron.words(), patron.said(WayChosen)) == (True, [])
    (back,) = patron.screen.ids.place.children[0].ids.card.children
    assert back.lit == 1


def test_the_light_opens_where_there_is_movement(arrive: Arrive) -> None:
    patron = begin(arrive(content=content_with(CARDS), still=False))
    patron.touch("Carte à retourner")
    (back,) = patron.screen.ids.place.children[0].ids.card.children
    assert (back.lit, back.reach) == (1, pytest.approx((back.width**2 + back.height**2) ** 0.5))
    assert "Il paie un film, et revient chaque mois." in patron.words()
    patron.touch("À revoir")
    assert "Carte 2 sur 2" in patron.words()


def test_a_card_to_review_comes_back_once_and_the_end_tells_both_sides(playing: Patron) -> None:
    turn(playing)
    playing.touch("À revoir")
    turn(playing)
    playing.touch("Je le savais")
    assert "À revoir\u00a0: carte 1 sur 1" in playing.words()
    turn(playing)
    playing.touch("À revoir")
    assert {
        "Vous avez fait le tour.",
        "Vous avez retourné 2 cartes.",
        "Un jeton\u00a0: Il paie un film, et revient chaque mois.",
        "Le portail\u00a0: La porte de la Médiathèque en ligne.",
    } <= set(playing.words())
    assert playing.said(WayChosen) == [
        WayChosen(activity="mots-cles", step=0, choice=1),
        WayChosen(activity="mots-cles", step=1, choice=0),
        WayChosen(activity="mots-cles", step=0, choice=1),
    ]
    assert [event.right for event in playing.said(ActivityFinished)] == [""]
    playing.touch("Dans mon carnet")
    assert playing.said(Kept) == [Kept(item_kind="activity", id="mots-cles")]
    playing.app.stage.hush()
    playing.touch("Recommencer")
    assert "Carte 1 sur 2" in playing.words()


def test_a_hint_is_how_the_back_begins(playing: Patron) -> None:
    playing.touch("Un indice")
    hinted = "Carte à retourner\u00a0: Un jeton, Le verso commence ainsi\u00a0: Il paie un film…"
    assert playing.names[0] == hinted
    playing.touch("Un indice")
    assert "Pas d’autre indice. Essayez, ou passez." in playing.words()


def test_a_turned_card_has_no_hint_left_and_can_still_be_passed_over(playing: Patron) -> None:
    turn(playing)
    assert ("Un indice" in playing.names, "Passer" in playing.names) == (False, True)


def test_whoever_passes_over_every_card_is_told_their_backs_all_the_same(playing: Patron) -> None:
    playing.touch("Passer")
    playing.touch("Passer")
    assert {
        "Voici ce qu’elles disent.",
        "Un jeton\u00a0: Il paie un film, et revient chaque mois.",
    } <= set(playing.words())
    assert playing.said(StepSkipped) == [
        StepSkipped(activity="mots-cles", step=step) for step in range(2)
    ]


def test_leaving_half_way_is_recorded_at_its_card(playing: Patron) -> None:
    playing.touch("Passer")
    playing.press("escape")
    left = playing.said(ActivityAbandoned)
    assert [(one.activity, one.kind, one.step) for one in left] == [("mots-cles", "cards", 1)]


def test_a_turned_card_is_still_turned_after_a_look_at_help(playing: Patron) -> None:
    turn(playing)
    playing.touch("Demander de l’aide")
    playing.touch("Retour")
    assert "Il paie un film, et revient chaque mois." in playing.words()


def test_a_keyboard_is_enough_to_play(playing: Patron) -> None:
    for card in CARDS.cards:
        enter(playing, f"Carte à retourner\u00a0: {card.front}")
        enter(playing, "Je le savais")
    assert "Vous avez retourné 2 cartes." in playing.words()


def photos(patron: Patron) -> list[str]:
    shown = (one for one in patron.screen.walk() if isinstance(one, Photo) and one.source)
    return [Path(one.source).name for one in shown]


@pytest.mark.parametrize("text_scale", [TEXT_SCALES[0], TEXT_SCALES[-1]])
def test_a_picture_is_on_the_front_or_is_the_back_of_a_card_without_words(
    arrive: Arrive, media: MediaFiles, text_scale: float
) -> None:
    one, other = CARDS.cards
    cards = (replace(one, media=PICTURE), replace(other, media=PICTURE, back=()))
    activity = replace(CARDS, cards=cards)
    patron = arrive(content=content_with(activity), text_scale=text_scale)
    patron.app.stay.media = media
    begin(patron, activity)
    assert photos(patron) == ["une.png"]
    assert list(misplaced(patron)) == []
    turn(patron)
    assert photos(patron) == []
    patron.touch("Je le savais")
    assert photos(patron) == []
    turn(patron)
    assert photos(patron) == ["une.png"]
    assert [*misplaced(patron), *faint(patron)] == []


def test_a_picture_that_is_lost_leaves_its_words(arrive: Arrive) -> None:
    one, other = CARDS.cards
    cards = (replace(one, media=PICTURE), replace(other, media=PICTURE, back=()))
    patron = begin(arrive(content=content_with(replace(CARDS, cards=cards))))
    assert patron.names[0] == "Carte à retourner\u00a0: Un jeton, Une première page."
    patron.touch("Passer")
    turn(patron)
    assert "Une première page." in patron.words()


@pytest.mark.long
@pytest.mark.parametrize("text_scale", [TEXT_SCALES[0], TEXT_SCALES[-1]])
@pytest.mark.parametrize("size", FORMATS)
def test_long_cards_can_be_read_to_the_end_and_touched(
    arrive: Arrive, size: str, text_scale: float
) -> None:
    patron = arrive(
        content=content_with(LONG),
        size=FORMATS[size],
        text_scale=text_scale,
        mirrored=size == "1280x800",
        reach=size == "1080x1920",
    )
    begin(patron, LONG)
    assert well_placed(patron)
    patron.touch("Un indice")
    assert well_placed(patron)
    turn(patron)
    told = ""
    (back,) = patron.screen.ids.place.children[0].ids.card.children
    for _page in range(int(back.ids.pages.count)):
        assert well_placed(patron)
        told += " ".join(patron.words())
        if patron.names[0].startswith("Voir la suite"):
            patron.touch("Voir la suite")
    assert [word for word in BACK.split() if word not in told] == []
    patron.touch("Je le savais")
    for _ in range(2):
        patron.touch("Passer")
    assert well_placed(patron)


def well_placed(patron: Patron) -> bool:
    assert [*misplaced(patron), *faint(patron)] == []
    return True

"""An order by touch: cards that take their places on a line, one after the other."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from kiosk.activities.order import OrderRun
from kiosk.journal.events import (
    ActivityAbandoned,
    ActivityFinished,
    Kept,
    QuestionAnswered,
    StepSkipped,
)
from kiosk.packs.content import Milestone, Order, Span
from kiosk.visit.comfort import TEXT_SCALES
from kiosk.widgets.thing_card import ThingCard
from tests.formats import FORMATS
from tests.patron import Patron
from tests.samples import EVERYTHING
from tests.screens.legibility import faint, misplaced

Arrive = Callable[..., Patron]

FILMS = Order(
    id="les-premiers-films",
    title="Les premiers films",
    universe="cinema",
    milestones=(
        Milestone("La Sortie de l’usine Lumière à Lyon", "1895"),
        Milestone("L’Arrivée d’un train en gare de La Ciotat", "1896"),
        Milestone("Le Voyage dans la Lune", "1902"),
        Milestone("Une étape de plus", "1910"),
    ),
    explanation=((Span("Sept ans séparent les deux premiers du troisième."),),),
)
LONG = Order(
    id="longtemps",
    title="Une frise dont le titre aussi est long, pour ne rien laisser au hasard ici.",
    universe="patrimoine",
    milestones=tuple(
        Milestone(
            f"Une étape dont le nom est long, comme on en voit parfois n{number}",
            f"{1890 + number}",
        )
        for number in range(8)
    ),
)
UNDATED = Order(
    id="avant-le-film",
    title="Avant le film",
    universe="cinema",
    milestones=(Milestone("S’inscrire"), Milestone("Ouvrir le portail"), Milestone("Choisir")),
)


@pytest.fixture
def playing(arrive: Arrive) -> Patron:
    """Somebody before four films."""
    return begin(arrive, FILMS)


def begin(arrive: Arrive, order: Order, **how: object) -> Patron:
    patron = arrive(content=replace(EVERYTHING, activities=(order,)), **how)
    patron.touch("Touchez la lumière")
    patron.app.stage.go("order", order.id)
    patron.look()
    return patron


def run_of(patron: Patron) -> OrderRun:
    run: OrderRun = patron.screen.run
    return run


def text(patron: Patron, milestone: int) -> str:
    return run_of(patron).activity.milestones[milestone].text


def touch(patron: Patron, milestone: int) -> None:
    """Touch a card, on whichever page it is."""
    while not any(name.startswith(text(patron, milestone)) for name in patron.names):
        patron.touch("Encore ")
    patron.touch(text(patron, milestone))


def cards(patron: Patron) -> list[str]:
    return [card.spoken for card in patron.controls if isinstance(card, ThingCard)]


def order_all(patron: Patron) -> None:
    while not run_of(patron).is_over:
        touch(patron, run_of(patron).step)


def test_cards_lie_in_disorder_without_their_dates(playing: Patron) -> None:
    right = [milestone.text for milestone in FILMS.milestones]
    assert cards(playing) == [text(playing, one) for one in run_of(playing).dealt]
    assert cards(playing) != right
    assert sorted(cards(playing)) == sorted(right)
    assert {FILMS.title, "Touchez ce qui vient en premier."} <= set(playing.words())
    assert [words for words in playing.words() if "189" in words] == []


def test_the_next_one_takes_its_place_with_its_date(playing: Patron) -> None:
    touch(playing, 0)
    assert {
        "Oui ! Touchez ce qui vient ensuite.",
        "1895 La Sortie de l’usine Lumière à Lyon",
    } <= set(playing.words())
    assert text(playing, 0) not in cards(playing)
    assert playing.heard[-1] == "right"
    assert playing.said(QuestionAnswered) == [
        QuestionAnswered(activity=FILMS.id, step=0, choice=0, is_right=True)
    ]


def test_the_others_keep_their_places_when_one_goes(playing: Patron) -> None:
    places = {card.text: tuple(card.pos) for card in shown(playing)}
    touch(playing, 0)
    for card in shown(playing):
        assert tuple(card.pos) == places[card.text]


def shown(patron: Patron) -> list[ThingCard]:
    return [card for card in patron.controls if isinstance(card, ThingCard)]


def test_a_wrong_one_stays_and_says_that_it_comes_later(playing: Patron) -> None:
    touch(playing, 2)
    assert "Presque. Cette étape vient plus tard." in playing.words()
    assert f"{text(playing, 2)}, plus tard" in cards(playing)
    assert playing.heard[-1] == "again"
    touch(playing, 0)
    assert text(playing, 2) in cards(playing)


def test_after_two_wrong_ones_the_right_one_is_placed(playing: Patron) -> None:
    touch(playing, 2)
    touch(playing, 3)
    assert {
        "Presque. La bonne étape est placée.",
        "1895 La Sortie de l’usine Lumière à Lyon",
    } <= set(playing.words())
    assert run_of(playing).step == 1


def test_the_hint_leaves_two_cards(playing: Patron) -> None:
    playing.touch("Un indice")
    assert "C’est une de ces deux étapes." in playing.words()
    assert len([name for name in cards(playing) if name.endswith(", plus tard")]) == 2
    playing.touch("Un indice")
    assert "Pas d’autre indice. Essayez, ou passez." in playing.words()


def test_passing_places_the_next_one(playing: Patron) -> None:
    playing.touch("Passer")
    assert "1895 La Sortie de l’usine Lumière à Lyon" in playing.words()
    assert playing.said(StepSkipped) == [StepSkipped(activity=FILMS.id, step=0)]


def test_the_whole_line_is_seen_then_what_was_discovered(playing: Patron) -> None:
    order_all(playing)
    assert {"Oui ! Tout est en ordre.", "1902 Le Voyage dans la Lune"} <= set(playing.words())
    assert cards(playing) == []
    playing.touch("Continuer")
    assert {
        "Tout est en ordre.",
        "Vous avez trouvé 4 étapes du premier coup.",
        "Sept ans séparent les deux premiers du troisième.",
        "1895 — La Sortie de l’usine Lumière à Lyon",
        "1902 — Le Voyage dans la Lune",
    } <= set(playing.words())
    (finished,) = playing.said(ActivityFinished)
    assert (finished.activity, finished.kind) == (FILMS.id, "order")
    playing.touch("Dans mon carnet")
    assert playing.said(Kept) == [Kept(item_kind="activity", id=FILMS.id)]
    playing.app.stage.hush()
    playing.touch("Recommencer")
    assert "Touchez ce qui vient en premier." in playing.words()


def test_nothing_found_at_once_ends_well_too(playing: Patron) -> None:
    while not run_of(playing).is_over:
        playing.touch("Passer")
    playing.touch("Continuer")
    assert "Vous connaissez maintenant le bon ordre." in playing.words()


def test_steps_without_dates_have_none(arrive: Arrive) -> None:
    patron = begin(arrive, UNDATED)
    order_all(patron)
    assert "S’inscrire" in patron.words()
    patron.touch("Continuer")
    assert "S’inscrire" in patron.words()


def test_a_finger_that_comes_down_twice_places_one_card(playing: Patron) -> None:
    card = next(one for one in shown(playing) if one.text == text(playing, 0))
    playing.tap_twice(card, card)
    assert run_of(playing).step == 1
    assert [name for name in cards(playing) if name.endswith("plus tard")] == []


def test_the_keyboard_keeps_its_card_when_it_is_not_the_next(playing: Patron) -> None:
    wrong = next(one for one in run_of(playing).dealt if one != 0)
    while playing.app.focus.focused is None or playing.focused != text(playing, wrong):
        playing.press("tab")
    playing.press("enter")
    assert playing.focused == f"{text(playing, wrong)}, plus tard"


def test_the_line_is_as_it_was_after_a_look_at_help(playing: Patron) -> None:
    touch(playing, 0)
    playing.touch("Demander de l’aide")
    playing.touch("Retour")
    assert "1895 La Sortie de l’usine Lumière à Lyon" in playing.words()
    assert len(cards(playing)) == 3


def test_leaving_half_way_is_recorded_as_such(playing: Patron) -> None:
    touch(playing, 0)
    playing.touch("Quitter le jeu")
    (left,) = playing.said(ActivityAbandoned)
    assert (left.activity, left.kind, left.step) == (FILMS.id, "order", 1)


@pytest.mark.long
@pytest.mark.parametrize("text_scale", [TEXT_SCALES[0], TEXT_SCALES[-1]])
@pytest.mark.parametrize("size", FORMATS)
def test_eight_long_steps_can_be_read_and_touched(
    arrive: Arrive, size: str, text_scale: float
) -> None:
    patron = begin(
        arrive, LONG, size=FORMATS[size], text_scale=text_scale, mirrored=size == "1280x800"
    )
    assert [*misplaced(patron), *faint(patron)] == []
    patron.touch("Un indice")
    assert [*misplaced(patron), *faint(patron)] == []
    patron.app.stage.hush()
    while not run_of(patron).is_over:
        touch(patron, run_of(patron).step)
        if run_of(patron).step in (1, 5):
            assert [*misplaced(patron)] == []
    assert [*misplaced(patron), *faint(patron)] == []
    patron.touch("Continuer")
    assert [*misplaced(patron)] == []


@pytest.mark.parametrize("palette", ["nuit", "contraste"])
@pytest.mark.parametrize("reach", [False, True])
def test_words_stand_out_in_every_palette(arrive: Arrive, palette: str, reach: bool) -> None:
    patron = begin(arrive, LONG, palette=palette, reach=reach)
    touch(patron, 0)
    touch(patron, 4)
    assert [*misplaced(patron), *faint(patron)] == []

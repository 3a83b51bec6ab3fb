"""Le jeu des jetons by touch: a shelf that fills, tokens that get fewer, no verdict at the end."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from kiosk.journal.events import ActivityAbandoned, ActivityFinished, Kept, WayChosen
from kiosk.packs.content import Budget, Content, Priced, Span, plain
from kiosk.visit.comfort import TEXT_SCALES
from kiosk.widgets.tokens import Tokens
from tests.formats import FORMATS
from tests.patron import Patron
from tests.screens.legibility import misplaced

MANY = Budget(
    id="longtemps",
    title="Composez un mois de cinéma pour toute la famille.",
    universe="former",
    allowance=10,
    goal=((Span("Vous avez 10 jetons. Posez des films sur l’étagère, sans dépasser."),),),
    offers=tuple(
        Priced(f"Un film d’il y a quelques années, numéro {number}", cost, (Span("Un fait."),))
        for number, cost in enumerate((0.5, 1, 1.5, 2, 4, 10) * 2)
    ),
)


@pytest.fixture
def budget(content: Content) -> Budget:
    return content.activity("mois-de-cinema")


@pytest.fixture
def playing(patron: Patron, budget: Budget) -> Patron:
    """Somebody with four tokens."""
    return begin(patron, budget)


def begin(patron: Patron, budget: Budget) -> Patron:
    patron.app.stage.go("budget", budget.id)
    patron.look()
    return patron


def cases(patron: Patron) -> list[str]:
    return [name for name in patron.names if name.startswith("Case ")]


def tokens_left(patron: Patron) -> tuple[float, ...]:
    """What is left of each token, as it is drawn on the shelf."""
    rows = [widget for widget in patron.screen.walk() if isinstance(widget, Tokens)]
    return next(row.amounts() for row in rows if row.total)


def test_four_tokens_and_what_they_can_buy(playing: Patron, budget: Budget) -> None:
    assert {budget.title, plain(budget.goal[0]), "4", "jetons restants sur\u00a04"} <= set(
        playing.words()
    )
    assert cases(playing) == [
        f"Case {number}, {offer.title}, Toucher pour poser"
        for number, offer in enumerate(budget.offers, start=1)
    ]
    assert tokens_left(playing) == (1, 1, 1, 1)


def test_what_is_put_on_the_shelf_is_paid_and_what_is_too_dear_says_so(playing: Patron) -> None:
    playing.touch("Case 1,")
    playing.touch("Case 2,")
    assert cases(playing) == [
        "Case 1, Film à 2 jetons, Sur l’étagère",
        "Case 2, Film à 0,5 jeton, Sur l’étagère",
        "Case 3, Film à 2 jetons, Il manque 0,5 jeton",
        "Case 4, Film à 0,5 jeton, Toucher pour poser",
    ]
    assert {"1,5", "jeton restant sur\u00a04"} <= set(playing.words())
    assert tokens_left(playing) == (1, 0.5, 0, 0)


def test_what_is_refused_is_explained_and_changes_nothing(playing: Patron) -> None:
    playing.touch("Case 1,")
    playing.touch("Case 2,")
    before = cases(playing)
    playing.touch("Case 3,")
    told = "Il manque 0,5 jeton. Retirez quelque chose de l’étagère."
    assert told in playing.words()
    assert cases(playing) == before


def test_what_was_put_can_be_taken_back(playing: Patron) -> None:
    playing.touch("Case 1,")
    playing.touch("Case 1,")
    assert cases(playing)[0] == "Case 1, Film à 2 jetons, Toucher pour poser"
    assert tokens_left(playing) == (1, 1, 1, 1)


def test_the_keyboard_keeps_its_case(playing: Patron) -> None:
    playing.press("tab")
    playing.press("enter")
    assert playing.focused == "Case 1, Film à 2 jetons, Sur l’étagère"


def test_the_month_ends_when_the_patron_says_so(playing: Patron, budget: Budget) -> None:
    playing.touch("Case 4,")
    playing.touch("Case 1,")
    playing.touch("Mon mois est prêt")
    told = "Sur l’étagère\u00a0: Film à 0,5 jeton, Film à 2 jetons. Il reste\u00a0: 1,5 jeton."
    assert {"Votre mois est prêt.", told} <= set(playing.words())
    assert {plain(paragraph) for paragraph in budget.explanation} <= set(playing.words())
    assert playing.said(WayChosen) == [
        WayChosen(activity=budget.id, step=0, choice=3),
        WayChosen(activity=budget.id, step=1, choice=0),
    ]
    assert playing.said(ActivityFinished) == [
        ActivityFinished(activity=budget.id, kind="budget", right="", players=1, minutes="0-1")
    ]
    playing.touch("Dans mon carnet")
    assert playing.said(Kept) == [Kept(item_kind="activity", id=budget.id)]
    playing.app.stage.hush()
    playing.touch("Recommencer")
    assert tokens_left(playing) == (1, 1, 1, 1)


def test_an_empty_month_is_no_mistake(playing: Patron) -> None:
    playing.touch("Mon mois est prêt")
    assert "Il reste\u00a0: 4 jetons." in playing.words()
    playing.touch("Accueil")
    assert playing.screen.name == "home"


def test_starting_again_is_offered_once_something_is_on_the_shelf(
    playing: Patron, budget: Budget
) -> None:
    assert "Recommencer" not in playing.names
    playing.touch("Case 1,")
    playing.touch("Recommencer")
    assert tokens_left(playing) == (1, 1, 1, 1)
    assert playing.said(ActivityAbandoned) == [
        ActivityAbandoned(activity=budget.id, kind="budget", step=1, players=1, minutes="0-1")
    ]


def test_the_shelf_is_as_it_was_after_a_look_at_help(playing: Patron) -> None:
    playing.touch("Case 1,")
    playing.touch("Demander de l’aide")
    playing.press("escape")
    assert cases(playing)[0] == "Case 1, Film à 2 jetons, Sur l’étagère"


def test_the_hint_tells_the_goal_and_points_at_the_dearest_film(
    arrive: Callable[..., Patron], budget: Budget
) -> None:
    patron = begin(arrive(text_scale=TEXT_SCALES[-1]), budget)
    patron.touch("Un indice")
    assert plain(budget.goal[0]) in patron.words()
    assert cases(patron)[0] == "Case 1, Film à 2 jetons, Essayez celle-ci"


def test_passing_leaves_the_month_as_it_is(playing: Patron) -> None:
    playing.touch("Case 2,")
    playing.touch("Passer")
    assert "Votre mois est prêt." in playing.words()


@pytest.mark.parametrize("text_scale", [TEXT_SCALES[0], TEXT_SCALES[-1]])
@pytest.mark.parametrize("size", FORMATS)
def test_twelve_films_come_page_by_page_each_with_its_own_number(
    arrive: Callable[..., Patron], content: Content, size: str, text_scale: float
) -> None:
    patron = begin(
        arrive(
            content=replace(content, activities=(MANY,)),
            size=FORMATS[size],
            text_scale=text_scale,
            mirrored=size == "1920x1080",
        ),
        MANY,
    )
    seen: list[str] = []
    while cases(patron)[0] not in seen:
        assert list(misplaced(patron)) == []
        seen += cases(patron)
        patron.touch("Voir la suite")
    assert len(seen) == len(set(seen)) == len(MANY.offers)
    for number in (1, 2):
        patron.touch(f"Case {number},")
    patron.touch("Mon mois est prêt")
    assert list(misplaced(patron)) == []

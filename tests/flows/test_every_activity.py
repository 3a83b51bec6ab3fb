"""Everything that the pack holds is played to its end by touch, rightly and wrongly."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from kiosk.activities.kinds import KINDS
from kiosk.journal.events import ActivityFinished, ScreenFailed, TutorialFinished
from kiosk.packs.content import Content
from kiosk.screens.places import place_of
from kiosk.visit.comfort import TEXT_SCALES
from tests.conftest import demonstration, sample_records
from tests.flows.plays import PLAYS, follow
from tests.patron import Patron

Arrive = Callable[..., Patron]
Size = tuple[tuple[int, int], float]  # pixels, text scale

SMALLEST, LARGEST = ((1280, 800), TEXT_SCALES[-1]), ((1920, 1080), TEXT_SCALES[0])
GAMES = [one for one in demonstration().activities if type(one) in KINDS]
ONE_OF_EACH = list({type(one): one for one in GAMES}.values())

by_id = pytest.mark.parametrize("size", [SMALLEST, LARGEST], ids=["smallest", "largest"])
ways = pytest.mark.parametrize("right", [True, False], ids=["rightly", "wrongly"])


def test_every_kind_is_played() -> None:
    assert set(PLAYS) == {kind.name for kind in KINDS.values()}


@pytest.mark.parametrize("game", ONE_OF_EACH, ids=lambda game: game.id)
def test_a_game_of_each_kind_is_played_to_its_end(arrive: Arrive, game: Any) -> None:
    play(come(arrive, SMALLEST), game, right=False)


@pytest.mark.long
@ways
@by_id
@pytest.mark.parametrize("game", GAMES, ids=lambda game: game.id)
def test_every_game_is_played_to_its_end(
    arrive: Arrive, game: Any, size: Size, right: bool
) -> None:
    play(come(arrive, size), game, right=right)


@pytest.mark.long
@ways
@by_id
@pytest.mark.parametrize("tutorial", demonstration().tutorials, ids=lambda tutorial: tutorial.id)
def test_every_tutorial_is_followed_to_its_end(
    arrive: Arrive, tutorial: Any, size: Size, right: bool
) -> None:
    patron = come(arrive, size)
    go(patron, tutorial)
    follow(patron, right)
    assert [done.tutorial for done in patron.said(TutorialFinished)] == [tutorial.id]
    assert patron.said(ScreenFailed) == []


def come(arrive: Arrive, size: Size) -> Patron:
    return arrive(size=size[0], text_scale=size[1], records=sample_records())


def play(patron: Patron, game: Any, *, right: bool) -> None:
    go(patron, game)
    PLAYS[KINDS[type(game)].name](patron, right)
    assert [done.activity for done in patron.said(ActivityFinished)] == [game.id]
    assert patron.said(ScreenFailed) == []
    assert "Recommencer" in patron.names
    assert "Dans mon carnet" in patron.names


def go(patron: Patron, page: Any) -> None:
    patron.touch("Touchez la lumière")
    patron.app.stage.go(*place_of(page))
    patron.look()


def test_the_pack_has_enough_to_do(content: Content) -> None:
    """Ten tutorials, thirty games over all universes and kinds, for everybody."""
    assert len(content.tutorials) >= 10
    assert len(GAMES) >= 30
    universes = {universe.id for universe in content.universes}
    assert {one.universe for one in content.tutorials} == universes
    assert {one.universe for one in GAMES} == universes
    assert {type(one) for one in GAMES} == set(KINDS)
    assert {"tous", "enfants", "ados", "adultes"} <= {one.audience for one in GAMES}


def test_a_step_that_fails_at_home_ends_at_a_person(content: Content) -> None:
    for tutorial in content.tutorials:
        for step in tutorial.steps:
            assert step.failures, (tutorial.id, step.title)
            assert step.failures[-1].help_topic, (tutorial.id, step.title)

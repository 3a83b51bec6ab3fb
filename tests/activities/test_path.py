from __future__ import annotations

from kiosk.activities.kinds import KINDS
from kiosk.activities.path import audiences_of, games_of, next_page, varied
from kiosk.packs.content import Content, Resource, Tutorial


def test_after_a_game_comes_the_gesture_of_its_resource_then_the_way_home(content: Content) -> None:
    for universe in content.universes:
        game = next(games_of(content, universe.id))
        practice = next_page(content, game, {game.id})
        assert isinstance(practice, Tutorial)
        assert practice.universe == universe.id
        done = {game.id, *(one.id for one in content.tutorials_of(universe.id))}
        home = next_page(content, game, done)
        assert isinstance(home, Resource)
        assert home.universe == universe.id


def test_after_a_tutorial_comes_a_game_that_was_not_played(content: Content) -> None:
    tutorial = content.tutorials[0]
    games = [one.id for one in games_of(content, tutorial.universe)]
    found = next_page(content, tutorial, {tutorial.id, games[0]})
    assert found is not None
    assert found.id in games[1:]


def test_what_was_just_done_is_never_next(content: Content) -> None:
    everything = {one.id for one in (*content.tutorials, *content.activities)}
    for page in (*content.tutorials, *games_of(content)):
        for finished in (set(), {page.id}, everything):
            found = next_page(content, page, finished)
            assert found is not None
            assert found is not page


def test_the_staff_trains_elsewhere(content: Content) -> None:
    assert all(game.audience != "équipe" and type(game) in KINDS for game in games_of(content))


def test_an_audience_finds_its_own_games_first_and_those_for_everybody(content: Content) -> None:
    assert "enfants" in audiences_of(content)
    found = [game.audience for game in games_of(content, audience="enfants")]
    assert set(found) == {"enfants", "tous"}
    assert found == sorted(found, key=lambda audience: audience != "enfants")


def test_games_side_by_side_are_of_different_universes(content: Content) -> None:
    shelf = [universe.id for universe in content.universes]
    games = varied(games_of(content), content)
    assert [game.universe for game in games[: len(shelf)]] == shelf
    assert sorted(game.id for game in games) == sorted(game.id for game in games_of(content))

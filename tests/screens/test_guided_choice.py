from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from kiosk.journal.events import ActivityFinished, ActivityStarted, Kept, StepSkipped, WayChosen
from kiosk.packs.content import Content, Crossroads, Filter, GuidedChoice, Way
from kiosk.screens.guided_choice import PEOPLE, SHAPES, signposts
from kiosk.visit.comfort import TEXT_SCALES
from kiosk.widgets.ways import WayCase
from tests.formats import FORMATS
from tests.patron import Patron
from tests.screens.legibility import misplaced

SIX = ("Rire", "Pleurer", "Apprendre", "Frissonner", "Rêver ensemble très longtemps", "Voyager")


@pytest.fixture
def game(content: Content) -> GuidedChoice:
    return next(one for one in content.activities if isinstance(one, GuidedChoice))


@pytest.fixture
def asked(at_home: Patron, game: GuidedChoice) -> Patron:
    """Somebody at the first question."""
    return begin(at_home, game)


def begin(patron: Patron, game: GuidedChoice) -> Patron:
    patron.app.stage.go("guided_choice", game.id)
    patron.look()
    return patron


def ways(patron: Patron) -> list[str]:
    return [case.spoken for case in patron.controls if isinstance(case, WayCase)]


def answer_all(patron: Patron, game: GuidedChoice) -> list[str]:
    """Take the last way of every question, and say which these were."""
    taken = []
    for crossroads in game.crossroads:
        taken.append(crossroads.ways[-1].text)
        patron.touch(taken[-1])
    return taken


def test_a_question_comes_with_its_ways_in_their_order(asked: Patron, game: GuidedChoice) -> None:
    first = game.crossroads[0]
    assert first.text in asked.words()
    assert f"Question 1 sur {len(game.crossroads)}" in asked.words()
    assert ways(asked) == [way.text for way in first.ways]


def test_the_light_grows_at_each_answer_and_shrinks_with_a_step_back(
    asked: Patron, game: GuidedChoice
) -> None:
    radii = [asked.screen.lens_radius]
    for crossroads in game.crossroads[:2]:
        asked.touch(crossroads.ways[0].text)
        radii.append(asked.screen.lens_radius)
    assert radii[0] < radii[1] < radii[2]
    asked.touch("Question 2")
    assert asked.screen.lens_radius == radii[1]


def test_answers_stay_in_sight_and_can_be_taken_back(asked: Patron, game: GuidedChoice) -> None:
    answer = game.crossroads[0].ways[1].text
    assert "Quitter le jeu" in asked.names
    asked.touch(answer)
    assert answer in asked.words()
    assert "Quitter le jeu" not in asked.names
    asked.touch("Question 1")
    assert game.crossroads[0].text in asked.words()


def test_the_end_says_what_was_answered_what_to_look_for_and_where(
    asked: Patron, game: GuidedChoice
) -> None:
    taken = answer_all(asked, game)
    words = asked.words()
    assert "Vous savez quoi chercher." in words
    assert [one for one in words if one in taken] == taken
    assert "genre\u00a0: dessin animé, au plus 2 jetons" in words
    assert "Chez vous, avec Arte VOD et UniversCiné." in words
    assert "Carré à viser avec votre téléphone" in words


def test_not_minding_is_no_answer(asked: Patron, game: GuidedChoice) -> None:
    for _crossroads in game.crossroads:
        asked.touch("Peu importe")
    assert "Vous savez quoi chercher." in asked.words()
    assert len(asked.said(StepSkipped)) == len(game.crossroads)
    assert not any("jeton" in said for said in asked.words())


def test_a_choice_is_recorded_and_made_again(asked: Patron, game: GuidedChoice) -> None:
    answer_all(asked, game)
    last = [len(one.ways) - 1 for one in game.crossroads]
    assert asked.said(WayChosen) == [
        WayChosen(activity=game.id, step=step, choice=choice) for step, choice in enumerate(last)
    ]
    assert asked.said(ActivityFinished) == [
        ActivityFinished(activity=game.id, kind="guided-choice", right="", players=1, minutes="0-1")
    ]
    asked.touch("Recommencer")
    assert game.crossroads[0].text in asked.words()
    assert len(asked.said(ActivityStarted)) == 2


def test_the_way_on_can_be_kept(asked: Patron, game: GuidedChoice) -> None:
    answer_all(asked, game)
    asked.touch("Dans mon carnet")
    assert asked.said(Kept) == [Kept(item_kind="activity", id=game.id)]


def test_a_look_at_help_comes_back_to_the_same_question(
    asked: Patron, game: GuidedChoice
) -> None:
    asked.touch(game.crossroads[0].ways[0].text)
    asked.touch("Demander de l’aide")
    asked.press("escape")
    assert game.crossroads[1].text in asked.words()


def test_the_pictures_of_ways_say_for_whom_and_how_many() -> None:
    def drawn(*filters: tuple[Filter, ...]) -> list[tuple[str, float]]:
        ways = tuple(Way(text=str(n), filters=found) for n, found in enumerate(filters))
        posts = signposts(Crossroads(id="a", text="", ways=ways))
        return [(post.scene, post.tokens) for post in posts]

    assert drawn((), (Filter("audience", "=", "enfants"),)) == [(PEOPLE[0], 0), (PEOPLE[1], 0)]
    assert [tokens for _scene, tokens in drawn((Filter("tokens", "<=", 1.5),), ())] == [1.5, 0]
    assert drawn((), ()) == [(SHAPES[0], 0), (SHAPES[1], 0)]


@pytest.mark.parametrize("text_scale", TEXT_SCALES[:: len(TEXT_SCALES) - 1])
@pytest.mark.parametrize("size", FORMATS)
def test_two_to_six_ways_can_be_read_and_touched_whatever_the_letters(
    arrive: Callable[..., Patron],
    content: Content,
    game: GuidedChoice,
    size: str,
    text_scale: float,
) -> None:
    question = "De quoi avez-vous envie de regarder ensemble ce soir à la maison ?"
    for count in range(2, len(SIX) + 1):
        only = Crossroads(id="a", text=question, ways=tuple(Way(text=one) for one in SIX[:count]))
        other = replace(content, activities=(replace(game, crossroads=(only,)),))
        patron = begin(arrive(content=other, size=FORMATS[size], text_scale=text_scale), game)
        found, wrong = ways(patron), list(misplaced(patron))
        while "Autres réponses" in patron.names and len(found) < count:
            patron.touch("Autres réponses")
            found += ways(patron)
            wrong += misplaced(patron)
        assert (found, wrong) == (list(SIX[:count]), [])

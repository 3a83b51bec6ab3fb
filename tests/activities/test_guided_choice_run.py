from __future__ import annotations

from random import Random

import pytest

from kiosk.activities.guided_choice import GuidedChoiceRun
from kiosk.activities.run import Chosen, Skipped
from kiosk.packs.content import Crossroads, Filter, GuidedChoice, Record, Way

FILM, FAMILY, CHEAP = (
    Filter("kind", "=", "film"),
    Filter("audience", "=", "enfants"),
    Filter("tokens", "<=", 1.0),
)
ALWAYS = Filter("universe", "=", "cinema")


def a_choice(*crossroads: Crossroads) -> GuidedChoice:
    return GuidedChoice(
        id="quel-film", title="Quel film ce soir ?", crossroads=crossroads, filters=(ALWAYS,)
    )


def a_run() -> GuidedChoiceRun:
    """Three questions; the second one is passed over by « Un court métrage »."""
    return GuidedChoiceRun(
        a_choice(
            Crossroads(
                id="quoi",
                text="Quoi ?",
                ways=(
                    Way(text="Un film", leads_to="qui", filters=(FILM,)),
                    Way(text="Un court métrage", leads_to="jetons"),
                ),
            ),
            Crossroads(
                id="qui",
                text="Avec qui ?",
                ways=(
                    Way(text="En famille", leads_to="jetons", filters=(FAMILY,)),
                    Way(text="En solo", leads_to="jetons"),
                ),
            ),
            Crossroads(
                id="jetons",
                text="Combien ?",
                ways=(Way(text="Un jeton", filters=(CHEAP,)), Way(text="Peu importe")),
            ),
        ),
        Random(0),
    )


def test_each_way_leads_to_the_next_question_and_the_last_one_to_the_end() -> None:
    run = a_run()
    following = run.take(0)
    assert following is run.crossroads
    assert following.text == "Avec qui ?"
    run.take(1)
    assert run.take(0) is None
    assert run.is_over
    assert run.crossroads.text == "Combien ?"


def test_answers_are_kept_in_their_words_and_as_conditions() -> None:
    run = a_run()
    for way in (0, 0, 0):
        run.take(way)
    assert run.reasons == ("Un film", "En famille", "Un jeton")
    assert run.filters == (ALWAYS, FILM, FAMILY, CHEAP)


def test_not_minding_takes_the_road_of_the_first_way_without_its_conditions() -> None:
    run = a_run()
    run.skip()
    assert run.crossroads.text == "Avec qui ?"
    assert (run.reasons, run.filters) == ((), (ALWAYS,))


def test_going_back_takes_the_last_answer_back() -> None:
    run = a_run()
    run.take(0)
    run.take(0)
    run.back()
    assert (run.step, run.crossroads.text, run.reasons) == (1, "Avec qui ?", ("Un film",))
    run.back()
    run.back()
    assert (run.step, run.crossroads.text, run.reasons) == (0, "Quoi ?", ())


def test_an_end_stays_one_whatever_is_touched() -> None:
    run = a_run()
    for way in (0, 0, 0):
        run.take(way)
    run.take_notes()
    run.back()
    run.skip()
    assert run.take(0) is None
    assert (run.is_over, run.step, run.take_notes()) == (True, 3, ())


def test_what_is_proposed_comes_at_the_end_and_once() -> None:
    run = a_run()
    films = tuple(Record(id=name, title=name, universe="cinema") for name in ("un", "deux"))
    run.propose(films)
    assert run.proposals is None
    while not run.is_over:
        run.skip()
    run.propose(films[:1])
    run.propose(films)
    assert run.proposals == films[:1]


def test_the_longest_way_that_is_left_is_counted() -> None:
    run = a_run()
    assert run.count == 3
    run.take(1)
    assert run.count == 2
    run.take(0)
    assert run.count == 2


def test_what_was_chosen_and_what_was_not_is_noted() -> None:
    run = a_run()
    run.take(0)
    run.skip()
    run.take(1)
    assert run.take_notes() == (
        Chosen(step=0, choice=0),
        Skipped(step=1),
        Chosen(step=2, choice=1),
    )


def test_a_way_back_to_a_question_already_passed_leads_to_the_proposals() -> None:
    run = GuidedChoiceRun(
        a_choice(
            Crossroads(id="a", text="A", ways=(Way(text="b", leads_to="b"),)),
            Crossroads(id="b", text="B", ways=(Way(text="a", leads_to="a"),)),
        ),
        Random(0),
    )
    run.take(0)
    assert run.take(0) is None
    assert run.reasons == ("b", "a")


def test_taking_a_way_that_is_not_there_is_a_defect_of_the_caller() -> None:
    with pytest.raises(ValueError, match="^no way 2 at question 0 of quel-film$"):
        a_run().take(2)


def test_ten_thousand_random_games_all_end_and_say_what_was_answered() -> None:
    random = Random(125)
    for _ in range(10_000):
        game = any_choice(random)
        run = GuidedChoiceRun(game, random)
        moves = 0
        while not run.is_over:
            any_move(run, random)
            moves += 1
            assert run.step <= run.count <= len(game.crossroads)
            assert len(run.filters) == 1 + len(run.reasons) <= 1 + run.step
            assert moves < 10_000
        assert run.step == run.count


def any_choice(random: Random) -> GuidedChoice:
    """Questions whose ways lead anywhere: on, round, to the end, and to what is not there."""
    names = [str(number) for number in range(random.randint(1, 6))]
    return a_choice(
        *(
            Crossroads(
                id=name,
                text=name,
                ways=tuple(
                    Way(text="", leads_to=random.choice([*names, "", "nowhere"]), filters=(FILM,))
                    for _way in range(random.randint(0, 4))
                ),
            )
            for name in names
        )
    )


def any_move(run: GuidedChoiceRun, random: Random) -> None:
    ways = len(run.crossroads.ways)
    match random.randrange(4):
        case 0:
            run.back()
        case 1:
            run.skip()
        case _ if ways:
            run.take(random.randrange(ways))

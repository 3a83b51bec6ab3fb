from __future__ import annotations

from random import Random

from kiosk.activities.run import Chosen, Skipped
from kiosk.activities.surprise import SurpriseRun
from kiosk.packs.content import Filter, Record, Surprise

SURPRISE = Surprise(id="hasard", title="Au hasard", filters=(Filter("kind", "=", "film"),))


def a_record(number: int) -> Record:
    return Record(id=f"film-{number}", title=f"Film {number}", universe="cinema")


def a_run() -> SurpriseRun:
    return SurpriseRun(SURPRISE, Random(1))


def test_the_case_is_closed_until_something_comes_out() -> None:
    run = a_run()
    assert (run.record, run.step, run.is_over) == (None, 0, False)
    run.take(a_record(1))
    assert (run.record, run.step, run.is_over) == (a_record(1), 0, False)


def test_another_one_puts_the_first_back_and_is_told() -> None:
    run = a_run()
    run.take(a_record(1))
    run.skip()
    assert (run.record, run.step) == (None, 1)
    run.take(a_record(2))
    assert run.drawn == (a_record(1), a_record(2))
    assert run.take_notes() == (Skipped(step=0),)


def test_what_suits_ends_the_game_and_stays() -> None:
    run = a_run()
    run.take(a_record(1))
    run.skip()
    run.take(a_record(2))
    run.finish()
    assert (run.is_over, run.record, run.step) == (True, a_record(2), 1)
    assert run.take_notes() == (Skipped(step=0), Chosen(step=1, choice=0))


def test_a_case_with_nothing_left_is_the_end() -> None:
    run = a_run()
    run.take(None)
    assert (run.is_over, run.is_empty, run.record) == (True, True, None)
    assert run.take_notes() == ()


def test_whoever_passes_a_closed_case_is_at_the_end() -> None:
    run = a_run()
    run.skip()
    assert (run.is_over, run.is_empty) == (True, False)
    assert run.take_notes() == (Skipped(step=0),)


def test_a_record_is_not_replaced_by_one_that_comes_too_late() -> None:
    run = a_run()
    run.take(a_record(1))
    run.take(a_record(2))
    assert run.drawn == (a_record(1),)
    run.finish()
    for move in (run.finish, run.skip, lambda: run.take(None)):
        move()
    assert (run.record, run.is_empty, len(run.take_notes())) == (a_record(1), False, 1)


def test_there_is_nothing_to_guess() -> None:
    run = a_run()
    run.show_hint()
    assert not run.has_hint
    assert run.score is None


def test_ten_thousand_random_games_all_end() -> None:
    luck = Random(125)
    for _game in range(10_000):
        run = a_run()
        moves = 0
        while not run.is_over:
            if luck.random() < 0.5:
                run.take(luck.choice((None, *map(a_record, range(8)))))
            else:
                luck.choice((run.skip, run.finish, run.show_hint))()
            moves += 1
            assert 0 <= run.step <= len(run.drawn) <= moves
            assert moves < 1_000
        assert run.record is None or run.record == run.drawn[-1]

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.activities.order import OrderRun, Tried
from kiosk.activities.run import Answered, Score, Skipped
from kiosk.packs.content import Milestone, Order


def an_order(count: int) -> Order:
    return Order(
        id="les-premiers-films",
        title="Les premiers films",
        milestones=tuple(
            Milestone(f"étape {number}", str(1890 + number)) for number in range(count)
        ),
    )


def a_run(count: int = 5, seed: int = 125) -> OrderRun:
    return OrderRun(an_order(count), Random(seed))


def test_all_milestones_are_dealt_and_none_has_its_place_yet() -> None:
    run = a_run()
    assert sorted(run.dealt) == [0, 1, 2, 3, 4]
    assert run.waiting == run.dealt
    assert (run.placed, run.step, run.count, run.is_over) == ((), 0, 5, False)


def test_they_are_never_dealt_in_their_order() -> None:
    for seed in range(200):
        for count in (2, 3, 8):
            assert a_run(count, seed).dealt != tuple(range(count))


def test_a_single_one_can_only_be_dealt_in_its_order() -> None:
    assert a_run(1).dealt == (0,)


def test_the_same_luck_deals_the_same_and_another_does_not() -> None:
    assert a_run(8, seed=1).dealt == a_run(8, seed=1).dealt
    assert a_run(8, seed=1).dealt != a_run(8, seed=2).dealt


def test_the_next_one_takes_its_place_and_counts() -> None:
    run = a_run()
    assert run.choose(0) is Tried.RIGHT
    assert run.placed == run.activity.milestones[:1]
    assert 0 not in run.waiting
    assert run.score == Score(right=1, count=5)
    assert run.take_notes() == (Answered(step=0, choice=0, is_right=True),)


def test_a_wrong_one_stays_and_another_can_be_tried() -> None:
    run = a_run()
    assert run.choose(3) is Tried.LATER
    assert run.is_later(3)
    assert not run.is_later(0)
    assert run.step == 0
    assert run.choose(0) is Tried.RIGHT
    assert run.score.right == 0


def test_only_the_first_try_of_a_place_is_noted() -> None:
    run = a_run()
    run.choose(3)
    run.choose(0)
    run.choose(1)
    assert run.take_notes() == (
        Answered(step=0, choice=3, is_right=False),
        Answered(step=1, choice=1, is_right=True),
    )


def test_after_two_wrong_ones_the_right_one_is_placed() -> None:
    run = a_run()
    run.choose(3)
    assert run.choose(4) is Tried.SHOWN
    assert run.step == 1
    assert run.placed == run.activity.milestones[:1]
    assert not run.is_later(3)
    assert run.score.right == 0


def test_a_bounced_touch_costs_no_try() -> None:
    run = a_run()
    run.choose(3)
    assert run.choose(3) is Tried.LATER
    assert run.choose(3) is Tried.LATER
    assert run.step == 0


def test_passing_places_the_next_one() -> None:
    run = a_run(2)
    run.skip()
    run.skip()
    run.skip()
    assert (run.is_over, run.step, run.score.right) == (True, 2, 0)
    assert run.take_notes() == (Skipped(step=0), Skipped(step=1))


def test_the_hint_leaves_two_the_next_one_among_them() -> None:
    run = a_run()
    run.show_hint()
    left = [one for one in run.waiting if not run.is_later(one)]
    assert len(left) == 2
    assert run.step in left
    assert run.is_hint_shown
    assert not run.has_hint


def test_what_the_hint_took_away_costs_no_try() -> None:
    run = a_run()
    run.show_hint()
    away = next(one for one in run.waiting if run.is_ruled_out(one))
    assert run.choose(away) is Tried.LATER
    assert run.take_notes() == ()
    assert run.choose(0) is Tried.RIGHT
    assert run.score.right == 1


def test_a_hint_is_for_its_own_place_only() -> None:
    run = a_run()
    run.show_hint()
    run.choose(0)
    assert not run.is_hint_shown
    assert run.has_hint


def test_between_two_there_is_no_hint() -> None:
    run = a_run(3)
    assert run.has_hint
    run.choose(2)
    assert not run.has_hint
    run.show_hint()
    assert not run.is_hint_shown
    run.choose(0)
    assert not run.has_hint


def test_one_goes_on_where_one_was() -> None:
    run = a_run(5)
    run.resume(3)
    assert run.placed == run.activity.milestones[:3]
    run.resume(9)
    assert run.is_over


def test_touching_what_has_its_place_changes_nothing() -> None:
    run = a_run()
    run.choose(0)
    run.take_notes()
    assert run.choose(0) is Tried.RIGHT
    assert (run.step, run.score.right, run.take_notes()) == (1, 1, ())


def test_a_milestone_that_is_not_there_is_a_defect_of_the_caller() -> None:
    with pytest.raises(ValueError, match="^no milestone 5 in les-premiers-films$"):
        a_run().choose(5)


@given(
    count=st.integers(1, 8),
    seed=st.integers(0, 1000),
    moves=st.lists(st.tuples(st.integers(0, 3), st.integers(0, 7)), max_size=60),
)
def test_whatever_is_touched_the_order_that_comes_of_it_is_right(
    count: int, seed: int, moves: list[tuple[int, int]]
) -> None:
    run = a_run(count, seed)
    for kind, number in moves:
        before = run.step
        if kind == 0:
            run.skip()
        elif kind == 1:
            run.show_hint()
        elif run.waiting:
            run.choose(run.waiting[number % len(run.waiting)])
        assert run.step in (before, before + 1)
        assert run.placed == run.activity.milestones[: run.step]
        assert sorted(run.waiting) == list(range(run.step, count))
        assert run.is_over or not run.is_later(run.step)
        assert 0 <= run.score.right <= run.step


@given(count=st.integers(1, 8), seed=st.integers(0, 1000))
def test_whoever_touches_at_random_reaches_the_end(count: int, seed: int) -> None:
    run, luck = a_run(count, seed), Random(seed)
    for _touch in range(100 * count):
        if run.is_over:
            break
        run.choose(luck.choice(run.waiting))
    assert run.is_over

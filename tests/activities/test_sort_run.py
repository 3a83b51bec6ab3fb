from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.activities.run import Answered, Score, Skipped
from kiosk.activities.sort import Placed, SortRun, Thing
from kiosk.packs.content import Basket, Face, Sort, Span


def a_sort(*sizes: int, draw: int = 0) -> Sort:
    """Each basket says how many things are its own."""
    return Sort(
        id="jetons-ou-pas",
        title="Jetons, ou pas ?",
        draw=draw,
        baskets=tuple(
            Basket(
                title=f"panier {basket}",
                items=tuple(Face(f"objet {basket}.{item}") for item in range(size)),
                why=((Span(f"raison {basket}"),),),
            )
            for basket, size in enumerate(sizes)
        ),
    )


def a_run(*sizes: int, seed: int = 125, **how: int) -> SortRun:
    return SortRun(a_sort(*(sizes or (3, 2))), Random(seed), **how)


def held(run: SortRun) -> Thing:
    assert run.held is not None
    return run.held


def put(run: SortRun, *, right: bool) -> Placed:
    """Put what is in hand into its basket, or into another one."""
    basket = held(run).basket
    return run.place(basket if right else (basket + 1) % len(run.baskets))


def test_all_things_of_all_baskets_are_mixed_and_one_is_in_hand() -> None:
    run = a_run(3, 2)
    assert sorted(thing.face.text for thing in run.waiting) == [
        "objet 0.0",
        "objet 0.1",
        "objet 0.2",
        "objet 1.0",
        "objet 1.1",
    ]
    assert [thing.index for thing in run.waiting] != [0, 1, 2, 3, 4]
    assert held(run) == run.waiting[0]
    assert (run.step, run.count, run.is_over) == (0, 5, False)


def test_the_same_luck_mixes_the_same_and_another_does_not() -> None:
    assert a_run(8, 8, seed=1).waiting == a_run(8, 8, seed=1).waiting
    assert a_run(8, 8, seed=1).waiting != a_run(8, 8, seed=2).waiting


def test_a_thing_in_its_basket_stays_there_and_counts() -> None:
    run = a_run()
    thing = held(run)
    placed = put(run, right=True)
    assert placed == Placed(thing=thing, chosen=thing.basket)
    assert placed.is_right
    assert run.inside(thing.basket) == (thing.face,)
    assert run.score == Score(right=1, count=5)
    assert run.take_notes() == (Answered(step=thing.index, choice=thing.basket, is_right=True),)


def test_a_thing_in_another_basket_goes_to_its_own_and_does_not_count() -> None:
    run = a_run()
    thing = held(run)
    other = 1 - thing.basket
    assert not put(run, right=False).is_right
    assert run.inside(thing.basket) == (thing.face,)
    assert run.inside(other) == ()
    assert run.score == Score(right=0, count=5)
    assert run.take_notes() == (Answered(step=thing.index, choice=other, is_right=False),)


def test_a_second_try_gets_the_first_one_back() -> None:
    run = a_run()
    first = put(run, right=False)
    assert run.place(first.thing.basket) is first
    assert run.score.right == 0
    assert len(run.take_notes()) == 1


def test_going_on_takes_the_next_thing_in_hand_and_a_bounced_touch_none() -> None:
    run = a_run()
    run.next()
    assert run.step == 0
    put(run, right=True)
    assert run.held is None
    second = run.waiting[0]
    run.next()
    run.next()
    assert run.held == second
    assert run.step == 1


def test_any_waiting_thing_can_be_taken_in_hand() -> None:
    run = a_run()
    run.hold(run.waiting[3])
    assert run.held == run.waiting[3]
    assert len(run.waiting) == 5


def test_what_lies_in_a_basket_is_not_taken_out_of_it() -> None:
    run = a_run()
    placed = put(run, right=True)
    run.next()
    before = run.held
    run.hold(placed.thing)
    assert run.held == before


def test_nothing_is_taken_in_hand_while_a_placement_is_told() -> None:
    run = a_run()
    put(run, right=True)
    run.hold(run.waiting[0])
    assert run.held is None


def test_what_is_skipped_comes_back_at_the_end() -> None:
    run = a_run()
    first, second = run.waiting[:2]
    run.skip()
    assert run.held == second
    assert run.waiting[-1] == first
    assert run.take_notes() == (Skipped(step=first.index),)


def test_what_is_skipped_again_goes_to_its_basket_and_is_told() -> None:
    run = a_run(1, 1)
    first, second = run.waiting
    run.skip()
    run.skip()
    run.skip()
    assert run.last == Placed(thing=first, chosen=None)
    assert run.inside(first.basket) == (first.face,)
    run.skip()
    assert run.held == second
    assert run.score.right == 0


def test_the_only_one_left_is_skipped_into_its_basket() -> None:
    run = a_run(1, 1)
    put(run, right=True)
    run.next()
    last = held(run)
    run.skip()
    assert run.last == Placed(thing=last, chosen=None)
    assert not run.is_over
    run.next()
    assert run.is_over
    assert run.score == Score(right=1, count=2)


def test_with_three_baskets_the_hint_rules_a_wrong_one_out() -> None:
    run = a_run(2, 2, 2)
    assert run.has_hint
    assert run.ruled_out is None
    run.show_hint()
    assert run.ruled_out is not None
    assert run.ruled_out != held(run).basket
    assert run.hint is None
    assert not run.has_hint


def test_with_two_baskets_the_hint_names_something_that_belongs_with_it() -> None:
    run = a_run(2, 2)
    assert run.hint is None
    run.show_hint()
    assert run.ruled_out is None
    assert run.hint in run.baskets[held(run).basket].items
    assert run.hint != held(run).face


def test_what_already_lies_in_the_basket_is_named_first() -> None:
    run = a_run(4, 1)
    things = [thing for thing in run.waiting if thing.basket == 0]
    run.hold(things[-1])
    run.place(0)
    run.next()
    run.hold(things[0])
    run.show_hint()
    assert run.hint == things[-1].face


def test_a_thing_that_is_alone_in_its_basket_has_no_hint() -> None:
    run = a_run(1, 3)
    run.hold(next(thing for thing in run.waiting if thing.basket == 0))
    assert not run.has_hint
    run.show_hint()
    assert run.hint is None


def test_a_hint_is_about_the_thing_in_hand_only() -> None:
    run = a_run(2, 2, 2)
    run.show_hint()
    run.hold(run.waiting[1])
    assert run.ruled_out is None
    assert run.has_hint


def test_the_turn_passes_after_each_thing_and_each_finds_for_oneself() -> None:
    run = a_run(2, 2, players=2)
    put(run, right=True)
    assert run.turns.now == 0
    run.next()
    assert run.turns.now == 1
    put(run, right=False)
    run.next()
    put(run, right=True)
    assert run.turns.found == [2, 0]
    assert run.score.right == 2


def test_passing_passes_the_turn_too() -> None:
    run = a_run(2, 2, players=3)
    run.skip()
    assert run.turns.now == 1


def test_two_minutes_hold_ten_things() -> None:
    assert a_run(8, 8, minutes=2).count == 10
    assert a_run(8, 8).count == 16


def test_its_author_says_how_many_are_drawn() -> None:
    run = SortRun(a_sort(20, 20, draw=8), Random(125))
    assert run.count == 8
    assert {thing.index for thing in run.waiting} < set(range(40))


def test_going_on_where_one_was_begins_again() -> None:
    run = a_run()
    run.resume(3)
    assert (run.step, held(run)) == (0, run.waiting[0])


def test_a_basket_that_is_not_there_is_a_defect_of_the_caller() -> None:
    run = a_run(1, 1)
    with pytest.raises(ValueError, match="^no basket 2 at step 0 of jetons-ou-pas$"):
        run.place(2)
    for _thing in range(2):
        put(run, right=True)
        run.next()
    with pytest.raises(ValueError, match="^no basket 0 at step 2 of jetons-ou-pas$"):
        run.place(0)


moves = st.lists(st.tuples(st.integers(0, 5), st.integers(0, 15)), max_size=80)


@given(
    sizes=st.lists(st.integers(1, 4), min_size=2, max_size=4),
    seed=st.integers(0, 1000),
    players=st.integers(1, 4),
    moves=moves,
)
def test_whatever_is_done_nothing_is_lost_and_each_thing_lies_where_it_belongs(
    sizes: list[int], seed: int, players: int, moves: list[tuple[int, int]]
) -> None:
    run = a_run(*sizes, seed=seed, players=players)
    for kind, number in moves:
        move(run, kind, number)
        lying = sum(len(run.inside(basket)) for basket in range(len(sizes)))
        assert lying == run.step
        assert len(run.waiting) + run.step == run.count == sum(sizes)
        assert 0 <= run.score.right <= run.step
        assert run.held is None or run.held in run.waiting
        assert run.ruled_out is None or run.ruled_out != held(run).basket
    while not run.is_over:
        run.skip()
    for basket, size in enumerate(sizes):
        assert set(run.inside(basket)) == set(run.baskets[basket].items)
        assert len(run.inside(basket)) == size


def move(run: SortRun, kind: int, number: int) -> None:
    match kind:
        case 0:
            run.skip()
        case 1:
            run.show_hint()
        case 2:
            run.next()
        case 3 if run.waiting:
            run.hold(run.waiting[number % len(run.waiting)])
        case _ if run.held is not None or run.last is not None:
            run.place(number % len(run.baskets))

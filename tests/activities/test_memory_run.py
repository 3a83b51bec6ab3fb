from __future__ import annotations

from random import Random

import pytest

from kiosk.activities.memory import FEW_PAIRS, MANY_PAIRS, MemoryRun
from kiosk.packs.content import Face, Memory, Pair, Span


def a_memory(pairs: int) -> Memory:
    return Memory(
        id="paires",
        title="Six univers à retrouver",
        pairs=tuple(
            Pair(Face(f"gauche {number}"), Face(f"droite {number}"), (Span(f"fait {number}"),))
            for number in range(pairs)
        ),
    )


def a_run(pairs: int = 6, seed: int = 125) -> MemoryRun:
    return MemoryRun(a_memory(pairs), Random(seed))


def places_of(run: MemoryRun, pair: int) -> tuple[int, int]:
    one, other = (place for place, card in enumerate(run.cards) if card.pair == pair)
    return one, other


def two_that_differ(run: MemoryRun) -> tuple[int, int]:
    first = run.cards[0].pair
    return 0, next(place for place, card in enumerate(run.cards) if card.pair != first)


def find(run: MemoryRun, pair: int) -> None:
    for place in places_of(run, pair):
        run.turn(place)


@pytest.mark.parametrize(("pairs", "in_play"), [(2, 2), (3, 3), (6, 6), (8, 6)])
def test_every_pair_in_play_has_its_two_cards(pairs: int, in_play: int) -> None:
    run = a_run(pairs)
    faces = sorted(card.face.text for card in run.cards)
    drawn = {card.pair for card in run.cards}
    assert faces == sorted(f"{side} {pair}" for pair in drawn for side in ("gauche", "droite"))
    assert (run.pair_count, len(drawn)) == (in_play, in_play)


def test_the_same_luck_lays_the_same_cards_and_another_does_not() -> None:
    assert a_run(8, seed=1).cards == a_run(8, seed=1).cards
    assert a_run(8, seed=1).cards != a_run(8, seed=2).cards


def test_a_pair_that_is_found_stays_and_tells_its_fact() -> None:
    run = a_run()
    one, other = places_of(run, 4)
    assert run.turn(one) is None
    assert run.turn(other) is run.activity.pairs[4]
    assert (run.found, run.turned, run.tries, run.step) == ((4,), (), 1, 1)
    assert run.is_found(one)
    assert run.is_up(other)


def test_two_cards_that_differ_are_seen_until_the_next_touch() -> None:
    run = a_run()
    one, other = two_that_differ(run)
    run.turn(one)
    assert run.turn(other) is None
    assert (run.turned, run.tries) == ((one, other), 1)
    third = next(place for place in range(12) if place not in (one, other))
    run.turn(third)
    assert (run.turned, run.tries) == ((third,), 1)
    assert not run.is_up(one)


def test_a_double_tap_on_one_card_is_nothing() -> None:
    run = a_run()
    one, other = two_that_differ(run)
    for place in (one, one, other, other, one):
        run.turn(place)
    assert (run.turned, run.tries) == ((one, other), 1)


def test_a_found_card_is_not_turned_again() -> None:
    run = a_run()
    find(run, 0)
    for place in places_of(run, 0):
        assert run.turn(place) is None
    assert (run.turned, run.tries) == ((), 1)


def test_a_touch_where_no_card_lies_any_more_is_nothing() -> None:
    run = a_run()
    run.deal(FEW_PAIRS)
    assert run.turn(11) is None
    assert run.turn(-1) is None
    assert run.turned == ()


def test_it_is_over_when_every_pair_is_found() -> None:
    run = a_run(2)
    find(run, 0)
    assert not run.is_over
    find(run, 1)
    assert run.is_over
    assert run.score is None


def test_fewer_cards_begin_anew_and_all_of_them_too() -> None:
    run = a_run()
    find(run, 0)
    assert run.other_count == FEW_PAIRS
    run.deal(run.other_count)
    assert (len(run.cards), run.found, run.turned, run.tries) == (6, (), (), 0)
    assert run.other_count == MANY_PAIRS
    run.deal(run.other_count)
    assert len(run.cards) == 12


def test_three_pairs_leave_nothing_to_make_smaller() -> None:
    run = a_run(3)
    assert run.other_count == run.pair_count


def test_ten_thousand_random_games_all_end_with_every_pair_found() -> None:
    random = Random(125)
    for _ in range(10_000):
        run = MemoryRun(a_memory(random.randint(2, 8)), random)
        if random.random() < 0.5:
            run.deal(random.choice((run.other_count, FEW_PAIRS, 1)))
        touches = 0
        while not run.is_over:
            run.turn(random.randrange(-1, len(run.cards) + 1))
            touches += 1
            assert run.tries <= touches
            assert len(run.turned) <= 2
            assert 0 <= run.step <= run.pair_count <= MANY_PAIRS
            assert touches < 10_000
        assert sorted(run.found) == sorted({card.pair for card in run.cards})
        assert run.take_notes() == ()

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from kiosk.activities.budget import BudgetRun
from kiosk.activities.run import Chosen
from kiosk.packs.content import Budget, Priced


def a_budget(*costs: float, allowance: float = 4) -> Budget:
    return Budget(
        id="mois",
        title="Composez votre mois de cinéma.",
        allowance=allowance,
        goal=(),
        offers=tuple(Priced(f"Film à {cost}", cost) for cost in costs),
    )


def a_run() -> BudgetRun:
    return BudgetRun(a_budget(2, 0.5, 2, 0.5), Random(125))


def test_what_is_put_on_the_shelf_is_paid_and_what_is_taken_back_is_not() -> None:
    run = a_run()
    assert run.toggle(0)
    assert run.toggle(1)
    assert (run.on_shelf, run.left, run.step) == ((0, 1), 1.5, 2)
    assert run.toggle(0)
    assert (run.on_shelf, run.left) == ((1,), 3.5)


def test_what_cannot_be_paid_stays_where_it_is_and_says_what_is_lacking() -> None:
    run = a_run()
    run.toggle(0)
    run.toggle(1)
    assert run.missing(2) == 0.5
    assert not run.toggle(2)
    assert (run.on_shelf, run.left) == ((0, 1), 1.5)


def test_nothing_is_lacking_for_what_is_on_the_shelf() -> None:
    run = a_run()
    for offer in (0, 2):
        assert run.toggle(offer)
    assert run.left == 0
    assert [run.missing(offer) for offer in range(4)] == [0, 0.5, 0, 0.5]


def test_the_month_is_over_when_the_patron_says_so_and_then_stays_as_it_is() -> None:
    run = a_run()
    run.toggle(3)
    run.toggle(0)
    assert not run.is_over
    run.finish()
    assert run.is_over
    assert not run.toggle(1)
    assert [offer.title for offer in run.chosen] == ["Film à 0.5", "Film à 2"]


def test_what_was_chosen_is_noted_once_at_the_end() -> None:
    run = a_run()
    run.toggle(3)
    run.toggle(0)
    assert run.take_notes() == ()
    run.finish()
    run.finish()
    assert run.take_notes() == (Chosen(step=0, choice=3), Chosen(step=1, choice=0))


def test_an_empty_month_is_one_too() -> None:
    run = a_run()
    run.finish()
    assert (run.is_over, run.chosen, run.left, run.score) == (True, (), 4, None)


@given(
    st.lists(st.integers(1, 20).map(lambda halves: halves / 2), min_size=1, max_size=12),
    st.integers(1, 20).map(lambda halves: halves / 2),
    st.lists(st.integers(0, 11)),
)
def test_tokens_add_up_whatever_is_touched(
    costs: list[float], allowance: float, touches: list[int]
) -> None:
    run = BudgetRun(a_budget(*costs, allowance=allowance), Random(0))
    for touch in touches:
        run.toggle(touch % len(costs))
        assert run.left >= 0
        assert run.left + sum(offer.cost for offer in run.chosen) == allowance
        assert len(set(run.on_shelf)) == len(run.on_shelf)


def test_ten_thousand_random_games_all_end_within_the_allowance() -> None:
    random = Random(125)
    for _ in range(10_000):
        costs = [random.randint(1, 8) / 2 for _ in range(random.randint(1, 12))]
        run = BudgetRun(a_budget(*costs, allowance=random.randint(1, 20) / 2), random)
        for _ in range(random.randrange(40)):
            offer = random.randrange(len(costs))
            missing = run.missing(offer)
            assert run.toggle(offer) is (missing == 0)
            assert 0 <= run.left <= run.activity.allowance
            assert 0 <= missing <= costs[offer]
        run.finish()
        assert run.is_over
        assert len(run.take_notes()) == run.step

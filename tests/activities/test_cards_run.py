from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from kiosk.activities.cards import CardsRun
from kiosk.activities.run import Chosen, Skipped
from kiosk.packs.content import Card, Cards, Rich, Span

BACK: Rich = (Span("Il paie un film, et "), Span("il en reste", strong=True), Span(" trois."))


def some_cards(count: int = 3, back: tuple[Rich, ...] = (BACK,), draw: int = 0) -> Cards:
    return Cards(
        id="les-mots",
        title="Trois mots à connaître",
        cards=tuple(Card(front=f"Mot {number}", back=back) for number in range(count)),
        draw=draw,
    )


def a_run(**what: object) -> CardsRun:
    return CardsRun(some_cards(**what), Random(125))  # type: ignore[arg-type]


def look(run: CardsRun, *, known: bool) -> None:
    run.turn()
    run.sort(known)


def test_a_card_is_turned_and_then_sorted_by_whoever_plays() -> None:
    run = a_run()
    run.turn()
    assert run.is_turned
    run.sort(True)
    assert (run.step, run.is_turned, run.card.front) == (1, False, "Mot 1")
    look(run, known=False)
    assert run.take_notes() == (Chosen(step=0, choice=0), Chosen(step=1, choice=1))


def test_a_card_that_was_not_turned_cannot_be_sorted() -> None:
    run = a_run()
    run.sort(True)
    assert (run.step, run.take_notes()) == (0, ())


def test_nothing_is_right_or_wrong() -> None:
    assert a_run().score is None


def test_cards_to_review_come_back_once_at_the_end() -> None:
    run = a_run()
    for known in (False, True, False):
        look(run, known=known)
    assert (run.is_over, run.is_second_round, run.round, run.step) == (False, True, (0, 2), 3)
    look(run, known=False)
    assert run.card.front == "Mot 2"
    look(run, known=False)
    assert (run.is_over, run.step) == (True, 5)
    assert run.card.front == "Mot 2"


def test_it_is_over_at_once_where_everything_was_known() -> None:
    run = a_run()
    for _ in range(3):
        look(run, known=True)
    assert (run.is_over, run.is_second_round) == (True, False)


def test_a_card_that_is_skipped_is_not_turned_and_does_not_come_back() -> None:
    run = a_run()
    for _ in range(4):
        run.skip()
    assert (run.is_over, run.seen) == (True, frozenset())
    assert run.take_notes() == (Skipped(step=0), Skipped(step=1), Skipped(step=2))


def test_what_was_turned_is_remembered_even_if_it_is_not_sorted() -> None:
    run = a_run()
    run.skip()
    run.turn()
    run.skip()
    assert run.seen == {1}


def test_a_hint_is_how_the_back_begins_cut_at_a_word() -> None:
    run = a_run()
    assert (run.has_hint, run.hint) == (True, "")
    run.show_hint()
    assert (run.has_hint, run.hint) == (False, "Il paie un film…")
    run.skip()
    assert (run.has_hint, run.hint) == (True, "")


def test_a_hint_of_a_short_back_is_half_of_it_at_most() -> None:
    run = a_run(back=((Span("Quatre par mois."),),))
    run.show_hint()
    assert run.hint == "Quatre…"


def test_a_back_of_one_word_or_a_picture_has_no_hint() -> None:
    for back in (((Span("Quatre."),),), ()):
        run = a_run(back=back)
        run.show_hint()
        assert (run.has_hint, run.hint) == (False, "")


def test_a_card_that_is_turned_has_no_hint_left() -> None:
    run = a_run()
    run.turn()
    run.show_hint()
    assert (run.has_hint, run.hint) == (False, "")


def test_cards_come_in_the_order_of_their_author_even_when_some_are_drawn() -> None:
    games = {CardsRun(some_cards(9, draw=3), Random(seed)).drawn for seed in range(20)}
    assert len(games) > 1
    assert all(list(one) == sorted(one) and len(one) == 3 for one in games)


def test_two_minutes_hold_twelve_cards() -> None:
    assert len(CardsRun(some_cards(40), Random(0), minutes=2).drawn) == 12


def test_a_game_is_resumed_at_its_card_or_at_the_last_one() -> None:
    run = a_run()
    run.resume(2)
    assert (run.step, run.card.front) == (2, "Mot 2")
    run.resume(9)
    assert (run.is_over, run.step) == (False, 2)


@given(
    count=st.integers(1, 9),
    draw=st.integers(0, 9),
    moves=st.lists(st.sampled_from(("turn", "known", "again", "skip", "hint"))),
)
def test_whatever_is_touched_no_card_is_seen_more_than_twice(
    count: int, draw: int, moves: list[str]
) -> None:
    run = CardsRun(some_cards(count, draw=draw), Random(0))
    steps = [run.step]
    for move in (*moves, *["turn", "again"] * 2 * count):
        match move:
            case "turn":
                run.turn()
            case "known" | "again":
                run.sort(move == "known")
            case "skip":
                run.skip()
            case "hint":
                run.show_hint()
        steps.append(run.step)
        assert run.is_over or run.index < len(run.round)
    assert steps == sorted(steps)
    assert run.is_over
    assert run.step <= 2 * len(run.drawn)
    assert run.seen <= set(run.drawn)


def test_ten_thousand_random_games_all_end() -> None:
    random = Random(125)
    for _ in range(10_000):
        run = CardsRun(some_cards(random.randint(1, 5)), random)
        while not run.is_over:
            run.turn()
            if random.random() < 0.2:
                run.skip()
            else:
                run.sort(random.random() < 0.5)
        assert run.step <= 2 * len(run.drawn)

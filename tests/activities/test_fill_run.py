from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.activities.fill import FillRun, Given
from kiosk.activities.run import Answered, Score, Skipped
from kiosk.packs.content import Fill, Gap, Sentence, Words


def a_sentence(*wrong_words: int) -> Sentence:
    """A sentence with a gap for each figure, which says how many wrong words it has."""
    parts: list[Words | Gap] = [Words("Chaque mois, ")]
    for number, wrong in enumerate(wrong_words):
        gap = Gap(f"mot {number}", tuple(f"faux {number}.{one}" for one in range(wrong)))
        parts += (gap, Words(" "))
    return Sentence(parts=tuple(parts))


def a_fill(*sentences: tuple[int, ...], draw: int = 0) -> Fill:
    return Fill(
        id="les-mots",
        title="Les mots de la Médiathèque",
        sentences=tuple(a_sentence(*gaps) for gaps in sentences),
        draw=draw,
    )


def a_run() -> FillRun:
    """Two sentences: two gaps in the first one, the last gap has one wrong word."""
    return FillRun(a_fill((3, 2), (1,)), Random(125))


def test_the_right_word_goes_in_and_counts() -> None:
    run = a_run()
    assert run.choose(0) == Given(option=0)
    assert run.choose(0).is_right
    assert (run.score, run.filled) == (Score(right=1, count=3), 1)
    assert run.take_notes() == (Answered(step=0, choice=0, is_right=True),)


def test_a_wrong_word_costs_nothing_and_the_game_goes_on() -> None:
    run = a_run()
    assert not run.choose(2).is_right
    assert (run.score, run.filled) == (Score(right=0, count=3), 1)
    assert run.take_notes() == (Answered(step=0, choice=2, is_right=False),)
    run.next()
    assert (run.step, run.gap.number, run.given) == (1, 1, None)


def test_changing_ones_mind_gets_the_first_word_back() -> None:
    run = a_run()
    first = run.choose(1)
    assert run.choose(0) is first
    assert run.score.right == 0


def test_a_sentence_is_filled_with_its_last_gap() -> None:
    run = a_run()
    run.choose(0)
    assert not run.is_sentence_filled
    run.next()
    assert (run.filled, run.is_sentence_filled) == (1, False)
    run.choose(0)
    assert (run.filled, run.is_sentence_filled) == (2, True)
    run.next()
    assert (run.sentence_number, run.filled) == (1, 0)


def test_going_on_needs_a_word_so_a_bounced_touch_passes_over_nothing() -> None:
    run = a_run()
    run.next()
    assert run.step == 0
    run.choose(0)
    run.next()
    run.next()
    assert run.step == 1


def test_skipping_fills_the_gap_without_scoring() -> None:
    run = a_run()
    run.skip()
    assert (run.step, run.filled, run.score.right) == (1, 1, 0)
    assert run.take_notes() == (Skipped(step=0),)
    run.skip()
    run.skip()
    run.skip()
    assert run.is_over
    assert run.take_notes() == (Skipped(step=1), Skipped(step=2))


def test_going_past_a_filled_gap_is_no_skipping() -> None:
    run = a_run()
    run.choose(0)
    run.take_notes()
    run.skip()
    assert (run.step, run.take_notes()) == (1, ())


def test_a_hint_rules_out_one_of_several_wrong_words() -> None:
    run = a_run()
    assert (run.has_hint, run.ruled_out) == (True, None)
    run.show_hint()
    assert (run.has_hint, run.ruled_out, run.hint_letter) == (False, 3, "")


def test_a_hint_between_two_words_is_the_first_letter_of_the_right_one() -> None:
    run = a_run()
    run.skip()
    run.skip()
    run.show_hint()
    assert (run.ruled_out, run.hint_letter) == (None, "m")


def test_a_letter_that_both_words_have_would_tell_nothing() -> None:
    told = []
    for answer, wrong in (("la bibliothèque", "La mairie"), ("1", "10"), ("dix", "cent")):
        parts = (Words("Voici "), Gap(answer, (wrong,)), Words("."))
        run = FillRun(Fill(id="a", title="A", sentences=(Sentence(parts=parts),)), Random(0))
        run.show_hint()
        told.append(run.hint_letter)
    assert told == ["la b", "1", "d"]


def test_a_hint_is_for_its_own_gap_only() -> None:
    run = a_run()
    run.show_hint()
    run.skip()
    assert (run.has_hint, run.ruled_out) == (True, None)


def test_there_is_no_hint_once_the_word_is_known() -> None:
    run = a_run()
    run.choose(0)
    run.show_hint()
    assert (run.has_hint, run.is_hint_shown) == (False, False)


def test_a_seed_shuffles_the_words_in_the_same_way_again() -> None:
    games = [FillRun(a_fill((3,), (3,), draw=1), Random(seed)) for seed in (1, 1, 2, 3, 4, 5)]
    assert games[0].gap == games[1].gap
    assert len({game.gap for game in games}) > 1
    assert {tuple(sorted(game.gap.options)) for game in games} == {(0, 1, 2, 3)}


def test_a_gap_keeps_its_place_in_the_activity_where_only_some_sentences_are_drawn() -> None:
    activity = a_fill((1, 1), (1,), (1,), draw=1)
    numbers = {}
    for seed in range(30):
        run = FillRun(activity, Random(seed))
        numbers[run.drawn] = run.gap.number
    assert numbers == {(0,): 0, (1,): 2, (2,): 3}


def test_two_minutes_hold_six_sentences() -> None:
    run = FillRun(a_fill(*[(1,)] * 20), Random(0), minutes=2)
    assert len(run.drawn) == run.count == 6


def test_the_last_gap_stays_shown_once_it_is_over() -> None:
    run = a_run()
    run.resume(9)
    assert (run.is_over, run.gap.number, run.is_sentence_filled) == (True, 2, True)


def test_choosing_what_is_not_there_is_a_defect_of_the_caller() -> None:
    run = a_run()
    with pytest.raises(ValueError, match="^no word 4 at gap 0 of les-mots$"):
        run.choose(4)
    run.resume(3)
    with pytest.raises(ValueError, match="^no word 0 at gap 3 of les-mots$"):
        run.choose(0)


@given(
    gaps=st.lists(st.lists(st.integers(1, 3), min_size=1, max_size=3), min_size=1, max_size=6),
    draw=st.integers(0, 6),
    seed=st.integers(0, 9),
    moves=st.lists(st.sampled_from(("choose", "next", "skip", "hint")), max_size=30),
)
def test_whatever_is_touched_it_ends_and_never_counts_more_than_there_is(
    gaps: list[list[int]], draw: int, seed: int, moves: list[str]
) -> None:
    luck = Random(seed)
    run = FillRun(a_fill(*map(tuple, gaps), draw=draw), luck)
    for move in (*moves, *["skip"] * run.count):
        match move:
            case "choose" if not run.is_over:
                run.choose(luck.choice(run.gap.options))
            case "next":
                run.next()
            case "skip":
                run.skip()
            case "hint":
                run.show_hint()
        assert run.ruled_out != 0
        assert 0 <= run.score.right <= run.count
        assert 0 <= run.filled <= len(run.sentence.parts) // 2
    assert run.is_over
    assert run.step == run.count
    answered = [note.step for note in run.take_notes()]
    assert len(answered) == len(set(answered)) == run.count


def test_ten_thousand_random_games_all_end_with_a_score_in_range() -> None:
    random = Random(125)
    for _ in range(10_000):
        sentences = [(random.randint(1, 3),) * random.randint(1, 3)] * random.randint(1, 3)
        run = FillRun(a_fill(*sentences), random)
        while not run.is_over:
            _any_move(run, random)
            assert 0 <= run.score.right <= run.score.count


def _any_move(run: FillRun, random: Random) -> None:
    match random.randrange(6):
        case 0:
            run.skip()
        case 1:
            run.show_hint()
        case 2 | 3:
            run.next()
        case _:
            run.choose(random.choice(run.gap.options))

from __future__ import annotations

from random import Random

import pytest

from kiosk.activities.quiz import Answer, QuizRun
from kiosk.packs.content import Choice, Question, Quiz


def a_quiz(*questions: tuple[bool, ...]) -> Quiz:
    """Each question says which of its choices are right."""
    return Quiz(
        id="vos-jetons",
        title="Connaissez-vous vos jetons ?",
        universe="cinema",
        questions=tuple(
            Question(
                text="Combien ?",
                choices=tuple(Choice(str(i), right) for i, right in enumerate(choices)),
                explanation=(),
            )
            for choices in questions
        ),
    )


def a_run() -> QuizRun:
    return QuizRun(a_quiz((False, True, False), (True, True)), Random(0))


def test_a_right_answer_counts_and_says_so() -> None:
    run = a_run()
    assert run.choose(1) == Answer(choice=1, is_right=True, right_choices=(1,))
    assert run.right_count == 1


def test_a_wrong_answer_costs_nothing_and_tells_the_right_one() -> None:
    run = a_run()
    assert run.choose(0) == Answer(choice=0, is_right=False, right_choices=(1,))
    assert run.right_count == 0


def test_any_choice_marked_right_is_right() -> None:
    for choice in (0, 1):
        run = QuizRun(a_quiz((True, True)), Random(0))
        assert run.choose(choice).is_right


def test_changing_ones_mind_after_the_answer_gets_the_first_answer_back() -> None:
    run = a_run()
    first = run.choose(0)
    assert run.choose(1) is first
    assert run.right_count == 0


def test_going_on_needs_an_answer_so_a_bounced_touch_skips_nothing() -> None:
    run = a_run()
    run.next()
    assert run.step == 0
    run.choose(1)
    run.next()
    run.next()
    assert (run.step, run.answer) == (1, None)


def test_skipping_goes_on_without_an_answer_and_ends_the_quiz_too() -> None:
    run = a_run()
    run.skip()
    run.skip()
    run.skip()
    assert (run.is_over, run.step, run.right_count) == (True, 2, 0)


def test_a_hint_is_shown_for_its_own_question_only() -> None:
    run = a_run()
    run.show_hint()
    assert run.is_hint_shown
    run.skip()
    assert not run.is_hint_shown


def test_the_last_question_stays_shown_once_it_is_over() -> None:
    run = a_run()
    run.skip()
    run.skip()
    assert run.question is run.activity.questions[-1]


def test_answering_what_is_not_asked_is_a_defect_of_the_caller() -> None:
    run = a_run()
    with pytest.raises(ValueError, match="^no choice 3 at question 0 of vos-jetons$"):
        run.choose(3)
    run.skip()
    run.skip()
    with pytest.raises(ValueError, match="^no choice 0 at question 2 of vos-jetons$"):
        run.choose(0)


def test_ten_thousand_random_games_all_end_with_a_score_in_range() -> None:
    random = Random(125)
    for _ in range(10_000):
        run = QuizRun(_any_quiz(random), random)
        moves = 0
        while not run.is_over:
            _any_move(run, random)
            moves += 1
            assert 0 <= run.right_count <= run.count
            assert moves < 10_000
        assert run.step == run.count


def _any_quiz(random: Random) -> Quiz:
    return a_quiz(*(_any_choices(random) for _ in range(random.randint(1, 5))))


def _any_choices(random: Random) -> tuple[bool, ...]:
    choices = [random.random() < 0.4 for _ in range(random.randint(2, 4))]
    choices[random.randrange(len(choices))] = True
    return tuple(choices)


def _any_move(run: QuizRun, random: Random) -> None:
    match random.randrange(8):
        case 0:
            run.skip()
        case 1:
            run.show_hint()
        case 2 | 3 | 4:
            run.next()
        case _:
            run.choose(random.randrange(len(run.question.choices)))

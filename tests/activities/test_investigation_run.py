from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.activities.investigation import InvestigationRun, Phase
from kiosk.activities.quiz import Answer
from kiosk.activities.run import Answered, Chosen, Score, Skipped
from kiosk.packs.content import Choice, Clue, Investigation, Lead, Question, Rich, Span

SOURCE, DATE, ELSEWHERE, PHOTO = range(4)
WRONG, OTHER_WRONG, RIGHT = range(3)
VERDICT_STEP = 4


def rich(text: str) -> Rich:
    return (Span(text),)


def a_clue(name: str, *leads: str) -> Clue:
    return Clue(
        id=name,
        title=name.capitalize(),
        text=(rich("Rien."),),
        leads=tuple(Lead(f"Regarder : {to}", to) for to in leads),
    )


def an_investigation(*clues: Clue, hint: str = "") -> Investigation:
    return Investigation(
        id="la-nuit",
        title="Le message de la nuit",
        case=(rich("Un message circule."),),
        clues=clues,
        verdict=Question(
            text="Qu’en faites-vous ?",
            choices=(Choice("Je crois"), Choice("Je partage"), Choice("Je vérifie", True)),
            explanation=(rich("Sans auteur ni date."),),
            hint=rich(hint) if hint else (),
        ),
        method=(rich("Qui parle ?"),),
    )


LED = an_investigation(
    a_clue("source", "date", "ailleurs"),
    a_clue("date", "source"),
    a_clue("ailleurs", "photo"),
    a_clue("photo"),
)
FREE = an_investigation(*(a_clue(name) for name in ("source", "date", "ailleurs", "photo")))


def a_run(activity: Investigation = LED, *, minutes: int = 0) -> InvestigationRun:
    return InvestigationRun(activity, Random(0), minutes=minutes)


def a_run_at_the_verdict(activity: Investigation = LED) -> InvestigationRun:
    run = a_run(activity)
    run.next()
    run.examine(SOURCE)
    run.to_verdict()
    run.take_notes()
    return run


# --- the board ---------------------------------------------------------------------------


def test_the_case_is_told_before_the_clues() -> None:
    run = a_run()
    phases = [run.phase]
    for move in (run.next, run.back):
        move()
        phases.append(run.phase)
    assert phases == [Phase.CASE, Phase.BOARD, Phase.CASE]


def test_without_leads_all_clues_lie_open() -> None:
    assert a_run(FREE).open_clues == (SOURCE, DATE, ELSEWHERE, PHOTO)


def test_with_leads_the_first_clue_lies_open_and_opens_others() -> None:
    run = a_run()
    opened = [run.open_clues]
    for clue in (SOURCE, ELSEWHERE):
        run.examine(clue)
        opened.append(run.open_clues)
    assert opened == [
        (SOURCE,),
        (SOURCE, DATE, ELSEWHERE),
        (SOURCE, DATE, ELSEWHERE, PHOTO),
    ]


def test_a_locked_clue_stays_closed_and_says_what_opens_it() -> None:
    run = a_run()
    run.next()
    run.examine(PHOTO)
    assert (run.phase, run.examined, run.take_notes()) == (Phase.BOARD, (), ())
    assert run.opened_by(PHOTO) == ELSEWHERE


def test_a_clue_leads_to_others_in_the_words_of_its_author() -> None:
    leads = a_run().leads(SOURCE)
    assert [(lead.text, clue) for lead, clue in leads] == [
        ("Regarder : date", DATE),
        ("Regarder : ailleurs", ELSEWHERE),
    ]


def test_each_clue_is_noted_once_in_the_order_of_the_patron() -> None:
    run = a_run()
    for clue in (SOURCE, ELSEWHERE, SOURCE, DATE):
        run.examine(clue)
    assert run.examined == (SOURCE, ELSEWHERE, DATE)
    assert run.take_notes() == (
        Chosen(step=0, choice=SOURCE),
        Chosen(step=1, choice=ELSEWHERE),
        Chosen(step=2, choice=DATE),
    )
    assert run.step == 3


def test_from_a_clue_one_goes_back_to_all_of_them() -> None:
    for way in (InvestigationRun.next, InvestigationRun.back):
        run = a_run()
        run.examine(SOURCE)
        assert (run.phase, run.looked_at) == (Phase.CLUE, SOURCE)
        way(run)
        assert run.phase is Phase.BOARD


@pytest.mark.parametrize("activity", [LED, FREE], ids=["led", "free"])
def test_two_minutes_have_room_for_the_three_nearest_clues(activity: Investigation) -> None:
    run = a_run(activity, minutes=2)
    assert run.laid == (SOURCE, DATE, ELSEWHERE)
    for clue in (SOURCE, ELSEWHERE, PHOTO):
        run.examine(clue)
    assert run.examined == (SOURCE, ELSEWHERE)
    assert run.leads(ELSEWHERE) == ()


def test_the_nearest_clues_are_those_that_can_be_reached() -> None:
    far = an_investigation(
        a_clue("source", "photo"),
        a_clue("date"),
        a_clue("ailleurs", "date"),
        a_clue("photo", "ailleurs"),
    )
    assert a_run(far, minutes=2).laid == (SOURCE, ELSEWHERE, PHOTO)


# --- the verdict -------------------------------------------------------------------------


def test_a_verdict_needs_one_clue_and_no_more() -> None:
    run = a_run()
    run.next()
    run.to_verdict()
    before = (run.can_judge, run.phase)
    run.examine(SOURCE)
    run.to_verdict()
    assert before == (False, Phase.BOARD)
    assert (run.can_judge, run.phase, run.step) == (True, Phase.VERDICT, VERDICT_STEP)


@pytest.mark.parametrize(("choice", "right"), [(RIGHT, 1), (WRONG, 0)])
def test_a_verdict_is_explained_before_the_method(choice: int, right: int) -> None:
    run = a_run_at_the_verdict()
    run.choose(choice)
    assert run.take_notes() == (Answered(step=VERDICT_STEP, choice=choice, is_right=bool(right)),)
    assert run.answer == Answer(choice=choice, is_right=bool(right), right_choices=(RIGHT,))
    assert (run.step, run.score) == (VERDICT_STEP, Score(right=right, count=1))
    run.next()
    assert run.is_over


def test_the_first_verdict_stays() -> None:
    run = a_run_at_the_verdict()
    run.choose(WRONG)
    run.choose(RIGHT)
    run.back()
    run.examine(SOURCE)
    assert run.phase is Phase.VERDICT
    assert run.score == Score(right=0, count=1)
    assert len(run.take_notes()) == 1


def test_a_verdict_not_given_yet_can_wait_for_another_clue() -> None:
    run = a_run_at_the_verdict()
    phases = []
    for move in (run.next, run.back):
        move()
        phases.append(run.phase)
    assert phases == [Phase.VERDICT, Phase.BOARD]
    run.examine(DATE)
    assert run.examined == (SOURCE, DATE)


def test_no_verdict_is_given_where_none_is_asked() -> None:
    run = a_run()
    run.choose(RIGHT)
    assert (run.answer, run.take_notes()) == (None, ())


def test_a_choice_that_is_not_there_is_a_defect_of_the_caller() -> None:
    with pytest.raises(ValueError, match="no choice 7 at question 0 of la-nuit"):
        a_run_at_the_verdict().choose(7)


# --- hints, passing on, coming back ----------------------------------------------------------


def test_the_hint_points_at_the_next_clue_until_it_was_looked_at() -> None:
    run = a_run()
    hinted = []
    for move in (run.next, run.show_hint, lambda: run.examine(SOURCE), run.show_hint):
        move()
        hinted.append((run.hinted, run.has_hint))
    assert hinted == [(None, True), (SOURCE, False), (None, True), (DATE, False)]


def test_nothing_is_hinted_at_once_every_clue_was_seen() -> None:
    run = a_run(FREE)
    for clue in FREE.clues:
        run.examine(FREE.clues.index(clue))
    assert not run.has_hint
    run.show_hint()
    assert run.hinted is None


def test_at_the_verdict_a_wrong_choice_is_ruled_out() -> None:
    run = a_run_at_the_verdict()
    run.show_hint()
    assert (run.ruled_out, run.has_hint) == (OTHER_WRONG, False)


def test_at_the_verdict_the_words_of_the_author_come_first() -> None:
    run = a_run_at_the_verdict(an_investigation(*FREE.clues, hint="Comparez les dates."))
    run.show_hint()
    assert (run.is_hint_shown, run.ruled_out) == (True, None)


def test_passing_looks_at_each_clue_then_gives_no_verdict() -> None:
    run = a_run()
    while not run.is_over:
        run.skip()
    assert run.take_notes() == (
        Chosen(step=0, choice=SOURCE),
        Chosen(step=1, choice=DATE),
        Chosen(step=2, choice=ELSEWHERE),
        Chosen(step=3, choice=PHOTO),
        Skipped(step=VERDICT_STEP),
    )
    assert run.score == Score(right=0, count=1)
    run.skip()
    assert run.take_notes() == ()


def test_passing_an_explanation_passes_over_no_verdict() -> None:
    run = a_run_at_the_verdict()
    run.choose(RIGHT)
    run.take_notes()
    run.skip()
    assert (run.is_over, run.take_notes()) == (True, ())


@pytest.mark.parametrize(
    ("step", "phase", "examined"),
    [
        (0, Phase.CASE, 0),
        (2, Phase.BOARD, 2),
        (VERDICT_STEP, Phase.VERDICT, 4),
        (VERDICT_STEP + 1, Phase.METHOD, 4),
        (90, Phase.METHOD, 4),
    ],
)
def test_other_content_leaves_the_patron_where_they_were(
    step: int, phase: Phase, examined: int
) -> None:
    run = a_run()
    run.resume(step)
    assert (run.phase, len(run.examined), run.take_notes()) == (phase, examined, ())


# --- any investigation, played in any way ------------------------------------------------------

moves = st.one_of(
    st.tuples(st.just(InvestigationRun.examine), st.integers(-1, 9)),
    st.tuples(st.just(InvestigationRun.choose), st.integers(0, 2)),
    st.tuples(
        st.sampled_from(
            (
                InvestigationRun.next,
                InvestigationRun.back,
                InvestigationRun.to_verdict,
                InvestigationRun.skip,
                InvestigationRun.show_hint,
            )
        )
    ),
)


@st.composite
def investigations(draw: st.DrawFn) -> Investigation:
    names = [str(number) for number in range(draw(st.integers(2, 8)))]
    leads = st.lists(st.sampled_from(names), max_size=4, unique=True)
    return an_investigation(*(a_clue(name, *draw(leads)) for name in names))


@given(activity=investigations(), minutes=st.integers(0, 9), played=st.lists(moves, max_size=40))
def test_any_order_of_moves_leads_to_an_end(
    activity: Investigation, minutes: int, played: list[tuple[object, ...]]
) -> None:
    run = a_run(activity, minutes=minutes)
    for move, *choice in played:
        assert callable(move)
        move(run, *choice)
        assert set(run.examined) <= set(run.open_clues) <= set(run.laid)
        assert 0 <= run.step <= len(activity.clues) + 1
    for _move in range(len(activity.clues) + 3):
        run.skip()
    assert run.is_over
    assert run.score.right <= run.score.count
    chosen = [note.choice for note in run.take_notes() if isinstance(note, Chosen)]
    assert tuple(chosen) == run.examined

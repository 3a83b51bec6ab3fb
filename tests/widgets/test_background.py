from __future__ import annotations

import threading
from collections.abc import Callable

import pytest

from kiosk.errors import KioskError, MachineError
from kiosk.widgets.background import Errand, Newest, is_awaited
from tests.patron import lay_out
from tests.tours import wait_until

Answers = list[tuple[object, threading.Thread]]
LONG = 10.0  # s: a thread that takes as long is lost


@pytest.fixture
def answers() -> Answers:
    """What was answered, and on which thread."""
    return []


@pytest.fixture
def send(answers: Answers) -> Callable[[Callable[[], object]], Errand[object]]:
    """Starts an errand whose answer goes to ``answers``."""

    def tell(answer: object) -> None:
        answers.append((answer, threading.current_thread()))

    def started(work: Callable[[], object]) -> Errand[object]:
        errand = Errand(work, done=tell, failed=tell)
        errand.start()
        return errand

    return started


def fail(error: Exception) -> object:
    raise error


def wait_for(answers: Answers) -> object:
    def is_answered() -> bool:
        lay_out()
        return bool(answers)

    wait_until(is_answered, LONG, "no answer came")
    assert not is_awaited()
    ((answer, thread),) = answers
    assert thread is threading.main_thread()
    return answer


def test_work_is_done_in_a_thread_and_answered_on_the_main_one(
    send: Callable[..., Errand[object]], answers: Answers
) -> None:
    send(threading.current_thread)
    assert wait_for(answers) is not threading.main_thread()


def test_what_somebody_can_mend_comes_back_as_it_was_raised(
    send: Callable[..., Errand[object]], answers: Answers
) -> None:
    error = MachineError("the disk is gone", fix="plug it in")
    send(lambda: fail(error))
    assert wait_for(answers) is error


def test_a_mistake_of_the_program_is_raised_on_the_main_thread(
    send: Callable[..., Errand[object]], answers: Answers
) -> None:
    send(lambda: fail(ZeroDivisionError("one mistake")))
    with pytest.raises(ZeroDivisionError, match="one mistake"):
        wait_for(answers)
    assert answers == []


@pytest.mark.parametrize("error", [None, KioskError("too late"), ZeroDivisionError()], ids=repr)
def test_an_answer_that_nobody_waits_for_is_dropped(
    send: Callable[..., Errand[object]], answers: Answers, error: Exception | None
) -> None:
    held, ended = threading.Event(), threading.Event()

    def work() -> None:
        held.wait(LONG)
        ended.set()
        if error:
            raise error

    errand = send(work)
    assert is_awaited()
    errand.drop()
    assert not is_awaited()
    held.set()
    assert ended.wait(LONG)
    wait_until(lambda: "errand" not in {one.name for one in threading.enumerate()}, LONG, "stuck")
    lay_out()
    assert answers == []


def test_what_is_found_in_time_is_told_before_the_frame() -> None:
    found: list[str] = []
    patient: Newest[str] = Newest(done=found.append, failed=refuse, patience=LONG)
    patient.ask(lambda: "ici")
    lay_out()
    assert found == ["ici"]


def test_nobody_waits_longer_for_an_answer_than_patience_lasts() -> None:
    held = threading.Event()
    hurried: Newest[bool] = Newest(done=refuse, failed=refuse, patience=0.001)
    hurried.ask(lambda: held.wait(LONG))
    assert is_awaited()
    hurried.drop()
    held.set()


def refuse(told: object) -> None:
    raise AssertionError(told)


class Questions:
    """Questions to a slow worker, and who was answered."""

    def __init__(self) -> None:
        self.worked_on: list[str] = []
        self.told: list[object] = []
        self.gate = threading.Event()
        self.newest: Newest[str] = Newest(done=self.told.append, failed=self.told.append)

    def ask(self, question: str, error: KioskError | None = None) -> None:
        self.newest.ask(lambda: self._work(question, error))

    def _work(self, question: str, error: KioskError | None) -> str:
        self.worked_on.append(question)
        assert self.gate.wait(LONG)
        if error:
            raise error
        return question

    def wait(self) -> None:
        self.gate.set()

        def is_quiet() -> bool:
            lay_out()
            return not is_awaited()

        wait_until(is_quiet, LONG, "no answer came")


@pytest.fixture
def questions() -> Questions:
    return Questions()


def test_of_questions_in_a_hurry_only_the_first_is_worked_on_and_the_newest_answered(
    questions: Questions,
) -> None:
    for question in ("c", "ci", "cin", "ciné"):
        questions.ask(question)
    wait_until(lambda: bool(questions.worked_on), LONG, "nobody works")
    questions.wait()

    assert questions.worked_on == ["c", "ciné"]
    assert questions.told == ["ciné"]


def test_a_failure_of_an_older_question_is_not_told_either(questions: Questions) -> None:
    newest = KioskError("the index is being made")
    questions.ask("c", KioskError("too old to matter"))
    questions.ask("ci", newest)
    questions.wait()

    assert questions.told == [newest]


def test_a_question_is_answered_after_another_was_dropped(questions: Questions) -> None:
    questions.ask("c")
    questions.ask("ci")
    questions.newest.drop()
    assert not is_awaited()
    questions.ask("presse")
    questions.wait()

    assert questions.told == ["presse"]


def test_a_mistake_of_the_program_does_not_silence_the_questions_that_follow(
    questions: Questions,
) -> None:
    questions.newest.ask(lambda: str(1 // 0))
    with pytest.raises(ZeroDivisionError):
        questions.wait()
    questions.ask("presse")
    questions.wait()

    assert questions.told == ["presse"]

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest

from kiosk.errors import KioskError, MachineError
from kiosk.widgets.background import Errand, is_awaited
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

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.visit.idle import MAX_HOLD_SECONDS, Active, IdleClock, IdleLimits, NobodyThere, Over

LIMITS = IdleLimits()


class HandClock:
    """A clock that a test turns by hand."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def idle(clock: HandClock) -> IdleClock:
    return IdleClock(LIMITS, clock)


def test_the_limits_are_the_designs() -> None:
    assert (
        LIMITS.quiet_seconds,
        LIMITS.accessible_quiet_seconds,
        LIMITS.warning_seconds,
    ) == (90, 180, 20)


def test_ninety_quiet_seconds_then_twenty_of_warning_then_the_end(
    clock: HandClock, idle: IdleClock
) -> None:
    assert idle.state() == Active()
    clock.seconds += 89.9
    assert idle.state() == Active()
    clock.seconds += 0.1
    assert idle.state() == NobodyThere(20, 1.0)
    clock.seconds += 10
    assert idle.state() == NobodyThere(10, 0.5)
    clock.seconds += 9.5
    assert idle.state() == NobodyThere(1, 0.025)
    clock.seconds += 0.5
    assert idle.state() == Over()


def test_a_touch_starts_the_quiet_time_again(clock: HandClock, idle: IdleClock) -> None:
    clock.seconds += 89
    idle.touched()
    clock.seconds += 89
    assert idle.state() == Active()


def test_the_visit_can_be_continued_far_more_than_ten_times(
    clock: HandClock, idle: IdleClock
) -> None:
    for _ in range(50):
        clock.seconds += LIMITS.quiet_seconds + LIMITS.warning_seconds - 0.1
        assert isinstance(idle.state(), NobodyThere)
        idle.touched()
        assert idle.state() == Active()


def test_accessible_time_doubles_the_quiet_and_can_be_given_back(
    clock: HandClock, idle: IdleClock
) -> None:
    idle.use_accessible_time(True)
    clock.seconds += 179
    assert idle.state() == Active()
    clock.seconds += 1
    assert idle.state() == NobodyThere(20, 1.0)
    idle.use_accessible_time(False)
    assert idle.state() == Over()


def test_nobody_is_idle_while_a_finger_is_down(clock: HandClock, idle: IdleClock) -> None:
    idle.hold("finger 1")
    clock.seconds += 300
    assert idle.state() == Active()
    idle.release("finger 1")
    clock.seconds += 89
    assert idle.state() == Active()
    clock.seconds += 1
    assert idle.state() == NobodyThere(20, 1.0)


def test_the_last_of_two_fingers_keeps_the_visit(clock: HandClock, idle: IdleClock) -> None:
    idle.hold("finger 1")
    idle.hold("finger 2")
    idle.release("finger 1")
    clock.seconds += 300
    assert idle.state() == Active()


def test_one_release_ends_a_reason_however_often_it_was_given(
    clock: HandClock, idle: IdleClock
) -> None:
    idle.hold("playing")
    idle.hold("playing")
    idle.release("playing")
    clock.seconds += 90
    assert isinstance(idle.state(), NobodyThere)


def test_releasing_what_was_never_held_is_not_a_sign_of_life(
    clock: HandClock, idle: IdleClock
) -> None:
    clock.seconds += 90
    idle.release("typing")
    assert isinstance(idle.state(), NobodyThere)


def test_a_stuck_finger_cannot_keep_a_visit_open_for_the_next_patron(
    clock: HandClock, idle: IdleClock
) -> None:
    idle.hold("finger 1")
    clock.seconds += MAX_HOLD_SECONDS + 89
    idle.hold("finger 1")
    assert idle.state() == Active()
    clock.seconds += 1
    assert idle.state() == NobodyThere(20, 1.0)
    clock.seconds += 20
    assert idle.state() == Over()


@given(st.lists(st.tuples(st.sampled_from(["touch", "hold", "release"]), st.floats(0, 700))))
def test_every_abandoned_visit_ends_in_bounded_time(moves: list[tuple[str, float]]) -> None:
    clock = HandClock()
    idle = IdleClock(LIMITS, clock)
    for move, seconds in moves:
        clock.seconds += seconds
        match move:
            case "touch":
                idle.touched()
            case "hold":
                idle.hold("finger")
            case _:
                idle.release("finger")
    longest_seconds = MAX_HOLD_SECONDS + LIMITS.quiet_seconds + LIMITS.warning_seconds
    clock.seconds += longest_seconds + 0.001  # the sums of floats round
    assert idle.state() == Over()

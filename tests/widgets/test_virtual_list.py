"""A list of 138,500 rows that costs what one of ten costs, and moves under a finger."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from kivy.base import EventLoop
from kivy.core.window import Window
from kivy.uix.widget import Widget

from kiosk.theme import theme
from kiosk.widgets.control import Control
from kiosk.widgets.finger import Finger, ScriptedTouch
from kiosk.widgets.virtual_list import VirtualList
from tests.patron import lay_out

Show = Callable[[Widget], Widget]
MANY = 138_500
ROW, HEIGHT = 100, 1_000  # px


class ListedLine(Control):
    told = ""

    def show(self, item: str) -> None:
        self.told = self.spoken = item


class Lines(VirtualList):
    """Lines that are there as soon as they are wanted, unless whoever fetches them is slow."""

    fetched: list[tuple[int, int]]
    is_slow = False

    def new_row(self) -> ListedLine:
        return ListedLine()

    def on_want(self, start: int, stop: int) -> None:
        self.fetched.append((start, stop))
        if not self.is_slow:
            self.put(start, names(start, stop))


def names(start: int, stop: int) -> tuple[str, ...]:
    return tuple(f"ligne {number}" for number in range(start, stop))


@pytest.fixture
def lines(show: Show) -> Lines:
    """A list of many, of whose lines ten are seen."""
    shown = Lines(size_hint=(None, None), size=(600, HEIGHT), pos=(0, -200))
    shown.fetched = []
    show(shown)
    shown.least_height, shown.gap, shown.edge = ROW, 0, 0
    shown.show(MANY, names(0, 20))
    lay_out()
    return shown


def seen(lines: Lines) -> list[str]:
    """The lines that are seen, from the top."""
    rows = [row for row in lines.children if row.opacity]
    return [row.told for row in sorted(rows, key=lambda row: -row.y)]


def test_whole_lines_are_seen_from_the_first_on(lines: Lines) -> None:
    assert seen(lines) == list(names(0, 10))
    assert lines.at_once == 10
    assert lines.is_at_start
    assert not lines.is_at_end


def test_a_list_of_any_length_has_as_many_rows_as_are_seen_and_one(lines: Lines) -> None:
    rows = list(lines.children)
    for _page in range(5):
        lines.turn(1)
    lines.reach(MANY - 1)

    assert lines.children == rows
    assert len(rows) == 11


def test_pages_follow_each_other_and_end_with_the_last_line(lines: Lines) -> None:
    lines.turn(1)
    assert seen(lines) == list(names(10, 20))
    lines.turn(-1)
    lines.turn(-1)
    assert seen(lines) == list(names(0, 10))

    lines.reach(MANY - 3)
    assert seen(lines) == list(names(MANY - 10, MANY))
    assert lines.is_at_end
    lines.turn(1)
    assert seen(lines) == list(names(MANY - 10, MANY))


def test_only_what_is_near_is_fetched_however_far_one_goes(lines: Lines) -> None:
    for place in (70_000, 138_000, 3_000):
        lines.reach(place)

    assert lines.fetched == [
        (70_000 - 10, 70_000 + 21),
        (138_000 - 10, 138_000 + 21),
        (3_000 - 10, 3_000 + 21),
    ]


def test_a_line_that_is_not_there_yet_is_not_touched(lines: Lines) -> None:
    lines.is_slow = True
    lines.show(MANY, ())
    assert seen(lines) == []
    lines.put(0, names(0, 4))

    assert seen(lines) == list(names(0, 4))


def test_a_short_list_leaves_the_rest_empty(lines: Lines) -> None:
    lines.show(3, names(0, 3))

    assert seen(lines) == list(names(0, 3))
    assert lines.is_at_start
    assert lines.is_at_end


def test_columns_are_read_line_by_line(lines: Lines) -> None:
    lines.cols = 2
    lines.show(MANY, names(0, 60))
    lay_out()
    assert lines.at_once == 20
    first, second, third = (row for row in reversed(lines.children[-3:]))
    assert [first.told, second.told, third.told] == list(names(0, 3))
    assert first.y == second.y
    assert first.right <= second.x

    lines.mirrored = True
    lay_out()
    assert second.right <= first.x


# --- a finger ------------------------------------------------------------------------------


def push(finger: ScriptedTouch, y: float) -> None:
    width, height = Window.size
    finger.move([300 / (width - 1), y / (height - 1)])
    EventLoop.post_dispatch_input("update", finger)


@pytest.fixture
def chosen(lines: Lines) -> list[str]:
    told: list[str] = []
    lines.bind(on_choose=lambda _lines, item: told.append(item))
    return told


def test_a_touch_chooses_a_line(lines: Lines, chosen: list[str]) -> None:
    Finger(tuple).tap(300, 550)  # the top is at 800
    assert chosen == ["ligne 2"]


def test_a_finger_pushes_the_list_and_chooses_nothing(lines: Lines, chosen: list[str]) -> None:
    finger = ScriptedTouch(300, 300)
    EventLoop.post_dispatch_input("begin", finger)
    for y in range(310, 700, 10):
        push(finger, y)
    assert lines.first == pytest.approx(3.9, abs=0.1)
    for _stop in range(2):  # held still: no flick
        push(finger, 690)
    EventLoop.post_dispatch_input("end", finger)
    lay_out()

    assert chosen == []
    assert lines.first == 4
    assert seen(lines) == list(names(4, 14))


def test_a_finger_that_trembles_still_chooses(lines: Lines, chosen: list[str]) -> None:
    finger = ScriptedTouch(300, 550)
    EventLoop.post_dispatch_input("begin", finger)
    push(finger, 550 + theme.space_medium / 2)
    EventLoop.post_dispatch_input("end", finger)

    assert chosen == ["ligne 2"]
    assert lines.first == 0


def test_nobody_pushes_the_list_beyond_its_ends(lines: Lines) -> None:
    finger = ScriptedTouch(300, 700)
    EventLoop.post_dispatch_input("begin", finger)
    for y in (600, 300, 10):
        push(finger, y)
    EventLoop.post_dispatch_input("end", finger)
    lay_out()

    assert lines.first == 0

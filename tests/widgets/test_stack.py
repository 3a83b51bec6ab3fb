"""A column that lets go of what does not fit."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from kivy.uix.widget import Widget

from kiosk.widgets.layouts import Stack


def child(height: float, spare: int = 0) -> Widget:
    widget = Widget(size_hint_y=None, height=height)
    widget.spare = spare
    return widget


def stacked(*children: Widget, height: float, spacing: float = 0) -> Stack:
    stack = Stack(size=(100, height), spacing=spacing)
    for widget in children:
        stack.add_widget(widget)
    stack.do_layout()
    return stack


def test_everything_is_there_when_everything_fits() -> None:
    top, bottom = child(40, spare=1), child(60)
    stacked(top, bottom, height=100)
    assert (top.opacity, top.y, bottom.opacity, bottom.y) == (1, 60, 1, 0)


def test_the_most_spare_goes_first_and_the_rest_moves_up() -> None:
    first, second, kept = child(40, spare=1), child(40, spare=2), child(40)
    stacked(first, second, kept, height=90)
    assert (first.opacity, second.opacity, kept.opacity) == (0, 1, 1)
    assert second.y == 50


def test_what_left_comes_back_when_there_is_room_again() -> None:
    spare, kept = child(60, spare=1), child(60)
    stack = stacked(spare, kept, height=100)
    assert spare.opacity == 0
    stack.height = 130
    stack.do_layout()
    assert spare.opacity == 1


def test_a_child_without_height_leaves_no_gap() -> None:
    top, empty, bottom = child(40), child(0), child(40)
    stacked(top, empty, bottom, height=100, spacing=10)
    assert top.y - bottom.top == 10


@given(
    st.lists(st.tuples(st.floats(1, 200), st.integers(0, 3)), min_size=1, max_size=8),
    st.floats(10, 600),
)
def test_what_is_shown_fits_unless_nothing_more_can_be_spared(
    wanted: list[tuple[float, int]], height: float
) -> None:
    children = [child(*one) for one in wanted]
    stacked(*children, height=height)
    shown = [c for c in children if c.opacity]
    assert sum(c.height for c in shown) <= height or not any(c.spare for c in shown)
    assert all(c.opacity for c in children if not c.spare)

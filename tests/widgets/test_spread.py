from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from kiosk.packs.limits import MAX_SPOTS
from kiosk.widgets.spread import Point, rows, spread

SIDE = 128.0  # px: a target and its gap on a tablet
ROOM = (760.0, 430.0)  # a picture there, beside its words
ROUNDING = 0.6

fractions = st.floats(0, 1)
some_points = st.lists(
    st.tuples(st.floats(0, ROOM[0]), st.floats(0, ROOM[1])), min_size=1, max_size=MAX_SPOTS
)


def overlap(one: Point, other: Point, side: float) -> bool:
    return max(abs(a - b) for a, b in zip(one, other, strict=True)) < side - ROUNDING


def test_points_with_room_around_them_stay_where_they_are() -> None:
    points = ((100.0, 100.0), (400.0, 100.0), (400.0, 330.0))
    assert spread(points, SIDE, ROOM) == points


def test_a_point_in_a_corner_keeps_its_square_on_the_picture() -> None:
    assert spread([(0.0, ROOM[1])], SIDE, ROOM) == ((SIDE / 2, ROOM[1] - SIDE / 2),)


def test_two_near_points_move_apart_by_as_little_as_it_takes() -> None:
    (left, low), (right, high) = spread([(300.0, 200.0), (380.0, 210.0)], SIDE, ROOM) or ()
    assert (low, high) == (200.0, 210.0)
    assert (left, right) == (276.0, 404.0)


def test_a_picture_that_is_too_small_has_no_place_for_them() -> None:
    assert spread([(10.0, 10.0)], SIDE, (SIDE - 1, 500.0)) is None
    assert spread([(10.0, 10.0)] * 3, SIDE, (2 * SIDE, SIDE)) is None


@given(some_points)
def test_whatever_the_points_the_squares_are_apart_and_on_the_picture(points: list[Point]) -> None:
    centres = spread(points, SIDE, ROOM)
    if centres is None:  # they stand in rows then
        centres = tuple(rows(len(points), SIDE, ROOM))
    assert len(centres) == len(points)
    for x, y in centres:
        assert SIDE / 2 - ROUNDING <= x <= ROOM[0] - SIDE / 2 + ROUNDING
        assert SIDE / 2 - ROUNDING <= y <= ROOM[1] - SIDE / 2 + ROUNDING
    assert not any(overlap(one, other, SIDE) for one, other in combinations(centres, 2))

"""Places for what stands on points of a picture: as near to them as can be, and apart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

Point = tuple[float, float]

ROUNDS = 200  # points that have room find it in some ten
ENOUGH = 0.5  # px


def spread(points: Iterable[Point], side: float, room: Point) -> tuple[Point, ...] | None:
    """The centres of squares of this ``side`` near ``points``, none upon another, all of them
    within ``room`` (its width and height); ``None`` where there is not enough of it."""
    if side > min(room):
        return None
    centres = [_within(point, side, room) for point in points]
    for _round in range(ROUNDS):
        if not _part(centres, side):
            return tuple(centres)
        centres = [_within(centre, side, room) for centre in centres]
    return None


def _part(centres: list[Point], side: float) -> bool:
    """Push those that overlap away from each other; whether there were any."""
    found = False
    for one, other in combinations(range(len(centres)), 2):
        if push := _push(centres[one], centres[other], side):
            centres[one] = (centres[one][0] - push[0], centres[one][1] - push[1])
            centres[other] = (centres[other][0] + push[0], centres[other][1] + push[1])
            found = True
    return found


def _push(one: Point, other: Point, side: float) -> Point | None:
    """Half of what lacks, along the axis on which less does."""
    apart = (other[0] - one[0], other[1] - one[1])
    lacks = (side - abs(apart[0]), side - abs(apart[1]))
    if min(lacks) <= ENOUGH:
        return None
    if lacks[0] <= lacks[1]:
        return (lacks[0] / 2 if apart[0] >= 0 else -lacks[0] / 2, 0.0)
    return (0.0, lacks[1] / 2 if apart[1] >= 0 else -lacks[1] / 2)


def _within(point: Point, side: float, room: Point) -> Point:
    half = side / 2
    return clamp(point[0], half, room[0] - half), clamp(point[1], half, room[1] - half)


def clamp(value: float, least: float, most: float) -> float:
    return max(least, min(most, value))


def rows(count: int, side: float, room: Point) -> Sequence[Point]:
    """The same squares in rows, in the middle of ``room``, where there is no picture."""
    cols = max(1, min(count, int(room[0] // side)))
    lines = -(-count // cols)
    left, top = (room[0] - cols * side) / 2, (room[1] + lines * side) / 2
    return [
        (left + (place % cols + 0.5) * side, top - (place // cols + 0.5) * side)
        for place in range(count)
    ]

"""Coarse sizes: what the journal keeps instead of exact durations and scores."""

from __future__ import annotations

from typing import Literal

MinutesBucket = Literal["0-1", "1-2", "2-5", "5-10", "10+"]
RightBucket = Literal["none", "some", "most", "all"]
FoundBucket = Literal["none", "1-9", "10-99", "100+"]

_MINUTES: tuple[tuple[float, MinutesBucket], ...] = (
    (1, "0-1"),
    (2, "1-2"),
    (5, "2-5"),
    (10, "5-10"),
)


def minutes_bucket(seconds: float) -> MinutesBucket:
    """The bucket of a visit's length; a bound belongs to the bucket above it."""
    return next((bucket for end, bucket in _MINUTES if seconds < end * 60), "10+")


def found_bucket(count: int) -> FoundBucket:
    """The bucket of how much a search found; ``none`` is a miss."""
    if count == 0:
        return "none"
    if count < 10:
        return "1-9"
    return "10-99" if count < 100 else "100+"


def right_bucket(right: int, count: int) -> RightBucket:
    """The bucket of a quiz's result; half of the answers right is ``most``."""
    if right == 0:
        return "none"
    if right >= count:
        return "all"
    return "most" if right * 2 >= count else "some"

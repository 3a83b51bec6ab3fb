"""What is drawn from more than one game can hold, so that regulars find something new."""

from __future__ import annotations

from random import Random


def drawn(size: int, chance: Random, *, wanted: int, seconds: int, minutes: int) -> tuple[int, ...]:
    """The indexes of a pool of ``size`` for one game, in the order of its author.

    ``wanted`` is how many the author asks for, 0 for all. A game of so many ``minutes``, 0 for as
    long as it takes, holds no more than it has time for at ``seconds`` each, and always one.
    """
    most = min(wanted or size, size)
    if minutes:
        most = min(most, max(1, minutes * 60 // seconds))
    return tuple(range(size)) if most == size else tuple(sorted(chance.sample(range(size), most)))

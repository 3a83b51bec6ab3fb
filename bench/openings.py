"""How long a screen takes to open, from the touch to its first frame, and what of it is Python's.

Three times: the first ever, which imports it; again in the same visit; and in the next visit,
which builds it anew. The peer is a label that takes the place of another.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from statistics import median

from bench.effort import Effort
from bench.figure import Figure
from bench.stand import Stand
from bench.visit import ATTRACT, VISIT

THREE_TIMES = (*VISIT, *VISIT, ATTRACT, *VISIT)
MOST_FIRST, MOST_AGAIN = 150, 16  # ms: until the first frame is there; of Python, again

Opening = tuple[float, float]  # s of Python, and s until the frame is there


def measure(stand: Stand, effort: Effort) -> Iterator[Figure]:
    kiosk, bare = [], []
    for _ in range(effort.runs):
        kiosk.append(stand.kiosk("openings", places=(ATTRACT, *THREE_TIMES)))
        bare.append(stand.bare("openings", places=("label",) * 4))
    openings, peer = _medians(kiosk), _medians(bare)
    count = len(VISIT)
    times = zip(openings[:count], openings[count : 2 * count], openings[-count:], strict=True)
    for place, (first, again, later) in zip(VISIT, times, strict=True):
        yield Figure(
            name=f"{place}: opening, first / again / next visit",
            unit="ms",
            kiosk=(first[1], again[1], later[1]),
            bare=tuple(whole for _python, whole in peer),
            most=MOST_FIRST,
        )
        yield Figure(
            name=f"{place}: Python, again / first / next visit",
            unit="ms",
            kiosk=(again[0], first[0], later[0]),
            bare=tuple(python for python, _whole in peer),
            most=MOST_AGAIN,
        )


def _medians(runs: Sequence[Sequence[Opening]]) -> list[Opening]:
    """In milliseconds."""
    return [
        (1000 * median(run[0] for run in same), 1000 * median(run[1] for run in same))
        for same in zip(*runs, strict=True)
    ]

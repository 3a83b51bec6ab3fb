"""From a touch in a game to the changed frame, kind by kind.

The peer is a frame of that same screen, drawn again without any change: what a touch adds to it
is the rules, the journal and the new words.
"""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

from bench.effort import Effort
from bench.figure import Figure
from bench.frames import median_and_p95
from bench.stand import Stand
from kiosk.activities.kinds import KINDS

MOST_FRAMES = 2  # that a touch may take, 95 times of 100


def measure(stand: Stand, effort: Effort) -> Iterator[Figure]:
    kinds = [kind.name for kind in KINDS.values()]
    found = stand.kiosk("touches", kinds=kinds, count=effort.redraws)
    for kind, (touches, frames) in zip(kinds, found, strict=True):
        middle, slow = median_and_p95(touches)
        yield Figure(
            name=f"{kind}: touch → frame, p95 / median",
            unit="ms",
            kiosk=(slow, middle),
            bare=(1000 * median(frames),),
            most_ratio=MOST_FRAMES,
        )

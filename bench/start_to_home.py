"""From the start of the process to a home screen that is drawn and takes touches.

Someone touches the attract screen as soon as it is drawn. The peer is a bare window with one
label. Kiosk and peer take turns, so that a slow minute of the machine slows both.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from statistics import median

from bench.effort import Effort
from bench.figure import Figure
from bench.stand import Stand

MOST_RATIO = 1.5


def measure(stand: Stand, effort: Effort) -> Iterator[Figure]:
    pairs = [_pair(stand) for _ in range(effort.starts + 1)][1:]
    attract, home, bare = (1000 * median(column) for column in zip(*pairs, strict=True))
    yield Figure(name="start → attract screen", unit="ms", kiosk=(attract,), bare=(bare,))
    yield Figure(name="start → home", unit="ms", kiosk=(home,), bare=(bare,), most_ratio=MOST_RATIO)


def _pair(stand: Stand) -> tuple[float, float, float]:
    kiosk = stand.kiosk("start", began=time.monotonic(), places=("attract", "home"))
    bare = stand.bare("start", began=time.monotonic(), places=("label",))
    return (*kiosk, *bare)

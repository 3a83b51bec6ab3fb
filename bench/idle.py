"""What the kiosk does while nobody touches it: it should draw nothing and hardly run.

The attract screen is watched between two steps of its lens.
"""

from __future__ import annotations

from collections.abc import Iterator

from bench.effort import Effort
from bench.figure import Figure
from bench.stand import Stand

MOST_CPU = 3


def measure(stand: Stand, effort: Effort) -> Iterator[Figure]:
    seconds = effort.idle_seconds
    kiosk = stand.kiosk("idle", places=("attract", "home"), seconds=seconds)
    ((bare_frames, bare_cpu),) = stand.bare("idle", places=("label",), seconds=seconds)
    for place, (frames, cpu) in zip(("attract", "home"), kiosk, strict=True):
        yield Figure(
            name=f"{place}: frames in {seconds:g} s of idle",
            unit="",
            kiosk=(frames,),
            bare=(bare_frames,),
            most=0,
        )
        yield Figure(
            name=f"{place}: CPU while idle", unit="%", kiosk=(cpu,), bare=(bare_cpu,), most=MOST_CPU
        )

"""What it costs to draw each screen once more, and a frame of the light that opens.

The peer is one texture that fills the window.
"""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median, quantiles

from bench.effort import Effort
from bench.figure import Figure
from bench.stand import Stand
from bench.visit import ATTRACT, VISIT


def measure(stand: Stand, effort: Effort) -> Iterator[Figure]:
    places = (ATTRACT, *VISIT)
    drawn = stand.kiosk("frames", places=places, count=effort.redraws)
    (bare,) = stand.bare("frames", places=("texture",), count=effort.redraws)
    drawn.append(stand.kiosk("reveal", count=effort.redraws))
    for place, seconds in zip((*places, "reveal"), drawn, strict=True):
        yield Figure(
            name=f"{place}: a frame, median / p95",
            unit="ms",
            kiosk=median_and_p95(seconds),
            bare=median_and_p95(bare),
        )


def median_and_p95(seconds: list[float]) -> tuple[float, float]:
    """In milliseconds."""
    return 1000 * median(seconds), 1000 * quantiles(seconds, n=20, method="inclusive")[-1]

"""How long a catalogue of 138,500 lines takes from CSV to the bytes of a built pack."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from statistics import median

from bench import records_corpus
from bench.effort import Effort
from bench.figure import Figure
from bench.stand import ROOT, ChildCrashed, Stand

MOST_SECONDS = 15
MOST_MB = 500
MB = 1_000_000
LONGEST_CHILD = 300  # s; beyond, it hangs


def measure(stand: Stand, effort: Effort) -> Iterator[Figure]:
    seconds, peak_bytes = zip(*_runs(stand.data, effort.runs), strict=True)
    yield Figure(
        name="138,500 records: CSV to pack",
        unit="s",
        kiosk=(median(seconds),),
        most=MOST_SECONDS,
    )
    yield Figure(
        name="138,500 records: most memory",
        unit="MB",
        kiosk=(median(peak_bytes) / MB,),
        most=MOST_MB,
    )


@cache
def _runs(data: Path, runs: int) -> tuple[tuple[float, int], ...]:
    """Seconds and bytes of each run; once for all sizes of window, since none is opened."""
    table = data / "catalogue.csv"
    records_corpus.write(table)
    return tuple(_run(table) for _ in range(runs))


def _run(table: Path) -> tuple[float, int]:
    command = (sys.executable, "-m", "bench.records_child", str(table))
    try:
        child = subprocess.run(
            command, cwd=ROOT, capture_output=True, text=True, timeout=LONGEST_CHILD, check=True
        )
    except subprocess.SubprocessError as error:
        said = getattr(error, "stderr", "") or ""
        raise ChildCrashed(f"{error}\n{said}") from error
    seconds, peak_bytes = json.loads(child.stdout)
    return seconds, peak_bytes

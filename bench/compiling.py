"""How long an author waits for the check and for the build of the metropolitan pack.

Whole commands, from the shell. The peer is a Python that only imports the libraries they need:
what no work on this code can take away.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from statistics import median

from bench.effort import Effort
from bench.figure import Figure
from bench.stand import ROOT, ChildCrashed, Stand

MOST_SECONDS = 2
PACK = "content_packs/mel"
LIBRARIES = "import click, markdown_it, mdit_py_plugins, msgspec, pydantic, ruamel.yaml"


def measure(stand: Stand, effort: Effort) -> Iterator[Figure]:
    imports, check, build = (median(times) for times in _times(stand.data, effort.runs))
    yield Figure(
        name="kiosk pack check mel",
        unit="s",
        kiosk=(check,),
        bare=(imports,),
        most=MOST_SECONDS,
    )
    yield Figure(
        name="kiosk pack check and build mel",
        unit="s",
        kiosk=(check + build,),
        bare=(imports,),
        most=MOST_SECONDS,
    )


@cache
def _times(data: Path, runs: int) -> tuple[list[float], ...]:
    """Seconds of each run, in turns; once for all sizes of window, since none is opened."""
    kiosk = (sys.executable, "-m", "kiosk", "pack")
    commands: tuple[Sequence[str], ...] = (
        (sys.executable, "-c", LIBRARIES),
        (*kiosk, "check", PACK),
        (*kiosk, "build", PACK, "--out", str(data / "built-mel")),
    )
    return tuple(zip(*([_timed(c) for c in commands] for _ in range(runs + 1)), strict=True))


def _timed(command: Sequence[str]) -> float:
    begin = time.perf_counter()
    try:
        subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    except subprocess.CalledProcessError as error:
        raise ChildCrashed(f"{error}\n{error.stderr}") from error
    return time.perf_counter() - begin

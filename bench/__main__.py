"""``python -m bench``: measure everything and print one table.

A slow figure is a figure: the exit code is 1 only when a measured process crashed.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import click

from bench import (
    compiling,
    frames,
    idle,
    machine,
    memory,
    opened_packs,
    openings,
    preview,
    records,
    search,
    start_to_home,
    touches,
)
from bench.effort import FULL, QUICK, Effort
from bench.figure import Figure
from bench.stand import ChildCrashed, Stand, build_packs
from bench.table import table
from kiosk.window import Size

SIZES = (Size(1920, 1080), Size(1280, 800))
BENCHMARKS: tuple[Callable[[Stand, Effort], Iterator[Figure]], ...] = (
    start_to_home.measure,
    memory.measure,
    idle.measure,
    frames.measure,
    openings.measure,
    touches.measure,
    preview.measure,
    opened_packs.measure,
    compiling.measure,
    records.measure,
    search.measure,
)


@click.command()
@click.option("--quick", is_flag=True, help="Fewer repetitions: two minutes, rougher figures.")
def bench(quick: bool) -> None:
    """Measure the kiosk beside a bare Kivy window, in the same run."""
    with tempfile.TemporaryDirectory() as data:
        build_packs(Path(data))
        stands = [Stand(size=size, data=Path(data)) for size in SIZES]
        try:
            header = machine.describe(stands[0])
            measured = {stand.name: _measure(stand, QUICK if quick else FULL) for stand in stands}
        except ChildCrashed as crash:
            click.echo(str(crash), err=True)
            sys.exit(1)
    click.echo(f"{header}\n\n{table(measured)}")


def _measure(stand: Stand, effort: Effort) -> list[Figure]:
    figures: list[Figure] = []
    for benchmark in BENCHMARKS:
        click.echo(f"{stand.name}: {benchmark.__module__.removeprefix('bench.')}…", err=True)
        figures.extend(benchmark(stand, effort))
    return figures


bench(prog_name="python -m bench")

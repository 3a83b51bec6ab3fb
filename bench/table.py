"""Figures as a table that is read in a terminal, or pasted into Markdown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bench.figure import Figure


def table(measured: Mapping[str, Sequence[Figure]]) -> str:
    """A line a figure, with three columns for each window size, which are the keys."""
    heads = [f"{column} {size}" for size in measured for column in ("kiosk", "bare", "ratio")]
    rows = [["", *heads, "goal", "reached"]]
    rows.extend(_row(figures) for figures in zip(*measured.values(), strict=True))
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    rows.insert(1, ["-" * widths[0], *("-" * (width - 1) + ":" for width in widths[1:])])
    return "\n".join(_line(row, widths) for row in rows)


def _row(figures: Sequence[Figure]) -> list[str]:
    """The same figure in every size."""
    cells = [cell for figure in figures for cell in _cells(figure)]
    goal = figures[0].goal
    reached = "yes" if all(figure.is_reached for figure in figures) else "no"
    return [figures[0].name, *cells, goal, reached if goal else ""]


def _cells(figure: Figure) -> tuple[str, str, str]:
    ratio = "" if figure.ratio is None else f"{figure.ratio:.2f}"
    return _values(figure.kiosk, figure.unit), _values(figure.bare, figure.unit), ratio


def _values(values: Sequence[float], unit: str) -> str:
    return f"{' / '.join(map(_number, values))} {unit}".strip()


def _number(value: float) -> str:
    """Three digits that mean something."""
    return f"{value:.0f}" if value >= 100 or value == int(value) else f"{value:.1f}"


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    """Names on the left, figures on the right."""
    aligned = [cells[0].ljust(widths[0])]
    aligned += [cell.rjust(width) for cell, width in zip(cells[1:], widths[1:], strict=True)]
    return f"| {' | '.join(aligned)} |"

"""Which layout a screen gets, and how many pixels its unit has: never a target under 20 mm.

Layouts are drawn in u (``assets/design/tokens.toml``): « wide » and « portrait » have 1920 by
1080 of them, « compact » has 1280 by 800 and larger targets. Where the diagonal of the
screen is known, pixels become millimetres, and a layout whose targets would be too small
gives way.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import hypot
from typing import Any, Literal

Layout = Literal["wide", "portrait", "compact"]

MM_PER_INCH = 25.4
ROUNDING = 0.5  # px
REACH = 0.6  # of the height: what is touched lies in the lowest 60 % (DESIGN § 6)
LEAST_REACH_U = 640  # of the compact layout; less holds no question with four answers


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """``u`` is in pixels; ``height`` is that of the room of the screens, from the bottom up.
    ``target_mm`` is the side of the smallest target, 0 where the diagonal is unknown."""

    layout: Layout
    u: float
    height: float
    target_mm: float = 0.0


def fit(
    width: float,
    height: float,
    tokens: Mapping[str, Any],
    *,
    diagonal: float = 0.0,
    reach: bool = False,
) -> Fit:
    """The fit of a window of so many pixels on a screen of ``diagonal`` inches (0: unknown).

    ``reach`` brings all that is touched down (« À portée »).
    """
    px_per_mm = hypot(width, height) / (diagonal * MM_PER_INCH) if diagonal else 0.0
    least_px = tokens["meta"]["target_min_mm"] * px_per_mm
    layout = _layout(width, height, least_px, tokens)
    target_px = _target_px(layout, width, height, tokens)
    if reach:
        layout = "compact"  # the one that is made for little room
    u = target_px / _target_u(layout, tokens)
    return Fit(
        layout=layout,
        u=u,
        height=min(height, max(height * REACH, LEAST_REACH_U * u)) if reach else height,
        target_mm=target_px / px_per_mm if px_per_mm else 0.0,
    )


def _layout(width: float, height: float, least_px: float, tokens: Mapping[str, Any]) -> Layout:
    if height > width:
        return "portrait"
    is_low = min(width, height) < tokens["meta"]["compact_below_px"]
    if is_low or _target_px("wide", width, height, tokens) < least_px - ROUNDING:
        return "compact"
    return "wide"


def _target_px(layout: Layout, width: float, height: float, tokens: Mapping[str, Any]) -> float:
    """At the largest unit with which the layout still has all the u it is drawn with."""
    prefix = "compact_" if layout == "compact" else ""
    short, long = (float(tokens["meta"][f"{prefix}{side}_side_u"]) for side in ("short", "long"))
    u = min(min(width, height) / short, max(width, height) / long)
    return u * _target_u(layout, tokens)


def _target_u(layout: Layout, tokens: Mapping[str, Any]) -> float:
    sizes = tokens["size"]
    return float(sizes["compact"]["target"] if layout == "compact" else sizes["target"])

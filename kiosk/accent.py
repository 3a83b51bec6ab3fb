"""A commune's accent, dark or light enough to carry words (DESIGN.md, « Thème commune »)."""

from __future__ import annotations

import colorsys
import math

INK, WHITE = "#111C38", "#FFFFFF"
LEAST_CONTRAST = 7.0  # WCAG 2.2, 1.4.6: AAA
LEAST_DIFFERENCE = 12.0  # CIE76: nearer, two colours pass for one
DARKER_BY = 0.04  # of the lightness (HSL) a step
# What the cases of the shelf are painted with (``vivid`` in tokens.toml; a test compares them).
UNIVERSES = {
    "presse": "#FFC529",
    "cinema": "#FF937D",
    "former": "#5CC98F",
    "livres": "#78B8F7",
    "patrimoine": "#DDBB8C",
    "jeunesse": "#FF9FC4",
}

_D65 = (0.95047, 1.0, 1.08883)


def readable(accent: str) -> str:
    """``accent``, darkened as little as makes white or ink readable on it."""
    red, green, blue = _channels(accent)
    hue, lightness, saturation = colorsys.rgb_to_hls(red, green, blue)
    while best_contrast(accent) < LEAST_CONTRAST:
        lightness = max(0.0, lightness - DARKER_BY)
        accent = _hexadecimal(colorsys.hls_to_rgb(hue, lightness, saturation))
    return accent


def ink_on(accent: str) -> str:
    """White or ink, whichever reads best on ``accent``."""
    return max((WHITE, INK), key=lambda ink: _contrast(accent, ink))


def best_contrast(accent: str) -> float:
    """The contrast (1 to 21) of ``accent`` with what reads best on it, white or ink."""
    return _contrast(accent, ink_on(accent))


def look_alike(accent: str) -> str:
    """The universe whose colour ``accent`` could be taken for, or ``""``."""
    distances = {name: math.dist(_lab(accent), _lab(vivid)) for name, vivid in UNIVERSES.items()}
    nearest = min(distances, key=distances.__getitem__)
    return nearest if distances[nearest] < LEAST_DIFFERENCE else ""


def _contrast(one: str, other: str) -> float:
    """https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio"""
    low, high = sorted((_xyz(one)[1], _xyz(other)[1]))
    return (high + 0.05) / (low + 0.05)


def _channels(colour: str) -> tuple[float, float, float]:
    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return red / 255, green / 255, blue / 255


def _hexadecimal(channels: tuple[float, float, float]) -> str:
    return "#" + "".join(f"{round(channel * 255):02X}" for channel in channels)


def _xyz(colour: str) -> tuple[float, float, float]:
    """IEC 61966-2-1; Y is the relative luminance."""
    red, green, blue = (
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in _channels(colour)
    )
    return (
        0.4124 * red + 0.3576 * green + 0.1805 * blue,
        0.2126 * red + 0.7152 * green + 0.0722 * blue,
        0.0193 * red + 0.1192 * green + 0.9505 * blue,
    )


def _lab(colour: str) -> tuple[float, float, float]:
    """CIE 1976 L*a*b*."""
    x, y, z = (
        math.cbrt(part) if part > (6 / 29) ** 3 else part / (3 * (6 / 29) ** 2) + 4 / 29
        for part in (value / white for value, white in zip(_xyz(colour), _D65, strict=True))
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)

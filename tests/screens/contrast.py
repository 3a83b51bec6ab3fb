"""The contrast of words with what is really behind them, in drawn pixels (WCAG 2.2, 1.4.6)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import numpy as np
from kivy.graphics import ClearBuffers, ClearColor, Fbo
from kivy.uix.widget import Widget

from tests.screens.written import Written

WORST = 0.01  # part of the letters' pixels that may be on anything: dust, and the edge of a shape
SAME = 8  # of 255: two drawings of the same
VISIBLE = 2.0  # to 1: less, and letters that are not covered look so

Slices = tuple[slice, slice]


@dataclass(frozen=True, slots=True)
class Readable:
    """``contrast`` is the worst of the letters with what is behind them, from 1 to 21;
    ``covered`` is the part of them that something else hides."""

    contrast: float
    covered: float


def draw(root: Widget) -> np.ndarray:
    """What is drawn of ``root``: rows of red, green and blue of 255, the lowest first.

    The window's own pixels would not do: off screen, it keeps the size it was opened with.
    """
    width, height = map(int, root.size)
    kept = root.parent.canvas
    place = kept.indexof(root.canvas)
    kept.remove(root.canvas)
    picture = Fbo(size=(width, height), with_stencilbuffer=True)
    with picture:
        ClearColor(0, 0, 0, 1)
        ClearBuffers()
    picture.add(root.canvas)
    picture.draw()
    pixels = np.frombuffer(picture.pixels, np.uint8).reshape(height, width, 4)[..., :3]
    picture.remove(root.canvas)
    kept.insert(place, root.canvas)
    return pixels


def read(root: Widget, words: Sequence[Written]) -> Iterator[Readable]:
    """How each of ``words`` can be read on ``root``, from two drawings of it."""
    shown = draw(root)
    with _transparent(words):
        behind = draw(root)
    for written in words:
        yield _readable(written, shown, behind)


@contextmanager
def _transparent(words: Iterable[Written]) -> Iterator[None]:
    before = {written.colour: written.colour.a for written in words}
    for colour in before:
        colour.a = 0
    yield
    for colour, alpha in before.items():
        colour.a = alpha


def _readable(written: Written, shown: np.ndarray, behind: np.ndarray) -> Readable:
    window, part = _seen_part(written, shown.shape)
    pixels, letters = written.pixels[part], written.letters[part]
    if not letters.any():
        return Readable(contrast=1.0, covered=1.0)
    ground = behind[window][letters].astype(float)
    ink = pixels[letters][:, :3] * np.array(written.colour.rgb)
    ink = ink * written.opacity + ground * (1 - written.opacity)
    contrast = contrasts(ink, ground)
    unchanged = abs(shown[window][letters] - ground).max(axis=-1) < SAME
    return Readable(
        contrast=float(np.quantile(contrast, WORST)),
        covered=float((unchanged & (contrast > VISIBLE)).mean()),
    )


def _seen_part(written: Written, shape: tuple[int, ...]) -> tuple[Slices, Slices]:
    """Where the words are in the window, and which part of them is inside of it."""
    left, bottom, right, top = map(int, written.box)
    rows = slice(max(bottom, 0), max(min(top, shape[0]), 0))
    columns = slice(max(left, 0), max(min(right, shape[1]), 0))
    return (rows, columns), (_moved(rows, -bottom), _moved(columns, -left))


def _moved(part: slice, by: int) -> slice:
    return slice(part.start + by, max(part.stop + by, 0))


def contrasts(ink: np.ndarray, ground: np.ndarray) -> np.ndarray:
    """The ratio of each pixel of ``ink`` to that of ``ground``, from 1 to 21."""
    one, other = _luminance(ink), _luminance(ground)
    return (np.maximum(one, other) + 0.05) / (np.minimum(one, other) + 0.05)


def _luminance(pixels: np.ndarray) -> np.ndarray:
    """WCAG 2.2, relative luminance."""
    channels = pixels / 255
    linear = np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)
    return linear @ np.array([0.2126, 0.7152, 0.0722])

"""Comparing a picture of a screen with the one that was approved."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageChops, ImageStat

# Two runs on one machine are equal to the pixel; the rest is what 256 colours cost a
# reference (mean ≤ 0.2) and what the edges of another Mesa may (letters are drawn elsewhere).
MEAN_TOLERATED = 1.5  # of 255, over all pixels
FAR = 40  # of 255: a pixel further off than this is another colour
FAR_TOLERATED = 0.002  # of all pixels
COLOURS = 256


@dataclass(frozen=True, slots=True)
class Difference:
    """``mean`` in levels of 255, ``far`` as a part of all pixels."""

    mean: float
    far: float

    @property
    def is_tolerable(self) -> bool:
        return self.mean < MEAN_TOLERATED and self.far < FAR_TOLERATED


NOTHING_ALIKE = Difference(mean=255.0, far=1.0)


def compare(got: Path, reference: Path) -> Difference:
    one, other = _opened(got), _opened(reference)
    if one.size != other.size:
        return NOTHING_ALIKE
    levels = _levels(one, other)
    histogram = levels.histogram()
    return Difference(
        mean=ImageStat.Stat(levels).mean[0], far=sum(histogram[FAR + 1 :]) / sum(histogram)
    )


def keep_mismatch(got: Path, reference: Path, out: Path) -> Path:
    """Write got | reference | difference side by side to ``out``."""
    one, other = _opened(got), _opened(reference)
    shown = (one, other, _levels(one, other.resize(one.size)).convert("RGB"))
    page = Image.new("RGB", (3 * one.width, max(one.height, other.height)))
    for place, picture in enumerate(shown):
        page.paste(picture, (place * one.width, 0))
    out.parent.mkdir(parents=True, exist_ok=True)
    page.save(out)
    return out


def keep_reference(got: Path, reference: Path) -> None:
    """Write ``got`` as the reference from now on, in a tenth of its bytes; a WebP without losses
    weighs 28 % less than the PNG."""
    reference.parent.mkdir(parents=True, exist_ok=True)
    few = _opened(got).quantize(COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    few.convert("RGB").save(reference, lossless=True)


def _opened(path: Path) -> Image.Image:
    with Image.open(path) as picture:
        return picture.convert("RGB")


def _levels(one: Image.Image, other: Image.Image) -> Image.Image:
    """For each pixel, how far its furthest channel is off."""
    red, green, blue = ImageChops.difference(one, other).split()
    return ImageChops.lighter(ImageChops.lighter(red, green), blue)

"""All that is written can be read and all that is touched can be touched, on every screen.

Some visits are enough to notice a mistake the same day; ``make test-all`` plays them all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.packs.content import Content
from kiosk.screens.tour_script import script
from kiosk.theme import tokens
from kiosk.visit.comfort import TEXT_SCALES
from tests.formats import FORMATS
from tests.patron import Patron
from tests.screens.legibility import faint, misplaced

Arrive = Callable[..., Patron]
Look = Callable[[Patron], Iterator[str]]
Visit = tuple[str, str, float, bool]  # format, palette, text scale, mirrored

# Small and large letters, both directions of reading; the widest screen is seen by ``references``.
USUAL: set[Visit] = {("1280x800", "contraste", 2.0, False)}
EVERY: set[Visit] = {
    ("1080x1920", "nuit", 1.0, True),
    *product(FORMATS, tokens()["palette"], TEXT_SCALES, [False]),
    *product(FORMATS, ["clair"], TEXT_SCALES, [True]),
    *USUAL,
}
VISITS = [
    pytest.param(
        *visit,
        id=f"{visit[0]} {visit[1]} {visit[2]:.0%} {'mirrored' if visit[3] else 'plain'}",
        marks=() if visit in USUAL else pytest.mark.long,
    )
    for visit in sorted(EVERY)
]
BETWEEN = (
    (1024, 768),
    (1366, 768),
    (1440, 900),
    (1600, 900),
    (2560, 1440),
    (3840, 2160),
    (800, 1280),
    (768, 1366),
)


@pytest.mark.parametrize(("size", "palette", "text_scale", "mirrored"), VISITS)
def test_everything_can_be_read_and_touched(
    furnished: Arrive, content: Content, size: str, palette: str, text_scale: float, mirrored: bool
) -> None:
    patron = furnished(
        size=FORMATS[size], palette=palette, text_scale=text_scale, mirrored=mirrored
    )
    assert troubles(patron, content, misplaced, faint) == ""


@pytest.mark.long
@pytest.mark.parametrize("text_scale", [TEXT_SCALES[0], TEXT_SCALES[-1]])
@pytest.mark.parametrize("size", BETWEEN, ids=lambda size: f"{size[0]}x{size[1]}")
def test_sizes_in_between_do_not_break(
    furnished: Arrive, content: Content, size: tuple[int, int], text_scale: float
) -> None:
    patron = furnished(size=size, text_scale=text_scale)
    assert troubles(patron, content, misplaced) == ""


@pytest.mark.long
@settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    short=st.integers(720, 1440),
    ratio=st.floats(4 / 3, 16 / 9),
    upright=st.booleans(),
    text_scale=st.sampled_from(TEXT_SCALES),
)
def test_no_size_breaks(
    furnished: Arrive,
    content: Content,
    short: int,
    ratio: float,
    upright: bool,
    text_scale: float,
) -> None:
    sides = (short, round(short * ratio))
    size = sides if upright else sides[::-1]
    patron = furnished(size=size, text_scale=text_scale)
    assert troubles(patron, content, misplaced) == ""


def troubles(patron: Patron, content: Content, *looks: Look) -> str:
    """A line for each, with the moment at which it is first seen."""
    found: dict[str, str] = {}
    for moment in patron.play(script(content)):
        for look in looks:
            for trouble in look(patron):
                found.setdefault(trouble, moment)
    return "\n".join(f"{moment}: {trouble}" for trouble, moment in found.items())

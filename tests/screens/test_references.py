"""Every screen of the tour looks as it did when somebody last looked at it.

``make references`` draws the references again; a change of them is looked at in review.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from tests.conftest import ROOT
from tests.formats import TOURED
from tests.screens.pictures import NOTHING_ALIKE, compare, keep_mismatch, keep_reference
from tests.tours import Toured

REFERENCES = Path(__file__).parent / "references"
MISMATCHES = ROOT / "dist/mismatch"
MOST_BYTES = 9_000_000  # all references together: they are cloned with the code


@pytest.mark.parametrize("size", TOURED)
def test_the_screens_look_as_before(
    size: str, toured: Callable[[str], Toured], request: pytest.FixtureRequest
) -> None:
    pictures = toured(size).pictures
    if request.config.getoption("--redraw"):
        redraw(size, pictures)
    approved = {path.stem: path for path in (REFERENCES / size).glob("*.webp")}
    assert sorted(pictures) == sorted(approved), "make references, and look at what is new"
    changed = [
        f"{name}: {difference}; see {keep_mismatch(got, approved[name], mismatch(size, name))}"
        for name, got in pictures.items()
        if not (difference := compare(got, approved[name])).is_tolerable
    ]
    assert changed == []


def redraw(size: str, pictures: dict[str, Path]) -> None:
    for stale in (REFERENCES / size).glob("*.webp"):
        if stale.stem not in pictures:
            stale.unlink()
    for name, got in pictures.items():
        keep_reference(got, REFERENCES / size / f"{name}.webp")


def mismatch(size: str, name: str) -> Path:
    return MISMATCHES / size / f"{name}.png"


def test_the_references_stay_small() -> None:
    assert sum(path.stat().st_size for path in REFERENCES.rglob("*.webp")) < MOST_BYTES


@pytest.fixture
def picture(tmp_path: Path) -> Callable[..., Path]:
    """Writes a grey picture, with a square of ``side`` px of another grey in its corner."""

    def write(name: str, *, grey: int = 100, side: int = 0, size: int = 100) -> Path:
        image = Image.new("RGB", (size, size), (grey, grey, grey))
        image.paste((255, 255, 255), (0, 0, side, side))
        path = tmp_path / f"{name}.png"
        image.save(path)
        return path

    return write


def test_what_an_eye_would_not_see_is_tolerated(picture: Callable[..., Path]) -> None:
    before = picture("before")
    assert compare(picture("same"), before).is_tolerable
    assert compare(picture("warmer", grey=101), before).is_tolerable
    assert compare(picture("dust", side=4), before).is_tolerable


def test_what_an_eye_would_see_is_not(picture: Callable[..., Path]) -> None:
    before = picture("before")
    assert not compare(picture("brighter", grey=103), before).is_tolerable
    assert not compare(picture("button", side=5), before).is_tolerable
    assert compare(picture("larger", size=101), before) == NOTHING_ALIKE


def test_a_mismatch_is_kept_beside_its_reference(
    picture: Callable[..., Path], tmp_path: Path
) -> None:
    got, before = picture("got", side=50), picture("before")
    with Image.open(keep_mismatch(got, before, tmp_path / "new/page.png")) as page:
        assert page.size == (300, 100)
        shown = [page.getpixel((x, 10)) for x in (10, 110, 210)]
    assert shown == [(255, 255, 255), (100, 100, 100), (155, 155, 155)]

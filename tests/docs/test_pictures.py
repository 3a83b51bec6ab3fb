"""The pictures of the authors' guide are what its examples look like on the kiosk.

``make references`` draws them again.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from kiosk.packs.content import Content
from kiosk.packs.media_files import MediaFiles
from kiosk.screens.places import Place, places
from kiosk.widgets import camera
from tests.conftest import ROOT
from tests.docs.guide import PAGES, check, copy_packs, examples, write
from tests.patron import Patron
from tests.screens.pictures import compare, keep_mismatch

PICTURES = ROOT / "docs/pictures/auteurs"
WIDTH = 960  # px: enough to read the words
MOST_BYTES = 2_500_000  # all of them together: they are cloned with the code
HOME: Place = ("home", "")

# What has no screen of its own shows on this one.
SHOWN_BY = {"commune": HOME, "pack": HOME}
PICTURED = [page for page in PAGES if f"/{page.stem}.png)" in page.read_text("utf-8")]


def place_of(page: Path, content: Content) -> Place:
    """Where the first example of a page of the guide is seen."""
    paths = (name.removesuffix(".md").split("/")[-2:] for name in examples(page))
    found = places(content)
    return SHOWN_BY.get(page.stem) or next(
        found[path] for path in map("/".join, paths) if path in found
    )


@pytest.fixture
def take(arrive: Callable[..., Patron], tmp_path: Path) -> Callable[[Path], Path]:
    """A picture of the example of a page of the guide, on a kiosk of 1280 × 800."""

    def taken(page: Path) -> Path:
        packs = copy_packs(tmp_path / "content_packs")
        write(packs, page)
        reading = check(packs)
        for medium in reading.media.values():
            (tmp_path / "shown" / medium.file).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / "shown" / medium.file).write_bytes(medium.data)
        content = reading.contents["fr"]
        patron = arrive(content=content)
        patron.app.show(content, MediaFiles((tmp_path / "shown",)), place_of(page, content))
        patron.look()
        return _small(camera.take(tmp_path / "whole.png"), tmp_path / f"{page.stem}.png")

    return taken


def _small(picture: Path, to: Path) -> Path:
    with Image.open(picture) as whole:
        whole.convert("RGB").resize((WIDTH, WIDTH * whole.height // whole.width)).save(
            to, optimize=True
        )
    return to


@pytest.mark.parametrize("page", PICTURED, ids=lambda page: page.stem)
def test_a_picture_of_the_guide_is_what_its_example_looks_like(
    page: Path, take: Callable[[Path], Path], request: pytest.FixtureRequest
) -> None:
    got, approved = take(page), PICTURES / f"{page.stem}.png"
    if request.config.getoption("--redraw"):
        approved.parent.mkdir(parents=True, exist_ok=True)
        approved.write_bytes(got.read_bytes())
    difference = compare(got, approved)
    mismatch = ROOT / f"dist/mismatch/guide/{page.stem}.png"
    assert difference.is_tolerable, keep_mismatch(got, approved, mismatch)


def test_every_picture_of_the_guide_belongs_to_a_page_and_all_stay_small() -> None:
    assert {path.stem for path in PICTURES.iterdir()} == {page.stem for page in PICTURED}
    assert sum(path.stat().st_size for path in PICTURES.iterdir()) < MOST_BYTES

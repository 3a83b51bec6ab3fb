"""The gallery: what designers look at before patrons do."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from kivy.core.window import Window
from PIL import Image

from kiosk.screens.families import FAMILIES, Family
from kiosk.screens.gallery import Gallery
from kiosk.screens.registry import SCREENS
from kiosk.theme import DESIGN, register_fonts, theme
from tests.conftest import ROOT
from tests.formats import FORMATS
from tests.patron import lay_out
from tests.screens.clipping import clipped

FRAMES = 6
Open = Callable[[tuple[int, int], float], Gallery]

YELLOW, TEAL = "#FFC529", "#12A5A5"
INK_BLUE, PLUM = "#1D5FB4", "#7B2D8E"  # of the illustrations


@pytest.fixture
def open_gallery() -> Iterator[Open]:
    """Puts a gallery in a window of some size."""
    register_fonts()
    theme.palette, theme.mirrored, theme.still = "clair", False, True
    here: list[Gallery] = []

    def put(size: tuple[int, int], text_scale: float) -> Gallery:
        Window.size = size
        theme.fit(*size)
        theme.text_scale = text_scale
        here.append(Gallery())
        Window.add_widget(here[-1])
        return here[-1]

    yield put
    for gallery in here:
        Window.remove_widget(gallery)


@pytest.mark.parametrize("text_scale", [pytest.param(1.0, marks=pytest.mark.long), 2.0])
@pytest.mark.parametrize("size", FORMATS)
def test_nothing_on_the_gallery_is_clipped(
    open_gallery: Open, size: str, text_scale: float
) -> None:
    gallery = open_gallery(FORMATS[size], text_scale)
    wrong = [problem for family in FAMILIES for problem in problems(gallery, family)]
    assert "\n".join(wrong) == ""


def problems(gallery: Gallery, family: type[Family]) -> list[str]:
    gallery.show(family)
    settle()
    found = []
    for page in range(1, gallery.count + 1):
        found += [f"{family.name} {page}: {problem}" for problem in clipped(gallery)]
        gallery.turn()
        settle()
    return found


def settle() -> None:
    for _ in range(FRAMES):
        lay_out()


def test_no_patron_comes_to_the_gallery() -> None:
    assert [name for name in SCREENS if "gallery" in name or "famil" in name] == []


def draw(out: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """The gallery, drawn as a designer does."""
    command = [sys.executable, "-W", "error", "-m", "kiosk", "tour", "--gallery"]
    return subprocess.run(
        [*command, "--size", "800x500", "--out", str(out), *options],
        cwd=ROOT,
        env={"PATH": "/usr/bin:/bin", "HOME": str(out.parent), "LC_ALL": "C"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def design(tmp_path: Path) -> Path:
    """A copy of the design, to change."""
    return Path(shutil.copytree(DESIGN, tmp_path / "design"))


def test_a_changed_colour_and_a_changed_illustration_are_seen_everywhere(
    tmp_path: Path, design: Path
) -> None:
    """A token's old colour is on no page any more: nothing has a colour of its own."""
    for file in (design / "tokens.toml", design / "illustrations.json"):
        file.write_text(
            file.read_text("utf-8").replace(YELLOW, TEAL).replace(INK_BLUE, PLUM), "utf-8"
        )
    out = tmp_path / "pictures"
    drawn = draw(out, "--design", str(design))
    assert (drawn.returncode, drawn.stderr) == (0, "")
    assert drawn.stdout.split() == [str(picture) for picture in sorted(out.iterdir())]
    for old, new in ((YELLOW, TEAL), (INK_BLUE, PLUM)):
        assert painted(out, old) == 0
        assert painted(out, new) > 5_000


def painted(folder: Path, colour: str) -> int:
    """How many pixels of the pictures have exactly this colour."""
    wanted = tuple(int(colour[start : start + 2], 16) for start in (1, 3, 5))
    return sum(count_of(picture, wanted) for picture in folder.iterdir())


def count_of(picture: Path, colour: tuple[int, ...]) -> int:
    with Image.open(picture) as opened:
        pixels = opened.convert("RGB")
        counts = pixels.getcolors(pixels.width * pixels.height) or []
    return sum(count for count, found in counts if found == colour)


def test_a_design_that_lacks_a_token_is_refused_with_its_name(tmp_path: Path, design: Path) -> None:
    tokens = design / "tokens.toml"
    tokens.write_text(tokens.read_text("utf-8").replace("accent = ", "acent = ", 1), "utf-8")
    refused = draw(tmp_path / "out", "--design", str(design))
    assert refused.returncode != 0
    assert refused.stderr.strip() == (
        f"{tokens}: the token palette.clair.accent is missing; "
        "begin with a copy of kiosk/assets/design"
    )
    assert not (tmp_path / "out").exists()


def test_a_folder_without_a_design_is_refused(tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    refused = draw(tmp_path / "out", "--design", str(empty))
    assert refused.returncode != 0
    assert "No such file or directory" in refused.stderr
    assert "begin with a copy of kiosk/assets/design" in refused.stderr

"""What each room may import, as ``kiosk/__init__.py`` draws it, and what is slow to import."""

from __future__ import annotations

import ast
import pkgutil
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import kiosk
from kiosk.packs.build import build
from tests.conftest import ROOT

HOUSE = Path(kiosk.__file__).parent
MODULES = [
    name
    for _, name, _ in pkgutil.walk_packages([str(HOUSE)], "kiosk.")
    if name != "kiosk.__main__"  # it runs the command line
]
WITH_KIVY = ("kiosk.app", "kiosk.theme", "kiosk.widgets", "kiosk.screens")
SLOW = {
    "kivy.core.audio",
    "sqlite_utils",
    "requests",
    "pydantic",
    "qrcode",
    "PIL",
    "markdown_it",
    "ruamel",
}

FIRST_FRAME = """
import sys
from collections.abc import Iterator
from pathlib import Path
from kiosk import start
from kiosk.config import Config
from kiosk.window import Size, prepare
config = Config(data=Path({data!r}))
loaded = start.load(config, [Path({pack!r})])
prepare(config.data / "kivy", size=Size(1280, 800), offscreen=True)
journal = start.open_journal(config)
from kivy.core.window import Window
from kiosk.app import KioskApp, Services
app = KioskApp(Services(content=loaded.content, record=journal.record))
Window.bind(on_flip=lambda *_: app.stop())
app.run()
print(app.stage.current.name, *sys.modules)
"""


def python(code: str) -> list[str]:
    """The words that ``code`` prints in an interpreter of its own."""
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


def floors() -> dict[str, int]:
    """Room → its line on the map of the house, from the top."""
    lines = re.findall(r"^    ([a-z0-9_]+(?:, [a-z0-9_]+)*)(?:  |$)", kiosk.__doc__ or "", re.M)
    return {room: floor for floor, line in enumerate(lines) for room in line.split(", ")}


def room_of(module: str) -> str:
    return module.split(".")[1]


def imports_of(source: Path) -> set[str]:
    """The modules of the house that a file imports, at its top or inside a function.

    What only a type checker reads ties nothing together.
    """
    found = set()
    for node in executed(ast.parse(source.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module == "kiosk":
            found |= {f"kiosk.{alias.name}" for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add(node.module or "")
    return {name for name in found if name.startswith("kiosk.")} - {"kiosk.__version__"}


def executed(tree: ast.AST) -> Iterator[ast.AST]:
    yield tree
    for child in ast.iter_child_nodes(tree):
        if not (isinstance(child, ast.If) and ast.unparse(child.test) == "TYPE_CHECKING"):
            yield from executed(child)


def test_only_the_rooms_of_the_screen_import_kivy() -> None:
    without = [name for name in MODULES if not name.startswith(WITH_KIVY)]
    assert "kiosk.cli.run" in without
    code = f"import sys, {', '.join(without)}; print(*sys.modules)"
    assert {"kiosk.stay", "kivy"} & set(python(code)) == {"kiosk.stay"}


def test_every_room_has_its_place_on_the_map() -> None:
    assert {room_of(name) for name in MODULES} == set(floors())


@pytest.mark.parametrize(
    "source", sorted(HOUSE.rglob("*.py")), ids=lambda path: str(path.relative_to(HOUSE))
)
def test_a_room_imports_its_own_floor_and_those_below(source: Path) -> None:
    place = source.relative_to(HOUSE).with_suffix("").parts[0]
    if place not in ("__init__", "__main__"):
        higher = {n for n in imports_of(source) if floors()[room_of(n)] < floors()[place]}
        assert higher == set()


def test_the_help_of_the_command_line_waits_for_nothing_slow() -> None:
    code = """
import sys
from click.testing import CliRunner
from kiosk.cli import kiosk
assert CliRunner().invoke(kiosk, ["--help"]).exit_code == 0
print(*sys.modules)
"""
    loaded = set(python(code))
    assert "kiosk.cli" in loaded
    assert loaded & (SLOW | {"kivy"}) == set()


def test_the_first_frame_waits_for_nothing_slow(tmp_path: Path) -> None:
    pack = build(ROOT / "content_packs/mel", None, tmp_path / "mel")
    screen, *loaded = python(FIRST_FRAME.format(data=str(tmp_path / "data"), pack=str(pack)))
    assert screen == "attract"
    assert set(loaded) & SLOW == set()

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.errors import UsageError
from kiosk.window import Size, has_display, prepare


@pytest.mark.parametrize("text", ["1280x800", " 1280X800 ", "1280×800"])
def test_a_size_is_read_as_people_write_it(text: str) -> None:
    assert Size.parse(text) == Size(1280, 800)


@pytest.mark.parametrize("text", ["", "big", "1280", "0x0", "1280x", "99999x99999", "-1x800"])
def test_what_is_not_a_size_is_refused(text: str) -> None:
    with pytest.raises(UsageError):
        Size.parse(text)


@pytest.mark.parametrize("variable", ["DISPLAY", "WAYLAND_DISPLAY"])
def test_a_display_is_what_the_environment_names(variable: str) -> None:
    assert has_display({variable: ":0"})
    assert not has_display({variable: ""})
    assert not has_display({})


def test_a_kiosk_has_no_way_out_by_escape_and_no_border_in_full_screen(tmp_path: Path) -> None:
    environment: dict[str, str] = {}
    prepare(tmp_path, size=None, fullscreen=True, environment=environment)
    assert environment["KCFG_KIVY_EXIT_ON_ESCAPE"] == "0"
    assert environment["KCFG_GRAPHICS_FULLSCREEN"] == "auto"
    assert environment["KCFG_GRAPHICS_BORDERLESS"] == "1"


def test_a_display_that_does_not_answer_is_an_error_and_not_a_window_nobody_sees(
    tmp_path: Path,
) -> None:
    shown = {"DISPLAY": ":0"}
    prepare(tmp_path, size=None, environment=shown)
    assert shown["SDL_VIDEODRIVER"] == "x11"
    off_screen: dict[str, str] = {}
    prepare(tmp_path, size=None, offscreen=True, environment=off_screen)
    assert off_screen["SDL_VIDEODRIVER"] == "offscreen"


def test_where_nobody_looks_nobody_listens(tmp_path: Path) -> None:
    shown: dict[str, str] = {"DISPLAY": ":0"}
    prepare(tmp_path, size=None, environment=shown)
    assert "SDL_AUDIODRIVER" not in shown
    off_screen: dict[str, str] = {}
    prepare(tmp_path, size=None, offscreen=True, environment=off_screen)
    assert off_screen["SDL_AUDIODRIVER"] == "dummy"


def test_where_the_disk_refuses_kivy_gets_a_temporary_home(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    environment: dict[str, str] = {}
    prepare(tmp_path / "file" / "kivy", size=None, environment=environment)
    assert Path(environment["KIVY_HOME"]).is_dir()

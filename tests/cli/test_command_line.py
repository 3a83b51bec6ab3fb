"""The command line as whoever runs a kiosk types it, each time in a process of its own."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.cli import Commands

Kiosk = Callable[..., subprocess.CompletedProcess[str]]

OPTIONS = {
    "run": ("--commune", "--pack", "--size", "--fullscreen"),
    "tour": ("--out", "--size", "--commune", "--theme", "--text-scale", "--mirror"),
    "pack": ("check", "build"),
    "packs": ("--verify", "--json"),
    "rollback": ("NAME",),
    "search": ("--universe", "--language", "--audience", "--length", "--free", "--limit", "--json"),
    "doctor": ("--json",),
}
SMALL = "800x600"


def test_the_help_lists_every_command(kiosk: Kiosk) -> None:
    done = kiosk("--help")
    assert done.returncode == 0
    for command, purpose in Commands.commands_help.items():
        assert command in done.stdout
        assert purpose in done.stdout
    assert "when something is wrong, `kiosk doctor` says what." in done.stdout


@pytest.mark.parametrize("command", Commands.commands_help)
def test_the_help_of_a_command_lists_what_it_takes(kiosk: Kiosk, command: str) -> None:
    done = kiosk(command, "--help")
    assert done.returncode == 0
    assert done.stdout.startswith(f"Usage: kiosk {command} ")
    assert [option for option in OPTIONS[command] if option not in done.stdout] == []


@pytest.mark.parametrize("command", ["run", "tour --out pictures"])
@pytest.mark.parametrize("size", ["big", "1280", "100x100", "1280x99999"])
def test_a_size_that_is_none_is_refused_in_one_sentence(
    kiosk: Kiosk, command: str, size: str
) -> None:
    done = kiosk(*command.split(), "--size", size)
    assert done.returncode == 2
    assert done.stderr == f"--size: “{size}” is not a size; write it as 1280x800\n"
    assert done.stdout == ""


def test_a_configuration_that_says_something_unknown_is_refused_with_the_fix(
    kiosk: Kiosk, tmp_path: Path
) -> None:
    settings = tmp_path / "data" / "kiosk.toml"
    settings.parent.mkdir()
    settings.write_text("comune = 'demo'\n", "utf-8")
    done = kiosk("run")
    assert done.returncode == 2
    assert done.stderr == f"{settings}: unknown setting “comune”; did you mean “commune”?\n"


@pytest.mark.long
def test_the_tour_says_where_each_picture_is(kiosk: Kiosk, tmp_path: Path) -> None:
    done = kiosk("tour", "--size", SMALL, "--out", "pictures")
    assert done.stderr == ""
    assert done.returncode == 0
    said = [tmp_path / line for line in done.stdout.splitlines()]
    assert said[0] == tmp_path / "pictures" / "01-veille.png"
    assert sorted(said) == sorted((tmp_path / "pictures").iterdir())


@pytest.mark.long
def test_without_a_display_the_kiosk_plays_its_tour(kiosk: Kiosk, tmp_path: Path) -> None:
    done = kiosk("run", "--size", SMALL)
    assert done.stderr == ""
    assert done.returncode == 0
    said, *pictures = done.stdout.splitlines()
    assert said == "No display here: the tour is played off screen instead."
    assert pictures[0] == "dist/tour/01-veille.png"
    assert all((tmp_path / picture).is_file() for picture in pictures)


def test_a_tour_of_nothing_says_so(kiosk: Kiosk, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    done = kiosk("run", "--pack", "empty")
    assert done.returncode == 1
    assert "there is no content to tour; " in done.stderr
    assert "Traceback" not in done.stderr

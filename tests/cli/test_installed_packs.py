"""``kiosk packs``, ``kiosk rollback`` and ``kiosk pack install``, as staff type them."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kiosk.cli import kiosk as command_line
from kiosk.errors import KioskError, UsageError
from kiosk.packs.build import build
from kiosk.packs.shelf import Shelf
from tests.conftest import ROOT
from tests.packs.built_packs import change_manifest

GOOD, COMMUNE = ROOT / "tests/packs/good", ROOT / "tests/packs/good-commune"
NOVEMBER = datetime(2024, 11, 21, 12, tzinfo=UTC).timestamp()

Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Types ``kiosk …`` on a machine whose data folder is empty."""
    monkeypatch.setenv("KIOSK_DATA", str(tmp_path / "data"))
    return lambda *words: CliRunner().invoke(command_line, [str(word) for word in words])


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "data" / "packs")


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A built pack on a USB stick."""
    return build(GOOD, None, tmp_path / "stick")


@pytest.fixture
def newer(stick: Path, tmp_path: Path) -> Path:
    """The next version of it, in one file."""
    folder = build(GOOD, None, tmp_path / "newer")
    change_manifest(folder, version="2.0")
    return folder


def date_all(shelf: Shelf, name: str, seconds: float = NOVEMBER) -> None:
    os.utime(shelf.root / name / "installed.json", (seconds, seconds))


def error(result: Result) -> str:
    assert isinstance(result.exception, KioskError)
    return str(result.exception)


# --- install ------------------------------------------------------------------------------


def test_a_pack_on_a_stick_is_installed_in_one_command(run: Run, shelf: Shelf, stick: Path) -> None:
    result = run("pack", "install", stick)
    assert result.output == (
        "installed: Un pack d’essai 1.0; the kiosk shows it from its next start\n"
    )
    assert shelf.names() == ("good",)


def test_an_archive_is_installed_under_the_name_that_is_asked_for(
    run: Run, shelf: Shelf, tmp_path: Path
) -> None:
    archive = build(GOOD, COMMUNE, tmp_path / "commune.zip")
    assert run("pack", "install", archive, "--name", "demo").exit_code == 0
    assert shelf.names() == ("demo",)


def test_a_folder_that_is_no_pack_is_refused(run: Run, shelf: Shelf, tmp_path: Path) -> None:
    (tmp_path / "photos").mkdir()
    assert error(run("pack", "install", tmp_path / "photos")) == (
        f"{tmp_path}/photos/manifest.json: the file is missing; build or install the pack again"
    )
    assert shelf.names() == ()


def test_what_does_not_exist_is_a_usage_error(run: Run, tmp_path: Path) -> None:
    assert run("pack", "install", tmp_path / "absent").exit_code == 2


def test_a_name_that_is_none_is_a_usage_error(run: Run, stick: Path) -> None:
    result = run("pack", "install", stick, "--name", "../mel")
    assert isinstance(result.exception, UsageError)


# --- list ---------------------------------------------------------------------------------


def test_an_empty_kiosk_says_so(run: Run) -> None:
    assert run("packs").output == "no pack is installed\n"
    assert run("packs", "--json").output == "[]\n"


def test_each_pack_has_a_line(run: Run, shelf: Shelf, stick: Path, tmp_path: Path) -> None:
    shelf.install(stick)
    shelf.install(build(GOOD, COMMUNE, tmp_path / "commune"))
    for name in shelf.names():
        date_all(shelf, name)
    result = run("packs")
    assert result.output == (
        "good          Un pack d’essai  1.0  fr  2024-11-21  intact\n"
        "good-commune  Commune d’essai  1.0  fr  2024-11-21  intact\n"
    )
    assert result.exit_code == 0


def test_a_damaged_file_is_named_with_the_way_out(
    run: Run, shelf: Shelf, stick: Path, newer: Path
) -> None:
    file = shelf.install(stick).folder / "content.fr.json"
    file.unlink()
    date_all(shelf, "good")
    result = run("packs")
    assert result.output == (
        f"good  Un pack d’essai  1.0  fr  2024-11-21  damaged\n    {file}\n    → install it again\n"
    )
    assert result.exit_code == 1
    (shelf.install(newer).folder / "content.fr.json").unlink()
    assert "→ install it again, or go back: kiosk rollback good\n" in run("packs").output


def test_a_pack_without_its_manifest_is_listed_too(run: Run, shelf: Shelf, stick: Path) -> None:
    folder = shelf.install(stick).folder
    (folder / "manifest.json").unlink()
    date_all(shelf, "good")
    assert run("packs").output == (
        "good  —  —  —  2024-11-21  damaged\n"
        f"    {folder}/manifest.json: the file is missing; build or install the pack again\n"
    )


def test_every_byte_is_read_again_when_asked_for(
    run: Run, shelf: Shelf, tmp_path: Path, stick: Path
) -> None:
    """A start reads a sample, of which a film is too large to be part."""
    from kiosk.packs.limits import SAMPLE_BYTES
    from tests.packs.built_packs import add

    film = b"\0\0\0\x20ftypisom" + bytes(SAMPLE_BYTES)
    add(stick, {"media/film.mp4": film})
    installed = shelf.install(stick).folder / "media/film.mp4"
    installed.write_bytes(film[:-1] + b"x")
    assert run("packs").exit_code == 0
    result = run("packs", "--verify")
    assert str(installed) in result.output
    assert result.exit_code == 1


def test_a_program_reads_the_same(run: Run, shelf: Shelf, tmp_path: Path) -> None:
    shelf.install(build(GOOD, COMMUNE, tmp_path / "commune"), "demo")
    (pack,) = json.loads(run("packs", "--json").output)
    assert pack.pop("since")[:2] == "20"
    assert pack == {
        "name": "demo",
        "ok": True,
        "kind": "overlay",
        "over": "good",
        "title": "Commune d’essai",
        "version": "1.0",
        "schema": 2,
        "languages": ["fr"],
        "previous": False,
        "damaged": [],
        "trouble": None,
    }


# --- roll back ----------------------------------------------------------------------------


def test_the_pack_before_comes_back_and_goes_again(
    run: Run, shelf: Shelf, stick: Path, newer: Path
) -> None:
    shelf.install(stick)
    shelf.install(newer)
    result = run("rollback", "good")
    assert result.output == (
        "back to Un pack d’essai 1.0; the kiosk shows it from its next start\n"
    )
    assert run("rollback", "good").output.startswith("back to Un pack d’essai 2.0;")


def test_without_a_name_the_last_change_is_undone(
    run: Run, shelf: Shelf, stick: Path, newer: Path
) -> None:
    for name in ("first", "second"):
        shelf.install(stick, name)
        shelf.install(newer, name)
    date_all(shelf, "second", NOVEMBER - 60)
    date_all(shelf, "first", NOVEMBER)
    run("rollback")
    assert shelf.pack("first").manifest.version == "1.0"
    assert shelf.pack("second").manifest.version == "2.0"
    run("rollback")
    assert shelf.pack("first").manifest.version == "2.0"


def test_there_is_nothing_to_undo_on_a_new_kiosk(run: Run, shelf: Shelf, stick: Path) -> None:
    shelf.install(stick)
    assert error(run("rollback")) == (
        f"{shelf.root}: there is no pack before those that are installed;"
        " see what there is: kiosk packs"
    )
    assert error(run("rollback", "good")) == (
        f"{shelf.root}/good: there is no pack before this one; install a pack"
    )

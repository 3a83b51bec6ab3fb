"""Installed packs change in one write, and the one before stays at hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.errors import KioskError, MachineError, UsageError
from kiosk.packs.build import build
from kiosk.packs.built import DamagedPack
from kiosk.packs.shelf import Shelf


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "shelf")


@pytest.fixture
def editions(good: Path, tmp_path: Path) -> list[Path]:
    """Three built packs, titled A, B and C."""
    settings = good / "pack.yaml"
    text = settings.read_text()
    built = []
    for title in "ABC":
        settings.write_text(text.replace("Un pack d'essai", title))
        built.append(build(good, None, tmp_path / title))
    return built


def slots(shelf: Shelf) -> int:
    return sum(path.is_dir() for path in (shelf.root / "mel").iterdir())


def test_an_empty_shelf_says_so(shelf: Shelf) -> None:
    assert not shelf.has("mel")
    with pytest.raises(KioskError) as raised:
        shelf.current("mel")
    assert str(raised.value) == f"{shelf.root}/mel: no such pack is installed; install a pack"


def test_the_last_pack_installed_is_shown(shelf: Shelf, editions: list[Path]) -> None:
    for built in editions:
        shelf.install("mel", built)
    assert shelf.current("mel").title == "C"
    assert Shelf(shelf.root).current("mel").title == "C"


def test_two_names_do_not_meet(shelf: Shelf, editions: list[Path]) -> None:
    shelf.install("mel", editions[0])
    shelf.install("mel+demo", editions[1])
    assert (shelf.current("mel").title, shelf.current("mel+demo").title) == ("A", "B")


def test_one_pack_before_is_kept_and_comes_back(shelf: Shelf, editions: list[Path]) -> None:
    for built in editions:
        shelf.install("mel", built)
    assert slots(shelf) == 2
    assert shelf.roll_back("mel").title == "B"
    assert shelf.current("mel").title == "B"
    assert shelf.roll_back("mel").title == "C"


def test_without_a_pack_before_the_current_one_stays(shelf: Shelf, editions: list[Path]) -> None:
    shelf.install("mel", editions[0])
    with pytest.raises(KioskError) as raised:
        shelf.roll_back("mel")
    assert str(raised.value) == (
        f"{shelf.root}/mel: there is no pack before this one; install a pack"
    )
    assert shelf.current("mel").title == "A"


def test_installing_the_same_pack_again_keeps_the_one_before(
    shelf: Shelf, editions: list[Path]
) -> None:
    for built in (editions[0], editions[1], editions[1]):
        shelf.install("mel", built)
    assert shelf.roll_back("mel").title == "A"


def test_a_damaged_pack_is_not_installed(shelf: Shelf, editions: list[Path]) -> None:
    shelf.install("mel", editions[0])
    (editions[1] / "content.json").write_bytes(b"{}")
    with pytest.raises(DamagedPack):
        shelf.install("mel", editions[1])
    assert shelf.current("mel").title == "A"


def test_a_damaged_installed_pack_is_mended_by_installing_it_again(
    shelf: Shelf, editions: list[Path]
) -> None:
    shelf.install("mel", editions[0])
    (shelf.folder("mel") / "content.json").write_bytes(b"{}")
    with pytest.raises(DamagedPack):
        shelf.current("mel")
    shelf.install("mel", editions[0])
    assert shelf.current("mel").title == "A"


def test_a_damaged_pointer_is_mended_by_installing_again(
    shelf: Shelf, editions: list[Path]
) -> None:
    shelf.install("mel", editions[0])
    (shelf.root / "mel" / "installed.json").write_bytes(b"\x00")
    assert not shelf.has("mel")
    shelf.install("mel", editions[1])
    assert shelf.current("mel").title == "B"


@pytest.mark.parametrize("name", ["../mel", "", "mel+demo+autre", "Mel", "a/b", "."])
def test_a_name_stays_inside_the_shelf(shelf: Shelf, name: str) -> None:
    with pytest.raises(UsageError) as raised:
        shelf.current(name)
    assert str(raised.value) == (
        f"“{name}” is not the name of a pack; write it as in this example: mel+demo"
    )


def test_a_disk_that_refuses_is_named(tmp_path: Path, editions: list[Path]) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(MachineError) as raised:
        Shelf(tmp_path / "file").install("mel", editions[0])
    assert raised.value.fix == "check the free space, and the rights of this folder"

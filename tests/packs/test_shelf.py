"""Installed packs change in one write; the one before stays at hand, and comes back by itself."""

from __future__ import annotations

import itertools
import logging
import os
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from kiosk.errors import KioskError, MachineError, UsageError
from kiosk.packs.build import build
from kiosk.packs.manifest import DamagedPack
from kiosk.packs.shelf import Shelf
from tests.packs.built_packs import add, change_manifest, png

HERE = Path(__file__).parent
TODAY = date(2026, 11, 21)


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "shelf")


@pytest.fixture
def edition(good: Path, tmp_path: Path) -> Callable[[str], Path]:
    """A built pack with this title, and a picture."""
    settings = good / "pack.yaml"
    text = settings.read_text()

    def make(title: str) -> Path:
        settings.write_text(text.replace("Un pack d'essai", title))
        out = build(good, None, tmp_path / title)
        add(out, {"media/a.png": png()})
        return out

    return make


@pytest.fixture
def overlay(tmp_path: Path) -> Path:
    return build(HERE / "good", HERE / "good-commune", tmp_path / "overlay")


def title(shelf: Shelf, *names: str) -> str:
    return shelf.open(names or ("mel",), today=TODAY).content.title


def alter(path: Path) -> None:
    """One byte, so that its size stays."""
    data = bytearray(path.read_bytes())
    data[-1] ^= 1
    path.write_bytes(data)


def slots(shelf: Shelf) -> int:
    return sum(path.is_dir() for path in (shelf.root / "mel").iterdir())


# --- install ------------------------------------------------------------------------------


def test_an_empty_shelf_says_so(shelf: Shelf) -> None:
    assert not shelf.has("mel")
    assert shelf.names() == ()
    with pytest.raises(KioskError) as raised:
        shelf.open(["mel"], today=TODAY)
    assert str(raised.value) == f"{shelf.root}/mel: no such pack is installed; install a pack"


def test_the_last_pack_installed_is_shown(shelf: Shelf, edition: Callable[[str], Path]) -> None:
    for name in "ABC":
        shelf.install(edition(name), "mel")
    assert title(shelf) == title(Shelf(shelf.root)) == "C"


def test_a_pack_is_called_by_its_own_id(shelf: Shelf, edition: Callable[[str], Path]) -> None:
    shelf.install(edition("A"))
    assert shelf.names() == ("good",)


def test_two_names_do_not_meet(shelf: Shelf, edition: Callable[[str], Path]) -> None:
    shelf.install(edition("A"), "mel")
    shelf.install(edition("B"), "other")
    assert (title(shelf), title(shelf, "other")) == ("A", "B")
    assert shelf.names() == ("mel", "other")


def test_a_pack_comes_in_one_file_too(shelf: Shelf, good: Path, tmp_path: Path) -> None:
    shelf.install(build(good, None, tmp_path / "good.zip"), "mel")
    assert title(shelf) == "Un pack d’essai"


def test_installing_the_same_pack_again_keeps_the_one_before(
    shelf: Shelf, edition: Callable[[str], Path]
) -> None:
    shelf.install(edition("A"), "mel")
    for _ in range(3):
        shelf.install(edition("B"), "mel")
    assert slots(shelf) == 2
    assert shelf.roll_back("mel").content().title == "A"


def test_a_damaged_pack_is_not_installed_and_its_file_is_named(
    shelf: Shelf, edition: Callable[[str], Path]
) -> None:
    shelf.install(edition("A"), "mel")
    stick = edition("B")
    alter(stick / "media/a.png")
    with pytest.raises(DamagedPack) as raised:
        shelf.install(stick, "mel")
    assert str(raised.value) == (
        f"{stick}/media/a.png: the file is not the one that was built;"
        " build or install the pack again"
    )
    assert title(shelf) == "A"
    assert [path.name for path in shelf.root.iterdir()] == ["mel"]


def test_what_file_managers_leave_on_a_stick_is_not_installed(
    shelf: Shelf, edition: Callable[[str], Path]
) -> None:
    stick = edition("A")
    (stick / ".DS_Store").touch()
    (stick / "Thumbs.db").touch()
    assert sorted(path.name for path in shelf.install(stick, "mel").folder.iterdir()) == [
        "content.fr.json",
        "manifest.json",
        "media",
    ]


def test_a_damaged_installed_pack_is_mended_by_installing_it_again(
    shelf: Shelf, edition: Callable[[str], Path]
) -> None:
    shelf.install(edition("A"), "mel")
    (shelf.folder("mel") / "content.fr.json").write_bytes(b"{}")
    with pytest.raises(DamagedPack):
        title(shelf)
    shelf.install(edition("A"), "mel")
    assert title(shelf) == "A"
    assert slots(shelf) == 1


@pytest.mark.parametrize(
    "pointer", [b"\x00", b"{}", b'{"current": "../../etc"}', b'{"current": ""}']
)
def test_a_damaged_pointer_is_mended_by_installing_again(
    shelf: Shelf, edition: Callable[[str], Path], pointer: bytes
) -> None:
    shelf.install(edition("A"), "mel")
    (shelf.root / "mel" / "installed.json").write_bytes(pointer)
    assert not shelf.has("mel")
    shelf.install(edition("B"), "mel")
    assert title(shelf) == "B"
    assert slots(shelf) == 1


@pytest.mark.parametrize("name", ["../mel", "Mel", "a/b", ".", "mel+", "-"])
def test_a_name_stays_inside_the_shelf(
    shelf: Shelf, edition: Callable[[str], Path], name: str
) -> None:
    with pytest.raises(UsageError) as raised:
        shelf.install(edition("A"), name)
    assert str(raised.value) == (
        f"“{name}” is not the name of a pack; write it as in this example: mel"
    )
    assert not shelf.root.exists()


def test_a_disk_that_refuses_is_named(tmp_path: Path, edition: Callable[[str], Path]) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(MachineError) as raised:
        Shelf(tmp_path / "file").install(edition("A"), "mel")
    assert raised.value.fix == "check the free space, and the rights of this folder"


def test_an_installation_cut_short_at_any_moment_leaves_the_pack_that_was_there(
    shelf: Shelf, edition: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The power is cut at the first, second, third… write, until one installation gets through.

    A crash leaves everything as it is, so nothing of Python's own tidying up may help."""
    shelf.install(edition("A"), "mel")
    other = edition("B")
    for moment in itertools.count():
        home = shutil.copytree(shelf.root, shelf.root.with_name(f"cut-{moment}"))
        if not _is_cut(Shelf(home), other, moment, monkeypatch):
            break
        assert title(Shelf(home)) in ("A", "B")
        Shelf(home).install(edition("C"), "mel")
        assert title(Shelf(home)) == "C"
        assert sorted(path.name for path in home.iterdir()) == ["mel"]
        assert slots(Shelf(home)) == 2
        assert len(list((home / "mel").iterdir())) == 3
    assert moment > 8
    assert title(Shelf(home)) == "B"


class PowerCut(BaseException):
    pass


def _is_cut(shelf: Shelf, source: Path, moment: int, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Install until the system call of number ``moment``; whether it came to that."""
    left = itertools.count(moment, -1)

    def cutting(call: Callable[..., object]) -> Callable[..., object]:
        def cut(*args: object, **options: object) -> object:
            if next(left) <= 0:
                raise PowerCut
            return call(*args, **options)

        return cut

    with monkeypatch.context() as patch:
        for name in ("mkdir", "rename", "replace", "fsync"):
            patch.setattr(os, name, cutting(getattr(os, name)))
        patch.setattr(shutil, "rmtree", lambda *_, **__: None)
        try:
            shelf.install(source, "mel")
        except PowerCut:
            return True
    return False


# --- roll back ----------------------------------------------------------------------------


def test_one_pack_before_is_kept_and_comes_back(
    shelf: Shelf, edition: Callable[[str], Path]
) -> None:
    for name in "ABC":
        shelf.install(edition(name), "mel")
    assert slots(shelf) == 2
    assert shelf.has_previous("mel")
    assert shelf.roll_back("mel").content().title == "B"
    assert title(shelf) == "B"
    assert shelf.roll_back("mel").content().title == "C"


def test_without_a_pack_before_the_current_one_stays(
    shelf: Shelf, edition: Callable[[str], Path]
) -> None:
    shelf.install(edition("A"), "mel")
    assert not shelf.has_previous("mel")
    with pytest.raises(KioskError) as raised:
        shelf.roll_back("mel")
    assert str(raised.value) == (
        f"{shelf.root}/mel: there is no pack before this one; install a pack"
    )
    assert title(shelf) == "A"


def test_a_damaged_pack_before_is_not_shown(shelf: Shelf, edition: Callable[[str], Path]) -> None:
    shelf.install(edition("A"), "mel")
    before = shelf.folder("mel")
    shelf.install(edition("B"), "mel")
    alter(before / "media/a.png")
    with pytest.raises(DamagedPack):
        shelf.roll_back("mel")
    assert title(shelf) == "B"


# --- what a kiosk shows -------------------------------------------------------------------


def test_a_pack_and_an_overlay_are_shown_as_one_from_where_they_lie(
    shelf: Shelf, edition: Callable[[str], Path], overlay: Path
) -> None:
    shelf.install(edition("A"), "mel")
    shelf.install(overlay, "demo")
    opened = shelf.open(("mel", "demo"), today=TODAY)
    assert opened.content.title == "A"
    assert opened.content.universe("cinema").title == "Cinéma d’ici"
    assert opened.content.tutorials == ()
    assert opened.folders == (shelf.folder("mel"), shelf.folder("demo"))
    assert opened.languages == ("fr",)
    assert opened.records == ()


def test_what_is_over_is_not_shown(shelf: Shelf, good: Path, tmp_path: Path) -> None:
    page = good / "activities/jetons.md"
    page.write_text(page.read_text().replace("---\n", "---\nvalid_until: 2026-11-21\n", 1))
    shelf.install(build(good, None, tmp_path / "built"), "mel")
    assert shelf.open(["mel"], today=TODAY).content.activities
    assert not shelf.open(["mel"], today=date(2026, 11, 22)).content.activities


def test_a_damaged_overlay_leaves_the_pack_alone(
    shelf: Shelf, edition: Callable[[str], Path], overlay: Path, caplog: pytest.LogCaptureFixture
) -> None:
    shelf.install(edition("A"), "mel")
    shelf.install(overlay, "demo")
    alter(shelf.folder("demo") / "content.fr.json")
    opened = shelf.open(("mel", "demo"), today=TODAY)
    assert opened.content.commune is None
    assert opened.folders == (shelf.folder("mel"),)
    assert f"{shelf.folder('demo')}/content.fr.json: the file is not the one" in caplog.text


@pytest.mark.parametrize("name", ["content.fr.json", "manifest.json", "media/a.png"])
def test_a_damaged_pack_gives_way_to_the_one_before(
    shelf: Shelf, edition: Callable[[str], Path], caplog: pytest.LogCaptureFixture, name: str
) -> None:
    shelf.install(edition("A"), "mel")
    before = shelf.folder("mel")
    shelf.install(edition("B"), "mel")
    (shelf.folder("mel") / name).unlink()
    with caplog.at_level(logging.WARNING):
        assert title(shelf) == "A"
    assert f"{shelf.folder('mel') / name}: the file is" in caplog.text
    assert f"the kiosk goes on with {before}" in caplog.text


def test_a_manifest_that_was_changed_with_its_files_is_noticed(
    shelf: Shelf, edition: Callable[[str], Path]
) -> None:
    shelf.install(edition("A"), "mel")
    change_manifest(shelf.folder("mel"), title="Un autre")
    with pytest.raises(DamagedPack) as raised:
        title(shelf)
    assert str(raised.value) == (
        f"{shelf.folder('mel')}/manifest.json: the file is not the one that was built;"
        " build or install the pack again"
    )


def test_words_are_shown_without_a_picture_rather_than_not_at_all(
    shelf: Shelf, edition: Callable[[str], Path], caplog: pytest.LogCaptureFixture
) -> None:
    shelf.install(edition("A"), "mel")
    (shelf.folder("mel") / "media/a.png").unlink()
    assert title(shelf) == "A"
    assert "media/a.png: the file is not the one that was built" in caplog.text


def test_a_file_that_the_disk_cannot_read_is_a_damaged_one(
    shelf: Shelf, edition: Callable[[str], Path]
) -> None:
    """As a folder in its place, which refuses to be read even to root."""
    shelf.install(edition("A"), "mel")
    picture = shelf.folder("mel") / "media/a.png"
    picture.unlink()
    picture.mkdir()
    assert title(shelf) == "A"
    assert shelf.pack("mel").altered_at_a_glance(TODAY) == ("media/a.png",)


def test_a_folder_that_is_no_name_of_a_pack_is_passed_over(
    shelf: Shelf, edition: Callable[[str], Path]
) -> None:
    shelf.install(edition("A"), "mel")
    shutil.copytree(shelf.root / "mel", shelf.root / "Copie de mel")
    assert shelf.names() == ("mel",)


def test_of_two_worn_packs_the_current_one_is_shown(
    shelf: Shelf, edition: Callable[[str], Path]
) -> None:
    for name in "AB":
        shelf.install(edition(name), "mel")
        (shelf.folder("mel") / "media/a.png").unlink()
    assert title(shelf) == "B"


def test_two_damaged_packs_are_no_content(shelf: Shelf, edition: Callable[[str], Path]) -> None:
    for name in "AB":
        shelf.install(edition(name), "mel")
        (shelf.folder("mel") / "content.fr.json").unlink()
    with pytest.raises(DamagedPack) as raised:
        title(shelf)
    assert raised.value.where == str(shelf.folder("mel") / "content.fr.json")


def test_a_pack_of_an_older_kiosk_is_still_shown(shelf: Shelf) -> None:
    shelf.install(HERE / "legacy/1/good-commune", "mel+demo")
    content = shelf.open(["mel+demo"], today=TODAY).content
    assert content.commune is not None
    assert content.commune.name == "Commune d’essai"

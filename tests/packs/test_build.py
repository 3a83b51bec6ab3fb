"""The same sources give the same bytes; an author's mistake never stops a kiosk."""

from __future__ import annotations

import logging
import os
import shutil
from pathlib import Path

import pytest

from kiosk.errors import KioskError, UsageError
from kiosk.packs.build import build, is_stale, refresh
from kiosk.packs.problems import PackErrors
from kiosk.packs.shelf import Shelf

HERE = Path(__file__).parent


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def spoil(pack: Path) -> None:
    (pack / "universes/presse.md").write_text("rien")


def retitle(pack: Path, title: str) -> None:
    path = pack / "pack.yaml"
    path.write_text(path.read_text().replace("Un pack d'essai", title))


def test_the_same_sources_give_the_same_bytes_wherever_they_are(good: Path, tmp_path: Path) -> None:
    moved = shutil.copytree(good, tmp_path / "elsewhere")
    os.utime(moved / "pack.yaml", (0, 0))
    first = build(good, HERE / "good-commune", tmp_path / "one")
    second = build(moved, HERE / "good-commune", tmp_path / "two")
    assert bytes_of(first) == bytes_of(second)


def test_a_build_replaces_the_one_before_and_leaves_nothing_beside(
    good: Path, tmp_path: Path
) -> None:
    out = tmp_path / "dist" / "good"
    build(good, None, out)
    (out / "leftover").touch()
    build(good, None, out)
    assert sorted(path.name for path in out.iterdir()) == ["content.json", "manifest.json"]
    assert [path.name for path in out.parent.iterdir()] == ["good"]


def test_a_pack_with_errors_leaves_the_build_before_it(good: Path, tmp_path: Path) -> None:
    out = build(good, None, tmp_path / "out")
    before = bytes_of(out)
    spoil(good)
    with pytest.raises(PackErrors):
        build(good, None, out)
    assert bytes_of(out) == before


def test_a_folder_that_is_not_a_built_pack_is_never_replaced(good: Path, tmp_path: Path) -> None:
    out = tmp_path / "photos"
    out.mkdir()
    (out / "holiday.jpg").touch()
    with pytest.raises(UsageError) as raised:
        build(good, None, out)
    assert str(raised.value) == (
        f"{out}: the folder holds something else than a built pack; name a new folder after --out"
    )
    assert (out / "holiday.jpg").exists()


def test_a_build_is_stale_when_a_source_changed_and_only_then(
    good: Path, commune: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    assert is_stale(out, good, commune)
    build(good, commune, out)
    os.utime(good / "pack.yaml", (0, 0))
    assert not is_stale(out, good, commune)
    assert is_stale(out, good, None)
    (commune / "activities/ici.md").rename(commune / "activities/la.md")
    assert is_stale(out, good, commune)


def test_a_damaged_build_is_stale(good: Path, tmp_path: Path) -> None:
    out = build(good, None, tmp_path / "out")
    (out / "content.json").write_bytes(b"{}")
    assert is_stale(out, good, None)


def test_a_kiosk_in_a_checkout_shows_its_sources(good: Path, tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "shelf")
    assert refresh(shelf, "good", good, None).title == "Un pack d’essai"
    retitle(good, "Un autre")
    assert refresh(shelf, "good", good, None).title == "Un autre"


def test_nothing_is_written_when_nothing_changed(good: Path, tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "shelf")
    refresh(shelf, "good", good, None)
    before = shelf.folder("good").stat()
    refresh(shelf, "good", good, None)
    assert shelf.folder("good").stat() == before


def test_a_kiosk_goes_on_with_the_pack_it_had(
    good: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    shelf = Shelf(tmp_path / "shelf")
    refresh(shelf, "good", good, None)
    retitle(good, "Un autre")
    spoil(good)
    with caplog.at_level(logging.WARNING):
        assert refresh(shelf, "good", good, None).title == "Un pack d’essai"
    assert "universes/presse.md:1: the settings at the beginning are missing" in caplog.text


def test_a_kiosk_that_never_had_a_pack_says_what_is_wrong(good: Path, tmp_path: Path) -> None:
    spoil(good)
    with pytest.raises(PackErrors):
        refresh(Shelf(tmp_path / "shelf"), "good", good, None)


def test_a_damaged_installed_pack_is_compiled_again(good: Path, tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "shelf")
    refresh(shelf, "good", good, None)
    (shelf.folder("good") / "content.json").unlink()
    with pytest.raises(KioskError):
        shelf.current("good")
    assert refresh(shelf, "good", good, None).title == "Un pack d’essai"

"""The same sources give the same bytes, in a folder or in one file."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from kiosk.errors import KioskError, UsageError
from kiosk.packs.build import LAST_STEPS, build
from kiosk.packs.built import open_built
from kiosk.packs.problems import PackErrors
from kiosk.packs.shelf import Shelf

HERE = Path(__file__).parent


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def spoil(pack: Path) -> None:
    (pack / "universes/presse.md").write_text("rien")


def test_the_same_sources_give_the_same_bytes_wherever_they_are(
    good: Path, commune: Path, tmp_path: Path
) -> None:
    moved = shutil.copytree(good, tmp_path / "elsewhere")
    os.utime(moved / "pack.yaml", (0, 0))
    for overlay in (None, commune):
        first = build(good, overlay, tmp_path / "one")
        second = build(moved, overlay, tmp_path / "two")
        assert bytes_of(first) == bytes_of(second)


def test_the_same_sources_give_the_same_archive(good: Path, tmp_path: Path) -> None:
    first = build(good, None, tmp_path / "one.zip")
    second = build(good, None, tmp_path / "two.zip")
    assert first.read_bytes() == second.read_bytes()


def test_an_archive_holds_what_a_folder_does(good: Path, tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "shelf")
    installed = shelf.install(build(good, None, tmp_path / "new" / "good.zip"))
    folder = build(good, None, tmp_path / "folder")
    assert bytes_of(installed.folder) == bytes_of(folder)


def test_a_build_replaces_the_one_before_and_leaves_nothing_beside(
    good: Path, tmp_path: Path
) -> None:
    out = tmp_path / "dist" / "good"
    build(good, None, out)
    (out / "leftover").touch()
    build(good, None, out)
    build(good, None, out.with_suffix(".zip"))
    build(good, None, out.with_suffix(".zip"))
    assert sorted(path.name for path in out.iterdir()) == ["content.fr.json", "manifest.json"]
    assert sorted(path.name for path in out.parent.iterdir()) == ["good", "good.zip"]


def test_a_pack_with_errors_leaves_the_build_before_it(good: Path, tmp_path: Path) -> None:
    out = build(good, None, tmp_path / "out")
    before = bytes_of(out)
    spoil(good)
    with pytest.raises(PackErrors):
        build(good, None, out)
    assert bytes_of(out) == before


def test_an_overlay_is_checked_on_top_of_its_pack(
    good: Path, commune: Path, tmp_path: Path
) -> None:
    (good / "universes/presse.md").unlink()
    with pytest.raises(PackErrors) as raised:
        build(good, commune, tmp_path / "out")
    assert "good-commune/activities/ici.md:" in str(raised.value)


def test_a_folder_that_is_not_a_built_pack_is_never_replaced(good: Path, tmp_path: Path) -> None:
    out = tmp_path / "photos"
    out.mkdir()
    (out / "holiday.jpg").touch()
    with pytest.raises(UsageError) as raised:
        build(good, None, out)
    assert str(raised.value) == (
        f"{out}: it holds something else than a built pack; give a new name after --out"
    )
    assert (out / "holiday.jpg").exists()


@pytest.mark.parametrize("name", ["thesis.zip", "thesis.odt"])
def test_a_file_that_is_not_a_built_pack_is_never_replaced(
    good: Path, tmp_path: Path, name: str
) -> None:
    (tmp_path / name).write_bytes(b"years of work")
    with pytest.raises(UsageError):
        build(good, None, tmp_path / name)
    assert (tmp_path / name).read_bytes() == b"years of work"


def test_every_step_is_told(good: Path, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    build(good, None, tmp_path / "out", tell=lambda done, total: told.append((done, total)))
    total = sum(path.suffix in (".md", ".yaml") for path in good.rglob("[!R]*")) + LAST_STEPS
    assert told[-1] == (total, total)
    assert [done for done, _ in told] == sorted({done for done, _ in told})


def test_a_pack_knows_the_sources_that_it_was_made_from(
    good: Path, commune: Path, tmp_path: Path
) -> None:
    def sources(overlay: Path | None) -> str:
        return open_built(build(good, overlay, tmp_path / "out")).manifest.sources

    alone, over = sources(None), sources(commune)
    os.utime(good / "pack.yaml", (0, 0))
    assert (sources(None), sources(commune)) == (alone, over)
    (commune / "activities/ici.md").rename(commune / "activities/la.md")
    assert sources(None) == alone
    assert sources(commune) != over


def test_what_a_kiosk_would_refuse_is_not_built(good: Path, tmp_path: Path) -> None:
    """The check of the sources should have said it; until it does, no kiosk gets it."""
    page = good / "universes/presse.md"
    page.write_text(page.read_text().replace("Presse", "Pres\u2066se", 1))
    with pytest.raises(KioskError):
        build(good, None, tmp_path / "out")
    assert not (tmp_path / "out").exists()

"""A checkout shows its sources; an author's mistake never stops a kiosk."""

from __future__ import annotations

import logging
import os
from datetime import date
from pathlib import Path

import pytest

from kiosk.packs.problems import PackErrors
from kiosk.packs.refresh import is_stale, refresh
from kiosk.packs.shelf import Shelf

TODAY = date(2026, 11, 21)


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "shelf")


def refreshed(shelf: Shelf, good: Path, overlay: Path | None = None) -> str:
    """The title of what the kiosk shows."""
    refresh(shelf, "good", good, overlay, today=TODAY, cache=shelf.root.parent / "cache")
    return shelf.open(["good"], today=TODAY).content.title


def retitle(pack: Path, title: str) -> None:
    path = pack / "pack.yaml"
    path.write_text(path.read_text().replace("Un pack d'essai", title))


def spoil(pack: Path) -> None:
    (pack / "universes/presse.md").write_text("rien")


def test_a_kiosk_in_a_checkout_shows_its_sources(shelf: Shelf, good: Path) -> None:
    assert refreshed(shelf, good) == "Un pack d’essai"
    retitle(good, "Un autre")
    assert refreshed(shelf, good) == "Un autre"


def test_nothing_is_written_when_nothing_changed(shelf: Shelf, good: Path) -> None:
    refreshed(shelf, good)
    before = shelf.folder("good").stat()
    refreshed(shelf, good)
    assert shelf.folder("good").stat() == before


def test_a_pack_is_stale_when_a_source_changed_and_only_then(
    shelf: Shelf, good: Path, commune: Path
) -> None:
    def stale(overlay: Path | None) -> bool:
        return is_stale(shelf, "good", good, overlay, today=TODAY)

    assert stale(None)
    refreshed(shelf, good)
    os.utime(good / "pack.yaml", (0, 0))
    assert not stale(None)
    assert stale(commune)
    refreshed(shelf, good, commune)
    assert not stale(commune)
    (commune / "activities/ici.md").rename(commune / "activities/la.md")
    assert stale(commune)


def test_a_kiosk_goes_on_with_the_pack_it_had(
    shelf: Shelf, good: Path, caplog: pytest.LogCaptureFixture
) -> None:
    refreshed(shelf, good)
    retitle(good, "Un autre")
    spoil(good)
    with caplog.at_level(logging.WARNING):
        assert refreshed(shelf, good) == "Un pack d’essai"
    assert "universes/presse.md:1:1: the settings at the beginning are missing" in caplog.text


def test_a_kiosk_that_never_had_a_pack_says_what_is_wrong(shelf: Shelf, good: Path) -> None:
    spoil(good)
    with pytest.raises(PackErrors):
        refreshed(shelf, good)


@pytest.mark.parametrize("name", ["content.fr.json", "manifest.json"])
def test_a_damaged_installed_pack_is_compiled_again(shelf: Shelf, good: Path, name: str) -> None:
    refreshed(shelf, good)
    (shelf.folder("good") / name).unlink()
    assert refreshed(shelf, good) == "Un pack d’essai"
    assert shelf.pack("good").altered_at_a_glance(TODAY) == ()

"""Whatever is missing, the kiosk starts."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from kiosk import start
from kiosk.config import Config
from kiosk.packs.build import build
from kiosk.packs.content import Content
from kiosk.packs.shelf import Shelf
from tests.conftest import ROOT

GOOD = ROOT / "tests/packs/good"
GOOD_COMMUNE = ROOT / "tests/packs/good-commune"
TODAY = date(2026, 11, 21)


@pytest.fixture
def config(tmp_path: Path) -> Config:
    return Config(data=tmp_path / "data")


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return shutil.copytree(GOOD, tmp_path / "source")


@pytest.fixture
def commune(tmp_path: Path) -> Path:
    return shutil.copytree(GOOD_COMMUNE, tmp_path / "good-commune")


@pytest.fixture
def no_checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A kiosk in a library has no sources."""
    monkeypatch.setattr(start, "CHECKOUT_PACKS", tmp_path / "no-checkout")


def content_of(config: Config, *packs: Path) -> Content:
    loaded = start.load(config, packs, today=TODAY)
    assert loaded.content is not None, loaded.trouble
    return loaded.content


def trouble_of(config: Config, *packs: Path) -> str:
    loaded = start.load(config, packs, today=TODAY)
    assert loaded.content is None
    return loaded.trouble


def break_page(pack: Path, page: str = "universes/presse.md") -> None:
    (pack / page).write_text("---\nkind: universe\n---\n")


# --- in a checkout ------------------------------------------------------------------------


def test_a_checkout_shows_its_own_sources_with_the_demonstration_commune(config: Config) -> None:
    loaded = start.load(config)
    assert loaded.content is not None
    assert loaded.content.commune is not None
    assert loaded.content.commune.is_demonstration
    shelf = Shelf(config.packs)
    assert shelf.names() == ("demo", "mel")
    assert loaded.media == (shelf.folder("mel"), shelf.folder("demo"))


def test_an_unknown_commune_gets_the_metropolitan_pack(tmp_path: Path) -> None:
    assert content_of(Config(data=tmp_path, commune="nulle-part")).commune is None


def test_a_disk_that_refuses_still_shows_the_sources(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    loaded = start.load(Config(data=tmp_path / "file" / "data"))
    assert loaded.content is not None
    assert all(folder.is_dir() for folder in loaded.media)


def test_a_commune_that_was_never_right_leaves_the_pack_alone(
    config: Config,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    packs = tmp_path / "content_packs"
    shutil.copytree(GOOD, packs / "mel")
    shutil.copytree(GOOD_COMMUNE, packs / "communes" / "demo")
    break_page(packs / "communes" / "demo", "universes/cinema.md")
    monkeypatch.setattr(start, "CHECKOUT_PACKS", packs)
    assert content_of(config).commune is None
    assert "demo/universes/cinema.md:" in caplog.text


# --- given packs --------------------------------------------------------------------------


def test_a_built_pack_is_shown_as_it_is(config: Config, tmp_path: Path) -> None:
    built = build(GOOD, None, tmp_path / "built")
    loaded = start.load(config, (built,))
    assert loaded.content is not None
    assert loaded.content.id == "good"
    assert loaded.media == (built,)
    assert not config.packs.exists()


def test_later_packs_lie_over_earlier_ones_built_or_not(
    config: Config, source: Path, commune: Path, tmp_path: Path
) -> None:
    built = build(GOOD, None, tmp_path / "built")
    overlay = build(GOOD, GOOD_COMMUNE, tmp_path / "overlay")
    together = content_of(config, source, commune)
    assert together.commune is not None
    assert content_of(config, built, overlay) == together
    assert content_of(config, source, overlay) == together
    assert content_of(config, built, source, commune) == together


def test_a_pack_that_is_given_is_not_installed(config: Config, source: Path) -> None:
    content_of(config, source)
    assert Shelf(config.packs).names() == ()


def test_a_commune_without_its_pack_says_what_to_give(config: Config, commune: Path) -> None:
    assert trouble_of(config, commune) == "give the source of its pack before it"


def test_a_built_pack_that_was_altered_is_not_shown(config: Config, tmp_path: Path) -> None:
    built = build(GOOD, None, tmp_path / "built")
    (built / "more").touch()
    assert trouble_of(config, built) == "build or install the pack again"


def test_a_mistake_in_a_source_leaves_the_pack_that_was_there(config: Config, source: Path) -> None:
    first = content_of(config, source)
    break_page(source)
    assert content_of(config, source) == first


def test_a_mistake_in_a_source_never_brings_another_pack(
    config: Config, source: Path, tmp_path: Path
) -> None:
    content_of(config, source)
    other = shutil.copytree(source, tmp_path / "other")
    break_page(other)
    assert "universes/presse.md:" in trouble_of(config, other)


def test_a_mistake_in_a_first_source_says_what_to_mend(config: Config, source: Path) -> None:
    break_page(source)
    assert "universes/presse.md:" in trouble_of(config, source)


# --- in a library -------------------------------------------------------------------------


@pytest.mark.usefixtures("no_checkout")
def test_a_machine_without_any_pack_says_what_to_install(config: Config) -> None:
    assert trouble_of(config) == "install one, or start from a checkout with make run"


def test_an_installed_kiosk_shows_its_commune_over_the_metropole(
    config: Config, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_checkout = start.load(config)
    monkeypatch.setattr(start, "CHECKOUT_PACKS", tmp_path / "no-checkout")
    assert start.load(config) == in_checkout
    assert content_of(Config(data=config.data, commune="ailleurs")).commune is None


@pytest.mark.usefixtures("no_checkout")
def test_a_kiosk_whose_packs_were_built_as_one_still_shows_its_commune(config: Config) -> None:
    """As kiosks installed them until the schema 2."""
    shelf = Shelf(config.packs)
    shelf.install(ROOT / "tests/packs/legacy/1/good", "mel")
    shelf.install(ROOT / "tests/packs/legacy/1/good-commune", "mel+demo")
    shown = content_of(config).commune
    assert shown is not None
    assert shown.name == "Commune d’essai"
    shelf.install(build(GOOD, GOOD_COMMUNE, config.data / "built"), "demo")
    assert len(start.load(config, today=TODAY).media) == 2

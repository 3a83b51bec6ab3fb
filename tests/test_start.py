"""Whatever is missing, the kiosk starts."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kiosk import start
from kiosk.config import Config
from kiosk.packs.build import build

ROOT = Path(__file__).parent.parent
MEL = ROOT / "content_packs" / "mel"


@pytest.fixture
def config(tmp_path: Path) -> Config:
    return Config(data=tmp_path / "data")


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return shutil.copytree(MEL, tmp_path / "source")


def test_a_checkout_shows_its_own_sources_with_the_demonstration_commune(config: Config) -> None:
    loaded = start.load(config)
    assert loaded.content is not None
    assert loaded.content.commune is not None
    assert loaded.content.commune.is_demonstration


def test_an_unknown_commune_gets_the_metropolitan_pack(tmp_path: Path) -> None:
    loaded = start.load(Config(data=tmp_path, commune="nulle-part"))
    assert loaded.content is not None
    assert loaded.content.commune is None


def test_a_disk_that_refuses_still_shows_the_sources(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    loaded = start.load(Config(data=tmp_path / "file" / "data"))
    assert loaded.content is not None


def test_a_built_pack_is_shown_as_it_is(config: Config, tmp_path: Path) -> None:
    built = build(MEL, None, tmp_path / "built")
    loaded = start.load(config, (built,))
    assert loaded.content is not None
    assert loaded.content.id == "mel"
    assert not config.packs.exists()


def test_a_mistake_in_a_source_leaves_the_pack_that_was_there(config: Config, source: Path) -> None:
    first = start.load(config, (source,)).content
    (source / "universes" / "presse.md").write_text("---\nkind: universe\n---\n")
    assert start.load(config, (source,)).content == first


def test_a_mistake_in_a_first_source_says_what_to_mend(config: Config, source: Path) -> None:
    (source / "universes" / "presse.md").write_text("---\nkind: universe\n---\n")
    loaded = start.load(config, (source,))
    assert loaded.content is None
    assert "presse.md" in loaded.trouble


def test_a_machine_without_any_pack_says_what_to_install(
    config: Config, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(start, "CHECKOUT_PACKS", tmp_path / "no-checkout")
    loaded = start.load(config)
    assert loaded.content is None
    assert loaded.trouble


def test_an_installed_kiosk_shows_its_commune_then_the_metropole(
    config: Config, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    start.load(config)
    start.load(Config(data=config.data, commune="nulle-part"))
    monkeypatch.setattr(start, "CHECKOUT_PACKS", tmp_path / "no-checkout")
    own = start.load(config).content
    other = start.load(Config(data=config.data, commune="ailleurs")).content
    assert own is not None
    assert own.commune is not None
    assert other is not None
    assert other.commune is None

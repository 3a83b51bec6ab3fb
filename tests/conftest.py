"""Kivy reads its environment when it is first imported, so the window is prepared before any
test module is: off screen, and in no hurry to wait for the next frame."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from functools import cache, partial
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from kiosk import i18n, tidy
from kiosk.catalogue.desk import Desk
from kiosk.packs.authoring import source
from kiosk.packs.authoring.folder import read_pack
from kiosk.packs.content import Content, Record
from kiosk.window import Size, prepare
from tests.catalogues import desk_of
from tests.tours import Toured, shared_tour

if TYPE_CHECKING:
    from tests.patron import Patron

ROOT = Path(__file__).parent.parent


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--redraw", action="store_true", help="Draw the reference pictures again.")


def pytest_configure(config: pytest.Config) -> None:
    home = tempfile.TemporaryDirectory(prefix="kiosk-tests-")
    config.add_cleanup(home.cleanup)
    prepare(Path(home.name), size=Size(1280, 800), offscreen=True)
    os.environ["KCFG_GRAPHICS_MAXFPS"] = "0"


@pytest.fixture(autouse=True)
def english_terminal(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Messages are asserted in their source language."""
    monkeypatch.setenv("LC_ALL", "C")
    i18n._terminal.cache_clear()
    yield
    i18n._terminal.cache_clear()


@pytest.fixture
def french_terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Messages in French, from the catalogue as it is written today."""
    compiled = tmp_path / "translations/fr/LC_MESSAGES/terminal.mo"
    compiled.parent.mkdir(parents=True)
    written = i18n.TRANSLATIONS / "fr/LC_MESSAGES/terminal.po"
    with written.open("rb") as source_file, compiled.open("wb") as file:
        write_mo(file, read_po(source_file))
    monkeypatch.setattr(i18n, "TRANSLATIONS", tmp_path / "translations")
    monkeypatch.setenv("LC_ALL", "fr_FR.UTF-8")
    i18n._terminal.cache_clear()
    yield
    i18n._terminal.cache_clear()


@cache
def demonstration() -> Content:
    """What the kiosk of the demonstration commune shows."""
    return source.read(ROOT / "content_packs/mel", ROOT / "content_packs/communes/demo")


@cache
def sample_records() -> tuple[Record, ...]:
    """The records of the metropolitan pack."""
    return source.examine(read_pack(ROOT / "content_packs/mel")).records


@pytest.fixture(scope="session")
def content() -> Content:
    return demonstration()


@pytest.fixture(scope="session")
def catalogue(tmp_path_factory: pytest.TempPathFactory, content: Content) -> Iterator[Desk]:
    """Where to search the records of the metropolitan pack, and the pages of the kiosk."""
    desk = desk_of(tmp_path_factory.mktemp("catalogue"), content, sample_records())
    yield desk
    desk.close()


@pytest.fixture(scope="session")
def quiet_collector() -> Iterator[None]:
    """As ``kiosk run`` has it; once, before the first kiosk: what is there at each later one would
    keep all kiosks before. Nor does a kiosk save memory after each screen: a patron who leaves
    does, and the tests take a third less time."""
    from kiosk.widgets import housekeeper, scenes

    demonstration()
    tidy.only_when_quiet()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(housekeeper, "tidy", SimpleNamespace(collect=int, give_back=int))
        patch.setattr(housekeeper, "scenes", SimpleNamespace(forget=int))
        patch.setattr(scenes, "KEPT_WINDOWS", 6)
        yield


@pytest.fixture
def arrive(content: Content, quiet_collector: None) -> Iterator[Callable[..., Patron]]:
    """Somebody comes to a new kiosk, in the place of the one before:
    ``arrive(size=…, text_scale=…, mirrored=…)``."""
    from tests.patron import Patron

    here: list[Patron] = []

    def come(**how: Any) -> Patron:
        while here:
            here.pop().leave()
        here.append(Patron(**{"content": content, **how}))
        return here[-1]

    yield come
    while here:
        here.pop().leave()


@pytest.fixture
def furnished(arrive: Callable[..., Patron], catalogue: Desk) -> Callable[..., Patron]:
    """As ``arrive``, at a kiosk that has the records of its pack, and where to search them."""
    return partial(arrive, records=sample_records(), catalogue=catalogue)


@pytest.fixture
def patron(arrive: Callable[..., Patron]) -> Patron:
    """Somebody before the attract screen of a 1280 × 800 kiosk."""
    return arrive()


@pytest.fixture
def at_home(patron: Patron) -> Patron:
    """Somebody who has touched the light, before the shelf."""
    patron.touch("Touchez la lumière")
    return patron


@pytest.fixture(scope="session")
def toured(
    tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> Callable[[str], Toured]:
    """The tour of a format (``1280x800``), played at its first use."""
    folder = tmp_path_factory.getbasetemp()
    if hasattr(request.config, "workerinput"):
        folder = folder.parent  # each process of pytest-xdist has a folder of its own in there
    return lambda size: shared_tour(size, folder / size)

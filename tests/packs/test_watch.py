"""A draft is read whatever is wrong with it, and again after each save."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from kiosk.packs.authoring.watch import Draft, Edition, Watcher
from tests.conftest import ROOT
from tests.tours import wait_until

LONGEST = 10.0  # s


@pytest.fixture
def draft(tmp_path: Path) -> Draft:
    pack, commune = tmp_path / "mel", tmp_path / "communes/demo"
    shutil.copytree(ROOT / "content_packs/mel", pack)
    shutil.copytree(ROOT / "content_packs/communes/demo", commune)
    shown = tmp_path / "shown"
    return Draft(pack=pack, commune=commune, shown=shown, today=date(2026, 11, 21))


@pytest.fixture
def told(draft: Draft) -> Iterator[list[Edition]]:
    """What a watcher tells; the first edition has been told."""
    editions: list[Edition] = []
    watcher = Watcher(draft, editions.append)
    watcher.start()
    wait_until(lambda: bool(editions), LONGEST, "nothing was read")
    yield editions
    watcher.stop()


def append(file: Path, text: str = "\n") -> None:
    with file.open("a", encoding="utf-8") as opened:
        opened.write(text)


def test_a_page_is_named_by_its_file_in_any_language_and_in_the_commune(draft: Draft) -> None:
    assert draft.commune is not None
    changed = [
        draft.pack / "universes/cinema.en.md",
        draft.pack / "pack.yaml",
        draft.commune / "activities/jetons.md",
        Path("/elsewhere/universes/presse.md"),
    ]
    assert draft.edition(changed).saved == ("activities/jetons", "universes/cinema")


def test_a_save_is_told_once_with_its_page(draft: Draft, told: list[Edition]) -> None:
    file = draft.pack / "universes/cinema.md"
    file.write_text(file.read_text("utf-8").replace("Cinéma", "Écrans"), "utf-8")
    wait_until(lambda: len(told) > 1, LONGEST, "the save was not noticed")
    assert told[0].saved == ()
    assert told[1].saved == ("universes/cinema",)
    assert told[1].content is not None
    assert told[1].content.universe("cinema").title == "Écrans"


def test_the_commune_is_watched_too(draft: Draft, told: list[Edition]) -> None:
    assert draft.commune is not None
    append(draft.commune / "commune.yaml", "wifi:\n  name: Biblio-Public\n")
    wait_until(lambda: len(told) > 1, LONGEST, "the save was not noticed")
    commune = told[1].content and told[1].content.commune
    assert commune is not None
    assert commune.wifi is not None
    assert commune.wifi.name == "Biblio-Public"


def test_an_error_leaves_no_content_and_says_where(draft: Draft) -> None:
    append(draft.pack / "universes/cinema.md", "![](media/none.png)\n")
    edition = draft.edition()
    assert edition.content is None
    assert {problem.file for problem in edition.errors} == {"universes/cinema.md"}


def test_a_folder_that_is_not_there_is_a_problem(draft: Draft) -> None:
    shutil.rmtree(draft.pack)
    edition = draft.edition()
    assert edition.content is None
    (problem,) = edition.problems
    assert (problem.what, problem.fix) == (
        "there is no such folder",
        "check the path of the pack",
    )


def test_media_lie_where_screens_look_for_them(draft: Draft) -> None:
    Image.new("RGB", (600, 800), (200, 60, 60)).save(draft.pack / "media/affiche.png")
    draft.edition()
    media = draft.shown / "media"
    (written,) = (path for path in media.iterdir() if path.stem.startswith("affiche"))
    at_first = written.stat().st_mtime_ns
    draft.edition()
    assert written.stat().st_mtime_ns == at_first


def test_a_watcher_that_was_stopped_tells_nothing_more(draft: Draft) -> None:
    editions: list[Edition] = []
    watcher = Watcher(draft, editions.append)
    watcher.stop()
    watcher.start()
    watcher.stop()
    count = len(editions)
    append(draft.pack / "universes/cinema.md")
    assert len(editions) == count


def test_a_link_that_leads_to_itself_does_not_end_the_watch(
    draft: Draft, told: list[Edition]
) -> None:
    (draft.pack / "universes/loop.md").symlink_to("loop.md")
    wait_until(lambda: len(told) > 1, LONGEST, "the link was not noticed")
    assert [str(problem) for problem in told[-1].errors] == [
        "universes/loop.md:1:1: this is not a plain file;"
        " put a copy of the file here, no link and no folder"
    ]
    (draft.pack / "universes/loop.md").unlink()
    wait_until(lambda: not told[-1].errors, LONGEST, "the remedy was not noticed")


def test_a_page_that_becomes_a_folder_is_told(draft: Draft, told: list[Edition]) -> None:
    page = draft.pack / "universes/cinema.md"
    page.unlink()
    page.mkdir()
    (page / "a.md").touch()
    wait_until(
        lambda: any(one.file == "universes/cinema.md/a.md" for one in told[-1].errors),
        LONGEST,
        "the folder was not noticed",
    )

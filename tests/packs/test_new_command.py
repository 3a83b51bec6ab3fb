"""What ``kiosk pack new`` writes passes the check, and never writes over anything."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kiosk.cli.pack import pack
from kiosk.errors import UsageError
from kiosk.packs.authoring.begin import TEMPLATES, begin_commune, begin_pack, begin_page, file_name
from kiosk.packs.authoring.folder import read_overlay, read_pack
from kiosk.packs.authoring.readers import READERS
from kiosk.packs.authoring.source import Reading, examine

TODAY = date(2026, 11, 21)
KINDS = [reader.kind for reader in READERS]
FOR_RECORDS = {"guided-choice", "surprise"}  # a new pack has no record to find


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(pack, [str(argument) for argument in arguments])


def checked(folder: Path, commune: Path | None = None) -> Reading:
    return examine(read_pack(folder), read_overlay(commune) if commune else None, today=TODAY)


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    return begin_pack(tmp_path / "collection" / "mel", "La Médiathèque")


@pytest.fixture
def seclin(mine: Path) -> Path:
    return begin_commune(mine.parent / "communes" / "seclin", "Seclin")


def test_there_is_a_template_for_every_kind_and_no_other() -> None:
    assert {path.stem for path in (TEMPLATES / "pages").iterdir()} == set(KINDS)


def test_a_new_pack_and_a_new_commune_pass_the_strictest_check(mine: Path, seclin: Path) -> None:
    assert checked(mine).problems == ()
    assert checked(mine, seclin).problems == ()


@pytest.mark.parametrize("kind", KINDS)
def test_a_new_page_of_every_kind_passes_the_check(mine: Path, kind: str) -> None:
    path = begin_page(mine, kind, "L’été : « lu » !", TODAY)
    reading = checked(mine)
    assert reading.errors == ()
    assert reading.problems == () or kind in FOR_RECORDS
    pages = dict(reading.contents["fr"].entries())
    entry = pages[path.relative_to(mine).with_suffix("").as_posix()]
    assert entry.title.replace("\u00a0", " ") == "L’été : « lu » !"


def test_a_page_of_a_commune_is_written_in_the_commune(mine: Path, seclin: Path) -> None:
    result = run("new", "activity", seclin, "--kind", "pick", "--title", "Vingt mille lieues")
    assert result.output == (
        f"written: {seclin}/picks/vingt-mille-lieues.md\n"
        f"next: open it, change it, then kiosk pack check {seclin}\n"
    )
    assert [pick.library for pick in checked(mine, seclin).contents["fr"].picks] == [
        "La médiathèque"
    ]


def test_a_page_that_exists_is_not_written_over(mine: Path) -> None:
    path = begin_page(mine, "quiz", "Jetons", TODAY)
    path.write_text("mine")
    with pytest.raises(UsageError) as refusal:
        begin_page(mine, "quiz", "Jetons", TODAY)
    assert str(refusal.value) == f"{path}: this page exists already; give it another title"
    assert path.read_text() == "mine"


def test_a_folder_that_holds_something_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "photo.jpg").touch()
    with pytest.raises(UsageError) as refusal:
        begin_pack(tmp_path, "Photos")
    assert str(refusal.value) == (
        f"{tmp_path}: this folder is not empty; name a folder that does not exist yet"
    )
    assert [path.name for path in tmp_path.iterdir()] == ["photo.jpg"]


def test_a_kind_that_does_not_exist_is_named_with_the_one_that_looks_like_it(mine: Path) -> None:
    with pytest.raises(UsageError) as refusal:
        begin_page(mine, "quizz", "Jetons", TODAY)
    assert str(refusal.value) == "“quizz” is not a kind of page; did you mean “quiz”?"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Lire la presse !", "lire-la-presse"),
        ("L’œuvre d’été", "l-oeuvre-d-ete"),
        ("  4 jetons  ", "4-jetons"),
    ],
)
def test_the_name_of_a_file_is_made_of_its_title(title: str, name: str) -> None:
    assert file_name(title) == name


def test_a_folder_with_spaces_or_capitals_is_told_a_better_name(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as refusal:
        begin_commune(tmp_path / "Saint André", "Saint-André")
    assert str(refusal.value) == (
        "“Saint André” is not a name that every machine accepts; name it “saint-andre”"
    )
    assert list(tmp_path.iterdir()) == []


def test_a_seventh_universe_is_not_begun(mine: Path) -> None:
    for number in range(5):
        begin_page(mine, "universe", f"Univers {number}", TODAY)
    with pytest.raises(UsageError) as refusal:
        begin_page(mine, "universe", "De trop", TODAY)
    assert str(refusal.value) == (
        "the shelf has its 6 universes; write a page that has the name of one of them"
    )
    assert checked(mine).errors == ()

"""The authors' guide tells the truth: what it shows can be copied into a pack and opened, and
what it says the check answers is what the check answers."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from kiosk.packs.authoring.begin import PICTURE, TEMPLATES
from kiosk.packs.authoring.folder import read_overlay, read_pack
from kiosk.packs.authoring.readers import READERS
from kiosk.packs.authoring.source import Reading, examine
from kiosk.packs.authoring.typography import NO_BREAK_SPACE

ROOT = Path(__file__).parents[2]
PAGES = sorted((ROOT / "docs/fr/auteurs").glob("*.md"))
TODAY = date(2026, 11, 21)

# A line with a file's name alone, then what to write in it.
_EXAMPLE = re.compile(r"^`(\S+)`\n\n```(?:markdown|yaml|csv)\n(.*?)^```$", re.M | re.S)
_FENCE = re.compile(r"^ *```(?:markdown|yaml|csv)$", re.M)
_MISTAKE = re.compile(r"^```diff\n(.*?)^```\n\n```text\n(.*?)^```$", re.M | re.S)


@dataclass(frozen=True, slots=True)
class Mistake:
    """One thing to write instead of another, and what the check says of it."""

    page: Path
    before: str
    after: str
    said: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.page.stem}: {self.after.strip() or 'nothing'}"


def examples(page: Path) -> dict[str, str]:
    return dict(_EXAMPLE.findall(page.read_text("utf-8")))


def mistakes(page: Path) -> Iterator[Mistake]:
    for change, said in _MISTAKE.findall(page.read_text("utf-8")):
        rows = change.splitlines()
        before = "\n".join(row[2:] for row in rows if row.startswith("-"))
        after = "\n".join(row[2:] for row in rows if row.startswith("+"))
        yield Mistake(page, before, after, tuple(said.splitlines()))


@pytest.fixture
def packs(tmp_path: Path) -> Path:
    """A copy of the real packs, with the picture of the template of « hotspots »."""
    copy = shutil.copytree(ROOT / "content_packs", tmp_path / "content_packs")
    (copy / "mel" / PICTURE).parent.mkdir(exist_ok=True)
    shutil.copyfile(TEMPLATES / PICTURE, copy / "mel" / PICTURE)
    return copy


def write(packs: Path, page: Path) -> None:
    """Put the examples of a page where it says."""
    for name, text in examples(page).items():
        (packs / name).parent.mkdir(parents=True, exist_ok=True)
        (packs / name).write_text(text, "utf-8")


def check(packs: Path) -> Reading:
    return examine(read_pack(packs / "mel"), read_overlay(packs / "communes/demo"), today=TODAY)


def test_every_kind_of_page_has_its_page_in_the_guide() -> None:
    assert {reader.kind for reader in READERS} <= {page.stem for page in PAGES}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_example_names_its_file(page: Path) -> None:
    text = page.read_text("utf-8")
    assert len(examples(page)) == len(_FENCE.findall(text)) >= 1


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_the_examples_are_opened_without_an_error(packs: Path, page: Path) -> None:
    write(packs, page)
    assert [str(problem) for problem in check(packs).errors] == []


@pytest.mark.usefixtures("french_terminal")
@pytest.mark.parametrize(
    "mistake", [mistake for page in PAGES for mistake in mistakes(page)], ids=str
)
def test_the_check_says_what_the_guide_says(packs: Path, mistake: Mistake) -> None:
    write(packs, mistake.page)
    (name,) = [name for name, text in examples(mistake.page).items() if mistake.before in text]
    path = packs / name
    path.write_text(path.read_text("utf-8").replace(mistake.before, mistake.after, 1), "utf-8")
    said = [str(problem).replace(NO_BREAK_SPACE, " ") for problem in check(packs).problems]
    assert set(mistake.said) <= set(said), "\n".join(said)

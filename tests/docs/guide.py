"""What the authors' guide shows: examples to copy, mistakes to make, pictures to compare."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kiosk.packs.authoring.begin import PICTURE, TEMPLATES
from kiosk.packs.authoring.folder import read_overlay, read_pack
from kiosk.packs.authoring.source import Reading, examine
from tests.conftest import ROOT

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
    """What to write, by the name of its file."""
    return dict(_EXAMPLE.findall(page.read_text("utf-8")))


def count_of_fences(page: Path) -> int:
    return len(_FENCE.findall(page.read_text("utf-8")))


def mistakes(page: Path) -> Iterator[Mistake]:
    for change, said in _MISTAKE.findall(page.read_text("utf-8")):
        rows = change.splitlines()
        before = "\n".join(row[2:] for row in rows if row.startswith("-"))
        after = "\n".join(row[2:] for row in rows if row.startswith("+"))
        yield Mistake(page, before, after, tuple(said.splitlines()))


def copy_packs(to: Path) -> Path:
    """The real packs, with the picture of the template of « hotspots »."""
    copy = shutil.copytree(ROOT / "content_packs", to)
    (copy / "mel" / PICTURE).parent.mkdir(exist_ok=True)
    shutil.copyfile(TEMPLATES / PICTURE, copy / "mel" / PICTURE)
    return copy


def write(packs: Path, page: Path) -> None:
    """Put the examples of a page of the guide where it says."""
    for name, text in examples(page).items():
        (packs / name).parent.mkdir(parents=True, exist_ok=True)
        (packs / name).write_text(text, "utf-8")


def problems(packs: Path) -> set[str]:
    """What the check says of the pack alone, then of the commune that lies over it."""
    alone = examine(read_pack(packs / "mel"), today=TODAY)
    return {str(problem) for problem in (*alone.problems, *check(packs).problems)}


def check(packs: Path) -> Reading:
    return examine(read_pack(packs / "mel"), read_overlay(packs / "communes/demo"), today=TODAY)

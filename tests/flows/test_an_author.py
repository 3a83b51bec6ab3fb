"""Somebody who writes Markdown, and nothing else, makes a commune's pack with an event, a pick
and a quiz, breaks it in ten ways, and mends it each time from the message alone."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kiosk.cli.pack import pack
from tests.conftest import ROOT

pytestmark = pytest.mark.usefixtures("french_terminal")

QUIZ = "activities/nos-jetons.md"
EVENT = "events/atelier-lire-la-presse.md"
PICK = "picks/vingt-mille-lieues-sous-les-mers.md"


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(pack, [str(argument) for argument in arguments])


@pytest.fixture
def seclin(tmp_path: Path) -> Path:
    """What the first pages of the guide have one do."""
    packs = shutil.copytree(ROOT / "content_packs", tmp_path / "content_packs")
    commune = packs / "communes" / "seclin"
    run("new", "commune", commune, "--title", "Seclin")
    for kind, title in (
        ("quiz", "Nos jetons"),
        ("event", "Atelier : lire la presse"),
        ("pick", "Vingt mille lieues sous les mers"),
    ):
        run("new", "activity", commune, "--kind", kind, "--title", title)
    return commune


def check(commune: Path) -> tuple[int, list[str]]:
    """The exit code, and what is said of the commune's own files, with plain spaces."""
    result = run("check", commune)
    lines = result.output.replace("\u00a0", " ").splitlines()
    return result.exit_code, [line for line in lines if line.startswith("seclin/")]


def test_the_pages_of_the_guide_pass_the_check(seclin: Path) -> None:
    result = run("check", seclin)
    assert result.exit_code == 0
    assert "1 coup de cœur, 1 rendez-vous" in result.output.replace("\u00a0", " ")


# A page, what is broken in it, and all that the author is told.
BREAKS = [
    (QUIZ, "universe: presse", "universe: press", []),
]


@pytest.mark.parametrize(("page", "right", "wrong", "told"), BREAKS)
def test_each_break_is_told_with_its_place_and_its_remedy(
    seclin: Path, page: str, right: str, wrong: str, told: list[str]
) -> None:
    path = seclin / page
    text = path.read_text("utf-8")
    assert right in text
    path.write_text(text.replace(right, wrong, 1), "utf-8")
    assert check(seclin) == (1, told)
    path.write_text(text, "utf-8")
    assert check(seclin)[0] == 0

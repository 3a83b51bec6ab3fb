"""The documents of the project: their links lead somewhere, and the first example works."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from kiosk.packs.authoring import source

ROOT = Path(__file__).parents[2]
DOCUMENTS = [
    *ROOT.glob("*.md"),
    *ROOT.glob("docs/**/*.md"),
    ROOT / "kiosk/assets/README.md",
    ROOT / "content_packs/README.md",
]

_LINK = re.compile(r"\]\((?!https?:|#)([^)#\s]+)")
_CODE = re.compile(r"^ *```.*?^ *```$|`[^`\n]*`", re.M | re.S)


@pytest.mark.parametrize(
    "document", DOCUMENTS, ids=lambda document: str(document.relative_to(ROOT))
)
def test_every_link_leads_to_a_file(document: Path) -> None:
    links = _LINK.findall(_CODE.sub("", document.read_text("utf-8")))
    assert [link for link in links if not (document.parent / link).exists()] == []


def test_every_decision_is_in_the_list_of_decisions() -> None:
    listed = set(_LINK.findall((ROOT / "docs/adr/README.md").read_text("utf-8")))
    assert listed == {path.name for path in ROOT.glob("docs/adr/0*.md")}


def test_the_quiz_of_the_readme_can_be_played(tmp_path: Path) -> None:
    (quiz,) = re.findall(
        r"^```markdown\n(.*?)^```$", (ROOT / "README.md").read_text("utf-8"), re.M | re.S
    )
    pack = shutil.copytree(ROOT / "content_packs/mel", tmp_path / "mel")
    (pack / "activities/jetons.md").write_text(quiz, "utf-8")
    (question,) = source.read(pack).activity("jetons").questions
    assert [choice.text for choice in question.choices if choice.is_right] == ["4"]

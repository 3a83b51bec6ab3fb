"""The authors' guide tells the truth: what it shows can be copied into a pack and opened."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from kiosk import i18n
from kiosk.packs.authoring import source
from kiosk.packs.content import Content
from kiosk.packs.problems import PackErrors
from kiosk.packs.authoring.typography import NO_BREAK_SPACE

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs/fr/auteurs.md").read_text("utf-8")

# A line with a file's name alone, then what to write in it.
EXAMPLES = dict(re.findall(r"^`(\S+)`\n\n```(?:markdown|yaml)\n(.*?)^```$", GUIDE, re.M | re.S))
QUIZ = "mel/activities/connaissez-vous-la-mediatheque.md"


@pytest.fixture
def packs(tmp_path: Path) -> Path:
    """A copy of the real packs, with the guide's examples written over it."""
    copy = shutil.copytree(ROOT / "content_packs", tmp_path / "content_packs")
    for name, text in EXAMPLES.items():
        (copy / name).write_text(text, "utf-8")
    return copy


@pytest.fixture
def french_terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Messages in French, from the catalogue as it is written today."""
    compiled = tmp_path / "translations/fr/LC_MESSAGES/terminal.mo"
    compiled.parent.mkdir(parents=True)
    with (
        (i18n.TRANSLATIONS / "fr/LC_MESSAGES/terminal.po").open("rb") as written,
        compiled.open("wb") as file,
    ):
        write_mo(file, read_po(written))
    monkeypatch.setattr(i18n, "TRANSLATIONS", tmp_path / "translations")
    monkeypatch.setenv("LC_ALL", "fr_FR.UTF-8")
    i18n._terminal.cache_clear()
    yield
    i18n._terminal.cache_clear()


def read(packs: Path) -> Content:
    return source.read(packs / "mel", packs / "communes/demo")


def test_the_guide_shows_every_kind_of_page() -> None:
    assert {name.rpartition("/")[0] or name for name in EXAMPLES} == {
        "mel",
        "mel/universes",
        "mel/resources",
        "mel/tutorials",
        "mel/activities",
        "communes/demo",
    }


def test_no_example_of_the_guide_lacks_the_name_of_its_file() -> None:
    assert len(EXAMPLES) == len(re.findall(r"^ *```(?:markdown|yaml)$", GUIDE, re.M))


def test_every_example_of_the_guide_replaces_a_page_that_exists() -> None:
    assert [name for name in EXAMPLES if not (ROOT / "content_packs" / name).is_file()] == []


def test_the_examples_of_the_guide_are_opened_without_a_problem(packs: Path) -> None:
    content = read(packs)
    assert [len(quiz.questions) for quiz in content.quizzes] == [2]
    assert [len(tutorial.steps) for tutorial in content.tutorials] == [2]
    assert "patrimoine" not in {resource.id for resource in content.resources}
    assert content.commune is not None
    assert [library.name for library in content.commune.libraries] == ["Bibliothèque d’exemple"]


@pytest.mark.usefixtures("french_terminal")
def test_the_messages_of_the_guide_are_those_of_the_check(packs: Path) -> None:
    quiz = packs / QUIZ
    spoiled = EXAMPLES[QUIZ].replace("universe: cinema", "universe: cinma")
    quiz.write_text(spoiled.replace("- [x] Rien", "- [ ] Rien"), "utf-8")
    with pytest.raises(PackErrors) as refusal:
        read(packs)
    (shown,) = re.findall(r"^```text\n(.*?)\n```$", GUIDE, re.M | re.S)
    assert str(refusal.value).replace(NO_BREAK_SPACE, " ") == shown

"""The authors' guide tells the truth: what it shows can be copied into a pack and opened, and
what it says the check answers is what the check answers."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.packs.authoring.readers import READERS
from kiosk.packs.authoring.typography import NO_BREAK_SPACE
from tests.docs.guide import (
    PAGES,
    Mistake,
    copy_packs,
    count_of_fences,
    examples,
    mistakes,
    problems,
    write,
)


@pytest.fixture
def packs(tmp_path: Path) -> Path:
    return copy_packs(tmp_path / "content_packs")


def test_every_kind_of_page_has_its_page_in_the_guide() -> None:
    assert {reader.kind for reader in READERS} <= {page.stem for page in PAGES}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_example_names_its_file(page: Path) -> None:
    assert len(examples(page)) == count_of_fences(page) >= 1


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_page_of_the_guide_shows_what_to_do_with_a_complaint(page: Path) -> None:
    assert list(mistakes(page))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_the_examples_are_opened_without_a_problem(packs: Path, page: Path) -> None:
    write(packs, page)
    assert [one for one in problems(packs) if "not translated" not in one] == []


@pytest.mark.usefixtures("french_terminal")
@pytest.mark.parametrize(
    "mistake", [mistake for page in PAGES for mistake in mistakes(page)], ids=str
)
def test_the_check_says_what_the_guide_says(packs: Path, mistake: Mistake) -> None:
    write(packs, mistake.page)
    (name,) = [name for name, text in examples(mistake.page).items() if mistake.before in text]
    path = packs / name
    path.write_text(path.read_text("utf-8").replace(mistake.before, mistake.after, 1), "utf-8")
    said = {problem.replace(NO_BREAK_SPACE, " ") for problem in problems(packs)}
    assert mistake.said
    assert set(mistake.said) <= said, "\n".join(said)

"""What a reader would notice is said in the reader's words, page by page."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kiosk.cli.pack import pack
from kiosk.packs.build import build
from kiosk.packs.problems import PackErrors

HERE = Path(__file__).parent


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(pack, ["diff", *(str(argument) for argument in arguments)])


def change(pack: Path, page: str, before: str, after: str) -> None:
    path = pack / page
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after), "utf-8")


def test_the_same_pack_has_no_difference_written_or_built(good: Path, tmp_path: Path) -> None:
    built, archive = tmp_path / "built", tmp_path / "built.zip"
    build(good, None, built)
    build(good, None, archive)
    for other in (good, built, archive):
        assert run(HERE / "good", other).output == "a reader would notice nothing\n"


CHANGES = [
    ("activities/jetons.md", "- [x] 4", "- [x] Cinq", [
        "~ quiz “Connaissez-vous vos jetons ?”, question 1, answer 2, text: “4” → “Cinq”",
    ]),
    ("activities/jetons.md", "- [x] 4", "- [ ] 4", [
        "~ quiz “Connaissez-vous vos jetons ?”, question 1, answer 2, is right: yes → no",
    ]),
    ("activities/jetons.md", "- [ ] 2\n", "", [
        "− quiz “Connaissez-vous vos jetons ?”, question 1, answer: “2” is gone",
    ]),
    ("activities/jetons.md", "minutes: 2", "minutes: 5", [
        "~ quiz “Connaissez-vous vos jetons ?”, minutes: “2” → “5”",
    ]),
    ("universes/presse.md", "Et celle d'hier.", "Et celle de demain.", [
        "~ universe “Presse”, promise: “L’actualité du jour. Et celle d’hier.” →"
        " “L’actualité du jour. Et celle de demain.”",
    ]),
    ("pack.yaml", "Un pack d'essai", "Un autre pack", [
        "~ the pack: “Un pack d’essai” → “Un autre pack”",
    ]),
]  # fmt: skip


@pytest.mark.parametrize(("page", "before", "after", "said"), CHANGES)
def test_each_change_is_said_in_one_sentence(
    good: Path, page: str, before: str, after: str, said: list[str]
) -> None:
    change(good, page, before, after)
    output = run(HERE / "good", good).output.replace("\u00a0", " ")
    assert output.splitlines() == said


def test_pages_that_come_and_go_are_named_by_their_titles(good: Path) -> None:
    (good / "tutorials/lire.md").unlink()
    change(good, "activities/jetons.md", "title: Connaissez-vous vos jetons ?", "title: Jetons")
    (good / "activities/jetons.md").rename(good / "activities/mois.md")
    output = run(HERE / "good", good).output.replace("\u00a0", " ")
    assert output.splitlines() == [
        "− quiz “Connaissez-vous vos jetons ?” is gone",
        "− tutorial “Lire sur son téléphone” is gone",
        "+ quiz “Jetons” is new",
    ]


def test_a_program_reads_the_differences(good: Path) -> None:
    change(good, "activities/jetons.md", "minutes: 2", "minutes: 5")
    assert len(json.loads(run(HERE / "good", good, "--json").output)["differences"]) == 1


def test_sources_with_errors_are_mended_first(good: Path) -> None:
    change(good, "activities/jetons.md", "kind: quiz", "kind: quizz")
    assert isinstance(run(HERE / "good", good).exception, PackErrors)

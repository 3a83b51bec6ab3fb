from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kiosk.cli.pack import pack
from kiosk.errors import UsageError
from kiosk.packs.built import open_built

HERE = Path(__file__).parent


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(pack, [str(argument) for argument in arguments])


def test_a_right_pack_says_what_it_holds_in_one_line() -> None:
    result = run("check", HERE / "good")
    assert result.output == "good: 2 universes, 1 resource, 1 tutorial, 1 quiz\n"
    assert result.exit_code == 0


def test_a_commune_is_checked_on_top_of_the_pack() -> None:
    result = run("check", HERE / "good", "--commune", HERE / "good-commune")
    assert result.output == (
        "good, Commune d’essai: 2 universes, 1 resource, 0 tutorials, 2 quizzes\n"
    )


def test_a_wrong_pack_says_everything_and_fails() -> None:
    result = run("check", HERE / "bad")
    assert result.output == (HERE / "bad.txt").read_text()
    assert result.exit_code == 1


def test_a_program_reads_what_a_right_pack_holds() -> None:
    assert json.loads(run("check", HERE / "good", "--json").output) == {
        "ok": True,
        "pack": "good",
        "version": "1.0",
        "commune": None,
        "universes": 2,
        "resources": 1,
        "tutorials": 1,
        "quizzes": 1,
    }


def test_a_program_reads_the_problems() -> None:
    result = run("check", HERE / "bad", "--json")
    answer = json.loads(result.output)
    assert answer["ok"] is False
    assert answer["problems"][0] == {
        "file": "activities/quiz.md",
        "line": 6,
        "what": "this heading has no space after its #",
        "fix": "add the space",
    }
    assert len(answer["problems"]) == len((HERE / "bad.txt").read_text().splitlines())
    assert result.exit_code == 1


@pytest.mark.parametrize("command", [("check",), ("build", "--out", "out")])
def test_a_folder_that_does_not_exist_is_a_usage_error(command: tuple[str, ...]) -> None:
    result = run(*command, HERE / "absent")
    assert isinstance(result.exception, UsageError)
    assert result.exception.exit_code == 2


def test_build_writes_a_pack_that_opens(tmp_path: Path) -> None:
    out = tmp_path / "built"
    result = run("build", HERE / "good", "--commune", HERE / "good-commune", "--out", out)
    assert result.output == f"built: {out}\n"
    assert open_built(out).id == "good"

from __future__ import annotations

import json
import shutil
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
    assert result.output == "good: 2 universes, 1 resource, 1 tutorial, 1 activity\n"
    assert result.exit_code == 0


def test_a_commune_is_checked_on_top_of_the_pack() -> None:
    result = run("check", HERE / "good", "--commune", HERE / "good-commune")
    assert result.output == "good, Commune d’essai: 2 universes, 1 resource, 2 activities\n"


def test_a_commune_finds_the_pack_of_its_collection(tmp_path: Path) -> None:
    shutil.copytree(HERE / "good", tmp_path / "good")
    commune = shutil.copytree(HERE / "good-commune", tmp_path / "communes" / "essai")
    assert run("check", commune).output == (
        "good, Commune d’essai: 2 universes, 1 resource, 2 activities\n"
    )


def test_a_wrong_pack_says_everything_counts_it_and_fails() -> None:
    result = run("check", HERE / "bad")
    said = (HERE / "bad.txt").read_text()
    assert result.output.startswith(said)
    assert f"{len(said.splitlines())} errors" in result.output
    assert result.exit_code == 1


def test_advice_is_told_apart_and_fails_only_a_strict_check(good: Path) -> None:
    quiz = good / "activities/jetons.md"
    quiz.write_text(quiz.read_text().replace("minutes: 2", "minutes: 2\nvalid_until: 2020-01-31"))
    result = run("check", good)
    assert result.output == (
        "activities/jetons.md:8:14: advice: the last day, 2020-01-31, is past: this is not shown"
        " any more; give it a later day, or remove the file\n\n"
        "good: 2 universes, 1 resource, 1 tutorial, 1 activity\n\n"
        "1 piece of advice\n"
    )
    assert result.exit_code == 0
    assert run("check", good, "--strict").exit_code == 1


def test_a_program_reads_what_a_right_pack_holds() -> None:
    assert json.loads(run("check", HERE / "good", "--json").output) == {
        "ok": True,
        "errors": [],
        "advice": [],
        "pack": "good",
        "version": "1.0",
        "commune": None,
        "languages": ["fr"],
        "universes": 2,
        "resources": 1,
        "tutorials": 1,
        "activities": {"quiz": 1},
        "picks": 0,
        "events": 0,
        "records": 0,
    }


def test_a_program_reads_the_problems() -> None:
    result = run("check", HERE / "bad", "--json")
    answer = json.loads(result.output)
    assert answer["ok"] is False
    assert answer["errors"][0] == {
        "file": "activities/quiz.md",
        "line": 6,
        "column": 1,
        "what": "the number of answers is 0",
        "fix": "write 2 to 4 lines “- [ ]”",
    }
    assert len(answer["errors"]) == len((HERE / "bad.txt").read_text().splitlines())
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
    manifest = open_built(out).manifest
    assert (manifest.kind, manifest.id, manifest.over) == ("overlay", "good-commune", "good")

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kiosk.cli.doctor import doctor
from kiosk.doctor.examine import CHECKS, examine
from kiosk.doctor.finding import Finding
from kiosk.doctor.machine import Machine
from kiosk.doctor.report import to_lines


def run(data: Path, *arguments: str) -> Result:
    nothing = dict.fromkeys(("DISPLAY", "WAYLAND_DISPLAY", "XDG_RUNTIME_DIR"))
    return CliRunner(env={**nothing, "KIOSK_DATA": str(data)}).invoke(doctor, arguments)


@pytest.mark.usefixtures("shelf")
def test_a_kiosk_that_works_is_all_right(data: Path) -> None:
    result = run(data)
    assert result.exit_code == 0
    assert "ok  packs     mel 1.0\n" in result.output
    assert "!!" not in result.output


def test_a_failure_is_said_with_its_fix_and_the_exit_code_of_a_machine(data: Path) -> None:
    result = run(data)
    assert result.exit_code == 3
    assert (
        "!!  packs     no pack is installed\n"
        "    → run “make run” in a checkout, or “kiosk pack install”\n"
        "ok  journal   events: 0\n"
    ) in result.output


def test_each_check_has_its_line_in_its_order(data: Path) -> None:
    lines = [line for line in run(data).output.splitlines() if not line.startswith("    →")]
    assert [line.split()[1] for line in lines] == list(CHECKS)
    assert {line[14] for line in lines} & {" "} == set()


def test_a_data_folder_that_cannot_be_made_is_a_line_and_not_a_traceback(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    result = run(tmp_path / "file" / "data")
    assert result.exit_code == 3
    assert f"!!  disk      {tmp_path}/file: cannot be written (Not a directory)\n" in result.output


@pytest.mark.usefixtures("shelf")
def test_a_program_reads_the_findings(data: Path) -> None:
    result = run(data, "--json")
    found = json.loads(result.output)
    assert [finding["name"] for finding in found] == list(CHECKS)
    assert found[-3] == {"name": "packs", "level": "ok", "said": "mel 1.0", "fix": ""}
    assert result.exit_code == 0


def test_a_program_sees_a_failure_too(data: Path) -> None:
    result = run(data, "--json")
    assert json.loads(result.output)[-3]["level"] == "failure"
    assert result.exit_code == 3


def test_a_clock_in_1970_is_two_lines_of_the_report(machine: Callable[..., Machine]) -> None:
    dead_battery = machine(now=datetime(1970, 1, 1, tzinfo=UTC), gl_libraries=("libabsent.so.1",))
    report = "\n".join(map(to_lines, examine(dead_battery)))
    assert (
        "!!  clock     1970-01-01 00:00 UTC: before this kiosk was made\n"
        "    → set the date: timedatectl set-ntp true\n"
    ) in report


@pytest.mark.parametrize("name", CHECKS)
def test_every_check_has_a_title(name: str) -> None:
    assert to_lines(Finding(name=name, level="remark", said="a", fix="b")) == (
        f"--  {name:8}  a\n    → b"
    )

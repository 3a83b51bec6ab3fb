"""``kiosk doctor``: what this machine lacks, one line each, with the fix."""

from __future__ import annotations

import os
from datetime import UTC, datetime

import click

from kiosk.config import data_folder
from kiosk.doctor.examine import examine
from kiosk.doctor.machine import Machine
from kiosk.doctor.report import to_json, to_lines
from kiosk.errors import MachineError


@click.command()
@click.option("--json", "as_json", is_flag=True, help="For programs.")
@click.pass_context
def doctor(context: click.Context, as_json: bool) -> None:
    """Examine this machine: screen, fonts, sound, disk, clock, packs… and say how to mend it."""
    findings = []
    for finding in examine(_this_machine()):
        findings.append(finding)
        if not as_json:
            click.echo(to_lines(finding))
    if as_json:
        click.echo(to_json(findings))
    if any(finding.level == "failure" for finding in findings):
        context.exit(MachineError.exit_code)


def _this_machine() -> Machine:
    return Machine(environment=os.environ, data=data_folder(), now=datetime.now(UTC).astimezone())

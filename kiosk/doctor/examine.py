"""The checks, in the order of the report.

A check takes the machine and returns what it saw, or a ``Remark``, or raises the
``KioskError`` that says what to do.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from kiosk.doctor.clock import clock
from kiosk.doctor.disk import disk
from kiosk.doctor.display import gl, screen
from kiosk.doctor.finding import Finding, Remark
from kiosk.doctor.holdings import journal, packs, settings
from kiosk.doctor.machine import Machine
from kiosk.doctor.sound import sound
from kiosk.doctor.typefaces import fonts
from kiosk.doctor.versions import versions
from kiosk.errors import KioskError
from kiosk.packs.disk import machine_errors

Check = Callable[[Machine], str | Remark]

CHECKS: Mapping[str, Check] = {
    "screen": screen,
    "GL": gl,
    "fonts": fonts,
    "sound": sound,
    "disk": disk,
    "clock": clock,
    "settings": settings,
    "packs": packs,
    "journal": journal,
    "versions": versions,
}


def examine(machine: Machine) -> Iterator[Finding]:
    """One finding a check, each as soon as it is made: drawing takes a second."""
    for name, check in CHECKS.items():
        yield _finding(name, check, machine)


def _finding(name: str, check: Check, machine: Machine) -> Finding:
    try:
        with machine_errors(machine.data):
            answer = check(machine)
    except KioskError as error:
        said = f"{error.where}: {error.message}" if error.where else error.message
        return Finding(name=name, level="failure", said=said, fix=error.fix)
    if isinstance(answer, Remark):
        return Finding(name=name, level="remark", said=answer.said, fix=answer.fix)
    return Finding(name=name, level="ok", said=answer)

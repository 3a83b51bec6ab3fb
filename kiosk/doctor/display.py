"""The screen, and the OpenGL that fills it."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Iterable

from kiosk.doctor.finding import Remark
from kiosk.doctor.machine import Machine
from kiosk.doctor.renderer import renderer
from kiosk.errors import MachineError
from kiosk.i18n import term
from kiosk.window import DISPLAY_VARIABLES, has_display


def screen(machine: Machine) -> str | Remark:
    environment = dict(machine.environment)
    if not has_display(environment):
        return Remark(
            term("none: the tour plays off screen"),
            term("to see the kiosk itself, run it in a graphical session"),
        )
    found = [f"{name}={environment[name]}" for name in DISPLAY_VARIABLES if environment.get(name)]
    return ", ".join(found) or sys.platform


def gl(machine: Machine) -> str | Remark:
    if missing := ", ".join(_missing(machine.gl_libraries)):
        raise MachineError(
            term("missing: {libraries}").format(libraries=missing),
            fix=term("install the packages: apt install {packages}").format(
                packages="libgl1 libegl1"
            ),
        )
    used = renderer(machine.environment)
    if used.is_software:
        return Remark(
            term("{renderer}: the processor draws; movements are left out if it is slow").format(
                renderer=used.name
            ),
            term("if the machine has a graphics card, install its driver"),
        )
    return used.name


def _missing(libraries: Iterable[str]) -> list[str]:
    return [library for library in libraries if not _loads(library)]


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True

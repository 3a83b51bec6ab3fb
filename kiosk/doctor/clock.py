"""The date: the journal keeps no hour of a clock that is wrong."""

from __future__ import annotations

from kiosk.doctor.machine import Machine
from kiosk.errors import MachineError
from kiosk.i18n import term
from kiosk.journal.rows import FIRST_CREDIBLE_MOMENT


def clock(machine: Machine) -> str:
    said = f"{machine.now:%Y-%m-%d %H:%M %Z}"
    if machine.now < FIRST_CREDIBLE_MOMENT:
        raise MachineError(
            term("{moment}: before this kiosk was made").format(moment=said),
            fix=term("set the date: timedatectl set-ntp true"),
        )
    return said

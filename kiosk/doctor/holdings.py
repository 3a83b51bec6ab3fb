"""What the data folder holds: settings, installed packs, journal."""

from __future__ import annotations

from kiosk import config
from kiosk.config import Config
from kiosk.doctor.machine import Machine
from kiosk.errors import KioskError
from kiosk.i18n import term
from kiosk.journal.reader import counts
from kiosk.packs.shelf import POINTER_FILE, Shelf


def settings(machine: Machine) -> str:
    return term("commune: {slug}").format(slug=config.read(machine.data).commune)


def packs(machine: Machine) -> str:
    shelf = Shelf(Config(data=machine.data).packs)
    names = sorted(pointer.parent.name for pointer in shelf.root.glob(f"*/{POINTER_FILE}"))
    if not names:
        raise KioskError(
            term("no pack is installed"),
            fix=term("run “make run” in a checkout, or “kiosk pack build”"),
        )
    return ", ".join(f"{name} {shelf.current(name).version}" for name in names)


def journal(machine: Machine) -> str:
    events = counts(Config(data=machine.data).journal)
    return term("events: {count}").format(count=sum(events.values()))

"""What the data folder holds: settings, installed packs, journal."""

from __future__ import annotations

from kiosk import config
from kiosk.config import Config
from kiosk.doctor.machine import Machine
from kiosk.errors import KioskError
from kiosk.i18n import term
from kiosk.journal.reader import counts
from kiosk.packs.built import altered
from kiosk.packs.inventory import inventory
from kiosk.packs.shelf import Shelf


def settings(machine: Machine) -> str:
    return term("commune: {slug}").format(slug=config.read(machine.data).commune)


def packs(machine: Machine) -> str:
    """Each pack with its version, once every byte of it was read again."""
    shelf = Shelf(Config(data=machine.data).packs)
    installed = tuple(inventory(shelf, machine.now.date(), in_full=True))
    if not installed:
        raise KioskError(
            term("no pack is installed"),
            fix=term("run “make run” in a checkout, or “kiosk pack install”"),
        )
    for pack in installed:
        if pack.trouble:
            raise pack.trouble
        for file in pack.damaged:
            raise altered(file)
    return ", ".join(f"{pack.name} {pack.manifest.version}" for pack in installed if pack.manifest)


def journal(machine: Machine) -> str:
    events = counts(Config(data=machine.data).journal)
    return term("events: {count}").format(count=sum(events.values()))

"""Something to hear with; a silent kiosk works."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from kiosk.doctor.finding import Remark
from kiosk.doctor.machine import Machine
from kiosk.i18n import term

# « 0 [PCH            ]: HDA-Intel - HDA Intel PCH » (Linux, sound/core/init.c)
_CARD = re.compile(r"^ *\d+ \[.*\]: .*? - (.+)$", re.MULTILINE)
_SERVERS = {"PulseAudio": "pulse/native", "PipeWire": "pipewire-0"}  # under XDG_RUNTIME_DIR


def sound(machine: Machine) -> str | Remark:
    if heard := ", ".join([*_cards(machine.sound_cards), *_servers(machine.environment)]):
        return heard
    return Remark(
        term("no sound card: the kiosk is silent"),
        term("to hear it, connect loudspeakers or headphones"),
    )


def _cards(file: Path) -> list[str]:
    return _CARD.findall(file.read_text("utf-8", "replace")) if file.is_file() else []


def _servers(environment: Mapping[str, str]) -> Iterator[str]:
    if folder := environment.get("XDG_RUNTIME_DIR"):
        for name, socket in _SERVERS.items():
            if Path(folder, socket).is_socket():
                yield name

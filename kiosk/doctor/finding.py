"""What a check found, and what it answers when nothing is broken."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Level = Literal["ok", "remark", "failure"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One line of the report. A ``remark`` is no reason for a kiosk not to be open; ``fix``
    is one action, or ``""``."""

    name: str
    level: Level
    said: str
    fix: str = ""


@dataclass(frozen=True, slots=True)
class Remark:
    """The answer of a check that passes, although whoever runs the machine may want better."""

    said: str
    fix: str

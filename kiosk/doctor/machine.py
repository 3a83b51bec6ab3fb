"""What is examined: everything outside of the program that a check looks at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from kiosk.fonts import FONT_FILES, FontFiles


@dataclass(frozen=True, slots=True, kw_only=True)
class Machine:
    """``data`` is the kiosk's data folder, ``now`` knows its time zone."""

    environment: Mapping[str, str]
    data: Path
    now: datetime
    font_files: FontFiles = field(default_factory=lambda: FONT_FILES)
    gl_libraries: tuple[str, ...] = ("libGL.so.1", "libEGL.so.1")
    sound_cards: Path = Path("/proc/asound/cards")

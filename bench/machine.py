"""On what it was measured: figures mean nothing without it."""

from __future__ import annotations

import os
import platform
from pathlib import Path

from bench.stand import Stand

CPU_INFO = Path("/proc/cpuinfo")


def describe(stand: Stand) -> str:
    """Processor, renderer and versions, in one line. Raises: ChildCrashed."""
    found = stand.bare("machine")
    python = f"{platform.python_implementation()} {platform.python_version()}"
    return (
        f"{_processor()}, {os.cpu_count()} cores · {found['renderer']} · "
        f"{python} · Kivy {found['kivy']}"
    )


def _processor() -> str:
    """Python knows its name on Windows and macOS only."""
    if CPU_INFO.is_file():
        for line in CPU_INFO.read_text("utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()

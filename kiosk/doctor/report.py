"""Findings as lines for a person, or as JSON for a program."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.doctor.finding import Finding
from kiosk.i18n import term

_MARKS = {"ok": "ok", "remark": "--", "failure": "!!"}


def to_lines(finding: Finding) -> str:
    """``ok  screen    …``, and what to do on the next line."""
    titles = _titles()
    title = titles[finding.name].ljust(max(map(len, titles.values())))
    said = f"{_MARKS[finding.level]}  {title}  {finding.said}"
    return f"{said}\n    → {finding.fix}" if finding.fix else said


def to_json(findings: Sequence[Finding]) -> str:
    import msgspec

    return msgspec.json.encode(findings).decode()


def _titles() -> dict[str, str]:
    return {
        "screen": term("screen"),
        "GL": "GL",
        "fonts": term("fonts"),
        "sound": term("sound"),
        "disk": term("disk"),
        "clock": term("clock"),
        "settings": term("settings"),
        "packs": "packs",
        "journal": term("journal"),
        "versions": "versions",
    }

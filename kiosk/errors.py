"""The errors that a person can do something about.

Everything else that goes wrong is a defect: it keeps its traceback, goes to the
log, and a patron sees a calm screen. Only the command line turns these into
messages and exit codes.
"""

from __future__ import annotations

from typing import ClassVar

from kiosk.i18n import term


class KioskError(Exception):
    """What went wrong, where, and what to do about it.

    ``where`` is a file, a setting or a device as its owner knows it; ``fix`` is one
    action. Both may be empty, ``message`` may not.
    """

    exit_code: ClassVar[int] = 1

    def __init__(self, message: str, *, where: str = "", fix: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.where = where
        self.fix = fix

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        if not self.fix:
            return f"{place}{self.message}"
        return place + term("{what}; {fix}").format(what=self.message, fix=self.fix)


class MachineError(KioskError):
    """The machine refuses: disk, permission, display. Whoever runs the machine can act."""

    exit_code = 3


class UsageError(KioskError):
    """The command line or the configuration asks for something that does not exist."""

    exit_code = 2

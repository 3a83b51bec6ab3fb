"""The data folder: packs and journal are written there."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from kiosk.doctor.machine import Machine
from kiosk.errors import MachineError
from kiosk.i18n import term

MIN_FREE_MB = 500  # installing keeps three packs side by side for a moment, of some 100 MB
_MB = 1_000_000  # bytes


def disk(machine: Machine, *, min_free_mb: int = MIN_FREE_MB) -> str:
    folder = _first_that_exists(machine.data)
    _write_in(folder)
    free_mb = shutil.disk_usage(folder).free // _MB
    if free_mb < min_free_mb:
        raise MachineError(
            term("{free} MB free, the kiosk needs {wanted}").format(
                free=free_mb, wanted=min_free_mb
            ),
            where=str(folder),
            fix=term("free some space, or choose another folder with KIOSK_DATA"),
        )
    return term("{folder}, {free} MB free").format(folder=machine.data, free=free_mb)


def _first_that_exists(folder: Path) -> Path:
    """The folder, or the nearest one above: where that takes a file, the rest can be made."""
    return next(place for place in (folder, *folder.absolute().parents) if place.exists())


def _write_in(folder: Path) -> None:
    try:
        # The rights of a folder do not tell: a worn-out card turns read-only by itself.
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(b"kiosk")
    except OSError as error:
        raise MachineError(
            term("cannot be written ({reason})").format(reason=error.strerror),
            where=str(folder),
            fix=term("give this user the right to write, or choose another folder with KIOSK_DATA"),
        ) from error

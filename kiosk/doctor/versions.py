"""What to name when asking for help."""

from __future__ import annotations

import platform
import sqlite3
from contextlib import closing
from importlib import metadata

import kiosk
from kiosk.doctor.machine import Machine
from kiosk.errors import MachineError
from kiosk.i18n import term


def versions(_machine: Machine) -> str:
    return ", ".join(
        (
            f"kiosk {kiosk.__version__}",
            f"Python {platform.python_version()}",
            f"Kivy {version_of('kivy')}",
            _sqlite(),
        )
    )


def version_of(package: str) -> str:
    """The version of an installed package.

    Raises:
        MachineError: it is not installed; whoever installed the kiosk can act.
    """
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError as error:
        raise MachineError(
            term("the package {package} is missing").format(package=package),
            fix=term("install the kiosk again (make run)"),
        ) from error


def _sqlite() -> str:
    said = (
        term("SQLite {version} with FTS5") if _has_fts5() else term("SQLite {version} without FTS5")
    )
    return said.format(version=sqlite3.sqlite_version)


def _has_fts5() -> bool:
    with closing(sqlite3.connect(":memory:")) as connection:
        (used,) = connection.execute("select sqlite_compileoption_used('ENABLE_FTS5')").fetchone()
        return bool(used)

"""Reading the journal while a kiosk may be writing it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from kiosk.errors import MachineError
from kiosk.i18n import term


def counts(path: Path) -> dict[str, int]:
    """How many events of each kind, by name; empty when nothing was recorded yet.

    Raises:
        MachineError: the file cannot be read, or is not a journal.
    """
    return _read(path, "select kind, count(*) from events group by kind")


def shown(path: Path) -> dict[str, int]:
    """How often each record of the catalogue was proposed on this kiosk, by its id.

    Raises:
        MachineError: as ``counts``.
    """
    query = "select subject, count(*) from events where kind = 'record_shown' group by subject"
    return _read(path, query)


def wanted(path: Path) -> dict[str, int]:
    """How often each record of the catalogue was opened or kept on this kiosk, by its id.

    Raises:
        MachineError: as ``counts``.
    """
    query = """select subject, count(*) from events where kind = 'record_opened'
        or kind = 'kept' and detail ->> 'item_kind' = 'record' group by subject"""
    return _read(path, query)


def _read(path: Path, query: str) -> dict[str, int]:
    if not path.exists():
        return {}
    try:
        with closing(_connect(path)) as connection:
            return _counted(connection, query)
    except sqlite3.Error as error:
        raise MachineError(
            term("the journal cannot be read ({reason})").format(reason=error),
            where=str(path),
            fix=term("check the disk, or move the file away: the kiosk begins a new one"),
        ) from error


def _counted(connection: sqlite3.Connection, query: str) -> dict[str, int]:
    # The file is there an instant before its tables are.
    if not connection.execute("select 1 from sqlite_master where name = 'events'").fetchone():
        return {}
    return dict(connection.execute(query).fetchall())


def _connect(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)

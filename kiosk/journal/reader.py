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
    if not path.exists():
        return {}
    try:
        with closing(_connect(path)) as connection:
            return _counts(connection)
    except sqlite3.Error as error:
        raise MachineError(
            term("the journal cannot be read ({reason})").format(reason=error),
            where=str(path),
            fix=term("check the disk, or move the file away: the kiosk begins a new one"),
        ) from error


def _counts(connection: sqlite3.Connection) -> dict[str, int]:
    # The file is there an instant before its tables are.
    if not connection.execute("select 1 from sqlite_master where name = 'events'").fetchone():
        return {}
    rows = connection.execute("select kind, count(*) from events group by kind")
    return dict(rows.fetchall())


def _connect(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)

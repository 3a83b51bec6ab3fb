"""The journal's file: one SQLite database, written by one thread.

WAL, so that readers never wait; ``synchronous=FULL``, so that what is written survives a
pulled plug, which is how most kiosks are switched off.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.journal.rows import Row

if TYPE_CHECKING:
    from sqlite_utils import Database

_DAMAGE = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})

# A row that must not be linked to its neighbours gets a random, negative id.
_INSERT = """
    insert into events (id, hour, visit, kind, subject, detail)
    values (iif(?, -(random() & 0x3fffffffffffffff) - 1, null), ?, ?, ?, ?, ?)
"""
_NEXT_VISIT = "select coalesce(max(visit), 0) + 1 from events where substr(hour, 1, 10) is ?"


def is_damage(error: Exception) -> bool:
    """True when the file itself is broken, so that trying again cannot help."""
    code = getattr(error, "sqlite_errorcode", 0)
    return code & 0xFF in _DAMAGE  # the low byte is the primary result code


class Store:
    """Appends rows and numbers visits, from 1 each day; opened by its first write."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._db: Database | None = None
        self._visit: int | None = None

    def write(self, rows: Sequence[Row]) -> None:
        """Append ``rows`` in one transaction: on disk when it returns, otherwise not at all.

        Raises:
            sqlite3.Error, OSError: the disk or the file refuses.
        """
        self._db = self._db or self._open()
        visit = self._visit
        with self._db.atomic():
            for row in rows:
                if row.starts_visit:
                    visit = self._next_visit(self._db, row)
                self._insert(self._db, row, visit)
                if row.ends_visit:
                    visit = None
        self._visit = visit

    def close(self) -> None:
        if self._db is not None:
            self._db.close()
            self._db = None

    def set_aside(self) -> Path:
        """Rename a damaged file to ``….damaged-N``, the first free N; its new place.

        Closing first lets SQLite put what it can of its log into the damaged file.

        Raises:
            OSError: the folder refuses.
        """
        self.close()
        names = (self._path.with_name(f"{self._path.name}.damaged-{n}") for n in count(1))
        place = next(name for name in names if not name.exists())
        self._path.rename(place)
        return place

    def _open(self) -> Database:
        from sqlite_utils import Database

        from kiosk.journal.migrations import migrations

        self._path.parent.mkdir(parents=True, exist_ok=True)
        db = Database(sqlite3.connect(self._path), execute_plugins=False)
        try:
            db.enable_wal()
            db.execute("pragma synchronous = full")
            migrations.apply(db)
        except sqlite3.Error:
            db.close()
            raise
        return db

    def _next_visit(self, db: Database, row: Row) -> int:
        (number,) = db.execute(_NEXT_VISIT, [row.day]).fetchone()
        return int(number)

    def _insert(self, db: Database, row: Row, visit: int | None) -> None:
        linked_visit = None if row.is_unlinkable else visit
        values = (row.is_unlinkable, row.hour, linked_visit, row.kind, row.subject, row.detail)
        db.execute(_INSERT, values)

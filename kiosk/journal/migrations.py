"""The journal's tables, step by step: a journal of any age opens in today's kiosk.

A step that was released is never edited; a change is a new step below. Each is applied in
one transaction. Slow to import: only ``store`` does, in its thread.
"""

from __future__ import annotations

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

migrations = Migrations("journal")


@migrations()
def events(db: Database) -> None:
    # autoincrement: without it SQLite would number on from the random, negative ids.
    db.execute("""
        create table events (
            id integer primary key autoincrement,
            hour text,
            visit integer,
            kind text not null,
            subject text not null,
            detail text not null
        ) strict
    """)


@migrations()
def visits_of_a_day(db: Database) -> None:
    db.execute("create index visits_of_a_day on events (substr(hour, 1, 10), visit)")

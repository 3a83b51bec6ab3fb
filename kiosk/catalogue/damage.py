"""What can be wrong with the index, and who can act."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk.errors import KioskError, MachineError
from kiosk.i18n import term


class DamagedIndex(MachineError):
    """The index is not one, or not whole: it has to be built again."""

    def __init__(self, where: Path) -> None:
        super().__init__(
            term("the index of the catalogue cannot be read"),
            where=str(where),
            fix=term("it is built again by itself"),
        )


class NotReady(KioskError):
    """The index is being made: ask again in some seconds."""

    def __init__(self) -> None:
        super().__init__(
            term("the catalogue is being prepared"), fix=term("try again in a few seconds")
        )


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Whatever SQLite finds wrong while reading the index means that it is damaged, unless it was
    closed: another one has taken its place."""
    try:
        yield
    except sqlite3.ProgrammingError as error:
        raise NotReady from error
    except sqlite3.Error as error:
        raise DamagedIndex(path) from error


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """What SQLite is refused while building is the machine's."""
    try:
        yield
    except sqlite3.Error as error:
        raise MachineError(
            str(error),
            where=str(path),
            fix=term("check the free space, and the rights of this folder"),
        ) from error

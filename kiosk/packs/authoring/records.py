"""stub"""
from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kiosk.packs.authoring.fields import Known
from kiosk.packs.content import Record
from kiosk.packs.problems import Notes


def read_records(path: Path, known: Known, notes: Notes) -> Iterator[Record]:
    return iter(())

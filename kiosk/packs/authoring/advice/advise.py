"""stub"""
from __future__ import annotations

from datetime import date

from kiosk.packs.authoring.document import Document
from kiosk.packs.content import Entry


def advise(document: Document, entry: Entry, language: str, today: date | None) -> None:
    return None

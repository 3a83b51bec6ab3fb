"""The columns that a table of records may have, as a librarian would name them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from kiosk.i18n import term
from kiosk.packs.authoring.tables.table import Table
from kiosk.packs.problems import Notes, did_you_mean

# The field of a record → the names of its column; case, accents, spaces and signs do not count.
COLUMNS = {
    "id": ("id", "identifiant"),
    "title": ("title", "titre"),
    "creator": ("creator", "créateur", "créatrice", "auteur", "autrice", "auteurs"),
    "universe": ("universe", "univers"),
    "resource": ("resource", "ressource"),
    "kind": ("kind", "genre", "type"),
    "year": ("year", "année"),
    "language": ("language", "langue"),
    "audience": ("audience", "public"),
    "minutes": ("minutes", "durée"),
    "tokens": ("tokens", "jetons"),
    "subjects": ("subjects", "subject", "sujets", "sujet"),
    "summary": ("summary", "résumé"),
    "url": ("url", "adresse", "lien"),
    "cover": ("cover", "couverture"),
    "valid_until": ("valid_until", "valable jusqu’au", "valide jusqu’au"),
    "is_sample": ("sample", "exemple"),
}
REQUIRED = ("id", "title", "universe")


def read_columns(table: Table, notes: Notes) -> dict[str, int] | None:
    """The number of the column of each field, from 0, or ``None`` when the notes say why not."""
    columns: dict[str, int] = {}
    is_right = True
    for number, name in enumerate(table.header):
        if not name:
            what = term("the column {number} has no name, and is not read")
            fix = term("name it, or remove it")
            notes.advise(table.line, what.format(number=number + 1), fix)
        elif problem := _problem(name, columns):
            notes.add(table.line, *problem)
            is_right = False
        else:
            columns[_FIELDS[_folded(name)]] = number
    for field in REQUIRED:
        if field not in columns:
            name = " / ".join(COLUMNS[field][:2])
            what = term("the column “{name}” is missing").format(name=name)
            notes.add(table.line, what, term("add it to the first line of the table"))
            is_right = False
    return columns if is_right else None


def _problem(name: str, columns: dict[str, int]) -> tuple[str, str] | None:
    field = _FIELDS.get(_folded(name))
    if field is None:
        what = term("the column “{name}” is not known").format(name=name)
        return what, did_you_mean(name.casefold(), _every_name())
    if field in columns:
        what = term("the column “{name}” is there twice").format(name=name)
        return what, term("keep one of the two")
    return None


def _folded(name: str) -> str:
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKD", name.casefold())))


def _every_name() -> Iterator[str]:
    return (name for names in COLUMNS.values() for name in names)


_FIELDS = {_folded(name): field for field, names in COLUMNS.items() for name in names}

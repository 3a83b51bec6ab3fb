"""`` `public=enfants minutes<=90` `` → the conditions that records must meet.

Keys are the French words that authors know; a value with a space stands between quotes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

from kiosk.i18n import term
from kiosk.packs.authoring.document import Document
from kiosk.packs.authoring.fields import AUDIENCES, Known
from kiosk.packs.authoring.typography import french
from kiosk.packs.content import Filter, FilterField, Record
from kiosk.packs.limits import MIN_PROPOSALS
from kiosk.packs.problems import Notes, did_you_mean

Test = Literal["=", "<=", ">="]

FIELDS: dict[str, FilterField] = {
    "public": "audience",
    "univers": "universe",
    "ressource": "resource",
    "genre": "kind",
    "langue": "language",
    "sujet": "subjects",
    "minutes": "minutes",
    "jetons": "tokens",
    "année": "year",
}
UNACCENTED = {"annee": "année"}
NUMBERS = frozenset({"minutes", "tokens", "year"})

_TESTS: dict[str, Test] = {"=": "=", "<=": "<=", ">=": ">=", "≤": "<=", "≥": ">="}
_FILTER = re.compile(
    r"(?P<key>[^\s=<>≤≥]+)\s*(?P<test><=|>=|=|≤|≥)\s*(?P<value>\"[^\"]*\"|«[^»]*»|[^\s\"«»]+)(?=\s|$)"
)
_NUMBER = re.compile(r"[0-9]{1,4}(?:[.,][0-9]{1,2})?")


def read_filters(code: str, line: int, known: Known, notes: Notes) -> tuple[Filter, ...]:
    """The conditions that ``code`` holds, without its back quotes; every problem is noted."""
    left = _FILTER.sub("", code).split()
    if left or not code.strip():
        what = term("“{code}” is not a condition on records").format(code="".join(left[:1]))
        notes.add(line, what, term("write it as `public=enfants` or `minutes<=90`"), at=code)
    found = (_filter(match, line, known, notes) for match in _FILTER.finditer(code))
    return tuple(one for one in found if one)


def _filter(found: re.Match[str], line: int, known: Known, notes: Notes) -> Filter | None:
    key = UNACCENTED.get(found["key"], found["key"])
    if key not in FIELDS:
        what = term("“{key}” is not something that records say").format(key=key)
        notes.add(line, what, did_you_mean(key, FIELDS), at=found[0])
        return None
    field, test = FIELDS[key], _TESTS[found["test"]]
    typed = found["value"].strip('"«» \u00a0')
    problem = _wrong_number(typed) if field in NUMBERS else _wrong_word(field, test, typed, known)
    if problem:
        notes.add(line, *problem, at=found[0])
        return None
    if field in NUMBERS:
        return Filter(field, test, float(typed.replace(",", ".")))
    return Filter(field, test, french(typed))


def _wrong_number(typed: str) -> tuple[str, str] | None:
    if _NUMBER.fullmatch(typed):
        return None
    what = term("“{value}” is not a number").format(value=typed)
    return what, term("write one such as 90 or 1,5")


def _wrong_word(field: FilterField, test: str, typed: str, known: Known) -> tuple[str, str] | None:
    if test != "=":
        what = term("“{value}” is not a number, it cannot be more or less").format(value=typed)
        return what, term("write = instead of {test}").format(test=test)
    options = _options(field, known)
    if options is None or french(typed).casefold() in {one.casefold() for one in options}:
        return None
    what = term("no condition can ask for “{value}” here").format(value=typed)
    return what, did_you_mean(typed, options)


def _options(field: FilterField, known: Known) -> Iterable[str] | None:
    """What may be asked for, or ``None`` when anything may be."""
    match field:
        case "audience":
            return AUDIENCES
        case "universe":
            return known.universes
        case "resource":
            return known.resources
    return None


def read_filter_settings(
    texts: Iterable[str], document: Document, known: Known
) -> tuple[Filter, ...]:
    """The conditions of « filters: » above a page."""
    assert document.yaml is not None  # the texts come from there
    found: list[Filter] = []
    for number, text in enumerate(texts):
        line, _ = document.yaml.place_of(("filters", number))
        found += read_filters(text, line, known, document.notes)
    return tuple(found)


class Catalogue:
    """The records of a pack, counted by condition: each condition is tried once on each record."""

    def __init__(self, records: tuple[Record, ...]) -> None:
        self._records = records
        self._accepted: dict[Filter, int] = {}

    def count(self, filters: Iterable[Filter]) -> int:
        """How many records meet all of ``filters``."""
        left = (1 << len(self._records)) - 1
        for one in filters:
            if one not in self._accepted:
                self._accepted[one] = self._bits(one)
            left &= self._accepted[one]
        return left.bit_count()

    def _bits(self, one: Filter) -> int:
        """One bit a record: sets of 100 000 records meet in microseconds."""
        digits = ("1" if one.accepts(record) else "0" for record in reversed(self._records))
        return int("".join(digits) or "0", 2)


def advise_without_records(line: int, notes: Notes) -> None:
    """Say that nothing proves that this page finds something to propose."""
    what = term("the pack has no record, so this page has nothing to propose")
    notes.advise(line, what, term("add a table to records/"))


def refuse_too_few(count: int, line: int, none: str, few: str, notes: Notes) -> None:
    """Note ``none`` when nothing can be proposed, advise with ``few`` when too little can."""
    fix = term("ask for less, or add records")
    if count == 0:
        notes.add(line, none, fix)
    elif count < MIN_PROPOSALS:
        notes.advise(line, few, fix)

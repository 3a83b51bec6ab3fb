"""The index as it lies on the disk: numbers of records by the words they are found under."""

from __future__ import annotations

import sqlite3
from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import accumulate, islice
from pathlib import Path
from typing import Any, Literal

import msgspec
import zstandard

from kiosk.catalogue import tables
from kiosk.catalogue.answer import Way
from kiosk.catalogue.damage import DamagedIndex, reading
from kiosk.catalogue.facets import Facets
from kiosk.catalogue.fold import fold
from kiosk.catalogue.packing import Unpacker
from kiosk.catalogue.tags import Limit, subject_tag
from kiosk.packs.content import Record

WAYS = tuple(Way)
CACHE_KIB = 4_096

Table = Literal["terms", "spelt", "texts"]
FINDING: Mapping[Table, str] = {
    "terms": "select rowid from terms where terms match ? and rowid between ? and ?",
    "spelt": "select rowid from spelt where spelt match ? and rowid between ? and ?",
    "texts": "select rowid from texts where texts match ? and rowid between ? and ?",
}


class Index:
    """One connection, which only reads; used from one thread at a time.

    Raises:
        DamagedIndex: the file is not an index of today's schema; so may every method.
    """

    def __init__(self, path: Path, today: Callable[[], date]) -> None:
        self.path = path
        self._today = today
        with reading(path):
            if not path.is_file():
                raise DamagedIndex(path)
            uri = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
            self._db = sqlite3.connect(uri, uri=True, check_same_thread=False)
        try:
            self._open()
        except (DamagedIndex, LookupError, ValueError, zstandard.ZstdError) as error:
            self._db.close()
            raise DamagedIndex(path) from error

    def _open(self) -> None:
        with reading(self.path):
            self._db.execute(f"pragma cache_size = -{CACHE_KIB}")
        about = dict(self.rows("select name, value from about"))
        if about.get("schema") != str(tables.SCHEMA).encode():
            raise DamagedIndex(self.path)
        self.fingerprint: str = about["fingerprint"].decode()
        self.kinds = msgspec.json.decode(about["kinds"], type=tuple[Facets, ...])
        self.kind_of = array("I", about["kind_of"])
        tags = msgspec.json.decode(about["tags"], type=tuple[tuple[str, str, str], ...])
        self._tags: dict[Limit, str] = {(field, value): tag for field, value, tag in tags}
        self.universes = msgspec.json.decode(about["universes"], type=dict[str, str])
        counts = msgspec.json.decode(about["ways"], type=list[int])
        self._known = msgspec.json.decode(about["known"], type=list[int])
        self._starts = [0, *accumulate(counts)]
        self._unpacker = Unpacker(about["dictionary"])
        self._ended_on, self._ended = date.min, frozenset[int]()

    def close(self) -> None:
        self._db.close()

    # --- what limits -------------------------------------------------------------------

    def tag(self, field: str, value: str) -> str | None:
        """The tag of a limit, or ``None`` where no record is within it."""
        return self._tags.get((field, value))

    def values(self, field: str) -> Sequence[str]:
        """All values of a field that records have."""
        return [value for one, value in self._tags if one == field]

    def subject(self, name: str) -> str | None:
        """The tag of a subject, whatever its case."""
        return next(iter(self.rarest([name])), None)

    def rarest(self, subjects: Iterable[str]) -> Sequence[str]:
        """The tags of these subjects, that of the fewest records first."""
        wanted = {name.casefold(): fold(name) for name in subjects}
        found = [
            (count, subject_tag(number))
            for folded in set(wanted.values())
            for number, name, count in self.rows(
                "select number, name, count from subjects where folded = ?", (folded,)
            )
            if name.casefold() in wanted
        ]
        return [tag for _count, tag in sorted(found)]

    def range_of(self, way: Way) -> range:
        """The numbers of the records that are had in this way."""
        place = WAYS.index(way)
        return range(self._starts[place], self._starts[place + 1])

    def way_of(self, number: int) -> Way:
        return WAYS[bisect_right(self._starts, number) - 1]

    def is_known(self, number: int) -> bool:
        """Whether a library recommends it, or it was asked for here."""
        place = bisect_right(self._starts, number) - 1
        return number - self._starts[place] < self._known[place]

    @property
    def ended(self) -> frozenset[int]:
        """The records that may not be shown any more, today."""
        if (today := self._today()) != self._ended_on:
            gone = self.rows("select number from ends where day < ?", (today.isoformat(),))
            self._ended, self._ended_on = frozenset(number for (number,) in gone), today
        return self._ended

    # --- what is found -----------------------------------------------------------------

    def find(self, expression: str, among: range, limit: int, table: Table = "terms") -> list[int]:
        """The first records ``among`` these that an FTS5 ``expression`` finds; ``""`` finds all."""
        ended = self.ended
        if not expression:
            return list(islice((number for number in among if number not in ended), limit))
        with reading(self.path):
            rows = self._db.execute(FINDING[table], (expression, among.start, among.stop - 1))
            if not ended:
                return [number for (number,) in rows.fetchmany(limit)]
            return list(islice((number for (number,) in rows if number not in ended), limit))

    def titled(self, key: str, limit: int) -> list[int]:
        """The first records whose ``title_key`` begins so, that very title before all."""
        rows = self.rows(
            "select number from titles where title >= ? and title < ? limit ?",
            (key, key + "\U0010ffff", limit),
        )
        return [number for (number,) in rows if number not in self.ended]

    def everything(self) -> range:
        return range(self._starts[-1])

    def record(self, number: int) -> Record:
        rows = self.rows("select packed from records where number = ?", (number,))
        try:
            ((packed,),) = rows
            return self._unpacker.unpack(packed)
        except (ValueError, zstandard.ZstdError) as error:
            raise DamagedIndex(self.path) from error

    def number_of(self, record_id: str) -> int | None:
        rows = self.rows("select number from records where id = ? limit 1", (record_id,))
        return next((number for (number,) in rows if number not in self.ended), None)

    def rows(self, sql: str, values: Sequence[object] = ()) -> Iterator[Any]:
        """What SQLite answers. Lone surrogates, which no record has, find nothing."""
        with reading(self.path):
            try:
                yield from self._db.execute(sql, values)
            except UnicodeEncodeError:
                return

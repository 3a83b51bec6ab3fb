"""Building the index beside its place.

Records are numbered by what one does with them (``Way``), and within that by how much they are
asked for: whatever SQLite finds in the order of its numbers comes in the order to show.
"""

from __future__ import annotations

import os
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from kiosk.catalogue import tables
from kiosk.catalogue.answer import Way
from kiosk.catalogue.damage import writing
from kiosk.catalogue.facets import way_of
from kiosk.catalogue.ledger import Ledger
from kiosk.catalogue.packing import Packer, decode, encode, learn
from kiosk.catalogue.sounds_like import sound
from kiosk.catalogue.source import Source
from kiosk.catalogue.typos import SHORTEST, shortened
from kiosk.packs.disk import flush_folder, machine_errors

WAYS = tuple(Way)
BATCH = 5_000  # records; their words wait in memory

# The order of the numbers: what its way is, whether no library recommends it, how much it is asked
# for (negative), its place in the source; then the record.
Line = tuple[int, bool, int, int, bytes]
UNKNOWN = (True, 0)  # recommended by nobody, and not asked for


def build(staged: Path, source: Source) -> None:
    """Write an index of ``source`` into a new file ``staged``, whole and flushed, or not at all.

    Raises:
        MachineError: the disk refuses. DamagedPack: the records cannot be read.
    """
    with machine_errors(staged):
        staged.parent.mkdir(parents=True, exist_ok=True)
        staged.unlink(missing_ok=True)
        try:
            with writing(staged):
                _write(staged, source)
            with staged.open("rb+") as file:
                os.fsync(file.fileno())
        except BaseException:
            staged.unlink(missing_ok=True)
            raise


def put_in_place(staged: Path, path: Path) -> None:
    """Let a ``staged`` index take the place of the one at ``path``, which nobody has open.

    Raises:
        MachineError: the disk refuses.
    """
    with machine_errors(path):
        os.replace(staged, path)
        flush_folder(path.parent)


def _write(staged: Path, source: Source) -> None:
    db = sqlite3.connect(staged, isolation_level=None)
    try:
        # Nobody reads the file before it is whole and flushed: a journal would guard nothing.
        db.executescript("pragma journal_mode = off; pragma synchronous = off")
        tables.create(db)
        db.execute("begin")
        _fill(db, source)
        db.execute("commit")
        tables.finish(db)
    finally:
        db.close()


def _fill(db: sqlite3.Connection, source: Source) -> None:
    lines = sorted(_lines(source), reverse=True)
    dictionary = learn([line[-1] for line in lines])
    about = {
        "fingerprint": source.fingerprint.encode(),
        "schema": str(tables.SCHEMA).encode(),
        "dictionary": dictionary,
        "universes": msgspec.json.encode(dict(source.universes)),
        "ways": msgspec.json.encode(_count_ways(lines)),
        "known": msgspec.json.encode(_count_ways(line for line in lines if line[1:3] < UNKNOWN)),
    }
    ledger = Ledger(source.universes)
    _enter_all(db, lines, ledger, Packer(dictionary))
    ledger.titles.sort()
    db.executemany("insert or ignore into titles values (?, ?)", ledger.titles)
    db.executemany("insert into ends values (?, ?)", sorted(ledger.ends))
    about["kinds"] = msgspec.json.encode(tuple(ledger.kinds))
    about["kind_of"] = ledger.kind_of.tobytes()
    about["tags"] = msgspec.json.encode(tuple(ledger.limits()))
    db.executemany("insert into about values (?, ?)", about.items())
    _count_words(db, ledger)


def _enter_all(db: sqlite3.Connection, lines: list[Line], ledger: Ledger, packer: Packer) -> None:
    """Takes the ``lines`` from their end on: as the index grows in memory, they make room."""
    number = 0
    while lines:
        records, terms, spelt, texts = [], [], [], []
        for _ in range(min(BATCH, len(lines))):
            way, *_order, encoded = lines.pop()
            record = decode(encoded)
            found, title, text = ledger.enter(record, WAYS[way])
            records.append((number, record.id, packer.pack(encoded)))
            terms.append((number, found))
            spelt.append((number, title))
            texts.append((number, text))
            number += 1
        db.executemany("insert into records values (?, ?, ?)", records)
        db.executemany("insert into terms (rowid, words) values (?, ?)", terms)
        db.executemany("insert into spelt (rowid, words) values (?, ?)", spelt)
        db.executemany("insert into texts (rowid, words) values (?, ?)", texts)


def _lines(source: Source) -> Iterator[Line]:
    shown = source.shown()
    for place, (path, page) in enumerate(source.pages):
        yield WAYS.index(way_of(page, path)), False, 0, place, encode(page)
    for place, one in enumerate(source.records()):
        way = WAYS.index(way_of(one, ""))
        yield way, one.id not in source.favourites, -shown.get(one.id, 0), place, encode(one)


def _count_ways(lines: Iterable[Line]) -> list[int]:
    counts = Counter(line[0] for line in lines)
    return [counts[place] for place in range(len(WAYS))]


def _count_words(db: sqlite3.Connection, ledger: Ledger) -> None:
    """How often each word and each subject comes: the index itself says it."""
    db.execute(tables.TERM_COUNTS)
    counts = dict(db.execute("select term, doc from term_counts"))
    shown = sorted((-counts.get(word, 0), word, raw) for word, raw in ledger.shown.items())
    words = [(place, word, raw) for place, (_count, word, raw) in enumerate(shown)]
    db.executemany("insert into vocabulary values (?, ?, ?)", words)
    db.executemany(
        "insert into neighbours (rowid, words) values (?, ?)",
        ((place, _keys(word)) for place, word, _raw in words if len(word) >= SHORTEST),
    )
    db.executemany(
        "insert into subjects values (?, ?, ?, ?)",
        ((number, name, folded, counts[tag]) for number, name, folded, tag in ledger.subjects()),
    )


def _keys(word: str) -> str:
    return " ".join((*shortened(word), tables.SOUND + sound(word)))

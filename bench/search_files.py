"""What the finders of records share: the records, packed as in a pack, and the queries."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from bench import records_corpus
from bench.search_queries import Query, queries
from kiosk.packs.content import Record
from kiosk.packs.records import pack_records, unpack_records


@dataclass(frozen=True, slots=True)
class Files:
    folder: Path

    def write(self) -> None:
        self.folder.mkdir(parents=True)
        self.records_file.write_bytes(pack_records(records_corpus.records()))
        asked = queries(self.records(), records_corpus.TODAY)
        self._queries_file.write_bytes(msgspec.json.encode(asked))

    def records(self) -> Iterator[Record]:
        return unpack_records(self.records_file)

    def queries(self, count: int) -> Sequence[Query]:
        """The first of them: as many of each kind."""
        return msgspec.json.decode(self._queries_file.read_bytes(), type=list[Query])[:count]

    @property
    def records_file(self) -> Path:
        return self.folder / "records.ndjson.zst"

    @property
    def index(self) -> Path:
        return self.folder / "index"

    @property
    def tantivy(self) -> Path:
        return self.folder / "tantivy"

    @property
    def archive(self) -> Path:
        return self.folder / "kiwix" / "records.zim"

    @property
    def _queries_file(self) -> Path:
        return self.folder / "queries.json"

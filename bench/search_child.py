"""``python -m bench.search_child SUBJECT FOLDER QUERIES``: one finder of records, alone.

In a process of its own; ``FOLDER`` holds what ``bench.search_files`` wrote. The subject ``build``
makes the kiosk's index; ``kiosk``, ``tantivy`` and ``kiwix`` type so many of the queries.
"""

from __future__ import annotations

import gc
import shutil
import sys
import time
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from bench.peak import peak_bytes
from bench.records_corpus import TODAY
from bench.search_files import Files
from bench.search_typing import Typed, keys, type_all
from kiosk import start
from kiosk.config import Config

if TYPE_CHECKING:
    from kiosk.catalogue.answer import Answer
    from kiosk.catalogue.desk import Desk
    from kiosk.packs.content import Content


class Built(msgspec.Struct, frozen=True, kw_only=True):
    """What making the index took, and what it weighs."""

    seconds: float
    peak_bytes: int
    index_bytes: int


class Answered(msgspec.Struct, frozen=True, kw_only=True):
    """What the kiosk did with the queries. ``was_forgiving`` says after which keys an error had
    to be forgiven; ``added_bytes`` is what searching added to the memory of the process."""

    typed: Typed
    was_forgiving: list[bool]
    added_bytes: int


def build(files: Files, _count: int) -> Built:
    shutil.rmtree(files.index, ignore_errors=True)
    content = _content(files)
    began = time.perf_counter()
    _desk(files, content).prepare()
    return Built(
        seconds=time.perf_counter() - began,
        peak_bytes=peak_bytes(),
        index_bytes=sum(file.stat().st_size for file in files.index.rglob("*") if file.is_file()),
    )


def kiosk(files: Files, count: int) -> Answered:
    content, queries = _content(files), files.queries(count)
    before_bytes = _bytes()
    from kiosk.catalogue.answer import Wish

    desk = _desk(files, content)
    desk.prepare()

    def answer(text: str) -> Answer:
        return desk.ask(lambda catalogue: catalogue.search(Wish(words=text)))

    def ask(text: str) -> Sequence[str]:
        return [hit.record.id for hit in answer(text).hits]

    typed = type_all(ask, queries)
    added_bytes = _bytes() - before_bytes
    was_forgiving = [_is_forgiving(answer(text)) for text in keys(queries)]
    return Answered(typed=typed, was_forgiving=was_forgiving, added_bytes=added_bytes)


def tantivy(files: Files, count: int) -> Typed:
    from bench.search_tantivy import Tantivy

    shutil.rmtree(files.tantivy, ignore_errors=True)
    peer = Tantivy(files.tantivy)
    peer.fill(files.records())
    return type_all(peer.ask, files.queries(count))


def kiwix(files: Files, count: int) -> Typed:
    from bench.search_kiwix import served

    with served(files.archive) as peer:
        return type_all(peer.ask, files.queries(count))


def _content(files: Files) -> Content:
    loaded = start.load(Config(data=files.folder))
    if loaded.content is None:
        raise SystemExit(loaded.trouble)
    return loaded.content


def _desk(files: Files, content: Content) -> Desk:
    """As the kiosk makes it."""
    from kiosk.catalogue.desk import Desk
    from kiosk.catalogue.source import source_of

    def today() -> date:
        return TODAY

    return Desk(files.index, source_of(content, (files.records_file,), today), today)


def _is_forgiving(answer: Answer) -> bool:
    return bool(answer.understood) or not answer.count.number


def _bytes() -> int:
    """Its own, and its part of what it shares (PSS)."""
    import psutil  # type: ignore[import-untyped]

    gc.collect()
    return int(psutil.Process().memory_full_info().pss)


SUBJECTS = {do.__name__: do for do in (build, kiosk, tantivy, kiwix)}

if __name__ == "__main__":
    subject, folder, count = sys.argv[1:]
    found = SUBJECTS[subject](Files(Path(folder)), int(count))
    sys.stdout.buffer.write(msgspec.json.encode(found))

"""How fast, how well and at what cost 138,500 records are searched, beside two peers.

The same records and the same queries for all, each in a process of its own, typed key by key. The
kiosk answers with its list, its completions and its counted facets, the peers with five ids.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import compress, islice
from operator import not_
from statistics import median, quantiles
from typing import TypeVar

import msgspec

from bench import search_kiwix
from bench.effort import Effort
from bench.figure import Figure
from bench.frames import median_and_p95
from bench.records_corpus import COUNT
from bench.search_child import Answered, Built
from bench.search_files import Files
from bench.search_queries import Query
from bench.search_typing import Typed
from bench.stand import ROOT, ChildCrashed, Stand
from kiosk.packs.content import Record

MB = 1_000_000
MOST_SECONDS, MOST_BUILD_MB, MOST_INDEX_MB, MOST_ADDED_MB = 8, 300, 60, 15
MOST_P50, MOST_P99, MOST_WORST, MOST_FORGIVING_P99 = 2, 5, 10, 15  # ms
LEAST_RECALL, LEAST_RECALL_WITH_ERROR = 97, 90  # %
MOST_FRAMES = 3  # of that screen, from a key to what was found, 95 times of 100
KEYS_A_WORD = 5
LONGEST_CHILD = 1_200  # s; beyond, it hangs

T = TypeVar("T")


def measure(stand: Stand, effort: Effort) -> Iterator[Figure]:
    """The index once for all sizes of window, since none is opened."""
    files = Files(stand.data / "search")
    yield from _figures(files, effort)
    yield from _drawn(replace(stand, data=files.folder), files, effort)


@cache
def _figures(files: Files, effort: Effort) -> tuple[Figure, ...]:
    files.write()
    runs, count = range(effort.runs), effort.queries
    built = [_run("build", files, count, Built) for _ in runs]
    kiosk = [_run("kiosk", files, count, Answered) for _ in runs]
    tantivy = [_run("tantivy", files, count, Typed) for _ in runs]
    typed = _together([one.typed for one in kiosk])
    return (
        *_weights(built, kiosk),
        *_keys(typed, kiosk[0].was_forgiving),
        *_beside("tantivy", typed, _together(tantivy), most_ratio=1),
        *_beside_kiwix(files, effort, typed),
    )


def _drawn(stand: Stand, files: Files, effort: Effort) -> Iterator[Figure]:
    words = islice(_touchable(files.queries(effort.queries)), effort.redraws // KEYS_A_WORD)
    typed, frames = stand.search("keys", words=list(words))
    middle, slow = median_and_p95(typed)
    yield Figure(
        name="search: key → frame with what was found, p95 / median",
        unit="ms",
        kiosk=(slow, middle),
        bare=(1000 * median(frames),),
        most_ratio=MOST_FRAMES,
    )


def _touchable(queries: Sequence[Query]) -> Iterator[str]:
    """Words of letters that have a key; one that is touched twice at once counts once."""
    for query in queries:
        for word in query.text.split():
            if re.fullmatch("[a-z]{5,}", word) and not re.search(r"(.)\1", word):
                yield word


def _weights(built: Sequence[Built], kiosk: Sequence[Answered]) -> Iterator[Figure]:
    index = f"index of {COUNT:,} records"
    for name, unit, most, values in (
        (f"{index}: making it", "s", MOST_SECONDS, [one.seconds for one in built]),
        (f"{index}: most memory", "MB", MOST_BUILD_MB, [one.peak_bytes / MB for one in built]),
        (f"{index}: its size", "MB", MOST_INDEX_MB, [one.index_bytes / MB for one in built]),
        ("search: memory added", "MB", MOST_ADDED_MB, [one.added_bytes / MB for one in kiosk]),
    ):
        yield Figure(name=name, unit=unit, kiosk=(median(values),), most=most)


def _keys(typed: Typed, was_forgiving: Sequence[bool]) -> Iterator[Figure]:
    forgiving = list(compress(typed.keys_ms, was_forgiving))
    spelt = list(compress(typed.keys_ms, map(not_, was_forgiving)))
    for name, value, most in (
        ("search, a key: p50", median(spelt), MOST_P50),
        ("search, a key: p99", _p99(spelt), MOST_P99),
        ("search, a key: worst", max(spelt), MOST_WORST),
        ("search, a key after an error: p99", _p99(forgiving), MOST_FORGIVING_P99),
    ):
        yield Figure(name=name, unit="ms", kiosk=(value,), most=most)


def _beside_kiwix(files: Files, effort: Effort, kiosk: Typed) -> Iterator[Figure]:
    if not search_kiwix.is_installed():
        yield from _beside("kiwix-serve, not installed here", kiosk, None)
        return
    search_kiwix.write_archive(files.archive, _some(files, effort))
    peer = f"kiwix-serve, {effort.pages:,} pages"
    yield from _beside(peer, kiosk, _run("kiwix", files, effort.queries, Typed))


def _some(files: Files, effort: Effort) -> Iterator[Record]:
    """About as many as ``effort`` says, with all that the queries mean among them."""
    meant = {one for query in files.queries(effort.queries) for one in query.meant}
    step = COUNT // effort.pages
    for number, record in enumerate(files.records()):
        if number % step == 0 or record.id in meant:
            yield record


def _beside(
    peer: str, kiosk: Typed, other: Typed | None, most_ratio: float | None = None
) -> Iterator[Figure]:
    """``peer`` is what to call the ``other``."""
    yield Figure(
        name=f"search, all keys: p99 / p50 (beside: {peer})",
        unit="ms",
        kiosk=(_p99(kiosk.keys_ms), median(kiosk.keys_ms)),
        bare=(_p99(other.keys_ms), median(other.keys_ms)) if other else (),
        most_ratio=most_ratio,
    )
    yield Figure(
        name=f"recall@5 without errors (beside: {peer})",
        unit="%",
        kiosk=(100 * kiosk.recall,),
        bare=(100 * other.recall,) if other else (),
        least=LEAST_RECALL,
    )
    yield Figure(
        name=f"recall@5 with one error (beside: {peer})",
        unit="%",
        kiosk=(100 * kiosk.recall_with_error,),
        bare=(100 * other.recall_with_error,) if other else (),
        least=LEAST_RECALL_WITH_ERROR,
    )


def _together(runs: Sequence[Typed]) -> Typed:
    """The median of each key: what the machine did beside counts for nothing."""
    by_key = zip(*(run.keys_ms for run in runs), strict=True)
    return msgspec.structs.replace(runs[0], keys_ms=[median(times) for times in by_key])


def _p99(times: Sequence[float]) -> float:
    return quantiles(times, n=100, method="inclusive")[-1]


def _run(subject: str, files: Files, count: int, found: type[T]) -> T:
    command = (sys.executable, "-m", "bench.search_child", subject, files.folder, str(count))
    try:
        child = subprocess.run(
            command, cwd=ROOT, capture_output=True, timeout=LONGEST_CHILD, check=True
        )
    except subprocess.SubprocessError as error:
        said = getattr(error, "stderr", b"") or b""
        raise ChildCrashed(f"{error}\n{said.decode()}") from error
    return msgspec.json.decode(child.stdout, type=found)

from __future__ import annotations

import tracemalloc
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from kiosk.catalogue.pick import pick
from kiosk.packs.content import Filter, Record

WHOLE_CATALOGUE = 138_500
FILM, CHILDREN = Filter("kind", "=", "film"), Filter("audience", "=", "enfants")
SHORT = Filter("minutes", "<=", 60.0)

some_records = st.lists(
    st.builds(
        Record,
        id=st.sampled_from("abcdefghij"),
        title=st.just("Un titre"),
        universe=st.just("cinema"),
        kind=st.sampled_from(("film", "cours")),
        audience=st.sampled_from(("tous", "enfants", "adultes")),
        minutes=st.none() | st.integers(1, 120),
    ),
    max_size=10,
    unique_by=lambda record: record.id,
)
some_filters = st.lists(st.sampled_from((FILM, CHILDREN, SHORT)), max_size=3)
some_ids = st.frozensets(st.sampled_from("abcdefghij"))
some_counts = st.dictionaries(st.sampled_from("abcdefghij"), st.integers(0, 5))


def films(count: int) -> Iterator[Record]:
    for number in range(count):
        yield Record(id=f"film-{number}", title=f"Film {number}", universe="cinema", kind="film")


def picked(
    records: Iterator[Record] | Sequence[Record],
    count: int,
    *,
    filters: Sequence[Filter] = (),
    seed: int = 1,
    shown: Mapping[str, int] | None = None,
    seen: frozenset[str] = frozenset(),
) -> tuple[Record, ...]:
    return pick(records, filters, count, chance=Random(seed), shown=shown or {}, seen=seen)


@given(some_records, some_filters, st.integers(0, 4), st.integers(), some_counts, some_ids)
def test_what_is_drawn_fits_is_new_and_comes_once(
    records: list[Record],
    filters: list[Filter],
    count: int,
    seed: int,
    shown: dict[str, int],
    seen: frozenset[str],
) -> None:
    found = picked(records, count, filters=filters, seed=seed, shown=shown, seen=seen)
    fitting = [r for r in records if r.id not in seen and all(f.accepts(r) for f in filters)]
    assert all(record in fitting for record in found)
    assert len(found) == min(count, len(fitting)) == len({record.id for record in found})


@given(some_records, st.integers(0, 4), st.integers(), some_counts)
def test_nothing_is_left_out_that_was_shown_less_often_than_what_is_drawn(
    records: list[Record], count: int, seed: int, shown: dict[str, int]
) -> None:
    found = picked(records, count, seed=seed, shown=shown)
    times = [shown.get(record.id, 0) for record in found]
    left = [shown.get(record.id, 0) for record in records if record not in found]
    assert times == sorted(times)
    assert max(times, default=0) <= min(left, default=max(times, default=0))


@given(some_records, st.integers())
def test_a_seed_draws_the_same_again(records: list[Record], seed: int) -> None:
    assert picked(records, 3, seed=seed) == picked(records, 3, seed=seed)


def test_among_equals_each_is_as_likely() -> None:
    drawn = Counter(picked(tuple(films(8)), 1, seed=seed)[0].id for seed in range(4_000))
    assert len(drawn) == 8
    assert min(drawn.values()) > 400  # of 500 on average: five standard deviations
    assert max(drawn.values()) < 600


def test_where_all_was_seen_nothing_is_given_rather_than_a_repeat() -> None:
    seen = frozenset(f"film-{number}" for number in range(4))
    assert picked(films(4), 3, seen=seen) == ()
    assert [record.id for record in picked(films(5), 3, seen=seen)] == ["film-4"]


def test_a_whole_catalogue_is_gone_through_once_without_being_held() -> None:
    tracemalloc.start()
    try:
        found = picked(films(WHOLE_CATALOGUE), 3, filters=(FILM,))
        _now, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert len({record.id for record in found}) == 3
    assert most < 1_000_000  # bytes; the whole list takes fifty million

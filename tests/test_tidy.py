from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest

from kiosk import tidy


class Knot:
    """Two of them that hold each other are never freed by counting."""

    other: Knot


@pytest.fixture(autouse=True)
def collector_as_before() -> Iterator[None]:
    usual = gc.get_threshold()
    yield
    gc.set_threshold(*usual)
    gc.unfreeze()


def test_a_full_collection_waits_for_a_quiet_moment() -> None:
    young, middle, _old = gc.get_threshold()
    tidy.only_when_quiet()
    assert gc.get_threshold() == (young, middle, tidy.SELDOM)


def test_what_was_there_before_is_not_looked_at_again() -> None:
    before = Knot()
    tidy.only_when_quiet()
    after = Knot()
    looked_at = {id(one) for one in gc.get_objects()}
    assert id(after) in looked_at
    assert id(before) not in looked_at


def test_what_holds_itself_is_let_go() -> None:
    one, two = Knot(), Knot()
    one.other, two.other = two, one
    gone = weakref.ref(one)
    del one, two
    gc.disable()
    try:
        assert gone() is not None
        tidy.collect()
        assert gone() is None
    finally:
        gc.enable()

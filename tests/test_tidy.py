from __future__ import annotations

import gc
import weakref

from kiosk import tidy


class Knot:
    """Two of them that hold each other are never freed by counting."""

    other: Knot


def test_a_full_collection_waits_for_a_quiet_moment() -> None:
    usual = gc.get_threshold()
    try:
        tidy.only_when_quiet()
        assert gc.get_threshold() == (*usual[:2], tidy.SELDOM)
    finally:
        gc.set_threshold(*usual)


def test_what_holds_itself_is_let_go() -> None:
    one, two = Knot(), Knot()
    one.other, two.other = two, one
    gone = weakref.ref(one)
    del one, two
    gc.disable()
    try:
        assert gone() is not None
        tidy.up()
        assert gone() is None
    finally:
        gc.enable()

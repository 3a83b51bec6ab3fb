"""Giving back the memory of what is no longer shown, when nobody is waiting for anything.

A screen that is left is a knot of widgets that point at each other: only the cycle collector
unties it, and by itself it waits until there are many. What C libraries freed stays with the
allocator, in pieces, until it is asked: 40 MB after a visit to every screen (measured).
"""

from __future__ import annotations

import ctypes
import gc
import sys

# By itself Python looks through everything in the middle of opening a screen: 300 ms (measured).
# Some forty screens may be opened without a quiet moment before it does so all the same.
SELDOM = 150  # collections of what is young before one of everything; Python's own is 10

# What Kivy lets go of when a widget dies (its handlers) holds other widgets until then: of what
# goes, the first pass leaves a fifth to the second, and the second nothing (measured).
PASSES = 2

# Blocks of that size, as the pixels of pictures and words, go back to the system when they are
# freed. By itself the C library soon keeps even those of 32 MB (mallopt(3); glibc's malloc.h).
LARGE_BYTES = 128 * 1024
M_MMAP_THRESHOLD = -3


def only_when_quiet() -> None:
    """From now on a full collection waits for ``collect``, unless nobody ever rests; and none looks
    again at what is there already: modules and content stay as long as the kiosk runs, and made
    three quarters of its work (measured). To be called before the app is made: with it, whatever
    it ever showed would stay."""
    gc.freeze()
    young, middle, _old = gc.get_threshold()
    gc.set_threshold(young, middle, SELDOM)
    if _allocator is not None:
        _allocator.mallopt(M_MMAP_THRESHOLD, LARGE_BYTES)


def collect() -> None:
    """Untie what is no longer shown. Takes some frames' time: when no finger is near."""
    for _pass in range(PASSES):
        gc.collect()


def give_back() -> None:
    """Free memory goes back to the system: a frame after ``collect``, since pixels are freed by
    the window's next frame."""
    if _allocator is not None:
        _allocator.malloc_trim(0)


def _glibc() -> ctypes.CDLL | None:
    """The C library, where it can be asked (malloc_trim(3): glibc has it, musl does not)."""
    if sys.platform != "linux":
        return None
    library = ctypes.CDLL(None)
    return library if hasattr(library, "malloc_trim") else None


_allocator = _glibc()

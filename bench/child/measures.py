"""What is measured inside the process, as scripts for ``play``: the same for both windows."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import cycle, islice

import kivy
from kivy.clock import Clock
from kivy.core.window import Window
from kivy.graphics.opengl import GL_RENDERER, glFinish, glGetString

from bench.child.play import NEXT_FRAME, Script
from bench.child.subject import Subject

QUIET = 4.0  # s; long enough for the kiosk to tidy up
REST = 1.0  # s; the layout has settled, the journal is written
MOMENT = 0.05  # s; whatever the touch before had planned is done
WARM_UP = 3  # redraws, or saves


def machine(_window: Subject) -> Script:
    """What draws here."""
    yield NEXT_FRAME
    return {"renderer": glGetString(GL_RENDERER).decode(), "kivy": kivy.__version__}


def start(window: Subject, began: float, places: Sequence[str]) -> Script:
    """Seconds from ``began`` to the first frame of each place. All processes share that clock."""
    seconds = []
    for arrive in _arrivals(window, places):
        arrive()
        yield NEXT_FRAME
        seconds.append(time.monotonic() - began)
    return seconds


def memory(window: Subject, places: Sequence[str]) -> Script:
    """Bytes at the last place."""
    for arrive in _arrivals(window, places):
        arrive()
        yield NEXT_FRAME
    yield QUIET
    return _bytes()


def _bytes() -> int:
    import psutil  # type: ignore[import-untyped]  # not on the way of a start that is measured

    gc.collect()
    return int(psutil.Process().memory_full_info().pss)


def idle(window: Subject, places: Sequence[str], seconds: float) -> Script:
    """At each place, the frames drawn in so many ``seconds``, and the processor's time in %."""
    frames = 0

    def count(*_args: object) -> None:
        nonlocal frames
        frames += 1

    Window.bind(on_flip=count)
    found = []
    for arrive in _arrivals(window, places):
        arrive()
        yield NEXT_FRAME
        yield REST
        frames, busy, began = 0, time.process_time(), time.monotonic()
        yield seconds
        share = (time.process_time() - busy) / (time.monotonic() - began)
        found.append((frames, 100 * share))
    return found


def frames(window: Subject, places: Sequence[str], count: int) -> Script:
    """At each place, the seconds that each of ``count`` redraws took."""
    found = []
    for arrive in _arrivals(window, places):
        arrive()
        yield NEXT_FRAME
        yield REST
        found.append([_redraw() for _ in range(WARM_UP + count)][WARM_UP:])
    return found


def reveal(window: Subject, count: int) -> Script:
    """The seconds that each of ``count`` frames of the light took, over the first screen."""
    from kiosk.widgets.motion import Rehearsal

    yield NEXT_FRAME
    yield REST
    with Rehearsal.of(window.app.stage) as rehearsal:
        return [rehearsal.seconds_of_frame(n / count) for n in range(-WARM_UP, count)][WARM_UP:]


def _redraw() -> float:
    began = time.perf_counter()
    Window.canvas.ask_update()
    Window.dispatch("on_draw")
    Window.flip()
    glFinish()
    return time.perf_counter() - began


def openings(window: Subject, places: Sequence[str]) -> Script:
    """Of each place but the first, the seconds from leaving for it until its first frame begins
    to be drawn, which are Python's, and until that frame is there."""
    Clock._max_fps = 0  # a frame comes when it is ready, not at the next sixtieth of a second
    first, *others = _arrivals(window, places)
    first()
    yield NEXT_FRAME
    drawing = 0.0

    def note(*_args: object) -> None:
        nonlocal drawing
        drawing = time.perf_counter()

    Window.bind(on_draw=note)
    found = []
    for arrive in others:
        yield REST
        began = time.perf_counter()
        arrive()
        yield NEXT_FRAME
        found.append((drawing - began, time.perf_counter() - began))
    return found


def touches(window: Subject, kinds: Sequence[str], count: int) -> Script:
    """For each kind of game, the seconds of each of ``count`` touches until the frame that shows
    what came of it, and of a redraw of that frame."""
    Clock._max_fps = 0  # a frame comes when it is ready, not at the next sixtieth of a second
    found = []
    for kind in kinds:
        window.places[f"play {kind}"]()
        yield NEXT_FRAME
        touched, drawn = [], []
        for _touch in range(count):
            yield MOMENT
            began = time.perf_counter()
            window.places["touch"]()
            Window.canvas.ask_update()  # a touch may change nothing
            yield NEXT_FRAME
            touched.append(time.perf_counter() - began)
            drawn.append(_redraw())
        found.append((touched, drawn))
    return found


def keys(window: Subject, words: Sequence[str]) -> Script:
    """Seconds from each key until the frame that shows what was found, and of a frame of that
    screen, both at the kiosk's own pace: a loop that never sleeps leaves no time to search."""
    answered = window.places["is answered"]
    window.places["search"]()
    while not answered():
        yield REST

    def draw(_dt: float) -> None:
        """What is found may be what is shown already; then nothing else would draw."""
        if answered():
            Window.canvas.ask_update()

    Clock.schedule_interval(draw, 0)
    typed, drawn = [], []
    for word in words:
        window.places["clear"]()
        yield REST
        for letter in word:
            yield MOMENT
            began = time.perf_counter()
            window.places[f"type {letter}"]()
            yield NEXT_FRAME
            while not answered():
                yield NEXT_FRAME
            shown = time.perf_counter()
            yield NEXT_FRAME
            typed.append(shown - began)
            drawn.append(time.perf_counter() - shown)
    return typed, drawn


def growth(window: Subject, places: Sequence[str], home: str, changes: int) -> Script:
    """Bytes at ``home``, again after a visit to every place, and after so many ``changes`` of
    screen more."""
    found = []
    for tour in ((home,), (*places, home), _round(places, changes, home)):
        for name in tour:
            window.places[name]()
            Window.canvas.ask_update()  # there may be nothing new to draw
            yield NEXT_FRAME
        yield QUIET
        found.append(_bytes())
    return found


def _round(places: Sequence[str], changes: int, last: str) -> Iterator[str]:
    """So many places, round and round, and ``last`` in the end."""
    yield from islice(cycle(places), changes)
    yield last


def saves(window: Subject, count: int) -> Script:
    """Seconds from each of ``count`` saves to the first frame that shows it."""
    seconds = []
    for _save in range(WARM_UP + count):
        yield REST
        began = time.perf_counter()
        window.places["save"]()
        while not window.places["is shown"]():
            yield NEXT_FRAME
        seconds.append(time.perf_counter() - began)
    return seconds[WARM_UP:]


def _arrivals(window: Subject, places: Sequence[str]) -> Iterator[Callable[[], object]]:
    """How to get to each place from the one before it."""
    first, *others = places
    is_there = first == next(iter(window.places))
    yield (lambda: None) if is_there else window.places[first]
    yield from (window.places[name] for name in others)

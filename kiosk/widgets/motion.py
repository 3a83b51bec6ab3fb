"""Whether this machine can move things over the whole screen: measured, not guessed.

A driver's name tells who draws, not how fast: some processors can, some graphics chips cannot.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from statistics import median
from time import perf_counter

from kivy.graphics import Fbo
from kivy.uix.widget import Widget

from kiosk.widgets.light import Light, borrowed, picture_of

SLOWEST_SECONDS = 1 / 20  # a frame; with fewer a second, a movement is seen as a stutter
FRAMES = 3


def is_too_slow_to_move(shown: Widget) -> bool:
    """Whether the light would open on ``shown``, which fills the window, in jerks.

    Nobody sees the frames that are drawn to find out. They take half a second on a machine that
    is too slow: to be called when nobody waits.
    """
    with Rehearsal.of(shown) as rehearsal:
        rehearsal.seconds_of_frame(0.0)  # the first one compiles the shader
        times = [rehearsal.seconds_of_frame(step / FRAMES) for step in range(FRAMES)]
    return median(times) > SLOWEST_SECONDS


class Rehearsal:
    """The light that opens on a widget, drawn frame by frame where nobody sees it.

    with Rehearsal.of(stage) as rehearsal:
        seconds = rehearsal.seconds_of_frame(0.5)
    """

    def __init__(self, frame: Fbo, light: Light) -> None:
        self._frame, self._light = frame, light

    @classmethod
    @contextmanager
    def of(cls, shown: Widget) -> Iterator[Rehearsal]:
        light = Light(picture_of(shown), shown.center, opens=True)
        with borrowed(shown) as frame:
            frame.add(light.canvas)
            yield cls(frame, light)

    def seconds_of_frame(self, progress: float) -> float:
        """How long one frame takes, from what is told to the card to what it has drawn."""
        begin = perf_counter()
        self._light.radius = progress * self._light.reach
        self._frame.ask_update()
        self._frame.draw()
        self._frame.get_pixel_color(0, 0)  # a driver puts everything off but what is read
        return perf_counter() - begin

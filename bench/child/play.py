"""Plays a script in Kivy's loop: it waits for frames and seconds, and acts between them."""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

from kivy.clock import Clock
from kivy.core.window import Window
from kivy.graphics.opengl import glFinish

NEXT_FRAME = None

# Yields NEXT_FRAME to go on when a frame has been drawn, or the seconds to wait.
Script = Generator[float | None, None, Any]


def play(app: Any, script: Script) -> Any:
    """Run ``app`` until ``script`` ends; what it returned. Raises what it raised."""
    player = _Player(app, script)
    app.run()
    return player.result()


class _Player:
    def __init__(self, app: Any, script: Script) -> None:
        self._app = app
        self._script = script
        self._awaits_frame = False
        self._result: Any = None
        self._error: Exception | None = RuntimeError("the window closed before the script ended")
        app.bind(on_start=self._go_on)
        Window.bind(on_flip=self._drawn)

    def result(self) -> Any:
        if self._error is not None:
            raise self._error
        return self._result

    def _drawn(self, *_args: object) -> None:
        glFinish()  # OpenGL draws when it likes: a frame counts when its pixels are there
        if self._awaits_frame:
            self._go_on()

    def _go_on(self, *_args: object) -> None:
        self._awaits_frame = False
        try:
            wait = next(self._script)
        except StopIteration as end:
            self._result, self._error = end.value, None
            self._app.stop()
        except Exception as error:  # the kiosk would recover from it and go on for ever
            self._error = error
            self._app.stop()
        else:
            self._wait(wait)

    def _wait(self, wait: float | None) -> None:
        if wait is NEXT_FRAME:
            self._awaits_frame = True
        else:
            Clock.schedule_once(self._go_on, wait)

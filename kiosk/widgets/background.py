"""Work that takes longer than a frame: done in a thread, answered on the main thread.

    self._errand = Errand(self.stay.counts, done=self._show, failed=self._apologise)
    self._errand.start()

An answer that nobody waits for any more is dropped: ``drop`` it when the screen is left.
"""

from __future__ import annotations

from collections.abc import Callable
from threading import Thread
from typing import Any, Generic, TypeVar

from kivy.clock import Clock

from kiosk.errors import KioskError

Found = TypeVar("Found")

_under_way: set[Errand[Any]] = set()


def is_awaited() -> bool:
    """Whether an answer is still to come, so that the screen will change by itself."""
    return bool(_under_way)


class Errand(Generic[Found]):
    """``work`` in a thread of its own; then ``done`` with what it found, at the next frame.

    ``failed`` gets what somebody can mend. Any other exception is raised on the main thread,
    where the last resort is.
    """

    def __init__(
        self,
        work: Callable[[], Found],
        *,
        done: Callable[[Found], None],
        failed: Callable[[KioskError], None],
    ) -> None:
        self._work = work
        self._done = done
        self._failed = failed

    def start(self) -> None:
        _under_way.add(self)
        # A daemon: a disk that hangs must not keep the kiosk from ending.
        Thread(target=self._run, name="errand", daemon=True).start()

    def drop(self) -> None:
        """Tell nothing any more. On the main thread."""
        _under_way.discard(self)

    def _run(self) -> None:
        try:
            found = self._work()
        except Exception as error:
            failure = error  # ``error`` is gone when the frame comes
            self._tell(lambda: self._refuse(failure))
        else:
            self._tell(lambda: self._done(found))

    def _tell(self, answer: Callable[[], None]) -> None:
        Clock.schedule_once(lambda _dt: self._answer(answer), -1)

    def _answer(self, answer: Callable[[], None]) -> None:
        if self in _under_way:
            _under_way.discard(self)
            answer()

    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, KioskError):
            raise error
        self._failed(error)

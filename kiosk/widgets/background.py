"""Work that takes longer than a frame: done in a thread, answered on the main thread.

    self._errand = Errand(self.stay.counts, done=self._show, failed=self._apologise)
    self._errand.start()

An answer that nobody waits for any more is dropped: ``drop`` it when the screen is left.

    self._asking = Newest(done=self._show, failed=self._apologise)
    self._asking.ask(lambda: catalogue.search(wish))      # at each key
"""

from __future__ import annotations

from collections.abc import Callable
from threading import Event, Thread
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
        self._is_done = Event()

    def start(self, patience: float = 0.0) -> None:
        """With some ``patience`` (s) it is waited for as long as that: what is found within it is
        told before this very frame."""
        _under_way.add(self)
        self._is_done.clear()
        # A daemon: a disk that hangs must not keep the kiosk from ending.
        Thread(target=self._run, name="errand", daemon=True).start()
        if patience > 0:
            self._is_done.wait(patience)

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
        self._is_done.set()

    def _answer(self, answer: Callable[[], None]) -> None:
        if self in _under_way:
            _under_way.discard(self)
            answer()

    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, KioskError):
            raise error
        self._failed(error)


class Newest(Generic[Found]):
    """Questions that may come faster than they are answered: one is worked on at a time, the
    newest waits for it, and only the newest is answered.

    ``done``, ``failed`` and ``patience`` as for an ``Errand``. All of it is called on the main
    thread.
    """

    def __init__(
        self,
        *,
        done: Callable[[Found], None],
        failed: Callable[[KioskError], None],
        patience: float = 0.0,
    ) -> None:
        self._done = done
        self._failed = failed
        self._patience = patience
        self._waiting: Callable[[], Found] | None = None
        self._errand: Errand[Found] | None = None

    def ask(self, work: Callable[[], Found]) -> None:
        """``work`` is the question from now on; those before it are not answered any more."""
        self._waiting = work
        if self._errand not in _under_way:
            self._send(work)

    def drop(self) -> None:
        """Tell nothing any more."""
        self._waiting = None
        if self._errand is not None:
            self._errand.drop()

    def _send(self, work: Callable[[], Found]) -> None:
        self._waiting = None
        self._errand = Errand(
            work,
            done=lambda found: self._tell(lambda: self._done(found)),
            failed=lambda error: self._tell(lambda: self._failed(error)),
        )
        self._errand.start(self._patience)

    def _tell(self, answer: Callable[[], None]) -> None:
        if self._waiting is None:
            answer()
        else:
            self._send(self._waiting)

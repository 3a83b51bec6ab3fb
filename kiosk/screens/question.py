"""A question to the catalogue: asked off the main thread, and again as long as it is not ready.

    self._question = Question(self.stay, work, done=self._show, waiting=self._wait)
    self._question.ask()

Drop it when the screen is left.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from kivy.clock import Clock

from kiosk.catalogue.catalogue import Catalogue
from kiosk.errors import KioskError
from kiosk.stay import Stay
from kiosk.widgets.background import Errand

RETRY_SECONDS = 0.5  # between two questions to a catalogue that is being made

Found = TypeVar("Found")


class Question(Generic[Found]):
    """``done`` gets what ``work`` finds; ``waiting`` is called each time that it has to wait."""

    def __init__(
        self,
        stay: Stay,
        work: Callable[[Catalogue], Found],
        *,
        done: Callable[[Found], None],
        waiting: Callable[[], None],
    ) -> None:
        desk = stay.catalogue
        assert desk is not None, "nobody is led here without a catalogue"
        self._errand = Errand(lambda: desk.ask(work), done=done, failed=self._put_off)
        self._waiting = waiting
        self._again = Clock.create_trigger(self.ask, RETRY_SECONDS)

    def ask(self, *_args: object) -> None:
        self._errand.start()

    def drop(self) -> None:
        """Ask nothing and tell nothing any more."""
        self._again.cancel()
        self._errand.drop()

    def _put_off(self, _error: KioskError) -> None:
        self._waiting()
        self._again()

"""Somebody who touches everything: where each screen leads, without going there.

A tap is a touch that leads to another screen. What shows more of the same screen is none: its
pages, its tabs, its list that is pushed by a finger.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterator, Mapping, Set
from typing import Any

from kiosk.screens.places import Place
from kiosk.widgets.choice import Chip
from kiosk.widgets.control import Control
from kiosk.widgets.keyboard import Key
from tests.patron import Patron

HOME: Place = ("home", "")
TURNING = ("Voir la suite", "Page suivante")
TYPING = (Key, Chip)
NOT_TOUCHED = ("Préciser", "Terminer")  # the first only hides, the other ends the visit


class Crawler:
    """Reads the screens named ``read``; of the others, it is enough to have come there."""

    def __init__(self, patron: Patron, read: Collection[str]) -> None:
        self._patron = patron
        self._read = read

    def taps(self, most: int, wanted: Set[Place] = frozenset()) -> Mapping[Place, int]:
        """Every place that is not further than ``most`` taps from the shelf, and how far; where
        some are ``wanted``, until all of these are found."""
        found = {HOME: 0}
        waiting = deque([HOME])
        while waiting and not (wanted and wanted <= found.keys()):
            place = waiting.popleft()
            if found[place] < most and place[0] in self._read:
                for other in self.ways_on(place):
                    if other not in found:
                        found[other] = found[place] + 1
                        waiting.append(other)
        return found

    def ways_on(self, place: Place) -> list[Place]:
        """Where everything on a screen leads that can be touched."""
        self._patron.app.stage.go(*place)
        self._patron.look()
        asked: list[Place] = []
        listener = _Listener(self._patron.screen, asked)
        self._touch_everything(asked)
        listener.stop()
        return list(dict.fromkeys(one for one in asked if one != place))

    def _touch_everything(self, asked: list[Place]) -> None:
        pages: set[tuple[str, ...]] = set()
        self._read_pages(pages)
        touched: set[str] = set()
        while (button := next(self._buttons(touched), None)) is not None:
            touched.add(button.spoken)
            so_far = len(asked)
            button.activate()
            if len(asked) == so_far:
                self._patron.look()
                self._read_pages(pages)

    def _read_pages(self, seen: set[tuple[str, ...]]) -> None:
        """Touch the rows of every page, until one comes that was there before."""
        while (names := tuple(row.spoken for row in self._rows())) not in seen:
            seen.add(names)
            for row in self._rows():
                row.activate()
            for turn in [one for one in self._controls() if one.spoken.startswith(TURNING)]:
                turn.activate()
                self._patron.look()

    def _rows(self) -> list[Control]:
        return [one for one in self._controls() if one.role == "case"]

    def _buttons(self, touched: Collection[str]) -> Iterator[Control]:
        for one in self._controls():
            is_row = one.role == "case" or one.spoken.startswith(TURNING)
            if not is_row and one.spoken not in touched and one.spoken not in NOT_TOUCHED:
                yield one

    def _controls(self) -> list[Control]:
        return [one for one in self._patron.controls if not isinstance(one, TYPING)]


class _Listener:
    """Hears where a screen wants to go, and keeps it from going there."""

    def __init__(self, screen: Any, asked: list[Place]) -> None:
        self._screen = screen
        self._asked = asked
        screen.bind(on_go=self._hear, on_back=self._stay)

    def stop(self) -> None:
        self._screen.unbind(on_go=self._hear, on_back=self._stay)

    def _hear(self, _screen: Any, name: str, subject: str) -> bool:
        self._asked.append((name, subject))
        return True

    def _stay(self, _screen: Any) -> bool:
        return True

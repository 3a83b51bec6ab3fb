"""Recording events without ever making a screen wait or fail.

``record`` only queues. A daemon thread writes in order whatever is waiting, in one
transaction of at most ``MAX_BATCH_EVENTS``; nothing waits for a batch to fill, so what a
pulled plug can lose is the events of the last ``ON_DISK_WITHIN_SECONDS`` at most.

When the disk refuses, events wait in memory and are tried again every ``RETRY_SECONDS``;
beyond ``MAX_WAITING_EVENTS`` the oldest are dropped and counted. A damaged file is set
aside and a new one begun.
"""

from __future__ import annotations

import sqlite3
import threading
from collections import deque
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from kiosk.i18n import term
from kiosk.journal.events import Event
from kiosk.journal.rows import Row, row_of
from kiosk.journal.store import Store, is_damage

MAX_BATCH_EVENTS = 100
ON_DISK_WITHIN_SECONDS = 2.0  # the first event opens the file; later ones take milliseconds
OPENING_DELAY_SECONDS = 1.0  # sqlite-utils is imported after the screen that is just opening
RETRY_SECONDS = 5.0
MAX_WAITING_EVENTS = 5_000  # two busy days of one kiosk; about 2 MB


class Journal:
    """The journal in the file ``path``. ``clock`` gives the time, with its time zone."""

    def __init__(
        self, path: Path, clock: Callable[[], datetime], *, retry_seconds: float = RETRY_SECONDS
    ) -> None:
        self._clock = clock
        self._retry_seconds = retry_seconds
        self._store = Store(path)
        self._changed = threading.Condition()
        self._waiting: deque[Row] = deque()
        self._writing: list[Row] = []
        self._dropped = 0
        self._refusal = ""
        self._damaged: Path | None = None
        self._is_closing = False
        self._is_awaited = False  # somebody waits for the disk: no time to lose
        self._thread = threading.Thread(target=self._write_on, name="journal", daemon=True)
        self._thread.start()

    def record(self, event: Event) -> None:
        """Note that ``event`` happened now. Returns at once; never raises because of the disk."""
        row = row_of(event, self._clock())
        with self._changed:
            if self._waiting and len(self._waiting) + len(self._writing) >= MAX_WAITING_EVENTS:
                self._waiting.popleft()
                self._dropped += 1
            self._waiting.append(row)
            self._changed.notify_all()

    @property
    def problem(self) -> str | None:
        """What staff should know about the journal, in one sentence, or ``None``."""
        with self._changed:
            if self._refusal:
                return term(
                    "The journal cannot be written ({reason}); "
                    "events waiting: {waiting}, dropped: {dropped}."
                ).format(
                    reason=self._refusal,
                    waiting=len(self._waiting) + len(self._writing),
                    dropped=self._dropped,
                )
            if self._damaged:
                return term("A damaged journal was set aside as {name}.").format(
                    name=self._damaged.name
                )
            if self._dropped:
                return term("Events that the journal dropped: {dropped}.").format(
                    dropped=self._dropped
                )
            return None

    def flush(self, timeout: float) -> bool:
        """Wait at most ``timeout`` seconds for all events to be on disk; whether they are."""
        with self._changed:
            self._is_awaited = True
            self._changed.notify_all()
            return self._changed.wait_for(self._is_idle, timeout)

    def close(self, timeout: float) -> bool:
        """Try once more to write what is waiting, and stop; whether all of it is on disk."""
        with self._changed:
            self._is_closing = self._is_awaited = True
            self._changed.notify_all()
        self._thread.join(timeout)
        with self._changed:
            return self._is_idle()

    def _is_idle(self) -> bool:
        return not self._waiting and not self._writing

    # --- the thread -------------------------------------------------------------------

    def _write_on(self) -> None:
        self._let_the_screen_open()
        while self._take():
            refusal = self._try_to_write()
            self._settle(refusal)
            if refusal and self._is_closing:
                break
            if refusal:
                self._rest()
        self._store.close()

    def _let_the_screen_open(self) -> None:
        with self._changed:
            self._changed.wait_for(lambda: self._waiting or self._is_awaited)
            self._changed.wait_for(lambda: self._is_awaited, OPENING_DELAY_SECONDS)

    def _take(self) -> bool:
        """Wait for events and take a batch of them; false when closing with none left."""
        with self._changed:
            self._changed.wait_for(lambda: self._waiting or self._is_closing)
            while self._waiting and len(self._writing) < MAX_BATCH_EVENTS:
                self._writing.append(self._waiting.popleft())
            return bool(self._writing)

    def _try_to_write(self) -> str:
        """Write the batch; why it was refused, or ``""``."""
        try:
            self._write_past_damage()
        except (sqlite3.Error, OSError) as error:
            return str(error)
        return ""

    def _write_past_damage(self) -> None:
        try:
            self._store.write(self._writing)
        except sqlite3.Error as error:
            # Opened anew next time: the file may be back on a disk that is writable again.
            self._store.close()
            if not is_damage(error):
                raise
            self._damaged = self._store.set_aside()
            self._store.write(self._writing)

    def _settle(self, refusal: str) -> None:
        with self._changed:
            if refusal:
                self._waiting.extendleft(reversed(self._writing))
            self._writing.clear()
            self._refusal = refusal
            self._changed.notify_all()

    def _rest(self) -> None:
        """Wait before trying again; closing tries at once, for the last time."""
        with self._changed:
            self._changed.wait_for(lambda: self._is_closing, self._retry_seconds)

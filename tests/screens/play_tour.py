"""Plays the tour in a process of its own, as a kiosk that writes its journal.

    python play_tour.py 1280x800 PICTURES DATA [LAST_PICTURE]

At the same minute of the same day, so that two tours give the same pictures. After
``LAST_PICTURE`` the patron stands still and the kiosk stays open. A connection ends the tour.
"""

from __future__ import annotations

import itertools
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from kiosk import start
from kiosk.config import Config
from kiosk.journal.events import Event
from kiosk.journal.tally import Tally
from kiosk.journal.writer import Journal
from kiosk.packs.media_files import MediaFiles
from kiosk.packs.records import merged
from kiosk.window import Size, prepare

NOW = datetime(2026, 11, 21, 14, 32, tzinfo=UTC)
CLOSING_SECONDS = 10.0


class Connected(Exception):
    """Somebody used a socket."""


def refuse_network(event: str, arguments: tuple[object, ...]) -> None:
    """An audit hook: whatever opens a socket in this process is stopped there."""
    if event.startswith("socket."):
        raise Connected(f"{event}{arguments}")


def main(size: str, pictures: str, data: str, last: str = "") -> None:
    sys.addaudithook(refuse_network)
    config = Config(data=Path(data))
    start.keep_log(config)
    loaded = start.load(config, today=NOW.date())
    content = loaded.content
    assert content is not None
    prepare(config.data / "kivy", size=Size.parse(size), offscreen=True)

    from kiosk.app import KioskApp, Services
    from kiosk.screens.tour import SkippingClock, Tour
    from kiosk.screens.tour_actions import SEED, Action, See, Wait
    from kiosk.screens.tour_script import script

    class StoppedClock(SkippingClock):
        """Only a script moves it on."""

        def __call__(self) -> float:
            return self._skipped

    def until_last(actions: Iterator[Action]) -> Iterator[Action]:
        for action in actions:
            yield action
            if action == See(last):
                yield from itertools.repeat(Wait(0))

    journal = Journal(config.journal, lambda: NOW)
    tally = Tally()  # what the journal has written so far depends on the machine

    def record(event: Event) -> None:
        journal.record(event)
        tally.record(event)

    clock = StoppedClock()
    app = KioskApp(
        Services(
            content=content,
            record=record,
            counts=tally.counts,
            media=MediaFiles(loaded.media),
            records=lambda: merged(loaded.records, NOW.date),
            luck=lambda: Random(SEED),
            catalogue=start.catalogue(config, loaded, NOW.date),
            still=True,
            now=clock,
            clock=lambda: NOW,
        )
    )
    tour = Tour(
        app,
        until_last(script(content)),
        out=Path(pictures),
        clock=clock,
        tell=lambda path: print(path.stem, flush=True),  # noqa: T201
    )
    app.bind(on_start=tour.start)
    app.run()
    if tour.error is not None:
        raise tour.error
    if not journal.close(CLOSING_SECONDS):
        raise TimeoutError(journal.problem)


if __name__ == "__main__":
    main(*sys.argv[1:])

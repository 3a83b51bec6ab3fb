"""The kiosk, started as ``kiosk run`` starts it, without movement.

``kiosk run`` itself would play the tour where there is no display. Movement is off because
what it costs depends on taste more than on code: a screen is there when it is drawn.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING

from bench.child.subject import Subject
from kiosk import start
from kiosk.cli.run import CLOSING_SECONDS, configured
from kiosk.journal.events import Event, ScreenFailed
from kiosk.window import Size, has_display, prepare

if TYPE_CHECKING:
    from kiosk.app import KioskApp
    from kiosk.packs.content import Content
    from kiosk.screens.tour import SkippingClock

# The tests' QR decoders bring NumPy, which sqlite-utils then loads; an installed kiosk has none.
sys.modules["numpy"] = None  # type: ignore[assignment]

UNTIL_WARNING = 95  # s without a touch; between the question and the end of the visit


@contextmanager
def opened(size: str) -> Iterator[Subject]:
    """Raises: RuntimeError when a screen failed, which the kiosk itself would survive."""
    config = configured()
    start.keep_log(config)
    loaded = start.load(config)
    if loaded.content is None:
        raise RuntimeError(loaded.trouble)
    prepare(config.data / "kivy", size=Size.parse(size), offscreen=not has_display())
    journal = start.open_journal(config)
    failures: list[ScreenFailed] = []

    def record(event: Event) -> None:
        journal.record(event)
        if isinstance(event, ScreenFailed):
            failures.append(event)

    from kiosk.app import KioskApp, Services
    from kiosk.screens.tour import SkippingClock
    from kiosk.theme import theme

    theme.still = True
    clock = SkippingClock()
    app = KioskApp(Services(content=loaded.content, record=record, now=clock, cache=config.cache))
    try:
        yield Subject(app=app, places=_places(app, loaded.content, clock))
    finally:
        journal.close(CLOSING_SECONDS)
    if failures:
        raise RuntimeError(failures)


def _places(
    app: KioskApp, content: Content, clock: SkippingClock
) -> Mapping[str, Callable[[], object]]:
    """By what the screens say to the stage. Each place can be reached from the one before it."""
    quiz, tutorial = content.quizzes[0], content.tutorials[0]
    resource = content.resource(tutorial.resource)

    def go(name: str, subject: str = "") -> None:
        app.idle.touched()
        app.look_at_idle()
        app.stage.go(name, subject)

    def carnet() -> None:
        for kind, item in (
            ("resource", resource.id),
            ("tutorial", tutorial.id),
            ("universe", resource.universe),
        ):
            app.stay.keep(app.stay.item(kind, item))
        go("carnet")

    def still_there() -> None:
        clock.skip(UNTIL_WARNING)
        app.look_at_idle()

    return {
        "attract": lambda: app.finish("button"),
        "home": lambda: go("home"),
        "universe": lambda: go("universe", resource.universe),
        "resource": lambda: go("resource", resource.id),
        "tutorial": lambda: go("tutorial", tutorial.id),
        "quiz question": lambda: go("quiz", quiz.id),
        "quiz answer": lambda: app.stage.current.choose(0),
        "carnet": carnet,
        "help": lambda: go("help"),
        "still there": still_there,
    }

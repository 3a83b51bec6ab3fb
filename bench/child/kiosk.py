"""The kiosk, started as ``kiosk run`` starts it, without movement.

``kiosk run`` itself would play the tour where there is no display. Movement is off because
what it costs depends on taste more than on code: a screen is there when it is drawn.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from bench.child.subject import Subject
from kiosk import start, tidy
from kiosk.activities.kinds import KINDS
from kiosk.cli.run import CLOSING_SECONDS, configured
from kiosk.journal.events import Event, ScreenFailed
from kiosk.journal.reader import counts
from kiosk.packs.content import Activity, Budget, GuidedChoice, InfoIntox, Memory
from kiosk.packs.media_files import MediaFiles
from kiosk.packs.records import merged
from kiosk.window import Size, has_display, prepare

if TYPE_CHECKING:
    from kiosk.app import KioskApp
    from kiosk.packs.content import Content
    from kiosk.screens.tour import SkippingClock

# The tests' QR decoders bring NumPy, which sqlite-utils then loads; an installed kiosk has none.
sys.modules["numpy"] = None  # type: ignore[assignment]

UNTIL_WARNING = 95  # s without a touch; between the question and the end of the visit


@contextmanager
def opened(size: str, records: tuple[Path, ...] | None = None) -> Iterator[Subject]:
    """With these files of ``records`` in the place of its own.

    Raises:
        RuntimeError: a screen failed, which the kiosk itself would survive.
    """
    config = configured()
    start.keep_log(config)
    loaded = start.load(config)
    loaded = loaded if records is None else replace(loaded, records=records)
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

    clock = SkippingClock()
    tidy.only_when_quiet()
    app = KioskApp(
        Services(
            content=loaded.content,
            media=MediaFiles(loaded.media),
            record=record,
            counts=lambda: counts(config.journal),
            records=partial(merged, loaded.records, date.today),
            catalogue=start.catalogue(config, loaded),
            cache=config.cache,
            still=True,
            speaker=lambda: None,
            now=clock,
        )
    )
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
    from kiosk.screens.places import place_of
    from kiosk.screens.tour_actions import SEED
    from kiosk.widgets.finger import Finger

    quiz, tutorial = content.quizzes[0], content.tutorials[0]
    resource = content.resource(tutorial.resource)

    luck = Random(SEED)

    def play(kind: type[Activity]) -> None:
        game = next(one for one in content.activities if isinstance(one, kind))
        go(*place_of(game))

    def touch() -> None:
        """Something in the game, never the plank; once it is over, « Recommencer »."""
        if app.stay.game.is_over:
            app.stage.current.play_again()
            return
        in_play = [one for one in app.focus.controls() if one.role != "tab"]
        chosen = luck.choice(in_play)
        Finger(tuple).tap(*chosen.to_window(*chosen.center))

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
        "menu": lambda: go("menu", "play"),
        "guided choice": lambda: play(GuidedChoice),
        "memory": lambda: play(Memory),
        "budget": lambda: play(Budget),
        "info-intox": lambda: play(InfoIntox),
        "carnet": carnet,
        "nearby": lambda: go("nearby"),
        "comfort": lambda: go("comfort"),
        "help": lambda: go("help"),
        "counts": lambda: go("counts"),
        "credits": lambda: go("credits"),
        "still there": still_there,
        "touch": touch,
        **{f"play {kind.name}": partial(play, kind.model) for kind in KINDS.values()},
    }

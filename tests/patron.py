"""Someone at a kiosk that stands off screen: touches, keys, time that goes by, a look.

It stands in for Kivy's main loop too: what is raised there goes to the kiosk's last resort.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from random import Random
from typing import TypeVar

from kivy.animation import Animation
from kivy.base import EventLoop, ExceptionManager
from kivy.clock import Clock
from kivy.core.window import Window
from kivy.lang import Builder
from kivy.uix.widget import Widget

from kiosk.app import KioskApp, Services
from kiosk.catalogue.desk import Desk
from kiosk.i18n import SOURCE_LANGUAGE, use_language
from kiosk.journal.events import Event
from kiosk.journal.tally import Tally
from kiosk.packs.content import Content, Record
from kiosk.screens.screen import KioskScreen
from kiosk.screens.tour_actions import SEED, Action, See, Touch
from kiosk.sounds.score import SoundName
from kiosk.visit.comfort import Comfort
from kiosk.visit.comfort import Theme as Palette
from kiosk.widgets.background import is_awaited
from kiosk.widgets.control import Control
from kiosk.widgets.finger import Finger, ScriptedTouch

FRAMES_TO_SETTLE = 4
LONGEST_MOVE = 20.0  # s
KEYS = {"tab": 9, "enter": 13, "escape": 27, "space": 32}
KEYS |= {"up": 273, "down": 274, "right": 275, "left": 276}

Kind = TypeVar("Kind")


class Ear:
    """A loudspeaker that writes down what it was told to play."""

    def __init__(self, heard: list[SoundName]) -> None:
        self._heard = heard

    def play(self, name: SoundName) -> None:
        self._heard.append(name)


class Patron:
    """``events`` is what the kiosk recorded, ``heard`` its sounds, ``now`` its monotonic clock
    in seconds. The kiosk is ``still``, or moves, or measures what it can."""

    def __init__(
        self,
        content: Content | None,
        *,
        size: tuple[int, int] = (1280, 800),
        text_scale: float = 1.0,
        palette: Palette = "clair",
        reach: bool = False,
        diagonal: float = 0.0,
        mirrored: bool = False,
        trouble: str = "",
        still: bool | None = True,
        records: Iterable[Record] = (),
        shown: Mapping[str, int] | None = None,
        catalogue: Desk | None = None,
    ) -> None:
        self.events: list[Event] = []
        self.heard: list[SoundName] = []
        self.now = 1000.0
        self.is_patient = True  # waits for what is fetched, as for what moves
        if Window.size != size:
            Window.size = size
        use_language(SOURCE_LANGUAGE)
        Clock.tick()  # it stood still since the last window: what is planned now would be late
        self.app = KioskApp(
            Services(
                content=content,
                record=self.events.append,
                counts=lambda: tally(self.events),
                trouble=trouble,
                comfort=Comfort(text_scale=text_scale, theme=palette, reach=reach),
                mirrored=mirrored,
                diagonal=diagonal,
                luck=lambda: Random(SEED),
                still=still,
                records=lambda: records,
                shown=lambda: shown or {},
                catalogue=catalogue,
                speaker=lambda: Ear(self.heard),
                now=lambda: self.now,
                clock=lambda: datetime(2026, 11, 21, 14, 32),
            )
        )
        self.app._run_prepare()
        Window.dispatch("on_flip")
        self.look()

    def leave(self) -> None:
        """The kiosk goes, and with it all that listened to the window."""
        ExceptionManager.handlers.clear()
        self.app._housekeeper.hold()
        Window.remove_widget(self.app.root)
        del self.app
        gc.collect()

    # --- what a patron does ------------------------------------------------------------

    def touch(self, name: str, role: str = "") -> None:
        """Tap what a voice would call so; of a ``role``, if any is given."""
        control = Finger(self.app.focus.controls).find(name, role)
        self.tap(*control.to_window(*control.center))

    def tap(self, x: float, y: float) -> None:
        self._do(lambda: Finger(tuple).tap(x, y))

    def tap_twice(self, first: Control, second: Control) -> None:
        """Tap one thing, and another before the screen has had time to change."""
        finger = Finger(tuple)
        finger.tap(*first.to_window(*first.center))
        self._do(lambda: finger.tap(*second.to_window(*second.center)))

    def put_finger(self, x: float, y: float) -> ScriptedTouch:
        finger = ScriptedTouch(x, y)
        self._do(lambda: EventLoop.post_dispatch_input("begin", finger))
        return finger

    def slide_finger(self, finger: ScriptedTouch, x: float, y: float) -> None:
        width, height = Window.size
        finger.move([x / (width - 1), y / (height - 1)])
        self._do(lambda: EventLoop.post_dispatch_input("update", finger))

    def lift_finger(self, finger: ScriptedTouch) -> None:
        self._do(lambda: EventLoop.post_dispatch_input("end", finger))

    def press(self, key: str, *modifiers: str) -> None:
        """Press one of ``KEYS``, or the key of a letter."""
        code = KEYS.get(key) or ord(key)
        self._do(lambda: Window.dispatch("on_key_down", code, 0, None, list(modifiers)))

    def wait(self, seconds: float) -> None:
        """So many seconds go by without a sign of anybody."""
        self.now += seconds
        self._do(self.app.look_at_idle)

    def play(self, actions: Iterator[Action]) -> Iterator[str]:
        """Do what a tour does; stops at each picture it would take, and says its name."""
        for action in actions:
            match action:
                case See(name):
                    yield name
                case Touch(name, may_be_gone, behind, role):
                    while behind and not any(said.startswith(name) for said in self.names):
                        self.touch(behind)
                    if name in self.names or not may_be_gone:
                        self.touch(name, role)
                case _:
                    self.wait(action.seconds)

    def look(self) -> None:
        """Wait until nothing moves any more."""
        still, deadline = 0, time.monotonic() + LONGEST_MOVE
        while still < FRAMES_TO_SETTLE:
            assert time.monotonic() < deadline, "something moves for ever"
            self._guarded(lay_out)
            still = 0 if self._is_moving() else still + 1

    # --- what a patron sees ------------------------------------------------------------

    @property
    def screen(self) -> KioskScreen:
        return self.app.stage.current

    @property
    def controls(self) -> Sequence[Control]:
        return self.app.focus.controls()

    @property
    def names(self) -> list[str]:
        """What a voice would call the controls, in reading order."""
        return [control.spoken for control in self.controls]

    @property
    def focused(self) -> str:
        """What a voice would say of the control that has the focus."""
        return str(self.app.focus.focused.spoken)

    def words(self) -> list[str]:
        """Everything that a voice would say, in reading order."""
        return [said for root in self.app.stage.scope() for said in spoken_in(root)]

    def said(self, kind: type[Kind]) -> list[Kind]:
        """What the kiosk recorded of one kind."""
        return [event for event in self.events if isinstance(event, kind)]

    # --- Kivy's main loop --------------------------------------------------------------

    def _is_moving(self) -> bool:
        if Animation._instances or (self.is_patient and is_awaited()):
            return True
        return hasattr(self.app, "stage") and self.app.stage.is_moving

    def _do(self, gesture: Callable[[], object]) -> None:
        self._guarded(gesture)
        self.look()

    def _guarded(self, action: Callable[[], object]) -> None:
        try:
            action()
        except Exception as error:
            if ExceptionManager.handle_exception(error) == ExceptionManager.RAISE:
                raise


def tally(events: Iterable[Event]) -> dict[str, int]:
    """How many there are of each kind."""
    counted = Tally()
    for event in events:
        counted.record(event)
    return counted.counts()


def lay_out() -> None:
    """A frame of Kivy's main loop without its drawing, which takes the longest."""
    Clock.tick()
    Builder.sync()
    Clock.tick_draw()
    Builder.sync()


def spoken_in(widget: Widget) -> Iterator[str]:
    if widget.opacity == 0 or not (widget.width and widget.height):
        return
    if said := getattr(widget, "spoken", ""):
        yield said
    if isinstance(widget, Control):
        return
    for child in reversed(widget.children):
        yield from spoken_in(child)

"""The composition root: the only place that builds services and hands them to screens.

``KioskApp`` owns the stay, the journal, the idle clock and the stage, and decides what their
events mean. It is also the last resort: an exception on one screen is recorded, and the
patron is brought home.
"""

from __future__ import annotations

import gc
import logging
import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from kivy.app import App
from kivy.base import ExceptionHandler, ExceptionManager
from kivy.clock import Clock
from kivy.config import Config
from kivy.core.window import Window
from kivy.graphics.opengl import GL_RENDERER, glGetString
from kivy.input import MotionEvent
from kivy.uix.floatlayout import FloatLayout
from kivy.uix.widget import Widget

from kiosk.errors import MachineError
from kiosk.i18n import _, ngettext, term, use_language
from kiosk.journal.events import Event
from kiosk.packs.content import Content
from kiosk.packs.media_files import MediaFiles
from kiosk.screens.places import Place, still_there
from kiosk.screens.stage import ATTRACT, HOME, Stage
from kiosk.stay import EndReason, Stay
from kiosk.theme import register_fonts, theme, tokens
from kiosk.visit.comfort import Comfort
from kiosk.visit.idle import Active, IdleClock, IdleLimits, NobodyThere, Over
from kiosk.widgets import scenes
from kiosk.widgets.focus import FocusKeeper
from kiosk.widgets.offers import Offer
from kiosk.widgets.sheet import Sheet

log = logging.getLogger("kiosk")

IDLE_TICK = 0.5  # s between two looks at the idle clock
FAILURES_TOLERATED = 5  # in FAILURE_WINDOW; beyond, the process ends and is started again
FAILURE_WINDOW = 20.0  # s
SOFTWARE_RENDERERS = ("llvmpipe", "softpipe", "swiftshader", "swrast")


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """What the app is given. ``record`` takes events and returns at once; ``trouble`` says
    why there is no content, and what to do; ``media`` finds what the content shows; finished
    pictures are kept in ``cache``. Each visit begins with ``comfort``, and ``mirrored`` lays
    it out from right to left whatever its language."""

    content: Content | None
    record: Callable[[Event], None]
    trouble: str = ""
    media: MediaFiles | None = None
    cache: Path | None = None
    comfort: Comfort = field(default_factory=Comfort)
    mirrored: bool = False
    now: Callable[[], float] = time.monotonic
    clock: Callable[[], datetime] = datetime.now


class KioskApp(App):
    """The kiosk in its window. Without content it only shows the calm screen.

    Raises:
        MachineError: no window can be opened; whoever installed the machine can act.
    """

    stay: Stay
    stage: Stage
    focus: FocusKeeper

    def __init__(self, services: Services, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        if Window is None:
            raise MachineError(
                term("no window can be opened"),
                fix=term("kiosk doctor says what this machine lacks"),
            )
        # The window reports touches itself; a second reader of the same panel doubles them.
        Config.remove_option("input", "%(name)s")
        self._services = services
        self._is_open = False
        limits = tokens()["session"]
        self.idle = IdleClock(
            IdleLimits(
                quiet_seconds=limits["quiet"],
                accessible_quiet_seconds=limits["accessible_quiet"],
                warning_seconds=limits["warning"],
            ),
            services.now,
        )

    # --- building ----------------------------------------------------------------------

    def build(self) -> Widget:
        self.title = _("La Médiathèque en ligne")
        register_fonts()
        if self._services.cache is not None:
            scenes.keep_in(self._services.cache)
        theme.fit(*Window.size)
        theme.still = theme.still or draws_without_gpu()
        root = FloatLayout()
        self._below, self._above = FloatLayout(), FloatLayout()
        root.add_widget(self._below)
        root.add_widget(self._above)
        self.focus = FocusKeeper(self._scope, root)
        self.focus.bind(on_escape=lambda *_: self._escape(), on_key=self._someone_types)
        if self._services.content is None:
            self._rest()
        else:
            self._open(self._services.content, self._services.media)
        return root

    def _rest(self) -> None:
        from kiosk.screens.calm import CalmScreen

        self._below.add_widget(CalmScreen(fix=self._services.trouble))

    def _open(self, content: Content, media: MediaFiles | None) -> None:
        services = self._services
        self.stay = Stay(
            content,
            services.record,
            services.now,
            clock=services.clock,
            media=media,
            comfort=services.comfort,
        )
        self.stage = Stage(self._make_screen)
        self.stage.bind(on_wake=self._wake, on_finish=self._ask_to_finish)
        self._below.clear_widgets()
        self._below.add_widget(self.stage)
        self._is_open = True
        self.stage.go(ATTRACT)

    def _make_screen(self, name: str) -> Any:
        from kiosk.screens import registry

        screen = registry.screen_class(name)(stay=self.stay)
        if name == "comfort":
            screen.bind(on_comfort=lambda _screen, comfort: self._read_like(comfort))
        return screen

    def on_start(self) -> None:
        Window.bind(
            on_resize=self._resized,
            on_touch_down=self._finger_down,
            on_touch_up=self._finger_up,
        )
        ExceptionManager.add_handler(LastResort(self._failed))
        Clock.schedule_interval(self.look_at_idle, IDLE_TICK)

    def open_settings(self, *_args: object) -> bool:
        """F1 opens Kivy's panel of settings; a kiosk has none."""
        return False

    def _resized(self, _window: object, width: int, height: int) -> None:
        theme.fit(width, height)
        if self._is_open:
            Clock.schedule_once(lambda _dt: self.stage.rebuild(), 0)

    # --- what is shown -----------------------------------------------------------------

    def show(self, content: Content, media: MediaFiles, place: Place | None = None) -> None:
        """Other content from now on; the visit goes on at ``place``, or where it is."""
        if not self._is_open:
            self._open(content, media)
        self.stay.take(content, media)
        way = [one for one in self.stage.history if still_there(one, content)] or [(HOME, "")]
        if place is not None:
            self._wake(self.stage)
            way = [one for one in way if one[0] != ATTRACT] or [(HOME, "")]
            way += [place] if place != way[-1] else []
        self.stage.rebuild(way)

    def cover(self, panel: Widget | None) -> None:
        """Put ``panel`` over every screen, in the place of the one before; ``None`` is none."""
        self._above.clear_widgets()
        if panel is not None:
            self._above.add_widget(panel)

    def _scope(self) -> Sequence[Widget]:
        """What the keyboard can reach."""
        if self._above.children:
            return tuple(self._above.children)
        return self.stage.scope() if self._is_open else ()

    def _escape(self) -> None:
        if self._above.children:
            self.cover(None)
        elif self._is_open:
            self.stage.escape()

    # --- a visit -----------------------------------------------------------------------

    def _wake(self, _stage: Stage) -> None:
        self.idle.touched()
        self.stay.begin()

    def _ask_to_finish(self, _stage: Stage) -> None:
        """« Terminer »: at once with an empty carnet, after a question with a full one."""
        kept = len(self.stay.visit.carnet.items)
        if not kept or self.stage.is_warning:
            self.finish("button")
            return
        text = ngettext(
            "Votre carnet contient {count} découverte. Elle sera effacée.",
            "Votre carnet contient {count} découvertes. Elles seront effacées.",
            kept,
        ).format(count=kept)
        carnet = Offer(name="carnet", text=_("Voir mon carnet"), icon="bookmark-simple")
        finish = Offer(name="finish", text=_("Oui, tout effacer"), icon="trash", look="primary")
        sheet = Sheet(
            title=_("Vous avez fini ?"), text=text, offers=(carnet, finish), escape="stay"
        )
        sheet.bind(on_choose=self._answer_finish)
        self.stage.open_sheet(sheet)

    def _answer_finish(self, _sheet: Sheet, name: str) -> None:
        self.stage.close_sheet()
        if name == "finish":
            self.finish("button")
        elif name == "carnet":
            self.stage.go("carnet")

    def finish(self, reason: EndReason) -> None:
        """Forget the visit: nothing of it is left on a screen, in memory or on disk."""
        self.stay.end(reason)
        self.focus.clear()
        self._apply(self.stay.visit.comfort)
        self.stage.start_again("closed")
        Clock.schedule_once(lambda _dt: gc.collect(), 0)  # now, not during the next visit

    def _read_like(self, comfort: Comfort) -> None:
        """Other settings for this visit: every screen is made again with them."""
        self.stay.visit.comfort = comfort
        self._apply(comfort)
        self.stage.rebuild()

    def _apply(self, comfort: Comfort) -> None:
        use_language(comfort.language)
        theme.text_scale, theme.palette = comfort.text_scale, comfort.theme
        theme.mirrored = comfort.is_right_to_left or self._services.mirrored
        self.idle.use_accessible_time(comfort.needs_more_time)

    def look_at_idle(self, *_args: object) -> None:
        """Warn, or forget the visit, when nobody has been there for long enough."""
        if not self._is_open or not self.stay.is_begun:
            return
        match self.idle.state():
            case Active():
                self.stage.stop_warning()
            case NobodyThere(seconds_left, fraction):
                self.stage.warn(seconds_left, fraction, stay=self._go_on)
            case Over():
                self.finish("idle")

    def _go_on(self) -> None:
        self.idle.touched()
        self.stage.stop_warning()

    # --- fingers and keys --------------------------------------------------------------

    def _finger_down(self, _window: object, touch: MotionEvent) -> None:
        self.idle.hold(f"finger {touch.uid}")
        self.focus.clear()

    def _finger_up(self, _window: object, touch: MotionEvent) -> None:
        self.idle.release(f"finger {touch.uid}")

    def _someone_types(self, *_args: object) -> None:
        self.idle.touched()

    # --- the last resort ---------------------------------------------------------------

    def _failed(self, error: BaseException) -> None:
        if not self._is_open:
            log.error("there is no screen, and still something failed", exc_info=error)
            return
        screen = self.stage.place
        log.error("screen %s failed", screen, exc_info=error)
        self.stay.screen_failed(screen, error)
        if screen in (ATTRACT, HOME):
            self.finish("failure")
            return
        self.stage.forget(screen)
        self.stage.say(
            _("Cette case coince. Essayez-en une autre, ou demandez de l’aide."),
            icon="warning-circle",
        )


class LastResort(ExceptionHandler):
    """Keeps the kiosk running after an exception, unless they rain."""

    def __init__(self, recover: Callable[[BaseException], None]) -> None:
        super().__init__()
        self._recover = recover
        self._times: deque[float] = deque(maxlen=FAILURES_TOLERATED)

    def handle_exception(self, inst: BaseException) -> int:
        if not isinstance(inst, Exception):
            return int(ExceptionManager.RAISE)
        now = time.monotonic()
        rains = len(self._times) == FAILURES_TOLERATED and now - self._times[0] < FAILURE_WINDOW
        self._times.append(now)
        if rains:
            return int(ExceptionManager.RAISE)
        try:
            self._recover(inst)
        except Exception as second:
            log.error("could not recover", exc_info=second)
        return int(ExceptionManager.PASS)


def draws_without_gpu() -> bool:
    """Whether OpenGL is drawn by the processor."""
    name = glGetString(GL_RENDERER)
    text = name.decode() if isinstance(name, bytes) else str(name)
    return any(renderer in text.lower() for renderer in SOFTWARE_RENDERERS)

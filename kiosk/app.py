"""The composition root: the only place that builds services and hands them to screens.

``KioskApp`` owns the stay, the journal, the idle clock and the stage, and decides what their
events mean. It is also the last resort: an exception on one screen is recorded, and the
patron is brought home.
"""

from __future__ import annotations

import logging
import time
from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from random import Random
from typing import Any

from kivy.app import App
from kivy.base import ExceptionHandler, ExceptionManager
from kivy.clock import Clock
from kivy.config import Config
from kivy.core.window import Window
from kivy.input import MotionEvent
from kivy.uix.floatlayout import FloatLayout
from kivy.uix.widget import Widget

from kiosk.catalogue.desk import Desk
from kiosk.errors import MachineError
from kiosk.i18n import _, ngettext, term, use_language
from kiosk.journal.events import Event
from kiosk.packs.content import Content, Record
from kiosk.packs.media_files import MediaFiles
from kiosk.screens.places import Place, still_there
from kiosk.screens.room import Room
from kiosk.screens.stage import ATTRACT, HOME, Stage
from kiosk.stay import EndReason, Stay
from kiosk.theme import register_fonts, theme, tokens
from kiosk.visit.comfort import Comfort
from kiosk.visit.idle import Active, IdleClock, IdleLimits, NobodyThere, Over
from kiosk.widgets import scenes
from kiosk.widgets.background import Errand
from kiosk.widgets.focus import FocusKeeper
from kiosk.widgets.housekeeper import Housekeeper
from kiosk.widgets.motion import is_too_slow_to_move
from kiosk.widgets.offers import Offer
from kiosk.widgets.sheet import Sheet
from kiosk.widgets.sound import Device, open_speaker, sound

log = logging.getLogger("kiosk")

IDLE_TICK = 0.5  # s between two looks at the idle clock
SETTLING_SECONDS = 1.0  # after the first frame: time for the first gesture, before an index is made
FAILURES_TOLERATED = 5  # in FAILURE_WINDOW; beyond, the process ends and is started again
FAILURE_WINDOW = 20.0  # s

# Rounds of layout before a frame: a box tells its size to the one around it, and so on. Kivy's own
# ten are too few for our deepest screens, which then jump in their first frames; they take 22.
MOST_LAYOUTS = 32
Clock.max_iteration = MOST_LAYOUTS


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """What the app is given. ``record`` takes events and returns at once; ``counts`` reads how
    many there are of each kind, and may take longer than a frame; ``trouble`` says
    why there is no content, and what to do; ``media`` finds what the content shows; finished
    pictures are kept in ``cache``. Each visit begins with ``comfort``, and ``mirrored`` lays
    it out from right to left whatever its language. ``diagonal`` is the screen's, in inches, 0
    where nobody measured it. ``still`` tells whether the machine is too
    slow for movements, instead of measuring it; ``speaker`` opens what is heard from;
    ``luck`` deals each game. ``records`` reads the catalogue and ``shown`` how often each record
    was proposed here, off the main thread; ``catalogue`` is where to search. Games last
    ``minutes`` at most, 0 as their authors meant."""

    content: Content | None
    record: Callable[[Event], None]
    counts: Callable[[], Mapping[str, int]] = dict
    trouble: str = ""
    media: MediaFiles | None = None
    cache: Path | None = None
    comfort: Comfort = field(default_factory=Comfort)
    mirrored: bool = False
    diagonal: float = 0.0
    still: bool | None = None
    luck: Callable[[], Random] = Random
    minutes: int = 0
    records: Callable[[], Iterable[Record]] = tuple
    shown: Callable[[], Mapping[str, int]] = dict
    catalogue: Desk | None = None
    speaker: Callable[[], Device | None] = open_speaker
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
        self._housekeeper = Housekeeper(lambda: self._is_open and self.stage.is_moving)
        self._is_slow = True if services.still is None else services.still
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
        width, height = Window.size
        theme.fit(width, height, self._services.diagonal)
        if 0 < theme.target_mm < (least := tokens()["meta"]["target_min_mm"]):
            log.warning("targets are %.0f mm wide on this screen, under %d", theme.target_mm, least)
        self._apply(self._services.comfort)
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
            luck=services.luck,
            minutes=services.minutes,
            counts=services.counts,
            records=services.records,
            shown=services.shown,
            catalogue=services.catalogue,
        )
        self.stage = Stage(self._make_screen)
        self.stage.bind(
            on_wake=self._wake,
            on_finish=self._ask_to_finish,
            on_rise=lambda *_: self._rise(),
            on_drop=lambda *_: self._housekeeper.clear_away(),
        )
        self._below.clear_widgets()
        self._room = Room(self.stage, [one.illustration for one in content.universes])
        self._room.furnish()
        self._below.add_widget(self._room)
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
        Window.bind(on_flip=self._first_frame_is_drawn)
        Clock.schedule_interval(self.look_at_idle, IDLE_TICK)

    def _first_frame_is_drawn(self, *_args: object) -> None:
        Window.unbind(on_flip=self._first_frame_is_drawn)
        Clock.schedule_once(self._try_out, 0)

    def _try_out(self, _dt: float) -> None:
        """What takes longer than a frame, once, while nobody can have touched anything yet."""
        if self._services.still is None:
            self._is_slow = is_too_slow_to_move(self._below)
        sound.device = self._services.speaker()
        Clock.schedule_once(self._make_ready, SETTLING_SECONDS)
        self._move_and_sound(self.stay.visit.comfort if self._is_open else self._services.comfort)

    def _make_ready(self, _dt: float) -> None:
        """The index of the catalogue, which may take seconds to make; searches wait for it."""
        if (catalogue := self._services.catalogue) is not None:
            Errand(
                catalogue.prepare,
                done=lambda _nothing: self._housekeeper.wait(),
                failed=lambda error: log.error("%s", error),
            ).start()

    def open_settings(self, *_args: object) -> bool:
        """F1 opens Kivy's panel of settings; a kiosk has none."""
        return False

    def _resized(self, _window: object, width: int, height: int) -> None:
        theme.fit(width, height, self._services.diagonal)
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
        with self.stage.light_closing():
            self._apply(self.stay.visit.comfort)
            self.stage.start_again("closed")

    def _read_like(self, comfort: Comfort) -> None:
        """Other settings for this visit: every screen is made again with them."""
        self.stay.visit.comfort = comfort
        self._apply(comfort)
        self.stage.rebuild()

    def _rise(self) -> None:
        """« Remonter l’écran »."""
        self._read_like(replace(self.stay.visit.comfort, reach=False))

    def _apply(self, comfort: Comfort) -> None:
        use_language(comfort.language)
        theme.text_scale, theme.palette = comfort.text_scale, comfort.theme
        theme.mirrored = comfort.is_right_to_left or self._services.mirrored
        theme.reach = comfort.reach
        self.idle.use_accessible_time(comfort.needs_more_time)
        self._move_and_sound(comfort)
        if self._is_open:
            self._room.furnish()

    def _move_and_sound(self, comfort: Comfort) -> None:
        theme.still = self._is_slow or comfort.reduced_motion
        sound.is_on = comfort.sounds

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
        self._housekeeper.hold()
        self.idle.hold(f"finger {touch.uid}")
        self.focus.clear()

    def _finger_up(self, _window: object, touch: MotionEvent) -> None:
        self.idle.release(f"finger {touch.uid}")
        self._housekeeper.wait()

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

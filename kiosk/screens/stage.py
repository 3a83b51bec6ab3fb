"""What holds the screens: one at a time, the plank below, messages and sheets above.

Screens are made by ``make(name)`` when they are visited, and dropped with the visit: what a
patron left on a screen goes with it. A screen takes some ten megabytes, so only the shelf and
the last few stay; the others are made anew, from a stay that has lost nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from kivy.input import MotionEvent
from kivy.properties import StringProperty
from kivy.uix.floatlayout import FloatLayout
from kivy.uix.screenmanager import NoTransition, ScreenManager
from kivy.uix.widget import Widget

from kiosk.i18n import _
from kiosk.screens.places import Place
from kiosk.screens.screen import KioskScreen
from kiosk.screens.still_there import StillThere
from kiosk.theme import theme
from kiosk.widgets import load_kv
from kiosk.widgets.light import Light, Point, picture_of
from kiosk.widgets.plank import PlankEntry
from kiosk.widgets.sheet import Sheet
from kiosk.widgets.sound import sound
from kiosk.widgets.toast import Toast

ATTRACT, HOME, FINISH = "attract", "home", "finish"
KEPT_SCREENS = 2  # beside the shelf: as far as one goes there and back
RISE = "rise"  # the tab that ends « À portée »


class Stage(FloatLayout):
    """``on_wake`` when someone touches the attract screen, ``on_finish`` when « Terminer » is,
    ``on_rise`` when « Remonter l’écran » is; ``on_drop`` when screens are let go of.
    ``heading`` is that of the current screen."""

    heading = StringProperty("")

    __events__ = ("on_wake", "on_finish", "on_rise", "on_drop")

    def __init__(self, make: Callable[[str], KioskScreen], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._make = make
        self._history: list[Place] = []
        self._sheet: Sheet | None = None
        self._last_touch: Point = (0.0, 0.0)
        self._opened_at: dict[Place, Point] = {}
        self._seen: list[str] = []  # names of screens, the current one last
        self._still_there: StillThere | None = None

    def on_wake(self) -> None:
        """A visit begins."""

    def on_finish(self) -> None:
        """The patron wants to finish."""

    def on_rise(self) -> None:
        """The patron wants the whole height again."""

    def on_drop(self) -> None:
        """Some screens are not shown any more."""

    @property
    def screens(self) -> ScreenManager:
        return self.ids.screens

    @property
    def current(self) -> KioskScreen:
        return self.screens.current_screen

    @property
    def place(self) -> str:
        """The name of the screen that is shown, or was asked for and failed."""
        return self._history[-1][0] if self._history else ATTRACT

    @property
    def is_moving(self) -> bool:
        return bool(self.ids.lights.children or self.screens.transition.is_active)

    # --- going about -------------------------------------------------------------------

    def go(self, name: str, subject: str = "") -> None:
        """Show a screen. ``finish`` is no screen: whoever owns the visit decides."""
        if name == FINISH:
            self.dispatch("on_finish")
            return
        if self._history and self._history[-1][0] == ATTRACT:
            self.dispatch("on_wake")
            self._history = [(HOME, "")]
        opened = self._history[1:2] if name == HOME else []
        if name in (HOME, ATTRACT):
            self._history.clear()
        if not self._history or self._history[-1] != (name, subject):
            self._history.append((name, subject))
        self._show(name, subject, closes=opened[0] if opened else None)

    def back(self) -> None:
        """Show what was there before; at the first screen, stay."""
        if len(self._history) > 1:
            left = self._history.pop()
            self._show(*self._history[-1], closes=left)
        elif self._history and self._history[-1][0] not in (HOME, ATTRACT):
            self.go(HOME)

    def start_again(self, farewell: str = "") -> None:
        """Drop every screen, and with them all that a visit left on them; then veille."""
        self.close_sheet()
        self.stop_warning()
        self.hush()
        self._drop_all()
        self.go(ATTRACT, farewell)

    @property
    def history(self) -> tuple[Place, ...]:
        """The way to the current screen, which is its last place."""
        return tuple(self._history)

    def rebuild(self, history: Iterable[Place] | None = None) -> None:
        """Make the current screen again: the layout, the language or the content has changed.

        With a ``history``, show its last place instead.
        """
        way = list(self._history if history is None else history) or [(ATTRACT, "")]
        self._drop_all()
        self._history = way
        self._show(*way[-1])

    def forget(self, name: str) -> None:
        """Drop one screen: it failed, and will be made anew at its next visit."""
        self.close_sheet()
        self.screens.transition = NoTransition()
        self._history = [(HOME, "")]
        self._show(HOME, "", leaving=False)  # what failed may fail again when it is left
        if self.screens.has_screen(name):
            self.screens.remove_widget(self.screens.get_screen(name))

    def _drop_all(self) -> None:
        if self.screens.current_screen is not None:
            self.current.leave()
        self._history = []
        self._opened_at = {}
        self.ids.lights.clear_widgets()
        self.screens.transition = NoTransition()
        self.screens.clear_widgets()
        self.dispatch("on_drop")

    def _show(
        self, name: str, subject: str, *, closes: Place | None = None, leaving: bool = True
    ) -> None:
        """``closes`` is the place that is left for one before it."""
        old = self.screens.current_screen
        light = None
        if old is not None and leaving:
            if old.name != name:
                light = self._light((name, subject), closes)
            old.leave()
        screen = self._screen(name)
        self.close_sheet()
        self.hush()  # a message about another screen would cover this one's buttons
        screen.arrive(subject)
        if old is not screen:
            self.screens.transition = NoTransition()
            self.screens.current = name
        self.heading = screen.heading or _("La Médiathèque en ligne")
        self.show_plank(screen)  # last: its height would lay out the old screen again
        self._shine(light)
        self._drop_oldest()

    def _drop_oldest(self) -> None:
        """Keep the shelf, and the screens that were seen last."""
        self._seen = [name for name in self._seen if name != self.current.name]
        self._seen.append(self.current.name)
        kept = {HOME, *self._seen[-KEPT_SCREENS:]}
        dropped = [one for one in self.screens.screens if one.name not in kept]
        for screen in dropped:
            self.screens.remove_widget(screen)
        if dropped:
            self.dispatch("on_drop")
        self._seen = self._seen[-KEPT_SCREENS:]

    def _screen(self, name: str) -> KioskScreen:
        if not self.screens.has_screen(name):
            screen = self._make(name)
            screen.name = name
            self._listen(screen)
            self.screens.add_widget(screen)
        return self.screens.get_screen(name)

    def _listen(self, screen: KioskScreen) -> None:
        screen.bind(
            on_go=self._on_go,
            on_back=self._on_back,
            on_message=self._on_message,
            on_sheet=self._on_sheet,
            on_plank=self.show_plank,
        )

    # --- light -------------------------------------------------------------------------

    def _light(self, place: Place, closes: Place | None) -> Light | None:
        """It opens where the finger was, and closes where it had opened."""
        if closes is None:
            centre = self._opened_at[place] = self._last_touch
        else:
            centre = self._opened_at.get(closes, self._last_touch)
        return self._make_light(centre, opens=closes is None)

    def _make_light(self, centre: Point, *, opens: bool) -> Light | None:
        sound.play("reveal" if opens else "close")
        return None if theme.still else Light(picture_of(self), centre, opens=opens)

    def _shine(self, light: Light | None) -> None:
        self.ids.lights.clear_widgets()
        if light is not None:
            self.ids.lights.add_widget(light)
            light.move()

    @contextmanager
    def light_closing(self) -> Iterator[None]:
        """Whatever is done to the screens in the meantime, the light closes on what was seen."""
        light = self._make_light(self._last_touch, opens=False)
        yield
        self._shine(light)

    # --- what screens say --------------------------------------------------------------

    def _on_go(self, _screen: KioskScreen, name: str, subject: str) -> None:
        self.go(name, subject)

    def _on_back(self, _screen: KioskScreen) -> None:
        self.back()

    def _on_message(self, _screen: KioskScreen, text: str, icon: str, can_undo: bool) -> None:
        self.say(text, icon=icon, can_undo=can_undo)
        self.show_plank(self.current)

    def _on_sheet(self, _screen: KioskScreen, sheet: Sheet | None) -> None:
        if sheet is None:
            self.close_sheet()
        else:
            self.open_sheet(sheet)

    def say(self, text: str, *, icon: str, can_undo: bool = False) -> None:
        """Say something above the plank for a few seconds."""
        self.hush()
        toast = Toast(text=text, icon=icon, can_undo=can_undo)
        toast.bind(on_undo=lambda *_: self.undo(), on_end=lambda *_: self.hush())
        self.ids.messages.add_widget(toast)
        sound.play("message")

    def hush(self) -> None:
        """Take the message away."""
        for toast in self.ids.messages.children[:]:
            toast.cancel()
            self.ids.messages.remove_widget(toast)

    def undo(self) -> None:
        self.hush()
        self.current.undo()
        self.show_plank(self.current)

    def show_plank(self, screen: KioskScreen) -> None:
        plank = self.ids.plank
        plank.active = screen.tab
        entries = screen.plank()
        if entries and theme.reach:
            entries += (PlankEntry(RISE, "arrow-up", _("Remonter l’écran")),)
        plank.entries = entries

    def choose_tab(self, name: str) -> None:
        if name == RISE:
            self.dispatch("on_rise")
        else:
            self.current.choose_tab(name)

    def escape(self) -> None:
        """Close what lies on top, or let the screen decide."""
        if self._still_there is not None:
            self._still_there.dispatch("on_stay")
        elif self._sheet is not None:
            self._sheet.dispatch("on_choose", self._sheet.escape)
        else:
            self.current.escape()

    # --- what lies on top --------------------------------------------------------------

    def open_sheet(self, sheet: Sheet) -> None:
        self.close_sheet()
        self._sheet = sheet
        self.ids.above.add_widget(sheet)

    def close_sheet(self) -> None:
        if self._sheet is not None:
            self.ids.above.remove_widget(self._sheet)
            self._sheet = None

    def warn(self, seconds: int, fraction: float, *, stay: Callable[[], None]) -> None:
        """« Toujours là ? », once; then only its countdown changes."""
        if self._still_there is None:
            self._still_there = StillThere(shelf=self._shelf())
            self._still_there.bind(on_stay=lambda *_: stay())
            self._still_there.bind(on_finish=lambda *_: self.dispatch("on_finish"))
            self.ids.above.add_widget(self._still_there)
        self._still_there.seconds, self._still_there.fraction = seconds, fraction

    @property
    def is_warning(self) -> bool:
        return self._still_there is not None

    def stop_warning(self) -> None:
        if self._still_there is not None:
            self.ids.above.remove_widget(self._still_there)
            self._still_there = None

    def _shelf(self) -> tuple[str, ...]:
        return tuple(universe.illustration for universe in self.current.stay.content.universes)

    def scope(self) -> Sequence[Widget]:
        """What the keyboard can reach, in reading order."""
        if self._still_there is not None:
            return (self._still_there,)
        if self._sheet is not None:
            return (self._sheet,)
        return (self.current, self.ids.messages, self.ids.plank)

    # --- touch -------------------------------------------------------------------------

    def on_touch_down(self, touch: MotionEvent) -> bool:
        if self.is_moving:  # a second tap during a change of screen would land on a stranger
            return True
        self._last_touch = touch.pos
        return bool(super().on_touch_down(touch))


load_kv(__file__)

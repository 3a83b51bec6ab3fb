"""« Toujours là ? »: the last seconds before everything is forgotten, and two answers."""

from __future__ import annotations

from kivy.input import MotionEvent
from kivy.properties import NumericProperty, ObjectProperty
from kivy.uix.floatlayout import FloatLayout

from kiosk.widgets import load_kv


class StillThere(FloatLayout):
    """``on_stay`` when anything but « J’ai fini » is touched, ``on_finish`` when that is."""

    seconds = NumericProperty(20)
    fraction = NumericProperty(1.0)
    shelf = ObjectProperty(())

    __events__ = ("on_stay", "on_finish")

    def on_stay(self) -> None:
        """The patron is still there."""

    def on_finish(self) -> None:
        """The patron has finished."""

    def on_touch_down(self, touch: MotionEvent) -> bool:
        super().on_touch_down(touch)
        return True

    def on_touch_up(self, touch: MotionEvent) -> bool:
        if touch.grab_current is None and not self.ids.finish.collide_point(*touch.pos):
            self.dispatch("on_stay")
            return True
        return super().on_touch_up(touch)


load_kv(__file__)

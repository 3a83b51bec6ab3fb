"""The practice phone: a simplified page on a phone that sends nothing anywhere.

    Phone:
        id: phone
        unit: self.height / 868

    phone.page = step.page
    phone.bind(on_touch_block=lambda phone, index: …)
    phone.show_gesture()          # the hand plays what to do

It draws the page and says which block was touched; whether that was right is not its business.
"""

from __future__ import annotations

from functools import singledispatchmethod

from kivy.animation import Animation
from kivy.properties import (
    BooleanProperty,
    ListProperty,
    NumericProperty,
    ObjectProperty,
    StringProperty,
)
from kivy.uix.floatlayout import FloatLayout
from kivy.uix.widget import Widget

from kiosk.packs import content
from kiosk.theme import theme
from kiosk.widgets import load_kv
from kiosk.widgets.control import Control
from kiosk.widgets.layouts import Row
from kiosk.widgets.picture import OPEN_RADIUS, Picture
from kiosk.widgets.text import Text, Title

HALO_BEATS = 3


class PhoneControl(Control):
    """A button or a field of the page. ``unit`` is the phone's own unit in pixels."""

    text = StringProperty("")
    unit = NumericProperty(1)
    is_target = BooleanProperty(False)
    halo = NumericProperty(0)


class PhoneButton(PhoneControl):
    """The blue button of the page; other buttons are outlined."""


class PhoneField(PhoneControl):
    """A field that shows its made-up value under the finger; nothing is ever typed."""

    value = StringProperty("")


class PhoneHeading(Title):
    unit = NumericProperty(1)


class PhoneText(Text):
    unit = NumericProperty(1)


class PhonePictures(Row):
    unit = NumericProperty(1)


class PhonePicture(Picture):
    """One of the house's scenes, small, on the page."""


class Phone(FloatLayout):
    page = ObjectProperty(None, allownone=True)
    unit = NumericProperty(1)
    frame_width = NumericProperty(468)  # in units; the frame is always as high
    site = StringProperty("")
    hand = ListProperty([0, 0])
    target = ObjectProperty(None, allownone=True)

    __events__ = ("on_touch_block",)

    def on_touch_block(self, index: int) -> None:
        """The button or field at ``index`` of the page was touched."""

    def on_page(self, *_args: object) -> None:
        blocks = self.ids.blocks
        blocks.clear_widgets()
        self.target = None
        for index, block in enumerate(self.page.blocks if self.page else ()):
            widget = self._widget(block)
            if isinstance(widget, PhoneControl):
                widget.bind(
                    on_release=lambda _w, index=index: self.dispatch("on_touch_block", index)
                )
                if widget.is_target:
                    self.target = widget
                    widget.bind(pos=self._rest_hand, size=self._rest_hand)
            blocks.add_widget(widget)

    @singledispatchmethod
    def _widget(self, block: content.PageBlock) -> Widget:
        raise TypeError(type(block))

    @_widget.register
    def _heading(self, block: content.Heading) -> Widget:
        return PhoneHeading(text=block.text, unit=self.unit)

    @_widget.register
    def _paragraph(self, block: content.Paragraph) -> Widget:
        return PhoneText(rich=(block.text,), unit=self.unit)

    @_widget.register
    def _button(self, block: content.Button) -> Widget:
        return PhoneButton(text=block.text, is_target=block.is_target, unit=self.unit)

    @_widget.register
    def _field(self, block: content.Field) -> Widget:
        return PhoneField(
            text=block.label, value=block.value, is_target=block.is_target, unit=self.unit
        )

    @_widget.register
    def _pictures(self, block: content.Pictures) -> Widget:
        row = PhonePictures(unit=self.unit)
        for name in block.illustrations:
            row.add_widget(PhonePicture(scene=name, radius=OPEN_RADIUS))
        return row

    def on_unit(self, *_args: object) -> None:
        for child in self.ids.blocks.children:
            child.unit = self.unit

    def _rest_hand(self, *_args: object) -> None:
        if self.target is not None:
            self.hand = self._hand_on(self.target)

    def _hand_on(self, target: Widget) -> list[float]:
        """The tip of the finger on the lower corner of the target, clear of its words."""
        inside = 6 * self.unit
        corner = target.x + inside if theme.mirrored else target.right - inside
        return [corner, target.y + 22 * self.unit]

    def show_gesture(self) -> None:
        """The hand comes from below and presses; the ring beats three times, then rests."""
        if self.target is None or theme.still:
            return
        place = self._hand_on(self.target)
        self.hand = [place[0], self.y - 120 * self.unit]
        glide = Animation(hand=place, d=theme.seconds("reveal"), t="out_cubic")
        press = Animation(hand=[place[0], place[1] - 14 * self.unit], d=theme.seconds("press"))
        back = Animation(hand=place, d=theme.seconds("press"))
        (glide + press + back).start(self)
        self._beat(self.target)

    def _beat(self, target: PhoneControl) -> None:
        half = theme.seconds("halo") / 2
        beats = Animation(halo=1, d=half, t="in_out_sine")
        for beat in range(2 * HALO_BEATS - 1):
            beats += Animation(halo=beat % 2, d=half, t="in_out_sine")
        beats.start(target)


load_kv(__file__)

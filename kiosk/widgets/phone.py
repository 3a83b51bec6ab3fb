"""The practice phone: a simplified page on a phone that sends nothing anywhere.

    Phone:
        id: phone
        unit: self.height / 868

    phone.page = step.page
    phone.bind(on_touch_block=lambda phone, index: …, on_page_back=lambda phone: …)
    phone.show_gesture()          # the hand plays what to do
    phone.write('hist')           # in the field that is the target, which is open

It draws the page and says which block was touched; whether that was right is not its business.
"""

from __future__ import annotations

from functools import singledispatchmethod
from itertools import groupby

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
from kiosk.widgets.layouts import Column, Row
from kiosk.widgets.picture import OPEN_RADIUS, Picture
from kiosk.widgets.text import Text, Title

HALO_BEATS = 3
FRAME_HEIGHT = 868.0  # units
LAST_TO_GO = 3  # after pictures and headings


class PhoneControl(Control):
    """A button or a field of the page. ``unit`` is the phone's own unit in pixels, ``ring`` how
    far around it the ring of the target is, in units."""

    text = StringProperty("")
    unit = NumericProperty(1)
    ring = NumericProperty(11)
    spare = NumericProperty(0)
    is_target = BooleanProperty(False)
    halo = NumericProperty(0)


class PhoneButton(PhoneControl):
    """The blue button of the page; other buttons are outlined."""


class PhoneLine(PhoneControl):
    """One line of a list of the page."""


class PhoneList(Column):
    """Lines that follow each other."""

    unit = NumericProperty(1)
    spare = NumericProperty(0)

    def on_unit(self, *_args: object) -> None:
        for line in self.children:
            line.unit = self.unit


class PhoneField(PhoneControl):
    """A field that shows its made-up ``value`` under the finger, or what was ``typed`` in it."""

    value = StringProperty("")
    typed = StringProperty("")
    is_open = BooleanProperty(False)


class PhoneBack(Control):
    """The arrow of the phone's own bar."""

    unit = NumericProperty(1)


class PhoneHeading(Title):
    unit = NumericProperty(1)


class PhoneText(Text):
    unit = NumericProperty(1)
    spare = NumericProperty(0)


class PhonePictures(Row):
    unit = NumericProperty(1)


class PhonePicture(Picture):
    """One of the house's scenes, small, on the page."""


class Phone(FloatLayout):
    """``has_back`` puts an arrow in its bar. ``is_cut`` shows its upper part only, as high as the
    widget, and ``is_bare`` without its bars: enough for the field that is being typed in."""

    page = ObjectProperty(None, allownone=True)
    unit = NumericProperty(1)
    frame_width = NumericProperty(468)  # in units
    frame_height = NumericProperty(FRAME_HEIGHT)
    site = StringProperty("")
    has_back = BooleanProperty(False)
    is_cut = BooleanProperty(False)
    is_bare = BooleanProperty(False)
    is_open = BooleanProperty(False)  # the field in which one types
    hand = ListProperty([0, 0])
    target = ObjectProperty(None, allownone=True)

    __events__ = ("on_touch_block", "on_page_back")

    def on_touch_block(self, index: int) -> None:
        """The button or field at ``index`` of the page was touched."""

    def on_page_back(self) -> None:
        """The arrow of the bar was touched."""

    def on_has_back(self, *_args: object) -> None:
        self.ids.back.clear_widgets()
        if self.has_back:
            arrow = PhoneBack(unit=self.unit)
            arrow.bind(on_release=lambda _arrow: self.dispatch("on_page_back"))
            self.ids.back.add_widget(arrow)

    def on_page(self, *_args: object) -> None:
        self.ids.blocks.clear_widgets()
        self.target, self.is_open = None, False
        blocks = enumerate(self.page.blocks if self.page else ())
        for is_list, some in groupby(blocks, lambda block: isinstance(block[1], content.ListItem)):
            place = self._list() if is_list else self.ids.blocks
            for index, block in some:
                place.add_widget(self._made(index, block))

    def _list(self) -> PhoneList:
        lines = PhoneList(unit=self.unit)
        self.ids.blocks.add_widget(lines)
        return lines

    def _made(self, index: int, block: content.PageBlock) -> Widget:
        widget = self._widget(block)
        if isinstance(widget, PhoneControl):
            widget.bind(on_release=lambda _widget: self.dispatch("on_touch_block", index))
            if widget.is_target:
                self.target = widget
                widget.bind(pos=self._rest_hand, size=self._rest_hand)
        return widget

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
    def _list_item(self, block: content.ListItem) -> Widget:
        return PhoneLine(text=block.text, is_target=block.is_target, unit=self.unit)

    @_widget.register
    def _field(self, block: content.Field) -> Widget:
        return PhoneField(
            text=block.label,
            value="" if block.is_typed else block.value,
            is_target=block.is_target,
            unit=self.unit,
        )

    @_widget.register
    def _pictures(self, block: content.Pictures) -> Widget:
        row = PhonePictures(unit=self.unit)
        for name in block.illustrations:
            row.add_widget(PhonePicture(scene=name, radius=OPEN_RADIUS))
        return row

    def on_unit(self, *_args: object) -> None:
        for child in (*self.ids.blocks.children, *self.ids.back.children):
            child.unit = self.unit

    def write(self, typed: str, *, is_open: bool) -> None:
        """Show ``typed`` in the field that is the target; its caret while it ``is_open``."""
        self.target.typed = typed
        self.target.is_open = self.is_open = is_open

    def on_is_cut(self, *_args: object) -> None:
        """All but the field may go where there is little room, as it scrolls away on a phone."""
        for child in self.ids.blocks.children:
            if child is not self.target and child.spare in (0, LAST_TO_GO):
                child.spare = LAST_TO_GO if self.is_cut else 0

    def _rest_hand(self, *_args: object) -> None:
        if self.target is not None:
            self.hand = self._hand_on(self.target)

    def _hand_on(self, target: Widget) -> list[float]:
        """The tip of the finger on the lower corner of the target, clear of words and chevrons."""
        out = 6 * self.unit
        # ``right`` is still the old one while a change of position or size is told.
        corner = target.x + (-out if theme.mirrored else target.width + out)
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

"""The cases that things are sorted into: the last of these, then the name and how many there are.

    Baskets:
        baskets: (BasketSign(title='Sans limite', things=('Un cours',), note='1 objet'), …)
        on_choose: root.place(args[1])

Where there is little room the things give way, then the letters of the names get smaller.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from kivy.clock import Clock
from kivy.properties import (
    BooleanProperty,
    ColorProperty,
    NumericProperty,
    ObjectProperty,
    StringProperty,
)

from kiosk.theme import theme
from kiosk.widgets import load_kv
from kiosk.widgets.control import Control
from kiosk.widgets.fitting import Face
from kiosk.widgets.layouts import Shelf
from kiosk.widgets.text import Text

NAME = Face("Titre", line_height=0.86)
THING = Face("Texte", is_bold=True, line_height=1.04)
COLOURS = ("livres", "former", "jeunesse", "patrimoine")
LOWEST_INSIDE = 44  # u: a lower inside is not worth its room


@dataclass(frozen=True, slots=True)
class BasketSign:
    """``things`` are what is inside, the last one last; ``note`` says the state, and so does
    ``icon``."""

    title: str
    things: tuple[str, ...] = ()
    note: str = ""
    icon: str = "tray"


class Ticket(Text):
    """One thing inside."""


class BasketCase(Control):
    """``number`` tells apart two cases of one name; its words stand in ``label_height``."""

    number = NumericProperty(1)
    title = StringProperty("")
    things = ObjectProperty(())
    note = StringProperty("")
    icon = StringProperty("")
    inside = ColorProperty()
    label_height = NumericProperty(0)
    title_size = NumericProperty(0)
    note_size = NumericProperty(0)

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        fit = Clock.create_trigger(self._fit, -1)
        for name in ("title", "things", "note", "size", "label_height"):
            self.fbind(name, fit)
        fit()

    def _fit(self, *_args: object) -> None:
        width = self.width - 2 * theme.space_small
        if width <= 0:
            return
        beside_icon = width - theme.running - theme.space_hair
        self.note_size = THING.size_on_one_line(beside_icon, self.note, theme.note)
        note = THING.height(self.note, self.note_size, beside_icon) if self.note else 0
        room = self.label_height - note - 2 * theme.space_hair
        self.title_size = NAME.size_within((width, room), self.title, theme.h3)
        self._lay_things(width)

    def _lay_things(self, width: float) -> None:
        """As many of the last ones as fit, the last one on top."""
        place = self.ids.things
        place.clear_widgets()
        inner = width - 2 * theme.space_hair
        room = self.height - self.label_height - 2 * theme.space_hair
        for thing in reversed(self.things):
            if not THING.fits(thing, theme.note, (inner, room)):
                break
            room -= THING.height(thing, theme.note, inner) + place.spacing
            place.add_widget(Ticket(text=thing))


class Baskets(Shelf):
    """``on_choose`` tells the index of a case. Those that are not ``is_live`` are looked at.

    ``inside_height`` is what each has above its name, where ``most_height``, that of the whole
    shelf, leaves it (pixels).
    """

    baskets = ObjectProperty(())
    is_live = BooleanProperty(True)
    inside_height = NumericProperty(0)
    most_height = NumericProperty(0)

    __events__ = ("on_choose",)

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._later = Clock.create_trigger(self._lay_out, -1)
        for name in ("baskets", "width", "cols", "inside_height", "most_height"):
            self.fbind(name, self._later)

    def on_choose(self, basket: int) -> None:
        """A case was touched."""

    def on_is_live(self, *_args: object) -> None:
        """At once: the keyboard looks for the next focus before the next frame."""
        for case in self.children:
            case.is_focusable = self.is_live

    def _lay_out(self, *_args: object) -> None:
        if not self.baskets or self.width <= 0:
            return
        label = self._label_height()
        each = max(theme.size_target, min(label + self.inside_height, self._most_each()))
        self.height = self._lines * (each + self.thickness) + self.thickness
        self._show(each if each - label < LOWEST_INSIDE * theme.u else label)

    @property
    def _lines(self) -> int:
        return -(-len(self.baskets) // int(self.cols))

    def _most_each(self) -> float:
        return float((self.most_height - self.thickness) / self._lines - self.thickness)

    def _label_height(self) -> float:
        """The height at which the longest name stands in its letters."""
        col = (self.width - self.thickness * (self.cols + 1)) / self.cols
        inner = max(1.0, col - 2 * theme.space_small)
        names = (NAME.height(one.title, theme.h3, inner) for one in self.baskets)
        note = THING.height("0", theme.note, inner)
        return max(theme.size_target, max(names) + note + 3 * theme.space_hair)

    def _show(self, label: float) -> None:
        if len(self.children) != len(self.baskets):
            self.clear_widgets()
            for number in range(len(self.baskets)):
                self.add_widget(self._case(number))
        for case, sign in zip(self.children[::-1], self.baskets, strict=True):
            case.title, case.things = sign.title, sign.things
            case.note, case.icon = sign.note, sign.icon
            case.label_height = label

    def _case(self, number: int) -> BasketCase:
        case = BasketCase(number=number + 1, is_focusable=self.is_live)
        if theme.palette != "contraste":
            case.inside = theme.universes[COLOURS[number]].vivid
        case.bind(on_release=lambda *_: self.is_live and self.dispatch("on_choose", number))
        return case


load_kv(__file__)

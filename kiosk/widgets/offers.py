"""What can be done here: one row of buttons, made from what is on offer at the moment.

    Offers:
        offers: root.offers
        on_choose: root.choose(args[1])

``cols`` buttons a row; the reading order is the order of the offers.
"""

from __future__ import annotations

from dataclasses import dataclass

from kivy.properties import NumericProperty, ObjectProperty
from kivy.uix.boxlayout import BoxLayout

from kiosk.theme import theme
from kiosk.widgets import load_kv
from kiosk.widgets.action import Action
from kiosk.widgets.layouts import Row


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """``name`` is what the row dispatches; ``share`` is the button's part of the width.
    Without ``text`` the button is a square, and ``spoken`` says what it does."""

    name: str
    text: str
    icon: str = ""
    look: str = "secondary"
    share: float = 1.0
    icon_side: str = "before"
    spoken: str = ""


class Offers(BoxLayout):
    """``height_each`` is the height of a button in pixels."""

    offers = ObjectProperty(())
    cols = NumericProperty(4)
    height_each = NumericProperty(0)

    __events__ = ("on_choose",)

    def on_choose(self, name: str) -> None:
        """The button of an offer was touched."""

    def on_offers(self, *_args: object) -> None:
        self._rebuild()

    def on_cols(self, *_args: object) -> None:
        self._rebuild()

    def on_height_each(self, *_args: object) -> None:
        self._rebuild()

    def _rebuild(self) -> None:
        self.clear_widgets()
        cols = int(self.cols)
        for start in range(0, len(self.offers), cols):
            row = Row(spacing=self.spacing)
            for offer in self.offers[start : start + cols]:
                row.add_widget(self._button(offer))
            self.add_widget(row)

    def _button(self, offer: Offer) -> Action:
        action = Action(
            text=offer.text,
            icon=offer.icon,
            look=offer.look,
            icon_side=offer.icon_side,
            size_hint=(offer.share if offer.text else None, 1),
        )
        action.inset = theme.space_small
        if not offer.text:
            action.width = self.height_each
            action.inset = 0
        if offer.spoken:
            action.spoken = offer.spoken
        action.bind(on_release=lambda *_: self.dispatch("on_choose", offer.name))
        return action


load_kv(__file__)

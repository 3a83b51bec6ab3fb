"""What can be done here: one row of buttons, made from what is on offer at the moment.

    Offers:
        offers: root.offers
        on_choose: root.choose(args[1])

``cols`` buttons a row; the reading order is the order of the offers.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

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

    def __init__(self, **kwargs: Any) -> None:
        self._buttons: list[Action] = []  # those that are shown come first
        self._rows: list[Row] = []
        super().__init__(**kwargs)

    def on_choose(self, name: str) -> None:
        """The button of an offer was touched."""

    def on_offers(self, *_args: object) -> None:
        if len(self._shown()) != len(self.offers):
            self._arrange()
        self._describe()

    def on_cols(self, *_args: object) -> None:
        self._arrange()

    def on_spacing(self, *_args: object) -> None:
        self._arrange()

    def on_height_each(self, *_args: object) -> None:
        self._describe()

    def _shown(self) -> list[Action]:
        return [button for button in self._buttons if button.parent is not None]

    def _arrange(self) -> None:
        """Buttons and rows are kept for the next offers: a new one takes part of a frame."""
        self.clear_widgets()
        for row in self._rows:
            row.clear_widgets()
        while len(self._buttons) < len(self.offers):
            self._buttons.append(self._button())
        cols = int(self.cols)
        for number, start in enumerate(range(0, len(self.offers), cols)):
            if number == len(self._rows):
                self._rows.append(Row())
            row = self._rows[number]
            row.spacing = self.spacing
            for button in self._buttons[start : start + cols][: len(self.offers) - start]:
                row.add_widget(button)
            self.add_widget(row)

    def _button(self) -> Action:
        button = Action()
        button.bind(on_release=self._choose)
        return button

    def _choose(self, button: Action) -> None:
        self.dispatch("on_choose", self.offers[self._buttons.index(button)].name)

    def _describe(self) -> None:
        for button, offer in zip(self._buttons, self.offers, strict=False):
            if offer.text != button.text:
                button.state = "normal"  # what was touched is somewhere else now, or nowhere
            button.text, button.icon = offer.text, offer.icon
            button.look, button.icon_side = offer.look, offer.icon_side
            button.size_hint = (offer.share if offer.text else None, 1)
            button.inset = theme.space_small if offer.text else 0
            if not offer.text:
                button.width = self.height_each
            button.spoken = offer.spoken or offer.text


load_kv(__file__)

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from kivy.core.window import Window
from kivy.uix.widget import Widget

from kiosk.theme import register_fonts, theme
from tests.patron import lay_out


@pytest.fixture
def show() -> Iterator[Callable[[Widget], Widget]]:
    """Puts a widget in the window, lays it out, and takes it away in the end."""
    register_fonts()
    theme.fit(*Window.size)
    theme.text_scale, theme.mirrored, theme.still = 1.0, False, True
    shown: list[Widget] = []

    def put(widget: Widget) -> Widget:
        shown.append(widget)
        Window.add_widget(widget)
        for _ in range(3):
            lay_out()
        return widget

    yield put
    for widget in shown:
        Window.remove_widget(widget)

from __future__ import annotations

from collections.abc import Callable

import pytest
from kivy.uix.widget import Widget

from kiosk.handoff.qr import QUIET_ZONE_MODULES
from kiosk.theme import theme
from kiosk.widgets.action import Action
from kiosk.widgets.layouts import Row
from kiosk.widgets.qr_panel import QrPanel
from tests.patron import lay_out

Show = Callable[[Widget], Widget]


def test_a_row_runs_the_other_way_for_whoever_reads_from_the_right(show: Show) -> None:
    row = Row(size_hint=(None, None), size=(300, 50), is_mirrored=False)
    first, second = Widget(size_hint_x=None, width=100), Widget()
    row.add_widget(first)
    row.add_widget(second)
    show(row)
    assert (first.x, second.x) == (0, 100)
    theme.mirrored = True
    lay_out()
    assert (first.x, second.x) == (200, 0)


@pytest.mark.parametrize("side", [100, 210, 333])
def test_a_code_is_drawn_in_whole_pixels_with_its_quiet_zone(show: Show, side: int) -> None:
    matrix = tuple(tuple((x + y) % 2 == 0 for x in range(33)) for y in range(33))
    panel = show(QrPanel(matrix=matrix, size_hint=(None, None), size=(side, side)))
    assert panel.module_px == side // (33 + 2 * QUIET_ZONE_MODULES)
    assert panel.module_px >= 2


def test_a_button_gives_up_its_icon_before_its_words(show: Show) -> None:
    wide = Action(text="Téléphone", icon="device-mobile", size_hint=(None, None), size=(400, 118))
    narrow = Action(text="Téléphone", icon="device-mobile", size_hint=(None, None), size=(150, 118))
    for action in (wide, narrow):
        show(action)
    assert (wide.shown_icon, narrow.shown_icon) == ("device-mobile", "")

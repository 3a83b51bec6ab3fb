"""What a search has found, row under row: a virtual list of ``HitRow``.

HitList:
    cols: 2
    on_choose: root.dispatch('on_go', *args[1].place)
"""

from __future__ import annotations

from typing import Any

from kiosk.widgets.hit_row import HitRow, least_height
from kiosk.widgets.virtual_list import VirtualList


class HitList(VirtualList):
    """Its items are ``HitLook``."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.least_height = least_height()

    def new_row(self) -> HitRow:
        return HitRow()

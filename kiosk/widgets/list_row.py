"""One thing of a list that opens: a disc, a name, what there is to know, a chevron."""

from __future__ import annotations

from kivy.properties import ColorProperty, OptionProperty, StringProperty

from kiosk.widgets import load_kv
from kiosk.widgets.control import Control


class ListRow(Control):
    """``dot`` is the colour of its disc. ``light`` stands out on a sheet of light."""

    title = StringProperty("")
    detail = StringProperty("")
    icon = StringProperty("")
    dot = ColorProperty("#FFFFFF")
    paper = ColorProperty("#FFFFFF")
    ink = ColorProperty("#000000")
    look = OptionProperty("plain", options=("plain", "light"))


load_kv(__file__)

"""One thing of a list that opens: a disc, an icon or a day; a name, what there is to know, a
chevron.

    ListRow:
        title: 'Bibliothèque d’exemple'
        detail: 'Vous êtes ici · Ouvert jusqu’à 18 h'
        dot: theme.universes['presse'].vivid
"""

from __future__ import annotations

from kivy.properties import ColorProperty, OptionProperty, StringProperty

from kiosk.widgets import load_kv
from kiosk.widgets.control import Control


class ListRow(Control):
    """``dot`` is the colour of its disc, unless an ``icon`` or a day (« 5 », « déc. ») stands
    there. ``light`` stands out on a sheet of light."""

    title = StringProperty("")
    detail = StringProperty("")
    icon = StringProperty("")
    day = StringProperty("")
    month = StringProperty("")
    dot = ColorProperty("#FFFFFF")
    paper = ColorProperty("#FFFFFF")
    ink = ColorProperty("#000000")
    soft_ink = ColorProperty("#000000")
    look = OptionProperty("plain", options=("plain", "light"))


load_kv(__file__)

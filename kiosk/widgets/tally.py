"""One counter: a large figure, and what there are so many of.

Tally:
    figure: '1 240'
    what: _('visites commencées')
"""

from __future__ import annotations

from kivy.properties import StringProperty

from kiosk.widgets import load_kv
from kiosk.widgets.layouts import Column


class Tally(Column):
    """As high as its words."""

    figure = StringProperty("")
    what = StringProperty("")


load_kv(__file__)

"""A case that costs tokens: its price in discs, its name, and whether it stands on the shelf.

    PricedCase(number=1, title='Film à 2 jetons', cost=2, band=theme.universes['livres'].vivid)
    case.note, case.icon = _('Sur l’étagère'), 'check'

``least_height`` is what the longest of some titles and notes need at a width, in pixels.
"""

from __future__ import annotations

from collections.abc import Iterable

from kivy.properties import ColorProperty, NumericProperty, StringProperty

from kiosk.theme import theme
from kiosk.widgets import load_kv
from kiosk.widgets.control import Control
from kiosk.widgets.fitting import Face

NAME = Face("Titre", line_height=0.86)
NOTE = Face("Texte", is_bold=True, line_height=1.04)
BAND = {"wide": 118, "portrait": 170, "compact": 80}  # u: the height of the coloured part
ICON_SCALE = 1.38  # of the note's icon to its letters


class PricedCase(Control):
    """``number`` tells apart two cases of one title; ``note`` says the state, and so does
    ``icon``."""

    number = NumericProperty(1)
    title = StringProperty("")
    cost = NumericProperty(0)
    band = ColorProperty("#FFFFFF")
    note = StringProperty("")
    icon = StringProperty("")


def least_height(titles: Iterable[str], notes: Iterable[str], width: float) -> float:
    inner = width - 2 * theme.space_medium
    beside_icon = inner - theme.running * ICON_SCALE - theme.space_hair
    title = max(NAME.height(one, theme.h3, inner) for one in titles)
    note = max(NOTE.height(one, theme.running, beside_icon) for one in notes)
    return BAND[theme.layout] * theme.u + title + note + theme.space_shelf + 3 * theme.space_small


load_kv(__file__)

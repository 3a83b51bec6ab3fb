"""A case of the shelf lying down: its scene, a name, what there is to know, a chevron.

    CaseRow:
        scene: 'cinema'
        title: 'Quel film ce soir ?'
        detail: 'Choix guidé · 3 min'
        is_done: True                 # a tick: it was played to its end in this visit

``CaseRow.least_height(title, width)`` is what it needs for its words, in pixels.
"""

from __future__ import annotations

from kivy.properties import BooleanProperty, NumericProperty, StringProperty

from kiosk.theme import theme
from kiosk.widgets import load_kv
from kiosk.widgets.control import Control
from kiosk.widgets.fitting import Face

NAME = Face("Titre", line_height=0.86)
DETAIL = Face("Texte")
SCENE_WIDTH, NARROW_SCENE_WIDTH = 190, 124  # u; the narrow one where rows are many
CHEVRON_WIDTH = 46  # u


class CaseRow(Control):
    scene = StringProperty("")
    title = StringProperty("")
    detail = StringProperty("")
    is_done = BooleanProperty(False)
    scene_width = NumericProperty(0)

    @staticmethod
    def least_height(title: str, detail: str, width: float) -> float:
        """The height (px) that its words need in a row of ``width`` px."""
        words = width - scene_width() - (CHEVRON_WIDTH + 8) * theme.u - 2 * theme.space_medium
        needed = NAME.height(title, theme.h3, words) + DETAIL.height(detail, theme.note, words)
        return float(max(theme.size_target, needed + 1.6 * theme.space_small))


def scene_width() -> float:
    """In pixels; large letters take the room of the picture."""
    if theme.is_large_text:
        return 0.0
    return (NARROW_SCENE_WIDTH if theme.layout == "compact" else SCENE_WIDTH) * theme.u


load_kv(__file__)

"""What is told beside the scene of its universe, which has come to light.

class FillAnswer(Revealed):      # in its .kv: what stands beside the scene
    …

FillAnswer(screen=self)
"""

from __future__ import annotations

from kivy.properties import ObjectProperty

from kiosk.widgets import load_kv
from kiosk.widgets.layouts import Split


class Revealed(Split):
    """``screen`` is the ``GameScreen`` whose ``illustration`` is shown; large letters need its
    room, and the scene was seen before."""

    screen = ObjectProperty(None)


load_kv(__file__)

"""One thing that a search has found, as a case of the shelf lying down.

    row = HitRow()
    row.show(HitLook(scene='cinema', title='Le Kid', marks=((3, 6),), detail='Cinéma · Film',
                     way='Avec votre carte', icon='identification-card'))

What was found in the title is underlined. A row is made once and shown anew with each thing:
its words fit whatever height it is given, and what is too long ends in « … ».
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from kivy.clock import Clock
from kivy.properties import NumericProperty, ObjectProperty, StringProperty
from kivy.utils import escape_markup

from kiosk.theme import theme
from kiosk.widgets import load_kv
from kiosk.widgets.control import Control
from kiosk.widgets.fitting import Face
from kiosk.words.search import pieces

TITLE = Face("Titre", line_height=0.86)
DETAIL = Face("Texte")
WAY = Face("Texte", is_bold=True)
TITLE_SCALE = 0.86  # of h3
SCENE_SHARE = 0.3  # of the width
LEAST_BESIDE_SCENE = 400  # u, of the whole row; a narrower one has no room for a scene
LINE = 1.3  # the height of a line to the size of its letters


@dataclass(frozen=True, slots=True, kw_only=True)
class HitLook:
    """``marks`` are where the words are in the title, ``way`` how to have it, in words, and
    ``icon`` its sign; ``place`` is the screen that shows it, and that screen's subject."""

    title: str
    marks: tuple[tuple[int, int], ...] = ()
    detail: str = ""
    way: str = ""
    icon: str = ""
    scene: str = ""
    place: tuple[str, str] = ("", "")


class HitRow(Control):
    look: HitLook | None = ObjectProperty(None, allownone=True)
    scene = StringProperty("")
    title = StringProperty("")  # as markup
    detail = StringProperty("")
    way = StringProperty("")
    icon = StringProperty("")
    scene_width = NumericProperty(0)
    title_size = NumericProperty(1)
    small_size = NumericProperty(1)
    way_size = NumericProperty(1)

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._fit_later = Clock.create_trigger(self._fit, -1)
        self.fbind("size", self._fit_later)

    def show(self, look: HitLook) -> None:
        """Show another thing, in the same place."""
        if look == self.look:
            return
        self.look = look
        self.spoken = ", ".join(told for told in (look.title, look.detail, look.way) if told)
        self.scene, self.way, self.icon = look.scene, look.way, look.icon
        self._fit()

    def _fit(self, *_args: object) -> None:
        """The way keeps its line, the title takes what it needs, the detail what is left."""
        look = self.look
        if look is None or self.height <= 0:
            return
        self.scene_width = self._scene_width()
        width = max(1.0, self.width - self.scene_width - 2 * theme.space_medium)
        is_low = self.height < least_height()
        self.small_size = theme.floor / theme.text_scale if is_low else theme.note
        line = LINE * self.small_size
        beside_icon = max(1.0, width - line - theme.space_hair)
        self.way_size = WAY.size_on_one_line(beside_icon, look.way, self.small_size)
        room = self.height - theme.space_small - line
        title, height = self._fit_title(look, width, room - line)
        has_room = room - height >= line
        detail = (width, room - height)
        self.detail = DETAIL.beginning(look.detail, self.small_size, detail) if has_room else ""
        self.title = _marked(title, look.marks)

    def _fit_title(self, look: HitLook, width: float, room: float) -> tuple[str, float]:
        """The words of the title in the largest of three sizes, and how high they are."""
        largest, smallest = TITLE_SCALE * theme.h3, theme.floor / theme.text_scale
        for size in (largest, (largest + smallest) / 2, smallest):
            self.title_size = size
            if TITLE.fits(look.title, size, (width, room)):
                break
        room = max(room, LINE * smallest)
        title = TITLE.beginning(look.title, self.title_size, (width, room))
        return title, TITLE.height(title, self.title_size, width)

    def _scene_width(self) -> float:
        """Large letters take the room of the picture."""
        if theme.is_large_text or self.width < LEAST_BESIDE_SCENE * theme.u or not self.scene:
            return 0.0
        return min(SCENE_SHARE * self.width, 1.3 * self.height)


def least_height() -> float:
    """The height (px) in which a title of one line, the detail and the way are written whole."""
    lines = LINE * (TITLE_SCALE * theme.h3 + 2 * theme.note)
    return float(max(theme.size_target, lines + theme.space_small))


def _marked(title: str, marks: tuple[tuple[int, int], ...]) -> str:
    """As markup: underlined, since a colour alone is not seen by everybody."""
    return "".join(
        f"[u]{escape_markup(text)}[/u]" if is_found else escape_markup(text)
        for text, is_found in pieces(title, marks)
    )


load_kv(__file__)

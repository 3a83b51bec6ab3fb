"""The case of a clue: shut in the dark, examined under the glass, or locked until a lead opens it.

    card = ClueCard(number=1, title='La date', side='examined', line='1998.', scene='presse')
    ClueCase(card=card)

It stands, its scene above its words; or it lies, with a sign before its words, where letters are
large or cases are many.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from kivy.clock import Clock
from kivy.properties import BooleanProperty, NumericProperty, ObjectProperty, StringProperty

from kiosk.i18n import _
from kiosk.theme import theme
from kiosk.widgets import load_kv
from kiosk.widgets.control import Control
from kiosk.widgets.fitting import Face
from kiosk.widgets.loupe import SPOTS

NAME = Face("Titre", line_height=0.86)
LINE = Face("Texte", is_bold=True, line_height=1.04)
FRAME = (470, 200)  # units of the scene: its lower half, so that something can be made out
LIT, HIGHEST_SPOT = 92, 105  # the light in it
PLANK = 10  # u: between a scene and its words
MOST_LINES = 2
LONGEST, SHORTEST = 160, 16  # letters of a line that is cut

Side = Literal["shut", "hinted", "examined", "locked"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClueCard:
    """``line`` is what was found, or how it opens. What was examined shows its ``picture`` (a
    file), or the part of ``scene`` at the place of its ``number``."""

    number: int
    title: str
    side: Side
    scene: str
    line: str = ""
    picture: str = ""

    @property
    def state(self) -> str:
        """How it stands, in two words."""
        return {
            "shut": _("À regarder"),
            "hinted": _("Regardez ici"),
            "examined": _("Déjà regardé"),
            "locked": _("Fermé"),
        }[self.side]

    @property
    def told(self) -> str:
        """What stands below the title; large letters leave room for two words."""
        return self.state if theme.is_large_text else self.line or self.state

    @property
    def spoken(self) -> str:
        return ", ".join(said for said in (self.title, self.state, self.line) if said)


class ClueCase(Control):
    """``name_size`` and ``line`` are the letters and the words that fit their room (px)."""

    card = ObjectProperty(None)
    is_lying = BooleanProperty(False)
    words_height = NumericProperty(0)
    name_size = NumericProperty(0)
    line = StringProperty("")
    spot = ObjectProperty(SPOTS[0])

    def __init__(self, card: ClueCard, **kwargs: Any) -> None:
        x, y = SPOTS[card.number % len(SPOTS)]
        super().__init__(card=card, spot=(x, min(y, HIGHEST_SPOT)), **kwargs)
        fit = Clock.create_trigger(self._fit, -1)
        self.ids.words.fbind("width", fit)
        self.fbind("words_height", fit)
        self.fbind("card", fit)
        fit()

    def _fit(self, *_args: object) -> None:
        width = self.ids.words.width
        self.name_size = name_size(self.card.title, width)
        room = self.words_height - NAME.height(self.card.title, self.name_size, width)
        told = shortened(self.card.told, theme.note, (width, room))
        self.line = told or self.card.state


def name_size(title: str, width: float) -> float:
    """The letters of a title: two lines of the usual ones, or smaller."""
    return NAME.size_within((width, NAME.height("A\nA", theme.case, width)), title, theme.case)


def most_lines() -> int:
    """How many a case has below its title; large letters leave room for one."""
    return 1 if theme.is_large_text else MOST_LINES


def words_height(title: str, width: float, lines: int) -> float:
    """What a title and so many lines below it need, in lines ``width`` px long."""
    name = NAME.height(title, name_size(title, width), width)
    return name + LINE.height("\n".join("A" * lines), theme.note, width)


def sign_width() -> float:
    """What stands before the words of a case that lies, in pixels."""
    return float(0.8 * theme.size_target)


def shortened(words: str, size: float, room: tuple[float, float]) -> str:
    """As many of the ``words`` as fit ``room`` (px), and an ellipsis where some are left out;
    nothing where hardly any would be left."""
    return next((cut for cut in _cuts(words) if LINE.fits(cut, size, room)), "")


def _cuts(words: str) -> Iterator[str]:
    """Shorter and shorter, by some letters each time; words stay whole."""
    yield words
    for length in range(min(len(words), LONGEST), SHORTEST, -8):
        yield words[:length].rpartition(" ")[0].rstrip(" ,;:\u00a0") + "…"


load_kv(__file__)

"""Design tokens as Kivy properties: colours, type, sizes, layout, text scale, mirror.

kv files read ``theme.text``, ``theme.h1`` or ``120 * theme.u`` and follow every change.
Nothing else in the project names a colour or a size in pixels.
"""

from __future__ import annotations

import json
import tomllib
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from kivy.core.text import LabelBase
from kivy.event import EventDispatcher
from kivy.lang import global_idmap
from kivy.properties import BooleanProperty, ColorProperty, NumericProperty, OptionProperty
from kivy.utils import get_color_from_hex

from kiosk.fonts import FONT_FILES, ICON_NAMES, packaged
from kiosk.i18n import _, ngettext

DESIGN = Path(__file__).parent / "assets" / "design"
LAYOUTS = ("wide", "portrait", "compact")
# How much of the text scale a length follows: reading text all of it, what is large already
# less, buttons half so that two lines fit, and everything else nothing.
TITLE_GROWTH = 0.3
BUTTON_GROWTH = 0.5
GROWTH = {
    ("type", "button"): 1.0,
    ("type", "body"): 1.0,
    ("type", "running"): 1.0,
    ("type", "note"): 1.0,
    ("type", "floor"): 1.0,
    ("size", "button"): BUTTON_GROWTH,
    ("size", "button_main"): BUTTON_GROWTH,
}


@dataclass(frozen=True, slots=True)
class UniversePaint:
    """The colours of one universe: ``vivid`` carries ink, ``deep`` is read on paper."""

    vivid: tuple[float, ...]
    deep: tuple[float, ...]
    hidden_light: tuple[float, ...]
    hidden_dark: tuple[float, ...]


@cache
def tokens() -> dict[str, Any]:
    """The token file as it is written."""
    return tomllib.loads((DESIGN / "tokens.toml").read_text("utf-8"))


def colour(hexadecimal: str) -> tuple[float, ...]:
    """``#RRGGBB`` or ``#RRGGBBAA`` as the four floats that Kivy draws with."""
    return tuple(get_color_from_hex(hexadecimal))


class Theme(EventDispatcher):
    """What every widget looks up. One instance, ``theme``, shared with the kv language.

    ``fit`` chooses the layout for a window; setting ``palette``, ``text_scale`` or
    ``mirrored`` changes the rest. Colours, type and space tokens are properties of the
    token's own name (``background``, ``h1``, ``margin``…).
    """

    u = NumericProperty(1.0)
    layout = OptionProperty("wide", options=LAYOUTS)
    palette = OptionProperty("clair", options=("clair", "nuit", "contraste"))
    text_scale = NumericProperty(1.0)
    mirrored = BooleanProperty(False)
    still = BooleanProperty(
        False
    )  # no movement: asked for by the patron, or all the machine can draw
    start = OptionProperty("left", options=("left", "right"))  # where reading starts

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        for name in tokens()["palette"]["clair"]:
            self.apply_property(**{name: ColorProperty()})
        for table in ("type", "space", "radius", "stroke", "size"):
            for name in _plain(tokens()[table]):
                self.apply_property(**{_length_name(table, name): NumericProperty()})
        self.bind(palette=self._repaint, text_scale=self._measure, mirrored=self._turn)
        self._repaint()
        self._measure()

    def fit(self, width: float, height: float) -> None:
        """Choose layout and unit for a window of this many pixels."""
        meta = tokens()["meta"]
        short = min(width, height)
        if height > width:
            self.layout = "portrait"
        else:
            self.layout = "compact" if short < meta["compact_below_px"] else "wide"
        compact = self.layout == "compact"
        self.u = short / meta["compact_short_side_u" if compact else "short_side_u"]
        self._measure()

    @property
    def is_portrait(self) -> bool:
        return self.layout == "portrait"

    @property
    def is_compact(self) -> bool:
        return self.layout == "compact"

    @property
    def is_large_text(self) -> bool:
        """Text so large that screens keep one idea and let the rest go (DESIGN §6)."""
        return self.text_scale > 1.15

    @cached_property
    def universes(self) -> dict[str, UniversePaint]:
        return {
            name: UniversePaint(**{key: colour(value) for key, value in paint.items()})
            for name, paint in tokens()["universe"].items()
        }

    @cached_property
    def night(self) -> dict[str, tuple[float, ...]]:
        """The colours of the dark shelf, the same in every palette."""
        return {name: colour(value) for name, value in tokens()["night"].items()}

    @cached_property
    def phone(self) -> dict[str, tuple[float, ...]]:
        return {name: colour(value) for name, value in tokens()["phone"].items()}

    @cached_property
    def qr(self) -> dict[str, tuple[float, ...]]:
        return {name: colour(value) for name, value in tokens()["qr"].items()}

    def seconds(self, motion: str) -> float:
        """A duration of the [motion] table."""
        return float(tokens()["motion"][motion]) / 1000

    def _repaint(self, *_args: object) -> None:
        for name, value in tokens()["palette"][self.palette].items():
            setattr(self, name, colour(value))

    def _turn(self, *_args: object) -> None:
        self.start = "right" if self.mirrored else "left"

    def _measure(self, *_args: object) -> None:
        for table in ("type", "space", "radius", "stroke", "size"):
            lengths = _plain(tokens()[table])
            if self.layout == "compact":
                lengths |= tokens()[table].get("compact", {})
            for name, value in lengths.items():
                scaled = self._scaled(table, name, value)
                setattr(self, _length_name(table, name), scaled * self.u)

    def _scaled(self, table: str, name: str, size: float) -> float:
        growth = GROWTH.get((table, name), TITLE_GROWTH if table == "type" else 0.0)
        return size * (1 + (self.text_scale - 1) * growth)


def _plain(table: dict[str, Any]) -> dict[str, float]:
    return {name: value for name, value in table.items() if not isinstance(value, dict)}


def _length_name(table: str, name: str) -> str:
    """Type is called by its bare name; other lengths say what they measure (``space_small``)."""
    return name if table == "type" else f"{table}_{name}"


@cache
def _icon_codes() -> dict[str, str]:
    return json.loads(packaged(*ICON_NAMES).read_text("utf-8"))


def icon(name: str, style: str = "bold") -> str:
    """The character of a Phosphor icon; ``style`` is ``bold``, ``fill`` or ``regular``.

    A name that the font lacks gives a plain circle: a missing picture is no reason to
    stop a visit, and ``kiosk pack check`` names it to the author.
    """
    key = name if style == "regular" else f"{name}-{style}"
    codes = _icon_codes()
    return chr(int(codes.get(key, codes["circle-bold"]).removeprefix("0x"), 16))


def arrow_back() -> str:
    """The icon that points to where one came from, in the direction of reading."""
    return "arrow-right" if theme.mirrored else "arrow-left"


def register_fonts() -> None:
    """Make the house's typefaces known to Kivy.

    Raises:
        MachineError: a font package is missing; whoever installed the kiosk can act.
    """
    for name, (regular, bold) in FONT_FILES.items():
        LabelBase.register(name, str(packaged(*regular)), fn_bold=str(packaged(*bold)))


theme = Theme()
global_idmap.update(theme=theme, icon=icon, _=_, ngettext=ngettext)

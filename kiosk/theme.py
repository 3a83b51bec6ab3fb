"""Design tokens as Kivy properties: colours, type, sizes, layout, text scale, mirror.

kv files read ``theme.text``, ``theme.h1`` or ``120 * theme.u`` and follow every change.
Nothing else in the project names a colour or a size in pixels.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from kivy.core.text import LabelBase
from kivy.event import EventDispatcher
from kivy.lang import global_idmap
from kivy.properties import BooleanProperty, ColorProperty, NumericProperty, OptionProperty
from kivy.utils import get_color_from_hex

from kiosk.errors import KioskError
from kiosk.fonts import FONT_FILES, ICON_NAMES, packaged
from kiosk.i18n import _, ngettext, term
from kiosk.screen_fit import fit

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


_design = DESIGN


def design_file(name: str) -> str:
    """What is written in ``tokens.toml`` or ``illustrations.json``."""
    return (_design / name).read_text("utf-8")


@cache
def tokens() -> dict[str, Any]:
    """The token file as it is written."""
    return tomllib.loads(design_file("tokens.toml"))


def use_design(folder: Path) -> None:
    """Take tokens and illustrations from another folder, before anything is drawn.

    Raises:
        KioskError: the folder lacks a file, its tokens cannot be read, or one of them is
            missing; its designer can act.
    """
    global _design
    house = tokens()
    _design = folder
    tokens.cache_clear()
    try:
        missing = next(_missing(house, tokens()), None)
        design_file("illustrations.json")
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise KioskError(
            str(error), where=str(folder), fix=term("begin with a copy of kiosk/assets/design")
        ) from error
    if missing is not None:
        raise KioskError(
            term("the token {name} is missing").format(name=missing),
            where=str(folder / "tokens.toml"),
            fix=term("begin with a copy of kiosk/assets/design"),
        )
    theme.dress()


def _missing(wanted: dict[str, Any], found: dict[str, Any]) -> Iterator[str]:
    """The tokens that are not there, as ``palette.clair.text``."""
    for name, value in wanted.items():
        if name not in found:
            yield name
        elif isinstance(value, dict):
            yield from (f"{name}.{below}" for below in _missing(value, found[name]))


def colour(hexadecimal: str) -> tuple[float, ...]:
    """``#RRGGBB`` or ``#RRGGBBAA`` as the four floats that Kivy draws with."""
    return tuple(get_color_from_hex(hexadecimal))


class Theme(EventDispatcher):
    """What every widget looks up. One instance, ``theme``, shared with the kv language.

    ``fit`` chooses the layout for a window; setting ``palette``, ``text_scale``, ``mirrored``
    or ``reach`` changes the rest. ``room_height`` (px) is that of the lower part of the window
    in which the screens stand. Colours, type and space tokens are properties of the
    token's own name (``background``, ``h1``, ``margin``…).
    """

    u = NumericProperty(1.0)
    layout = OptionProperty("wide", options=LAYOUTS)
    palette = OptionProperty("clair", options=("clair", "nuit", "contraste"))
    text_scale = NumericProperty(1.0)
    mirrored = BooleanProperty(False)
    reach = BooleanProperty(False)  # « À portée »: everything is touched low on the screen
    room_height = NumericProperty(0)
    target_mm = NumericProperty(0)  # the smallest target; 0 where the diagonal is unknown
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
        self._window = (0.0, 0.0, 0.0)
        self.bind(palette=self._repaint, text_scale=self._measure, mirrored=self._turn)
        self.bind(reach=self._refit)
        self._repaint()
        self._measure()

    def fit(self, width: float, height: float, diagonal: float = 0.0) -> None:
        """Choose layout and unit for a window of this many pixels, on a screen of this many
        inches (0 where that is not known)."""
        self._window = (width, height, diagonal)
        self._refit()

    def _refit(self, *_args: object) -> None:
        width, height, diagonal = self._window
        found = fit(width, height, tokens(), diagonal=diagonal, reach=self.reach)
        self.layout, self.u, self.room_height = found.layout, found.u, found.height
        self.target_mm = found.target_mm
        self._measure()

    @property
    def is_portrait(self) -> bool:
        return self.layout == "portrait"

    @property
    def is_upright(self) -> bool:
        """Whether the window is higher than wide, whatever part of it the screens have."""
        return self._window[1] > self._window[0]

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

    def dress(self) -> None:
        """Look every token up again."""
        for table in ("universes", "night", "phone", "qr"):
            self.__dict__.pop(table, None)
        self._repaint()
        self._measure()

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

"""The paper-cut scenes as textures, revealed (in colour) or hidden (tone on tone).

Shapes come from ``assets/design/illustrations.json``: a frame of 480 × 400, y down, the
ground at 400; the scenery may overflow its frame. Edges are smoothed by drawing at twice
the size and halving, because windows have no multisampling (2.2 times slower without a GPU).
That takes half of the time to the home screen, so finished pictures are kept as files too.
"""

from __future__ import annotations

import hashlib
import json
from collections import OrderedDict
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from kivy.core.window import Window
from kivy.graphics import (
    ClearBuffers,
    ClearColor,
    Color,
    Ellipse,
    Fbo,
    Mesh,
    Rectangle,
    RoundedRectangle,
    StencilPop,
    StencilPush,
    StencilUnUse,
    StencilUse,
)
from kivy.graphics.tesselator import TYPE_POLYGONS, WINDING_ODD, Tesselator
from kivy.graphics.texture import Texture

from kiosk.theme import colour, design_file
from kiosk.widgets.picture_files import PictureFiles

GROUND = 400  # y of the ground in a scene's frame
FRAME_WIDTH = 480
SUPERSAMPLING = 2
KEPT_WINDOWS = 3  # textures kept for later, in windows full of pixels; the shelf fills 3/4 of one
SEGMENTS_PER_UNIT = 1.5


@dataclass(frozen=True, slots=True)
class Lit:
    """Light that lies on a hidden scene: a disc on ``ground`` within which it is revealed.

    ``x``, ``y`` (up from the ground) and ``radius`` are in units of the frame.
    """

    ground: tuple[float, ...]
    x: float
    y: float
    radius: float


@dataclass(frozen=True, slots=True)
class Paint:
    """What a scene is painted with: its own colours, or three tones over ``background``.

    ``hidden_light`` and ``hidden_dark`` are None for a revealed scene.
    """

    background: tuple[float, ...]
    hidden_light: tuple[float, ...] | None = None
    hidden_dark: tuple[float, ...] | None = None
    lit: Lit | None = None


@dataclass(frozen=True, slots=True)
class View:
    """A window onto scenes set side by side on one ground.

    ``scenes`` are (name, x) with x in units of the frame; ``left`` and ``bottom`` are the
    window's corner in the same units, y up from the ground; ``scale`` is pixels per unit.
    """

    scenes: tuple[tuple[str, float], ...]
    width_px: int
    height_px: int
    scale: float
    left: float = 0.0
    bottom: float = 0.0


_textures: OrderedDict[tuple[View, Paint], Texture] = OrderedDict()


def texture(view: View, paint: Paint) -> Texture:
    """The scenes of ``view`` in ``paint``, of exactly the view's size in pixels."""
    key = (view, paint)
    if key not in _textures:
        _textures[key] = _render(view, paint)
        _forget_oldest()
    _textures.move_to_end(key)
    return _textures[key]


@cache
def _illustrations() -> dict[str, Any]:
    return json.loads(design_file("illustrations.json"))


def names() -> tuple[str, ...]:
    """Every scene that is drawn."""
    return tuple(_illustrations()["scenes"])


def _forget_oldest() -> None:
    width, height = Window.size
    most = KEPT_WINDOWS * width * height
    while len(_textures) > 1 and sum(t.width * t.height for t in _textures.values()) > most:
        _textures.popitem(last=False)


def forget() -> None:
    """Keep no texture for later: those that are shown stay as long as they are."""
    _textures.clear()


def keep_in(folder: Path) -> None:
    """Keep finished pictures in ``folder``, where the next start finds them. Disposable."""
    global _files
    _files = PictureFiles(folder, edition=_edition())


_files: PictureFiles | None = None


def _edition() -> str:
    """Changes with the drawings and with the way they are drawn."""
    source = design_file("illustrations.json").encode() + Path(__file__).read_bytes()
    return hashlib.sha256(source).hexdigest()


def _render(view: View, paint: Paint) -> Texture:
    size = (view.width_px, view.height_px)
    pixels = _files.read((view, paint), size) if _files else None
    if pixels is None:
        picture = _paint(view, paint)
        if _files:
            _files.write((view, paint), picture.pixels)
        return picture
    picture = Texture.create(size=size, colorfmt="rgba")
    picture.blit_buffer(pixels, colorfmt="rgba", bufferfmt="ubyte")
    return picture


def _paint(view: View, paint: Paint) -> Texture:
    size = (view.width_px * SUPERSAMPLING, view.height_px * SUPERSAMPLING)
    large = Fbo(size=size, with_stencilbuffer=paint.lit is not None)
    with large:
        ClearColor(*paint.background)
        ClearBuffers()
        _draw_scenes(view, paint)
        if paint.lit is not None:
            _draw_lit(view, paint.lit, size)
    large.draw()
    large.texture.min_filter = "linear"
    small = Fbo(size=(view.width_px, view.height_px))
    with small:
        Color(1, 1, 1, 1)
        Rectangle(size=small.size, texture=large.texture)
    small.draw()
    return small.texture


def _draw_lit(view: View, lit: Lit, size: tuple[int, int]) -> None:
    """The scenes again, revealed, through a disc cut out of them."""
    scale = view.scale * SUPERSAMPLING
    disc = [lit.x, GROUND - lit.y, lit.radius, 0, 360]

    def to_px(x: float, y: float) -> tuple[float, float]:
        return (x - view.left) * scale, (GROUND - y - view.bottom) * scale

    StencilPush()
    _draw_pie(disc, to_px, scale)
    StencilUse()
    Color(*lit.ground)
    Rectangle(size=size)
    _draw_scenes(view, Paint(lit.ground))
    StencilUnUse()
    _draw_pie(disc, to_px, scale)
    StencilPop()


def _draw_scenes(view: View, paint: Paint) -> None:
    for name, x in view.scenes:
        _draw_scene(name, x, view, paint)


def _draw_scene(name: str, x: float, view: View, paint: Paint) -> None:
    scale = view.scale * SUPERSAMPLING

    def to_px(scene_x: float, scene_y: float) -> tuple[float, float]:
        return (scene_x + x - view.left) * scale, (GROUND - scene_y - view.bottom) * scale

    for shape in _illustrations()["scenes"][name]:
        Color(*_shape_colour(shape["c"], paint))
        _DRAW[shape["t"]](shape["v"], to_px, scale)


def _shape_colour(name: str, paint: Paint) -> tuple[float, ...]:
    data = _illustrations()
    if paint.hidden_light is None or paint.hidden_dark is None:
        # « lum » is the light itself: a crescent is cut out of its disc with it.
        return paint.background if name == "lum" else colour(data["couleurs"][name])
    if name in data["foncees"]:
        return paint.hidden_dark
    return paint.background if name in data["claires"] else paint.hidden_light


def _draw_rectangle(values: list[float], to_px: Any, scale: float) -> None:
    x, y, width, height, radius = values
    place = {"pos": to_px(x, y + height), "size": (width * scale, height * scale)}
    if radius:
        RoundedRectangle(radius=[radius * scale], **place)
    else:
        Rectangle(**place)


def _draw_disc(values: list[float], to_px: Any, scale: float) -> None:
    _draw_pie([*values, 0, 360], to_px, scale)


def _draw_pie(values: list[float], to_px: Any, scale: float) -> None:
    x, y, radius, start, end = values
    if start < 0:  # Kivy takes an end of 0 for a whole turn
        start, end = start + 360, end + 360
    side = 2 * radius * scale
    Ellipse(
        pos=to_px(x - radius, y + radius),
        size=(side, side),
        angle_start=start,
        angle_end=end,
        segments=max(32, int(radius * scale * SEGMENTS_PER_UNIT)),
    )


def _draw_polygon(values: list[float], to_px: Any, _scale: float) -> None:
    outline: list[float] = []
    for x, y in zip(values[::2], values[1::2], strict=True):
        outline.extend(to_px(x, y))
    tesselator = Tesselator()
    tesselator.add_contour(outline)
    tesselator.tesselate(WINDING_ODD, TYPE_POLYGONS)
    for vertices, indices in tesselator.meshes:
        Mesh(vertices=vertices, indices=indices, mode="triangle_fan")


_DRAW = {"r": _draw_rectangle, "c": _draw_disc, "p": _draw_pie, "g": _draw_polygon}

"""The lens of light: a disc through which a picture shows, with smooth edges at any radius.

A fragment shader cuts the disc, so that growing it costs one uniform and no new texture. Kivy
never gives back what a shader took (0.3 MB each, measured), so lenses are borrowed:

    lens = Lens.borrow()
    widget.canvas.add(lens)
    …
    widget.canvas.remove(lens)
    lens.give_back()
"""

from __future__ import annotations

from typing import Any, ClassVar, Self

from kivy.graphics import Color, Rectangle, RenderContext
from kivy.graphics.texture import Texture

SHADER = """
$HEADER$
uniform vec2 extent;
uniform vec2 lens;
uniform float radius;
void main(void) {
    float inside = clamp(radius - distance(tex_coord0 * extent, lens) + 0.5, 0.0, 1.0);
    gl_FragColor = vec4(texture2D(texture0, tex_coord0).rgb, SHARE * frag_color.a);
}
"""


class Lens(RenderContext):
    """Draws ``texture`` at ``pos``/``size``, only inside a disc.

    ``place`` puts it; ``open`` sets the disc's centre and radius, in pixels from the
    picture's lower left corner.
    """

    share = "inside"
    _idle: ClassVar[list[Lens]] = []

    @classmethod
    def borrow(cls) -> Self:
        """One that nobody uses, or a new one."""
        return cls._idle.pop() if cls._idle else cls()

    def give_back(self) -> None:
        """Nobody looks through it any more: it lets its picture go."""
        self.place((0.0, 0.0), (0.0, 0.0), None)
        self._idle.append(self)

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            fs=SHADER.replace("SHARE", self.share),
            use_parent_projection=True,
            use_parent_modelview=True,
            **kwargs,
        )
        with self:
            Color(1, 1, 1, 1)
            self._picture = Rectangle(size=(0, 0))
        self.open((0.0, 0.0), 0.0)

    def place(
        self, pos: tuple[float, float], size: tuple[float, float], texture: Texture | None
    ) -> None:
        self._picture.texture = texture
        self._picture.pos = pos
        self._picture.size = size
        self["extent"] = [float(size[0]), float(size[1])]

    def open(self, centre: tuple[float, float], radius: float) -> None:
        self["lens"] = [float(centre[0]), float(centre[1])]
        self["radius"] = float(radius)


class Surround(Lens):
    """Draws its picture everywhere but inside the disc."""

    share = "(1.0 - inside)"
    _idle: ClassVar[list[Lens]] = []

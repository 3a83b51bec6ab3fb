"""The kiosk's transition: light opens where the finger was, with the next screen in it.

Going back, the light closes. Without a GPU a full-screen shader draws under 20 frames a
second, so ``theme.still`` replaces it by a plain change.
"""

from __future__ import annotations

from math import hypot
from typing import Any

from kivy.animation import AnimationTransition
from kivy.properties import ListProperty
from kivy.uix.screenmanager import ShaderTransition

from kiosk.theme import theme

SHADER = """
$HEADER$
uniform float t;
uniform sampler2D tex_in;
uniform sampler2D tex_out;
uniform vec2 extent;
uniform vec2 centre;
uniform float reach;
void main(void) {
    float inside = clamp(t * reach - distance(tex_coord0 * extent, centre) + 0.5, 0.0, 1.0);
    gl_FragColor = mix(texture2D(tex_out, tex_coord0), texture2D(tex_in, tex_coord0), inside);
}
"""


class Reveal(ShaderTransition):
    """``centre`` is where the light opens, in window pixels."""

    fs = SHADER
    centre = ListProperty([0, 0])

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(duration=theme.seconds("reveal_screen"), **kwargs)

    def add_screen(self, screen: Any) -> None:
        super().add_screen(screen)
        width, height = self.manager.size
        x, y = self.manager.to_widget(*self.centre)
        far = max(hypot(x - cx, y - cy) for cx in (0, width) for cy in (0, height))
        self.render_ctx["extent"] = [float(width), float(height)]
        self.render_ctx["centre"] = [float(x), float(y)]
        self.render_ctx["reach"] = float(far)

    def on_progress(self, progress: float) -> None:
        super().on_progress(AnimationTransition.out_cubic(progress))

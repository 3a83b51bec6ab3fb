"""Words that do not fit in their place."""

from __future__ import annotations

from collections.abc import Iterator

from kivy.core.window import Window
from kivy.uix.label import Label
from kivy.uix.widget import Widget

ROUNDING = 1.0  # px


def clipped(root: Widget) -> Iterator[str]:
    """What is drawn larger than its box, or beyond the window."""
    if root.opacity == 0:
        return
    if isinstance(root, Label) and root.text:
        width, height = root.texture_size
        if width > root.width + ROUNDING or height > root.height + ROUNDING:
            yield f"« {root.text} » is larger than its box"
        x, y = root.to_window(*root.pos)
        beyond = max(-x, -y, x + root.width - Window.width, y + root.height - Window.height)
        if beyond > ROUNDING:
            yield f"« {root.text} » lies outside of the window"
    for child in root.children:
        yield from clipped(child)

"""Pictures of the window, as it is drawn."""

from __future__ import annotations

from pathlib import Path

from kivy.core.window import Window
from kivy.graphics.opengl import GL_RGB, GL_UNSIGNED_BYTE, glReadPixels
from kivy.graphics.texture import Texture


def take(path: Path) -> Path:
    """Draw the window once more and write it as a PNG."""
    width, height = (int(v) for v in Window.system_size)
    Window.dispatch("on_draw")
    pixels = glReadPixels(0, 0, width, height, GL_RGB, GL_UNSIGNED_BYTE)
    texture = Texture.create(size=(width, height), colorfmt="rgb")
    texture.blit_buffer(pixels, colorfmt="rgb", bufferfmt="ubyte")
    path.parent.mkdir(parents=True, exist_ok=True)
    texture.save(str(path), flipped=True)
    return path

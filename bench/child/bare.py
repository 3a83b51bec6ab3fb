"""The peer: a Kivy window with one label, or with one texture that fills it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from bench.child.subject import Subject


@contextmanager
def opened(_size: str) -> Iterator[Subject]:
    """The size comes with Kivy's settings, in the environment."""
    from kivy.app import App
    from kivy.uix.floatlayout import FloatLayout
    from kivy.uix.label import Label

    app = App()
    app.root = FloatLayout()
    app.root.add_widget(Label(text="Bonjour"))

    def show(widget: Any) -> None:
        app.root.clear_widgets()
        app.root.add_widget(widget)

    yield Subject(
        app=app,
        places={
            "label": lambda: show(Label(text="Bonjour")),
            "texture": lambda: show(_textured()),
        },
    )


def _textured() -> Any:
    from kivy.core.window import Window
    from kivy.graphics import Rectangle
    from kivy.graphics.texture import Texture
    from kivy.uix.widget import Widget

    width, height = Window.size
    texture = Texture.create(size=(width, height), colorfmt="rgba")
    texture.blit_buffer(bytes(range(256)) * (width * height // 64), colorfmt="rgba")
    widget = Widget()
    with widget.canvas:
        Rectangle(texture=texture, size=(width, height))
    return widget

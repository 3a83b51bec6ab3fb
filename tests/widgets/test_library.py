"""The component library: each widget says how it is used, and can be seen on the gallery."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

import pytest
from kivy.uix.widget import Widget

from kiosk.screens.families import FAMILIES
from kiosk.widgets import MODULES

WIDGETS = Path(import_module("kiosk.widgets").__file__ or "").parent
CLASSES = [(module, name) for module, names in MODULES.items() for name in names]

# Nothing to look at by itself: what others are laid out with, or have in common.
INVISIBLE = {
    "Appearing",
    "Column",
    "Control",
    "Fill",
    "Pages",
    "Row",
    "Split",
    "Stack",
    "TypingRoom",
}


@pytest.mark.parametrize(("module", "name"), CLASSES, ids=lambda value: value)
def test_a_widget_shows_its_use_in_the_docstring_of_its_module(module: str, name: str) -> None:
    tree = ast.parse((WIDGETS / f"{module}.py").read_text("utf-8"))
    assert re.search(rf"\b{name}\b[:(>]", ast.get_docstring(tree) or ""), f"no example of {name}"


def test_every_widget_is_seen_on_the_gallery(show: Callable[[Widget], Widget]) -> None:
    seen = {name for family in FAMILIES for name in names_in(show(family()))}
    assert {name for _module, name in CLASSES} - seen - INVISIBLE == set()


def test_no_two_widgets_share_a_name() -> None:
    """Rules of kv are found by the name of a class: one would dress the other."""
    house = WIDGETS.parent
    ruled = {
        name
        for file in house.rglob("*.kv")
        for name in re.findall(r"^<(\w+)", file.read_text("utf-8"), re.M)
    }
    classes = [
        node.name
        for folder in ("widgets", "screens")
        for file in (house / folder).glob("*.py")
        for node in ast.parse(file.read_text("utf-8")).body
        if isinstance(node, ast.ClassDef)
    ]
    assert [name for name in sorted(ruled) if classes.count(name) > 1] == []


def names_in(widget: Widget) -> Iterator[str]:
    for found in widget.walk():
        yield type(found).__name__

"""What is measured."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """A Kivy ``app`` that has not run yet, and how to get to each of its ``places``.

    The first of them is on the screen from the start.
    """

    app: Any
    places: Mapping[str, Callable[[], object]]

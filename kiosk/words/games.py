"""The activities that have no screen to play on yet.

A kind that gets a screen of its own loses its line here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from kiosk.i18n import _
from kiosk.packs.content import (
    Activity,
    Content,
    Workshop,
)
from kiosk.words import parts
from kiosk.words.leaf import Part


@dataclass(frozen=True, slots=True)
class Game:
    """``name`` says its name in the language of the visit, ``icon`` is a Phosphor name, and
    ``parts`` makes its cards, in the order of its author."""

    name: Callable[[], str]
    icon: str
    parts: Callable[[Content, Any], tuple[Part, ...]]


GAMES: Mapping[type[Activity], Game] = {
    Workshop: Game(lambda: _("Atelier"), "users-three", parts.of_workshop),
}

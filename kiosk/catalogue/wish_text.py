"""A wish as one line of text, and back: the subject of the screens that show what it finds.

written(Wish(words="ciné", way=Way.CARD)) == "words=cin%C3%A9&way=card"
"""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qsl, urlencode

from kiosk.catalogue.answer import Length, Way, Wish

TEXTS = ("words", "universe", "subject", "language", "audience")
CHOICES: dict[str, type[Length] | type[Way]] = {"length": Length, "way": Way}
FREE_OF_TOKENS = "free"


def written(wish: Wish) -> str:
    """What ``read`` makes the same wish of; ``""`` for a wish of nothing."""
    said: dict[str, str] = {name: getattr(wish, name) for name in TEXTS}
    said |= {name: choice.value for name in CHOICES if (choice := getattr(wish, name))}
    if wish.is_free_of_tokens:
        said[FREE_OF_TOKENS] = "1"
    return urlencode({name: value for name, value in said.items() if value})


def read(text: str) -> Wish:
    """The wish of a text by ``written``. What is not part of a wish is passed over."""
    said = dict(parse_qsl(text))
    parts: dict[str, Any] = {name: said[name] for name in TEXTS if name in said}
    for name, choices in CHOICES.items():
        parts[name] = next((one for one in choices if one.value == said.get(name)), None)
    return Wish(**parts, is_free_of_tokens=FREE_OF_TOKENS in said)

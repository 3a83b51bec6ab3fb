"""What a tour is made of: gestures, pictures and time."""

from __future__ import annotations

from dataclasses import dataclass

SEED = 6  # of the luck in a tour: the cards of a memory lie as they lay before


@dataclass(frozen=True, slots=True)
class See:
    """Take a picture of that name."""

    name: str


@dataclass(frozen=True, slots=True)
class Touch:
    """Tap what a voice would call so, or the first thing of a ``role``. What ``may_be_gone`` is let
    be when it is; what may be on another page is looked for ``behind`` the button that turns
    them."""

    name: str
    may_be_gone: bool = False
    behind: str = ""
    role: str = ""


@dataclass(frozen=True, slots=True)
class Wait:
    """Let so many seconds go by without a touch."""

    seconds: float


Action = See | Touch | Wait

"""What those who share a screen are called: no names, and no order among them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kiosk.i18n import _

NAMES: tuple[Callable[[], str], ...] = (
    lambda: _("Soleil"),
    lambda: _("Lune"),
    lambda: _("Étoile"),
    lambda: _("Nuage"),
)


def whose(player: int) -> str:
    """« Soleil joue. »"""
    return _("{player} joue.").format(player=NAMES[player]())


def told(found: Sequence[int]) -> str:
    """« Soleil : 3. Lune : 2. Ensemble : 5. », in the order in which they sit."""
    each = (
        _("{player}\u00a0: {count}.").format(player=name(), count=count)
        for name, count in zip(NAMES, found, strict=False)
    )
    together = _("Ensemble\u00a0: {count}.").format(count=sum(found))
    return " ".join((*each, together))


def so_many(players: int) -> str:
    """How many share the screen, on the button that changes it."""
    return _("À plusieurs") if players == 1 else _("À {count}").format(count=players)


def menu_title(what: str, players: int) -> str:
    """What a menu of games (``play``) or of tutorials (``learn``) asks, or that of the staff."""
    if what == "train":
        return _("Se former en dix minutes")
    if what == "learn":
        return _("Que voulez-vous apprendre ?")
    if players == 1:
        return _("À quoi jouez-vous ?")
    return _("À quoi jouez-vous, à {count} ?").format(count=players)

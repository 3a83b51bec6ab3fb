"""What the kinds of activities are called, and their icons."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from kiosk.i18n import _
from kiosk.packs.content import (
    Activity,
    Budget,
    Cards,
    Entry,
    Fill,
    GuidedChoice,
    Hotspots,
    InfoIntox,
    Investigation,
    Memory,
    Order,
    Quiz,
    Sort,
    Surprise,
    Tutorial,
    Workshop,
)


@dataclass(frozen=True, slots=True)
class KindName:
    """``name`` says it in the language of the visit; ``icon`` is a Phosphor name."""

    name: Callable[[], str]
    icon: str


NAMES: Mapping[type[Entry], KindName] = {
    Tutorial: KindName(lambda: _("Pas à pas"), "device-mobile"),
    Quiz: KindName(lambda: _("Quiz"), "puzzle-piece"),
    InfoIntox: KindName(lambda: _("Info ou intox"), "newspaper"),
    Investigation: KindName(lambda: _("Enquête"), "magnifying-glass"),
    Memory: KindName(lambda: _("Memory"), "cards"),
    Sort: KindName(lambda: _("Tri"), "tray"),
    Order: KindName(lambda: _("Remettre en ordre"), "list-numbers"),
    GuidedChoice: KindName(lambda: _("Choix guidé"), "question"),
    Surprise: KindName(lambda: _("Surprise"), "gift"),
    Budget: KindName(lambda: _("Jeu des jetons"), "coin"),
    Fill: KindName(lambda: _("Phrases à trous"), "pencil-line"),
    Cards: KindName(lambda: _("Cartes"), "stack"),
    Hotspots: KindName(lambda: _("Image à explorer"), "crosshair"),
    Workshop: KindName(lambda: _("Atelier"), "users-three"),
}


AUDIENCES: Mapping[str, Callable[[], str]] = {
    "enfants": lambda: _("enfants"),
    "ados": lambda: _("ados"),
    "adultes": lambda: _("adultes"),
}


def facts(page: Tutorial | Activity) -> str:
    """« Quiz · 5 min · enfants »."""
    minutes = _("{count}\u00a0min").format(count=page.minutes)
    told = f"{NAMES[type(page)].name()} · {minutes}"
    return f"{told} · {AUDIENCES[page.audience]()}" if page.audience in AUDIENCES else told


def made_for(audience: str) -> str:
    """For whom the games of a menu are, on the button that changes it."""
    if audience not in AUDIENCES:
        return _("Pour tous")
    return _("Pour les {audience}").format(audience=AUDIENCES[audience]())

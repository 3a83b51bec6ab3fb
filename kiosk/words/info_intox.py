"""How a statement to check is put, and the reflex to have before believing it."""

from __future__ import annotations

from kiosk.i18n import _
from kiosk.packs.content import Rich, Span


def quoted(statement: str) -> str:
    """A statement between the quotes that some authors write and others leave out."""
    return statement if statement.startswith("«") else f"«\u00a0{statement}\u00a0»"


def reflex(hint: Rich) -> Rich:
    """« Le bon réflexe : qui le dit ? », or what the author of the question asks instead."""
    asks = hint or (Span(_("qui le dit\u00a0? Où le vérifier\u00a0?")),)
    return (Span(_("Le bon réflexe\u00a0:"), strong=True), Span(" "), *asks)

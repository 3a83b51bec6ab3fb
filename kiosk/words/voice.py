"""What « Écouter » says as long as there is no voice."""

from __future__ import annotations

from kiosk.i18n import _


def no_voice() -> str:
    return _("La voix n’est pas encore là. Un bibliothécaire peut vous lire la page.")

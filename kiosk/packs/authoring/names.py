"""Names of files that every system can hold, from the words of their authors."""

from __future__ import annotations

import re

from kiosk.packs.authoring.typography import unaccented

_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae"})


def slug(words: str) -> str:
    """« Lire la presse à l’école ! » → « lire-la-presse-a-l-ecole »; ``""`` without a letter."""
    plain = unaccented(words).translate(_LIGATURES)
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")

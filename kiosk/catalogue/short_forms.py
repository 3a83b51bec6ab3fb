"""What people type for something else: short forms of names that the catalogue uses."""

from __future__ import annotations

from collections.abc import Mapping

# Folded on both sides.
SHORT_FORMS: Mapping[str, tuple[str, ...]] = {
    "anim": ("animation",),
    "anime": ("animation",),
    "appli": ("application",),
    "bd": ("bande", "dessinee", "dessinees"),
    "bouquin": ("livre", "roman"),
    "bouquins": ("livre", "roman"),
    "cine": ("cinema", "film"),
    "compta": ("comptabilite",),
    "cours": ("lecon",),
    "docu": ("documentaire",),
    "docus": ("documentaire",),
    "expo": ("exposition",),
    "films": ("cinema",),
    "film": ("cinema",),
    "journaux": ("presse", "magazine"),
    "journal": ("presse", "magazine"),
    "math": ("mathematiques",),
    "maths": ("mathematiques",),
    "ordi": ("ordinateur", "informatique"),
    "philo": ("philosophie",),
    "photo": ("photographie",),
    "psycho": ("psychologie",),
    "revue": ("presse", "magazine"),
    "revues": ("presse", "magazine"),
    "tele": ("television",),
    "tuto": ("tutoriel", "lecon"),
    "tutos": ("tutoriel", "lecon"),
}

"""What the journal counts, in plain words, and what is never kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from kiosk.i18n import _, ngettext
from kiosk.packs.content import Line
from kiosk.words.leaf import line


@dataclass(frozen=True, slots=True)
class Tally:
    """One counter: « 1 240 », and what there are so many of (« visites commencées »)."""

    figure: str
    what: str


# The events worth a figure, from the first thing that a patron does to the last.
COUNTED: Mapping[str, Callable[[int], str]] = {
    "visit_started": lambda n: ngettext("visite commencée", "visites commencées", n),
    "case_opened": lambda n: ngettext("case ouverte", "cases ouvertes", n),
    "activity_finished": lambda n: ngettext("jeu terminé", "jeux terminés", n),
    "tutorial_finished": lambda n: ngettext("tutoriel terminé", "tutoriels terminés", n),
    "qr_shown": lambda n: ngettext("code montré", "codes montrés", n),
    "kept": lambda n: ngettext("découverte gardée", "découvertes gardées", n),
    "help_asked": lambda n: ngettext("aide demandée", "aides demandées", n),
}


def tallies(counts: Mapping[str, int]) -> tuple[Tally, ...]:
    """Every counter, the visits first; what never happened counts 0."""
    return tuple(
        Tally(figure(counts.get(kind, 0)), what(counts.get(kind, 0)))
        for kind, what in COUNTED.items()
    )


def figure(number: int) -> str:
    """« 1 240 », on one line."""
    return f"{number:,}".replace(",", "\u00a0")


def never_kept() -> tuple[Line, ...]:
    """What nobody will find in the journal (``journal.events``, ``journal.rows``)."""
    return (
        line(_("Votre nom et votre numéro de carte."), "identification-card"),
        line(_("Ce que vous écrivez."), "keyboard"),
        line(_("La minute\u00a0: l’heure est arrondie."), "clock"),
        line(_("Le lien entre vos réponses et votre visite."), "link-break"),
    )

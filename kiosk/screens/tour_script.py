"""A whole visit, gesture by gesture: through everything that the content has one of.

Pictures are numbered as the design's own. A patron who reads otherwise than most comes last.
"""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.activities.path import games_of
from kiosk.i18n import _
from kiosk.packs.content import Button, Content, Field, Step
from kiosk.screens.tour_actions import Action, See, Touch, Wait
from kiosk.screens.tour_games import GAMES
from kiosk.words.nearby import has_nearby

SECONDS_UNTIL_WARNED = 98.0

Actions = Iterator[Action]


def script(content: Content) -> Actions:
    """The visit. Each game of the kiosk is dealt by ``Random(SEED)``."""
    yield See("01-veille")
    yield Touch(_("Touchez la lumière"))
    yield See("02-accueil")
    yield from _discover(content)
    yield from _look_inside(content)
    yield from _play_games(content)
    yield from _search()
    yield from _look_at_carnet()
    yield from _look_around(content)
    yield from _ask_for_help()
    yield from _read_otherwise()
    yield Wait(SECONDS_UNTIL_WARNED)
    yield See("16-toujours-la")
    yield Touch(_("J’ai fini, tout effacer"))
    yield See("24-etagere-refermee")


# --- discovering ------------------------------------------------------------------------


def _discover(content: Content) -> Actions:
    universe = next(u for u in content.universes if content.tutorials_of(u.id))
    tutorial, *others = content.tutorials_of(universe.id)
    yield Touch(universe.title)
    yield See("05-univers")
    yield Touch(_("Chez vous"))
    yield See("06-ressource")
    yield Touch(_("Dans mon carnet"))
    yield Touch(_("Retour"))
    yield Touch(_("M’entraîner"))
    if others:
        yield See("25b-pas-a-pas")
        yield Touch(tutorial.title, behind=_("Voir la suite"))
    yield from _practise(tutorial.steps)
    yield Touch(_("Accueil"))
    yield See("02b-accueil-case-ouverte")


def _practise(steps: tuple[Step, ...]) -> Actions:
    for number, step in enumerate(steps, start=1):
        yield See(f"07-tutoriel-{number}")
        if number == 1:
            yield Touch(_("Montrez-moi"))
        if number == 2 and step.failures:
            yield Touch(_("Ça ne marche pas"))
            yield See("07b-ca-ne-marche-pas")
            yield Touch(_("Je réessaie"))
        yield Touch(_target(step))
    yield See("07c-tutoriel-fin")
    yield Touch(_("Dans mon carnet"))


def _target(step: Step) -> str:
    for block in step.page.blocks:
        if isinstance(block, Button | Field) and block.is_target:
            return block.text if isinstance(block, Button) else block.label
    raise LookupError(step.title)


def _look_inside(content: Content) -> Actions:
    quiz = content.quizzes[0]
    yield Touch(content.universe(quiz.universe).title)
    yield See("05b-univers")
    yield Touch(_("Dans mon carnet"))
    yield See("05c-message")
    yield Touch(_("C’est dans votre carnet."), may_be_gone=True)
    yield Touch(_("Accueil"))


# --- games ------------------------------------------------------------------------------


def _play_games(content: Content) -> Actions:
    """One of each kind, all of its questions asked where there is one such."""
    yield Touch(_("Jouer pour découvrir"))
    yield See("25-jeux")
    for model, play in GAMES.items():
        games = [game for game in games_of(content) if type(game) is model]
        for game in sorted(games, key=lambda one: getattr(one, "draw", 0) > 0)[:1]:
            yield Touch(_("Accueil"))
            yield Touch(_("Jouer pour découvrir"))
            yield Touch(game.title, behind=_("Voir la suite"))
            yield from play(game)
    yield Touch(_("Accueil"))


# --- searching --------------------------------------------------------------------------

LOOKED_FOR = ("C", "I", "N", "E", "espace", "F", "A", "M", "I", "L")
NOWHERE = ("X", "Y", "Z", "X", "Y", "Z", "X", "Q", "W", "K")  # no word is near


def _search() -> Actions:
    """With one finger, to nothing and on; and without typing."""
    yield Touch(_("Chercher"), role="tab")
    yield See("12-recherche-idees")
    for key in NOWHERE:
        yield Touch(key)
    yield See("12c-recherche-rien")
    yield Touch(_("Effacer"))
    for key in LOOKED_FOR:
        yield Touch(key)
    yield See("12-recherche")
    yield Touch(_("Chercher"))
    yield See("12b-tout-ce-qui-est-trouve")
    yield Touch("", role="case")
    yield See("12d-notice")
    yield Touch(_("Retour"))
    yield Touch(_("Chercher"), role="tab")
    yield Touch(_("Effacer"))
    yield Touch(_("Sans clavier"))
    yield See("12e-sans-clavier")
    yield Touch("", role="case")
    yield See("12f-themes")
    yield Touch(_("Accueil"))


# --- around -----------------------------------------------------------------------------


def _look_at_carnet() -> Actions:
    yield Touch(_("Mon carnet"))
    yield See("13-carnet")
    yield Touch(_("Tout effacer"))
    yield See("13b-tout-effacer")
    yield Touch(_("Non, je garde"))


def _look_around(content: Content) -> Actions:
    if has_nearby(content):
        yield Touch(_("Près d’ici"))
        yield See("14-pres-d-ici")
        yield Touch(_("Agenda"))
        yield See("14c-agenda")
        yield Touch(_("Bibliothèques"))
    for library in content.commune.libraries[:1] if content.commune else ():
        yield Touch(library.name)
        yield See("14b-bibliotheque")


def _ask_for_help() -> Actions:
    yield Touch(_("Demander de l’aide"))
    yield See("17-aide")
    yield Touch(_("Ce que compte cette borne"))
    yield See("17c-ce-que-compte-cette-borne")
    yield Touch(_("Crédits"))
    yield See("17d-credits")
    yield Touch(_("Demander de l’aide"))
    yield Touch(_("Je n’arrive pas à m’identifier"))
    yield See("17b-aide-phrase")


def _read_otherwise() -> Actions:
    """The home screen as each patron may want it, and back."""
    yield Touch(_("Confort de lecture"))
    yield See("15-confort")
    for choice, picture in (
        (_("Nuit"), "20b-accueil-nuit"),
        (_("Fort contraste"), "20-accueil-contraste"),
    ):
        yield Touch(choice)
        yield Touch(_("Accueil"))
        yield See(picture)
        yield Touch(_("Confort de lecture"))
    yield Touch(_("Tout remettre à zéro"))
    yield Touch(_("Très grand texte"))
    yield See("15b-confort-grand-texte")
    yield Touch(_("Accueil"))
    yield See("21-accueil-grand-texte")
    yield Touch(_("Confort de lecture"))
    yield Touch(_("Tout remettre à zéro"))
    yield Touch(_("À portée"))
    yield Touch(_("Accueil"))
    yield See("23-accueil-a-portee")
    yield Touch(_("Remonter l’écran"), may_be_gone=True)
    yield Touch(_("Confort de lecture"))
    yield Touch(_("Texte normal"))  # larger letters leave more time before the warning

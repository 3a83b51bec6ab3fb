"""A whole visit, gesture by gesture: through everything that the content has one of.

Pictures are numbered as the design's own. A patron who reads otherwise than most comes last.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from typing import TypeVar

from kiosk.activities.memory import MemoryRun
from kiosk.i18n import _
from kiosk.packs.content import (
    Activity,
    Budget,
    Button,
    Content,
    Field,
    GuidedChoice,
    InfoIntox,
    Memory,
    Question,
    Step,
    plain,
)
from kiosk.words.nearby import has_nearby

SEED = 6  # of the luck in a tour: the cards of a memory lie as they lay before
SECONDS_UNTIL_WARNED = 98.0

Game = TypeVar("Game", bound=Activity)


@dataclass(frozen=True, slots=True)
class See:
    """Take a picture of that name."""

    name: str


@dataclass(frozen=True, slots=True)
class Touch:
    """Tap what a voice would call so. What ``may_be_gone`` is let be when it is; what may be on
    another page is looked for ``behind`` the button that turns them."""

    name: str
    may_be_gone: bool = False
    behind: str = ""


@dataclass(frozen=True, slots=True)
class Wait:
    """Let so many seconds go by without a touch."""

    seconds: float


Action = See | Touch | Wait
Actions = Iterator[Action]


def script(content: Content) -> Actions:
    """The visit. Each game of the kiosk is dealt by ``Random(SEED)``."""
    yield See("01-veille")
    yield Touch(_("Touchez la lumière"))
    yield See("02-accueil")
    yield from _discover(content)
    yield from _look_inside(content)
    yield from _play_games(content)
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
    tutorial = content.tutorials[0]
    yield Touch(content.universe(tutorial.universe).title)
    yield See("05-univers")
    yield Touch(_("Chez vous"))
    yield See("06-ressource")
    yield Touch(_("Dans mon carnet"))
    yield Touch(_("Retour"))
    yield Touch(_("M’entraîner"))
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
    yield Touch(_("Jouer pour découvrir"))
    yield See("25-jeux")
    quiz = content.quizzes[0]
    yield Touch(quiz.title, behind=_("Voir la suite"))
    yield from _play_quiz(quiz.questions)
    for guided in _of_kind(content, GuidedChoice):
        yield from _begin(guided)
        yield from _choose(guided)
    for memory in _of_kind(content, Memory):
        yield from _begin(memory)
        yield from _find_pairs(memory)
    for budget in _of_kind(content, Budget):
        yield from _begin(budget)
        yield from _spend()
    for statements in _of_kind(content, InfoIntox):
        yield from _begin(statements)
        yield from _believe(statements.questions)


def _of_kind(content: Content, kind: type[Game]) -> tuple[Game, ...]:
    """The first game of a kind, if there is one."""
    return tuple(game for game in content.activities if isinstance(game, kind))[:1]


def _begin(game: Activity) -> Actions:
    yield Touch(_("Toutes les cases"))
    yield Touch(_("Jouer pour découvrir"))
    yield Touch(game.title, behind=_("Voir la suite"))


def _play_quiz(questions: tuple[Question, ...]) -> Actions:
    """The first answer right, the second wrong, the others skipped."""
    yield See("08-quiz-question")
    yield Touch(_choice(questions[0], right=True))
    yield See("09-quiz-reponse-juste")
    yield Touch(_("Question suivante"))
    if questions[1].hint:
        yield Touch(_("Un indice"))
        yield See("08b-quiz-indice")
    yield Touch(_choice(questions[1], right=False))
    yield See("09b-quiz-reponse-a-revoir")
    yield Touch(_("Question suivante"))
    for _question in questions[2:]:
        yield Touch(_("Passer"))
    yield See("09c-quiz-fin")


def _choice(question: Question, *, right: bool) -> str:
    return next(choice.text for choice in question.choices if choice.is_right is right)


def _choose(guided: GuidedChoice) -> Actions:
    """Always the second way."""
    for number, crossroads in enumerate(guided.crossroads, start=1):
        yield See(f"10-quel-film-{number}")
        yield Touch(crossroads.ways[1].text)
    yield See("10b-quel-film-fin")


def _find_pairs(memory: Memory) -> Actions:
    """One pair, one miss, and then all the others."""
    cards = [card.pair for card in MemoryRun(memory, Random(SEED)).cards]
    first, second, third, *others = dict.fromkeys(cards)
    yield from _find(memory, cards, first)
    for pair in (second, third):
        yield Touch(_card(cards.index(pair)))
    yield See("11-memory")
    for pair in (*others, second, third):
        yield from _find(memory, cards, pair)
    yield See("11b-memory-trouve")
    yield Touch(_("Continuer"))
    yield See("11c-memory-fin")


def _find(memory: Memory, cards: list[int], pair: int) -> Actions:
    for place in (place for place, card in enumerate(cards) if card == pair):
        yield Touch(_card(place))
    yield Touch(plain(memory.pairs[pair].fact), may_be_gone=True)  # it lies on other cards


def _card(place: int) -> str:
    return _("Carte {number}").format(number=place + 1) + ","


def _spend() -> Actions:
    for number in (1, 2):
        yield Touch(_("Case {number}").format(number=number) + ",")
    yield See("18-jetons")
    yield Touch(_("Mon mois est prêt"))
    yield See("18b-jetons-fin")


def _believe(statements: tuple[Question, ...]) -> Actions:
    yield Touch(_("Passer"))
    yield See("19-info-ou-intox")
    yield Touch(_choice(statements[1], right=True))
    yield See("19b-info-ou-intox-reponse")
    yield Touch(_("Question suivante"))
    yield Touch(_("Quitter le jeu"))
    yield Touch(_("Retour"))


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

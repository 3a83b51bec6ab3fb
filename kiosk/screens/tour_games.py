"""How the tour plays a game of each kind: something right, something to look at again, the end.

The rules are played along, dealt by the same luck, so that it is known what to touch.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from random import Random
from typing import Any

from kiosk.activities.cards import CardsRun
from kiosk.activities.fill import FillRun
from kiosk.activities.investigation import InvestigationRun
from kiosk.activities.memory import MemoryRun
from kiosk.activities.order import OrderRun
from kiosk.activities.quiz import QuizRun
from kiosk.activities.sort import SortRun
from kiosk.i18n import _
from kiosk.packs.content import (
    Budget,
    Cards,
    Fill,
    GuidedChoice,
    Hotspots,
    InfoIntox,
    Investigation,
    Memory,
    Order,
    Question,
    Quiz,
    Sort,
    Surprise,
    plain,
)
from kiosk.screens.tour_actions import SEED, Action, See, Touch

Actions = Iterator[Action]


def _luck() -> Random:
    return Random(SEED)


# --- questions --------------------------------------------------------------------------


def _quiz(quiz: Quiz) -> Actions:
    """The first answer right, the second wrong, the others skipped."""
    first, second, *others = _asked(quiz)
    yield See("08-quiz-question")
    yield Touch(_choice(first, right=True))
    yield See("09-quiz-reponse-juste")
    yield Touch(_("Question suivante"))
    yield Touch(_("Un indice"))
    yield See("08b-quiz-indice")
    yield Touch(_choice(second, right=False))
    yield See("09b-quiz-reponse-a-revoir")
    yield Touch(_("Question suivante"))
    for _question in others:
        yield Touch(_("Passer"))
    yield See("09c-quiz-fin")


def _info_intox(statements: InfoIntox) -> Actions:
    yield Touch(_("Passer"))
    yield See("19-info-ou-intox")
    yield Touch(_choice(_asked(statements)[1], right=True))
    yield See("19b-info-ou-intox-reponse")
    yield Touch(_("Quitter le jeu"))


def _asked(quiz: Quiz | InfoIntox) -> list[Question]:
    return [quiz.questions[place] for place in QuizRun(quiz, _luck()).drawn]


def _choice(question: Question, *, right: bool) -> str:
    return next(choice.text for choice in question.choices if choice.is_right is right)


def _investigation(game: Investigation) -> Actions:
    run = InvestigationRun(game, _luck())
    yield See("56-enquete")
    yield Touch(_("J’enquête"))
    yield Touch(game.clues[run.laid[0]].title, behind=_("Voir la suite"))
    yield See("56b-enquete-indice")
    yield Touch(_("Retour aux indices"))
    yield See("56c-enquete-indices")
    yield Touch(_("Rendre mon verdict"))
    yield See("56d-enquete-verdict")
    yield Touch(_choice(game.verdict, right=True))
    yield See("56e-enquete-reponse")
    yield Touch(_("La méthode"))
    yield See("56f-enquete-methode")


# --- choices ----------------------------------------------------------------------------


def _guided_choice(guided: GuidedChoice) -> Actions:
    """Always the second way."""
    for number, crossroads in enumerate(guided.crossroads, start=1):
        yield See(f"10-quel-film-{number}")
        yield Touch(crossroads.ways[1].text)
    yield See("10b-quel-film-fin")


def _surprise(game: Surprise) -> Actions:
    yield See("55-surprise")
    yield Touch(_("Ouvrir la case"))
    yield See("55b-surprise-ouverte")
    yield Touch(_("Ça me va"))
    yield See("55c-surprise-fin")


def _budget(game: Budget) -> Actions:
    for number in (1, 2):
        yield Touch(_("Case {number}").format(number=number) + ",")
    yield See("18-jetons")
    yield Touch(_("Mon mois est prêt"))
    yield See("18b-jetons-fin")


# --- pairs, baskets, orders ---------------------------------------------------------------


def _memory(memory: Memory) -> Actions:
    """One pair, one miss, and then all the others."""
    cards = [card.pair for card in MemoryRun(memory, _luck()).cards]
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


def _sort(game: Sort) -> Actions:
    """The first thing where it belongs, the second elsewhere, the others passed."""
    run = SortRun(game, _luck())
    for is_right, picture in ((True, "50-tri"), (False, "50b-tri-a-revoir")):
        assert run.held is not None, "a game has two things to sort at least"
        basket = run.held.basket if is_right else (run.held.basket + 1) % len(run.baskets)
        if is_right:
            yield See(picture)
        yield Touch(_("Case {number}").format(number=basket + 1) + ",")
        if not is_right:
            yield See(picture)
        yield Touch(_("Continuer"))
        run.place(basket)
        run.next()
    yield from _pass(run)
    yield See("50c-tri-fin")


def _order(game: Order) -> Actions:
    """Two cards in their places, one too early, the others passed."""
    run = OrderRun(game, _luck())
    for place in (0, 1, 3):
        others = _("Encore {count}").partition("{")[0]
        yield Touch(game.milestones[place].text, behind=others)
        run.choose(place)
    yield See("51-frise")
    yield from _pass(run)
    yield See("51b-frise-complete")
    yield Touch(_("Continuer"))
    yield See("51c-frise-fin")


def _pass(run: Any) -> Actions:
    """Pass whatever is left."""
    while not run.is_over:
        yield Touch(_("Continuer") if getattr(run, "last", None) else _("Passer"))
        run.skip()


# --- words, cards, points -----------------------------------------------------------------


def _fill(game: Fill) -> Actions:
    """The first word wrong, the second passed."""
    run = FillRun(game, _luck())
    yield See("52-phrases")
    yield Touch(run.gap.words[-1])
    yield See("52b-phrases-a-revoir")
    yield Touch(_("Continuer"))
    yield Touch(_("Quitter le jeu"))


def _cards(game: Cards) -> Actions:
    front = CardsRun(game, _luck()).card.front
    yield See("53-cartes")
    yield Touch(_("Carte à retourner\u00a0: {front}").format(front=front))
    yield See("53b-cartes-verso")
    yield Touch(_("Quitter le jeu"))


def _hotspots(game: Hotspots) -> Actions:
    yield See("54-image")
    yield Touch(_("Point {number}").format(number=1))
    yield See("54b-image-point")
    yield Touch(_("Quitter le jeu"))


GAMES: Mapping[type, Callable[[Any], Actions]] = {
    Quiz: _quiz,
    GuidedChoice: _guided_choice,
    Memory: _memory,
    Budget: _budget,
    InfoIntox: _info_intox,
    Sort: _sort,
    Order: _order,
    Fill: _fill,
    Cards: _cards,
    Hotspots: _hotspots,
    Surprise: _surprise,
    Investigation: _investigation,
}

"""How somebody plays each kind by touch, rightly or wrongly, from its first screen to its end.

What to touch is read from the rules; it is touched by the name that a voice would call.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from kiosk.packs.content import Button, Field
from tests.patron import Patron

Play = Callable[[Patron, bool], None]  # rightly, or wrongly


def _quiz(patron: Patron, right: bool) -> None:
    run = patron.app.stay.game
    for _question in range(run.count):
        choices = [one.text for one in run.question.choices if one.is_right is right]
        patron.touch(choices[0])
        touch_first(patron, "Question suivante", "Continuer")


def _memory(patron: Patron, right: bool) -> None:
    """Wrongly: two cards that differ, before all the pairs."""
    run: Any = patron.app.stay.game
    pairs = [card.pair for card in run.cards]
    first, second, *others = dict.fromkeys(pairs)
    for pair in () if right else (first, second):
        _turn(patron, pairs.index(pair))
    for pair in (*others, first, second):  # those that lie open are turned over by others
        for place in (place for place, one in enumerate(pairs) if one == pair):
            _turn(patron, place)
    patron.app.stage.hush()
    patron.touch("Continuer")


def _turn(patron: Patron, place: int) -> None:
    patron.app.stage.hush()  # what was told of a pair lies on the cards for a moment
    patron.touch(f"Carte {place + 1},")


def _budget(patron: Patron, right: bool) -> None:
    """Wrongly: more than there are tokens for."""
    run: Any = patron.app.stay.game
    wanted = 1 if right else len(run.activity.offers)
    for offer in range(wanted):
        patron.app.stage.hush()
        while not any(name.startswith(f"Case {offer + 1},") for name in patron.names):
            patron.touch("Voir la suite")
        patron.touch(f"Case {offer + 1},")
    patron.app.stage.hush()
    patron.touch("Mon mois est prêt")


def _guided_choice(patron: Patron, right: bool) -> None:
    """No answer is wrong: the last ones, after a step back."""
    run: Any = patron.app.stay.game
    if not right:
        patron.touch(run.crossroads.ways[0].text)
        if not run.is_over:
            patron.touch("Question 1")
    while not run.is_over:
        way = run.crossroads.ways[0 if right else -1].text
        while way not in patron.names:
            patron.touch("Autres réponses")
        patron.touch(way)


def _sort(patron: Patron, right: bool) -> None:
    run: Any = patron.app.stay.game
    while not run.is_over:
        basket = run.held.basket if right else (run.held.basket + 1) % len(run.baskets)
        patron.touch(f"Case {basket + 1},")
        patron.touch("Continuer")


def _order(patron: Patron, right: bool) -> None:
    """Wrongly: the last one first, wherever another is left."""
    run: Any = patron.app.stay.game
    while not run.is_over:
        later = [one for one in run.waiting if not run.is_later(one)]
        wanted = run.step if right else max(later, default=run.step)
        text = run.activity.milestones[wanted].text
        while not any(name.startswith(text) for name in patron.names):
            patron.touch("Encore ")
        patron.touch(text)
    patron.touch("Continuer")


def _fill(patron: Patron, right: bool) -> None:
    run: Any = patron.app.stay.game
    while not run.is_over:
        patron.touch(run.gap.words[0 if right else -1])
        patron.touch("Continuer")


def _cards(patron: Patron, right: bool) -> None:
    """Wrongly: every card is to be reviewed, once."""
    run: Any = patron.app.stay.game
    while not run.is_over:
        patron.touch("Carte à retourner")
        patron.touch("Je le savais" if right else "À revoir")


def _hotspots(patron: Patron, right: bool) -> None:
    """Wrongly: the last points first."""
    run: Any = patron.app.stay.game
    points = list(range(len(run.activity.spots)))
    for point in points if right else points[::-1]:
        patron.touch(f"Point {point + 1}")
    patron.touch("Continuer")


def _surprise(patron: Patron, right: bool) -> None:
    """Wrongly: not the first that comes out."""
    patron.touch("Ouvrir la case")
    if not right:
        patron.touch("Une autre")
    patron.touch("Ça me va")


def _investigation(patron: Patron, right: bool) -> None:
    """Wrongly: a verdict after one clue."""
    run: Any = patron.app.stay.game
    patron.touch("J’enquête")
    for clue in run.laid if right else run.laid[:1]:
        title = run.activity.clues[clue].title
        while not any(name.startswith(title) for name in patron.names):
            patron.touch("Voir la suite")
        patron.touch(title)
        patron.touch("Retour aux indices")
    patron.touch("Rendre mon verdict")
    verdicts = [one.text for one in run.activity.verdict.choices if one.is_right is right]
    patron.touch(verdicts[0])
    patron.touch("La méthode")


PLAYS: Mapping[str, Play] = {
    "quiz": _quiz,
    "info-intox": _quiz,
    "memory": _memory,
    "budget": _budget,
    "guided-choice": _guided_choice,
    "sort": _sort,
    "order": _order,
    "fill": _fill,
    "cards": _cards,
    "hotspots": _hotspots,
    "surprise": _surprise,
    "investigation": _investigation,
}


def follow(patron: Patron, right: bool) -> None:
    """A tutorial; wrongly, something else is touched first at each step."""
    run = patron.app.stay.tutorial
    assert run is not None
    while not run.is_over:
        blocks = [block for block in run.step.page.blocks if isinstance(block, Button | Field)]
        if not right:
            for block in [block for block in blocks if not block.is_target][:1]:
                patron.touch(_named(block))
        patron.touch(next(_named(block) for block in blocks if block.is_target))
        while letter := run.next_letter.upper():
            if letter.isdigit() and letter not in patron.names:
                patron.touch("Chiffres")
            patron.touch(letter)


def _named(block: Button | Field) -> str:
    return block.text if isinstance(block, Button) else block.label


def touch_first(patron: Patron, *names: str) -> None:
    """Touch the one that is there."""
    patron.touch(next(name for name in names if name in patron.names))

"""What there is to choose from without typing: moods, themes, lengths, audiences, universes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import cycle

from kiosk.activities.moods import moods_of
from kiosk.catalogue.answer import Count, Length, Wish
from kiosk.catalogue.catalogue import Catalogue
from kiosk.i18n import _
from kiosk.packs.content import Content
from kiosk.words.search import value_name

MOST_THEMES = 24  # beyond, they are rare, and quicker typed than found among the others
PEOPLE = {"tous": "famille", "enfants": "seul", "ados": "amis", "adultes": "deux"}
SHAPES = ("voiles", "collines", "arche", "vagues", "billes", "marches")


@dataclass(frozen=True, slots=True)
class Choice:
    """``title`` is what is chosen, ``wish`` what it leads to, and ``count`` how much of it
    there is; ``scene`` is its paper-cut."""

    title: str
    wish: Wish
    count: Count
    scene: str


@dataclass(frozen=True, slots=True)
class Aisle:
    """Things of one kind to choose from: ``name`` is on its tab, ``question`` above them."""

    name: str
    question: str
    choices: tuple[Choice, ...]


def aisles(content: Content, catalogue: Catalogue, wish: Wish) -> tuple[Aisle, ...]:
    """The ways to find part of what ``wish`` finds; none leads to nothing.

    For a thread that may take its time. Raises what ``catalogue`` raises.
    """
    every: tuple[tuple[str, str, Callable[[Content, Catalogue, Wish], Iterable[Choice]]], ...] = (
        (_("Envies"), _("De quoi avez-vous envie\u00a0?"), _moods),
        (_("Thèmes"), _("Quel thème vous tente\u00a0?"), _themes),
        (_("Durées"), _("Combien de temps avez-vous\u00a0?"), _lengths),
        (_("Pour qui"), _("C’est pour qui\u00a0?"), _audiences),
        (_("Cases"), _("Dans quelle case\u00a0?"), _universes),
    )
    found = (
        Aisle(name, question, tuple(choices(content, catalogue, wish)))
        for name, question, choices in every
    )
    return tuple(aisle for aisle in found if aisle.choices)


def _moods(content: Content, catalogue: Catalogue, wish: Wish) -> Iterator[Choice]:
    if wish.subject:
        return
    for mood, scene in zip(moods_of(content), cycle(SHAPES), strict=False):
        chosen = replace(wish, subject=mood.subject)
        count = catalogue.search(chosen).count
        if count.number:
            yield Choice(mood.text, chosen, count, scene)


def _themes(content: Content, catalogue: Catalogue, wish: Wish) -> Iterator[Choice]:
    """The subjects of most records, without those that are moods."""
    if wish.subject:
        return
    moods = {mood.subject.casefold() for mood in moods_of(content)}
    counts = catalogue.subjects(wish, MOST_THEMES + len(moods))
    themes = [(name, count) for name, count in counts if name.casefold() not in moods]
    for (name, count), scene in zip(themes[:MOST_THEMES], cycle(SHAPES), strict=False):
        title = value_name(content, "subject", name)
        yield Choice(title, replace(wish, subject=name), count, scene)


def _lengths(content: Content, catalogue: Catalogue, wish: Wish) -> Iterator[Choice]:
    if wish.length:
        return
    counts = dict(catalogue.values("length", wish))
    for length, scene in zip(Length, SHAPES, strict=False):
        if count := counts.get(length.value):
            title = value_name(content, "length", length.value)
            yield Choice(title, replace(wish, length=length), count, scene)


def _audiences(content: Content, catalogue: Catalogue, wish: Wish) -> Iterator[Choice]:
    if wish.audience:
        return
    for name, count in catalogue.values("audience", wish):
        title = value_name(content, "audience", name)
        yield Choice(title, replace(wish, audience=name), count, PEOPLE.get(name, "famille"))


def _universes(content: Content, catalogue: Catalogue, wish: Wish) -> Iterator[Choice]:
    if wish.universe:
        return
    counts = dict(catalogue.values("universe", wish))
    for universe in content.universes:
        if count := counts.get(universe.id):
            chosen = replace(wish, universe=universe.id)
            yield Choice(universe.title.rstrip("."), chosen, count, universe.illustration)

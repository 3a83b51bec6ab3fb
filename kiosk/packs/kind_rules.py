"""What the screen of each kind of page takes for granted, one rule a struct of the model.

The check of the sources says all this better to authors. It is said again here, in fewer words,
because a pack from a USB stick may never have seen that check.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

import msgspec

from kiosk.packs import content as model
from kiosk.packs.limits import MAX_CHOICES, MAX_SUMMARY, MAX_TITLE, MAX_TOKENS, MIN_CHOICES

ILLUSTRATIONS = frozenset({"presse", "cinema", "former", "livres", "patrimoine", "jeunesse"})
DAY_MINUTES = 24 * 60

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_URL = re.compile(r"https://[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:[/?#][!#-;=?-\[\]_a-z~]*)?")
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_MEDIUM = re.compile(r"media/[a-z0-9][a-z0-9._-]*")
_HOUR = re.compile(r"(?:[01][0-9]|2[0-3]):[0-5][0-9]")

Rule = Callable[[Any], bool]
Kind = type[msgspec.Struct]
_RULES: list[tuple[Kind, Rule]] = []


def _of(*kinds: Kind) -> Callable[[Rule], Rule]:
    """The rule holds for the structs of these ``kinds``, and for those derived from them."""

    def keep(rule: Rule) -> Rule:
        _RULES.extend((kind, rule) for kind in kinds)
        return rule

    return keep


@cache
def rules_of(kind: type[object]) -> tuple[Rule, ...]:
    """What must hold for a struct of this ``kind``."""
    return tuple(rule for base, rule in _RULES if issubclass(kind, base))


@_of(model.Content)
def _content(content: model.Content) -> bool:
    return _is_url(content.portal)


@_of(model.Entry)
def _entry(entry: model.Entry) -> bool:
    return (
        _ID.fullmatch(entry.id) is not None
        and len(entry.title) <= MAX_TITLE
        and len(entry.summary) <= MAX_SUMMARY
    )


@_of(model.Universe)
def _universe(universe: model.Universe) -> bool:
    return universe.illustration in ILLUSTRATIONS


@_of(model.KeyFact)
def _key_fact(fact: model.KeyFact) -> bool:
    return 0 <= fact.tokens <= MAX_TOKENS


@_of(model.Resource, model.Pick, model.Library)
def _linked(page: Any) -> bool:
    url: str = page.url
    return not url or _is_url(url)


@_of(model.Media)
def _media(media: model.Media) -> bool:
    return all(_is_medium(file) for file in (media.file, media.captions or media.file))


@_of(model.Record)
def _record(record: model.Record) -> bool:
    return _linked(record) and (not record.cover or _is_medium(record.cover))


@_of(model.Event)
def _event(event: model.Event) -> bool:
    hours = (hour for hour in (event.start, event.end) if hour)
    return _linked(event) and all(map(_HOUR.fullmatch, hours)) and event.day <= event.last_day


@_of(model.Commune)
def _commune(commune: model.Commune) -> bool:
    return _COLOUR.fullmatch(commune.accent) is not None and (
        not commune.agenda or _is_url(commune.agenda)
    )


@_of(model.Opening)
def _opening(opening: model.Opening) -> bool:
    return 0 <= opening.opens < opening.closes <= DAY_MINUTES


@_of(model.Tutorial)
def _tutorial(tutorial: model.Tutorial) -> bool:
    return bool(tutorial.steps)


@_of(model.Step)
def _step(step: model.Step) -> bool:
    targets = [block for block in step.page.blocks if getattr(block, "is_target", False)]
    return len(targets) == 1


@_of(model.Pictures)
def _pictures(pictures: model.Pictures) -> bool:
    return ILLUSTRATIONS.issuperset(pictures.illustrations)


@_of(model.Question)
def _question(question: model.Question) -> bool:
    return MIN_CHOICES <= len(question.choices) <= MAX_CHOICES and any(
        choice.is_right for choice in question.choices
    )


@_of(model.Quiz, model.InfoIntox)
def _questions(quiz: Any) -> bool:
    return bool(quiz.questions)


@_of(model.Investigation)
def _investigation(case: model.Investigation) -> bool:
    leads = (lead.leads_to for clue in case.clues for lead in clue.leads)
    return bool(case.clues) and _lead_to(leads, case.clues)


@_of(model.GuidedChoice)
def _guided_choice(choice: model.GuidedChoice) -> bool:
    ways = [way for crossroads in choice.crossroads for way in crossroads.ways]
    onward = (way.leads_to for way in ways if way.leads_to)
    return (
        bool(choice.crossroads)
        and all(crossroads.ways for crossroads in choice.crossroads)
        and _lead_to(onward, choice.crossroads)
    )


@_of(model.Face)
def _face(face: model.Face) -> bool:
    return not face.scene or face.scene in ILLUSTRATIONS


@_of(model.Memory)
def _memory(memory: model.Memory) -> bool:
    return len(memory.pairs) > 1


@_of(model.Sort)
def _sort(sort: model.Sort) -> bool:
    return len(sort.baskets) > 1 and any(basket.items for basket in sort.baskets)


@_of(model.Order)
def _order(order: model.Order) -> bool:
    return len(order.milestones) > 1


@_of(model.Budget)
def _budget(budget: model.Budget) -> bool:
    return 0 < budget.allowance <= MAX_TOKENS and bool(budget.offers)


@_of(model.Priced)
def _priced(offer: model.Priced) -> bool:
    return 0 <= offer.cost <= MAX_TOKENS


@_of(model.Fill)
def _fill(fill: model.Fill) -> bool:
    return bool(fill.sentences)


@_of(model.Sentence)
def _sentence(sentence: model.Sentence) -> bool:
    return any(isinstance(part, model.Gap) for part in sentence.parts)


@_of(model.Cards)
def _cards(cards: model.Cards) -> bool:
    return bool(cards.cards)


@_of(model.Hotspots)
def _hotspots(hotspots: model.Hotspots) -> bool:
    return bool(hotspots.spots)


@_of(model.Spot)
def _spot(spot: model.Spot) -> bool:
    return 0 <= spot.x <= 1 and 0 <= spot.y <= 1


@_of(model.Workshop)
def _workshop(workshop: model.Workshop) -> bool:
    lengths = {len(stage.minutes) for stage in workshop.stages}
    return bool(workshop.durations) and lengths == {len(workshop.durations)}


def _is_url(text: str) -> bool:
    return len(text) <= model.MAX_URL_LENGTH and _URL.fullmatch(text) is not None


def _is_medium(file: str) -> bool:
    """In the folder of the media, and nowhere else."""
    return _MEDIUM.fullmatch(file) is not None


def _lead_to(targets: Iterable[str], places: Iterable[Any]) -> bool:
    return {place.id for place in places}.issuperset(targets)

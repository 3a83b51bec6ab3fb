"""What each kind of activity is made of, card by card: answers, ways and gaps lie open."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.i18n import _
from kiosk.packs.content import (
    Cards,
    Clue,
    Content,
    Face,
    Fill,
    Filter,
    Gap,
    Hotspots,
    Investigation,
    Line,
    Order,
    Question,
    Rich,
    Sentence,
    Sort,
    Span,
    Stage,
    Surprise,
    Workshop,
    plain,
)
from kiosk.words.filters import condition
from kiosk.words.leaf import Figure, Part, figures, line

RIGHT, WRONG, LEADS_TO = "check", "circle", "arrow-right"


# --- questions --------------------------------------------------------------------------


def _question(question: Question) -> Part:
    return Part(
        heading=question.text,
        figures=figures(question.media),
        lines=tuple(
            line(choice.text, RIGHT if choice.is_right else WRONG) for choice in question.choices
        ),
        explanation=question.explanation,
    )


def of_investigation(content: Content, activity: Investigation) -> tuple[Part, ...]:
    titles = {clue.id: clue.title for clue in activity.clues}
    return (
        Part(paragraphs=activity.case),
        *(_clue(clue, titles) for clue in activity.clues),
        _question(activity.verdict),
        Part(heading=_("La méthode à emporter"), paragraphs=activity.method),
    )


def _clue(clue: Clue, titles: dict[str, str]) -> Part:
    return Part(
        heading=clue.title,
        figures=figures(clue.media),
        paragraphs=clue.text,
        lines=tuple(
            line(_leading(lead.text, titles.get(lead.leads_to, "")), LEADS_TO)
            for lead in clue.leads
        ),
    )


# --- baskets, orders --------------------------------------------------------------------


def of_sort(content: Content, activity: Sort) -> tuple[Part, ...]:
    return tuple(
        Part(
            heading=basket.title,
            figures=figures(*(item.media for item in basket.items)),
            lines=tuple(map(_face, basket.items)),
            explanation=basket.why,
        )
        for basket in activity.baskets
    )


def _face(face: Face) -> Line:
    return line(face.text, "image" if face.media else RIGHT)


def of_order(content: Content, activity: Order) -> tuple[Part, ...]:
    lines = (
        Line((Span(milestone.date, strong=True), Span(f" — {milestone.text}")))
        if milestone.date
        else line(f"{number}. {milestone.text}")
        for number, milestone in enumerate(activity.milestones, start=1)
    )
    return (Part(lines=tuple(lines), explanation=activity.explanation),)


# --- draws ------------------------------------------------------------------------------


def of_surprise(content: Content, activity: Surprise) -> tuple[Part, ...]:
    return (
        Part(paragraphs=activity.text),
        _conditions(_("Tiré parmi"), content, activity.filters),
    )


def _conditions(heading: str, content: Content, filters: tuple[Filter, ...]) -> Part:
    lines = tuple(line(condition(content, one), "magnifying-glass") for one in filters)
    return Part(heading=heading, lines=lines) if lines else Part()


# --- filling in, turning over, pointing at ----------------------------------------------


def of_fill(content: Content, activity: Fill) -> tuple[Part, ...]:
    return tuple(map(_sentence, activity.sentences))


def _sentence(sentence: Sentence) -> Part:
    words = (
        Span(part.answer, strong=True) if isinstance(part, Gap) else Span(part.text)
        for part in sentence.parts
    )
    gaps = (part for part in sentence.parts if isinstance(part, Gap))
    others = ", ".join(word for gap in gaps for word in gap.distractors)
    told = _("Autres mots\u00a0: {words}").format(words=others)
    return Part(
        paragraphs=(tuple(words),),
        lines=(line(told, WRONG),) if others else (),
        explanation=sentence.explanation,
    )


def of_cards(content: Content, activity: Cards) -> tuple[Part, ...]:
    return tuple(
        Part(heading=card.front, figures=figures(card.media), paragraphs=card.back)
        for card in activity.cards
    )


def of_hotspots(content: Content, activity: Hotspots) -> tuple[Part, ...]:
    points = tuple((spot.x, spot.y) for spot in activity.spots)
    lines = (
        Line((Span(f"{number}. ", strong=True), *spot.text))
        for number, spot in enumerate(activity.spots, start=1)
    )
    return (Part(figures=(Figure(activity.picture, points),), lines=tuple(lines)),)


# --- the workshop -----------------------------------------------------------------------


def of_workshop(content: Content, activity: Workshop) -> tuple[Part, ...]:
    lengths = ", ".join(_minutes(length) for length in activity.durations)
    return (
        Part(
            heading=_("Durées\u00a0: {lengths}").format(lengths=lengths), paragraphs=activity.goal
        ),
        Part(heading=_("À préparer"), paragraphs=activity.prepare),
        *(
            _stage(content, number, stage, activity.durations)
            for number, stage in enumerate(activity.stages, start=1)
        ),
    )


def _stage(content: Content, number: int, stage: Stage, durations: Iterable[int]) -> Part:
    lengths = ", ".join(
        _("{minutes} sur {length}").format(minutes=minutes, length=_minutes(length))
        for minutes, length in zip(stage.minutes, durations, strict=False)
        if minutes
    )
    lines = [line(lengths, "clock")] if lengths else []
    if stage.activity:
        lines.append(line(_title(content, stage.activity), "puzzle-piece"))
    return Part(
        heading=f"{number}. {stage.title}",
        paragraphs=(*stage.text, *map(_aloud, stage.said)),
        lines=tuple(lines),
    )


def _title(content: Content, path: str) -> str:
    """The title of the page at ``path``; a pack that lost it still says which it was."""
    return next((page.title for one, page in content.entries() if one == path), path)


def _aloud(said_aloud: Rich) -> Rich:
    """What is said, between the quotes that some authors write and others leave out."""
    if plain(said_aloud).startswith("«"):
        return said_aloud
    return (Span("«\u00a0"), *said_aloud, Span("\u00a0»"))


# --- what several kinds have ------------------------------------------------------------


def _leading(text: str, leads_to: str) -> str:
    return _("{text}\u00a0: {leads_to}").format(text=text, leads_to=leads_to) if leads_to else text


def _minutes(count: int) -> str:
    return _("{count}\u00a0min").format(count=count)

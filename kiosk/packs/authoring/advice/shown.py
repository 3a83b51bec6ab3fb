"""Which texts of a page stand where on the screens.

A kind of activity whose screen is not drawn yet is measured as a quiz is: what it asks as a
question, what is touched as an answer, what it tells as an explanation.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import singledispatch

from kiosk.packs.content import (
    Budget,
    Button,
    Cards,
    Entry,
    Event,
    Face,
    Field,
    Fill,
    Gap,
    GuidedChoice,
    Hotspots,
    InfoIntox,
    Investigation,
    KeyFact,
    Memory,
    Order,
    PageBlock,
    Paragraph,
    Pick,
    Question,
    Quiz,
    Resource,
    Rich,
    Sentence,
    Sort,
    Span,
    Step,
    Surprise,
    Tutorial,
    Universe,
    Workshop,
)

_ANSWERS = {2: "two-answers", 3: "three-answers"}
_MOST_ANSWERS = "four-answers"


@dataclass(frozen=True, slots=True)
class Text:
    """``place`` is one of the room's. ``key`` is that of a text of the settings."""

    place: str
    paragraphs: tuple[Rich, ...]
    key: str = ""

    @property
    def words(self) -> str:
        return "\n".join("".join(span.text for span in rich) for rich in self.paragraphs)


@dataclass(frozen=True, slots=True)
class Filling:
    """The texts that share a ``room`` of ``places.toml``, from the top."""

    room: str
    texts: tuple[Text, ...]


@singledispatch
def fillings(entry: Entry) -> Iterator[Filling]:
    """Every room that the texts of a page fill, in the order of the page."""
    yield from ()


@fillings.register
def _universe(entry: Universe) -> Iterator[Filling]:
    yield Filling("case", (_plain("title", entry.title, key="title"),))
    texts = [Text("promise", entry.promise)]
    if entry.key_fact:
        texts.extend(_key_fact(entry.key_fact))
    texts.extend(Text("line", (line.text,)) for line in entry.lines)
    yield Filling("universe", tuple(texts))


def _key_fact(fact: KeyFact) -> Iterator[Text]:
    beside = "-with-tokens" if fact.tokens else ""
    yield _plain(f"key-title{beside}", fact.title)
    yield Text(f"key-text{beside}", fact.text)


@fillings.register
def _resource(entry: Resource) -> Iterator[Filling]:
    yield Filling("resource-title", (_plain("title", entry.title, key="title"),))
    facts = (Text("fact", (fact.text,)) for fact in entry.facts)
    yield Filling("resource", (Text("promise", entry.promise), *facts))
    yield Filling("gestures", tuple(Text("gesture", (gesture,)) for gesture in entry.gestures))


@fillings.register
def _tutorial(entry: Tutorial) -> Iterator[Filling]:
    for step in entry.steps:
        yield Filling("step", (_plain("title", step.title), Text("text", step.text)))
        yield Filling("phone", tuple(_on_phone(step.page.blocks)))
        yield Filling("failures", tuple(_failures(step)))


def _failures(step: Step) -> Iterator[Text]:
    for failure in step.failures:
        yield _plain("symptom", failure.symptom)
        yield Text("remedy", (failure.remedy,))


def _on_phone(blocks: Iterable[PageBlock]) -> Iterator[Text]:
    """What stays on a small phone in large letters: pictures and headings give way."""
    for block in blocks:
        match block:
            case Paragraph():
                yield Text("text", (block.text,))
            case Button():
                yield _plain("button", block.text)
            case Field():
                yield _plain("field", block.label)


@fillings.register
def _quiz(entry: Quiz | InfoIntox) -> Iterator[Filling]:
    for question in entry.questions:
        yield from _question(question)


def _question(question: Question) -> Iterator[Filling]:
    yield _asked(question.text, question.hint)
    yield from _answers([choice.text for choice in question.choices])
    yield _told(question.explanation)


@fillings.register
def _investigation(entry: Investigation) -> Iterator[Filling]:
    yield _told(entry.case)
    for clue in entry.clues:
        yield _asked(clue.title)
        yield _told(clue.text)
        yield from _answers([lead.text for lead in clue.leads])
    yield from _question(entry.verdict)
    yield _told(entry.method)


@fillings.register
def _memory(entry: Memory) -> Iterator[Filling]:
    for pair in entry.pairs:
        yield from _faces((pair.left, pair.right))
        yield _told((pair.fact,))


@fillings.register
def _sort(entry: Sort) -> Iterator[Filling]:
    for basket in entry.baskets:
        yield from _touched([basket.title])
        yield from _faces(basket.items)
        yield _told(basket.why)


@fillings.register
def _order(entry: Order) -> Iterator[Filling]:
    yield from _touched([milestone.text for milestone in entry.milestones])
    yield _told(entry.explanation)


@fillings.register
def _guided_choice(entry: GuidedChoice) -> Iterator[Filling]:
    for crossroads in entry.crossroads:
        yield _asked(crossroads.text)
        yield from _answers([way.text for way in crossroads.ways])


@fillings.register
def _surprise(entry: Surprise) -> Iterator[Filling]:
    yield _told(entry.text)


@fillings.register
def _budget(entry: Budget) -> Iterator[Filling]:
    yield _told(entry.goal)
    for offer in entry.offers:
        yield from _touched([offer.title])
        yield _told((offer.fact,))
    yield _told(entry.explanation)


@fillings.register
def _fill(entry: Fill) -> Iterator[Filling]:
    for sentence in entry.sentences:
        yield _asked(_filled(sentence))
        for part in sentence.parts:
            if isinstance(part, Gap):
                yield from _touched([part.answer, *part.distractors])
        yield _told(sentence.explanation)


def _filled(sentence: Sentence) -> str:
    return "".join(p.answer if isinstance(p, Gap) else p.text for p in sentence.parts)


@fillings.register
def _cards(entry: Cards) -> Iterator[Filling]:
    for card in entry.cards:
        yield _asked(card.front)
        yield _told(card.back)


@fillings.register
def _hotspots(entry: Hotspots) -> Iterator[Filling]:
    for spot in entry.spots:
        yield _told((spot.text,))


@fillings.register
def _workshop(entry: Workshop) -> Iterator[Filling]:
    """What the librarian says aloud may be as long as it takes."""
    for stage in entry.stages:
        yield _asked(stage.title)


@fillings.register
def _dated(entry: Pick | Event) -> Iterator[Filling]:
    yield Filling("question", (_plain("question", entry.title, key="title"),))
    yield _told(entry.text)


def _asked(question: str, hint: Rich = ()) -> Filling:
    hints = (Text("hint", (hint,)),) if hint else ()
    return Filling("question", (_plain("question", question), *hints))


def _told(paragraphs: Iterable[Rich]) -> Filling:
    return Filling("explanation", (Text("explanation", tuple(p for p in paragraphs if p)),))


def _answers(texts: list[str]) -> Iterator[Filling]:
    """What is touched on one screen."""
    for text in texts:
        yield Filling(_ANSWERS.get(len(texts), _MOST_ANSWERS), (_plain("answer", text),))


def _touched(texts: list[str]) -> Iterator[Filling]:
    """What is touched among many others, in the smallest of the places for answers."""
    for text in texts:
        yield Filling(_MOST_ANSWERS, (_plain("answer", text),))


def _faces(faces: Iterable[Face]) -> Iterator[Filling]:
    yield from _touched([face.text for face in faces if not (face.media or face.scene)])


def _plain(place: str, text: str, key: str = "") -> Text:
    return Text(place, ((Span(text),),) if text else (), key)

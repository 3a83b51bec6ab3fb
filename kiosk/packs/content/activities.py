"""What each kind of activity is made of. Its rules are in ``kiosk.activities``, without words.

The tag of a struct is the ``kind`` that authors write.
"""

from __future__ import annotations

import msgspec

from kiosk.packs.content.offer import Filter
from kiosk.packs.content.text import Activity, Media, Pooled, Rich

# --- questions ------------------------------------------------------------------------


class Choice(msgspec.Struct, frozen=True):
    text: str
    is_right: bool = False


class Question(msgspec.Struct, frozen=True, kw_only=True):
    """2 to 4 choices, at least one right; ``explanation`` is said after any answer."""

    text: str
    choices: tuple[Choice, ...]
    explanation: tuple[Rich, ...]
    hint: Rich = ()
    media: Media | None = None


class Quiz(Pooled, frozen=True, kw_only=True, tag="quiz"):
    questions: tuple[Question, ...]


class InfoIntox(Pooled, frozen=True, kw_only=True, tag="info-intox"):
    """A quiz whose two choices are always « Info » and « Intox », in this order."""

    questions: tuple[Question, ...]


class Lead(msgspec.Struct, frozen=True):
    """A way from one clue to another: « Regarder la date »."""

    text: str
    leads_to: str


class Clue(msgspec.Struct, frozen=True, kw_only=True):
    """One thing to look at: where a story comes from, its date, its picture, its author."""

    id: str
    title: str
    text: tuple[Rich, ...]
    media: Media | None = None
    leads: tuple[Lead, ...] = ()


class Investigation(Activity, frozen=True, kw_only=True, tag="investigation"):
    """The press detective. Without any lead all clues lie open; otherwise the first one does,
    and leads open the others. ``method`` is the sheet to take home."""

    case: tuple[Rich, ...]
    clues: tuple[Clue, ...]
    verdict: Question
    method: tuple[Rich, ...]


# --- pairs, baskets, orders ---------------------------------------------------------------


class Face(msgspec.Struct, frozen=True):
    """One side of something to touch: words, or a picture (whose words are its alternative).

    ``scene`` is the universe of one of the house's own illustrations, or ``""``.
    """

    text: str
    media: Media | None = None
    scene: str = ""


class Pair(msgspec.Struct, frozen=True):
    """``fact`` is told when the pair is found."""

    left: Face
    right: Face
    fact: Rich = ()


class Memory(Activity, frozen=True, kw_only=True, tag="memory"):
    pairs: tuple[Pair, ...]


class Basket(msgspec.Struct, frozen=True, kw_only=True):
    """``why`` is said when something was put elsewhere."""

    title: str
    items: tuple[Face, ...]
    why: tuple[Rich, ...] = ()


class Sort(Pooled, frozen=True, kw_only=True, tag="sort"):
    baskets: tuple[Basket, ...]


class Milestone(msgspec.Struct, frozen=True):
    """``date`` is what stands before the dash (« 1895 »), or ``""``."""

    text: str
    date: str = ""


class Order(Activity, frozen=True, kw_only=True, tag="order"):
    """Things to put in order. With dates on all of them it is a timeline."""

    milestones: tuple[Milestone, ...]
    explanation: tuple[Rich, ...] = ()

    @property
    def is_timeline(self) -> bool:
        return all(milestone.date for milestone in self.milestones)


# --- choices that lead somewhere ------------------------------------------------------------


class Way(msgspec.Struct, frozen=True, kw_only=True):
    """One answer: ``leads_to`` is the id of a crossroads, or ``""`` for the proposals.

    ``text`` is also the reason given with them: « parce que vous avez dit… ».
    """

    text: str
    leads_to: str = ""
    filters: tuple[Filter, ...] = ()


class Crossroads(msgspec.Struct, frozen=True, kw_only=True):
    id: str
    text: str
    ways: tuple[Way, ...]


class GuidedChoice(Activity, frozen=True, kw_only=True, tag="guided-choice"):
    """« Quel film ce soir ? » Begins at the first crossroads; ``filters`` hold throughout."""

    crossroads: tuple[Crossroads, ...]
    filters: tuple[Filter, ...] = ()


class Surprise(Activity, frozen=True, kw_only=True, tag="surprise"):
    """Draws a record among those that pass the filters, never twice in a visit."""

    filters: tuple[Filter, ...]
    text: tuple[Rich, ...] = ()


# --- spending, filling in, turning over, pointing at -----------------------------------------


class Priced(msgspec.Struct, frozen=True):
    """``cost`` in tokens: 0.5, 1, 1.5, 2…"""

    title: str
    cost: float
    fact: Rich = ()


class Budget(Activity, frozen=True, kw_only=True, tag="budget"):
    """Compose a month with ``allowance`` tokens; ``goal`` says what a good one is."""

    allowance: float
    goal: tuple[Rich, ...]
    offers: tuple[Priced, ...]
    explanation: tuple[Rich, ...] = ()


class Gap(msgspec.Struct, frozen=True, tag="gap"):
    """A missing word: ``answer``, and wrong words to choose from."""

    answer: str
    distractors: tuple[str, ...]


class Words(msgspec.Struct, frozen=True, tag="words"):
    text: str


class Sentence(msgspec.Struct, frozen=True, kw_only=True):
    """Words and gaps in turn, with at least one gap. Words come first and last, ``""`` where
    a gap does: so a translation has the same parts, wherever its own gaps stand."""

    parts: tuple[Words | Gap, ...]
    explanation: tuple[Rich, ...] = ()


class Fill(Pooled, frozen=True, kw_only=True, tag="fill"):
    sentences: tuple[Sentence, ...]


class Card(msgspec.Struct, frozen=True, kw_only=True):
    front: str
    back: tuple[Rich, ...]
    media: Media | None = None


class Cards(Pooled, frozen=True, kw_only=True, tag="cards"):
    cards: tuple[Card, ...]


class Spot(msgspec.Struct, frozen=True):
    """A point of a picture, in fractions of its width from the left, of its height from the top."""

    x: float
    y: float
    text: Rich


class Hotspots(Activity, frozen=True, kw_only=True, tag="hotspots"):
    picture: Media
    spots: tuple[Spot, ...]


# --- the workshop -----------------------------------------------------------------------


class Stage(msgspec.Struct, frozen=True, kw_only=True):
    """One part of a workshop.

    ``minutes`` has one figure a duration of the workshop, 0 where the part is left out.
    ``said`` is what the librarian says aloud; ``activity`` the path of what is played
    (« activities/quatre-jetons »), or ``""``.
    """

    title: str
    minutes: tuple[int, ...]
    text: tuple[Rich, ...] = ()
    said: tuple[Rich, ...] = ()
    activity: str = ""


class Workshop(Activity, frozen=True, kw_only=True, tag="workshop"):
    """A group's session. ``durations`` (minutes) are the lengths it can be run in.

    For the audience « équipe » it is a path by which the staff trains itself.
    """

    durations: tuple[int, ...]
    goal: tuple[Rich, ...]
    prepare: tuple[Rich, ...]
    stages: tuple[Stage, ...]


AnyActivity = (
    Quiz
    | InfoIntox
    | Investigation
    | Memory
    | Sort
    | Order
    | GuidedChoice
    | Surprise
    | Budget
    | Fill
    | Cards
    | Hotspots
    | Workshop
)

"""What there is to read in an investigation: the case, a clue, the answer; pages turn.

page = InvestigationPage(screen=self)
page.show(case_blocks(activity), ways=(Offer(…),))
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from kivy.properties import BooleanProperty, NumericProperty, ObjectProperty, StringProperty
from kivy.uix.floatlayout import FloatLayout

from kiosk.activities.investigation import InvestigationRun
from kiosk.i18n import _
from kiosk.packs.content import Clue, Investigation, Line, Rich, Span
from kiosk.screens.figures import figure_blocks
from kiosk.screens.leaf import sized, turn_offer
from kiosk.screens.quiz import GivenAnswer
from kiosk.theme import theme
from kiosk.widgets import load_kv
from kiosk.widgets.action import Action
from kiosk.widgets.cutting import Block
from kiosk.widgets.layouts import Row, Split
from kiosk.widgets.lines import IconLine, Tag
from kiosk.widgets.offers import Offer
from kiosk.widgets.text import Text, Title
from kiosk.widgets.verdict import Verdict
from kiosk.words.clues import found
from kiosk.words.leaf import Figure

LEADS_A_ROW = 2
SHEET = 1  # of paper, among the blocks of a page


class Beside(NamedTuple):
    """A picture beside the words: its file, what it shows and whose it is; or nothing."""

    picture: str = ""
    says: str = ""
    credit: str = ""


NOTHING = Beside()


class InvestigationSide(FloatLayout):
    """The scene under the glass, or the picture of a clue; on an upright screen it is ``highest``
    (u) at most."""

    screen = ObjectProperty(None)
    picture = StringProperty("")
    picture_says = StringProperty("")
    credit = StringProperty("")
    is_shown = BooleanProperty(True)
    highest = NumericProperty(0)


class InvestigationPage(Split):
    """``ways`` are what can be done here, beside turning the page; the screen goes there."""

    screen = ObjectProperty(None)
    picture = StringProperty("")
    picture_says = StringProperty("")
    credit = StringProperty("")
    offers = ObjectProperty(())

    def __init__(self, **kwargs: Any) -> None:
        self._ways: tuple[Offer, ...] = ()
        super().__init__(**kwargs)
        self.ids.pages.bind(page=self._offer, count=self._offer)

    def show(
        self, blocks: Iterable[Block], *, ways: Iterable[Offer], beside: Beside = NOTHING
    ) -> None:
        self._ways = tuple(ways)
        self.picture, self.picture_says, self.credit = beside
        self.ids.pages.show(blocks)
        self._offer()

    def choose(self, offer: str) -> None:
        if offer == "turn":
            self.ids.pages.turn()
        else:
            self.screen.go(offer)

    def _offer(self, *_args: object) -> None:
        page, count = int(self.ids.pages.page), int(self.ids.pages.count)
        turn = (turn_offer(page, count),) if count > 1 else ()
        self.offers = (*self._ways[:-1], *turn, *self._ways[-1:])


# --- what is on the pages -----------------------------------------------------------------


def case_blocks(activity: Investigation) -> Iterator[Block]:
    """What happened, the beginning in larger letters."""
    yield from _head(_("L’affaire"), activity.title, theme.h1)
    first, *others = activity.case
    yield from _paragraphs((first,), max(theme.h3, theme.body))
    yield from _paragraphs(others, max(theme.large, theme.body))


def clue_blocks(
    run: InvestigationRun, place: int, examine: Callable[[int], None], picture: str
) -> Iterator[Block]:
    """A clue, and where it leads; its ``picture`` (a file) stands here where nothing can stand
    beside it."""
    clue = run.activity.clues[place]
    number = _("Indice {number} sur {count}").format(
        number=run.laid.index(place) + 1, count=len(run.laid)
    )
    yield from _head(number, clue.title, theme.h2)
    if clue.media and (theme.is_large_text or not picture):
        yield from figure_blocks(Figure(clue.media), picture)
    yield from _paragraphs(clue.text, max(theme.large, theme.body))
    yield from _leads(run, place, examine)


def answer_blocks(run: InvestigationRun) -> Iterator[Block]:
    """How the verdict was, why, and what each clue said."""
    given, verdict = run.answer, run.activity.verdict
    if given is None:
        raise ValueError("no verdict was given")
    told = _("Bien vu.") if given.is_right else _("Presque.")
    yield Block(Verdict(text=told, is_right=given.is_right), with_next=True)
    if given.is_right:
        yield _choice(run, given.choice, "right", "")
    else:
        yield _choice(run, given.choice, "chosen", _("Votre réponse"))
        yield _choice(run, given.right_choices[0], "right", _("La bonne réponse"))
    yield from _paragraphs(verdict.explanation, theme.body)
    heading = Title(text=_("Ce que disaient les indices"))
    yield Block(sized(heading, max(theme.h3, theme.body)), SHEET, with_next=True)
    for place in run.laid:
        yield Block(_told(run.activity.clues[place], is_seen=place in run.examined), SHEET)


def method_blocks(method: Iterable[Rich]) -> Iterator[Block]:
    """The reflexes to take home, on a sheet of paper."""
    for one in method:
        yield Block(_icon_line(Line(one, "check")), SHEET)


def _head(kind: str, title: str, size: float) -> Iterator[Block]:
    if not theme.is_large_text:
        yield Block(Tag(text=kind, icon="magnifying-glass"), with_next=True)
    yield Block(sized(Title(text=title), theme.h2 if theme.is_large_text else size), with_next=True)


def _paragraphs(paragraphs: Iterable[Rich], size: float) -> Iterator[Block]:
    for paragraph in paragraphs:
        yield Block(sized(Text(rich=(paragraph,)), size))


def _leads(run: InvestigationRun, place: int, examine: Callable[[int], None]) -> Iterator[Block]:
    leads = run.leads(place)
    if not leads:
        return
    told = sized(Text(text=_("Suivez une piste\u00a0:")), theme.note)
    told.bold = True
    yield Block(told, with_next=True)
    cols = 1 if theme.is_large_text else LEADS_A_ROW
    for first in range(0, len(leads), cols):
        row = Row(spacing=theme.space_small, height=theme.size_button)
        for lead, to in leads[first : first + cols]:
            row.add_widget(_lead(lead.text, to, examine, is_seen=to in run.examined))
        yield Block(row)


def _lead(text: str, to: int, examine: Callable[[int], None], *, is_seen: bool) -> Action:
    onward = "arrow-left" if theme.mirrored else "arrow-right"
    action = Action(
        text=text, icon="check" if is_seen else onward, look="secondary" if is_seen else "light"
    )
    action.bind(on_release=lambda *_: examine(to))
    return action


def _choice(run: InvestigationRun, choice: int, verdict: str, note: str) -> Block:
    answer = GivenAnswer(
        text=run.activity.verdict.choices[choice].text,
        position=choice,
        verdict=verdict,
        note="" if theme.is_large_text else note,
    )
    answer.bind(size_hint_min_y=answer.setter("height"))
    answer.height = answer.size_hint_min_y
    return Block(answer)


def _told(clue: Clue, *, is_seen: bool) -> IconLine:
    words = (Span(clue.title, strong=True), Span(f"\u00a0: {found(clue)}"))
    return _icon_line(Line(words, "check" if is_seen else "question"))


def _icon_line(line: Line) -> IconLine:
    return sized(IconLine(rich=line.text, icon=line.icon), theme.body)


load_kv(__file__)

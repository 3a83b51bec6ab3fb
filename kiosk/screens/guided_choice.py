"""Quel film ce soir ?: some questions, and at each answer the light grows on the scene.

The end proposes three records, and says why. Where there are none, it says what to look for:
the answers, their conditions. The way on at home comes last.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kivy.animation import Animation
from kivy.properties import NumericProperty, ObjectProperty, StringProperty

from kiosk.activities.guided_choice import GuidedChoiceRun
from kiosk.i18n import _, ngettext
from kiosk.packs.content import Crossroads, Filter, Record, Span
from kiosk.screens.game import GameScreen
from kiosk.screens.game_end import GameEnd
from kiosk.screens.leaf import sized
from kiosk.screens.proposals import drawing, proposal
from kiosk.theme import arrow_back, theme
from kiosk.widgets import load_kv
from kiosk.widgets.background import Errand
from kiosk.widgets.badges import Badges
from kiosk.widgets.cutting import Block
from kiosk.widgets.layouts import Split, Stack
from kiosk.widgets.lines import IconLine
from kiosk.widgets.plank import PlankEntry
from kiosk.widgets.take_home import TakeHome
from kiosk.widgets.text import Text
from kiosk.widgets.ways import Signpost
from kiosk.words.filters import condition
from kiosk.words.leaf import line
from kiosk.words.records import where

PEOPLE = ("seul", "deux", "famille", "amis")
SHAPES = ("arche", "collines", "billes", "marches", "vagues", "voiles")
MOST_TOKENS = 4  # in a case
PROPOSALS = 3
FIRST_RADIUS, LAST_RADIUS = 90, 330  # units of the scene: the lens before and after all answers
WHERE = ("universe", "resource")  # conditions that say where to look, and not what for


class GuidedChoiceQuestion(Split):
    """A question, its ways, and the scene that comes to light."""

    screen = ObjectProperty(None)


class GuidedChoiceEnd(GameEnd):
    """What fits the answers, or what to look for; and where."""

    reasons = ObjectProperty(())
    records = ObjectProperty(())
    wanted = StringProperty("")
    where = StringProperty("")
    url = StringProperty("")

    def _blocks(self) -> Iterator[Block]:
        yield from super()._blocks()
        yield from self._why()
        for card, record in enumerate(self.records, start=1):
            yield from proposal(self.screen, record, card)
        if self.wanted and not self.records:
            yield Block(_line(self.wanted, "magnifying-glass"))
        yield Block(_line(self.where, "house-line"), with_next=True)
        yield Block(TakeHome(url=self.url))

    def _why(self) -> Iterator[Block]:
        if self.reasons and self.records:
            because = Text(text=_("Parce que vous avez dit\u00a0:"))
            yield Block(sized(because, theme.body), with_next=True)
        if self.reasons:
            yield Block(Badges(lines=self.reasons))


class GuidedChoiceWait(Stack):
    """« On cherche… »"""


class GuidedChoiceScreen(GameScreen):
    """``lens_radius`` follows ``run.step``."""

    run: GuidedChoiceRun
    title = StringProperty("")
    question = StringProperty("")
    step = NumericProperty(0)
    count = NumericProperty(1)
    reasons = ObjectProperty(())
    ways = ObjectProperty(())
    lens_radius = NumericProperty(FIRST_RADIUS)

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._errand: Errand[tuple[Record, ...]] | None = None

    # --- the plank ---------------------------------------------------------------------

    def plank(self) -> tuple[PlankEntry, ...]:
        leave, *others = super().plank()
        if self.step and not self.run.is_over:
            told = _("Question {number}").format(number=int(self.step))
            leave = PlankEntry("before", arrow_back(), told)
        return (leave, *others)

    def moves(self) -> tuple[PlankEntry, ...]:
        """Ways that have no room are behind « Autres réponses »; otherwise there is a hint."""
        more = PlankEntry("turn", "arrows-clockwise", _("Autres réponses"))
        has_more = self.run is not None and self._question.ids.ways.count > 1
        return (more if has_more else self.hint_entry(), self.skip_entry())

    def skip_entry(self) -> PlankEntry:
        return PlankEntry("skip", "skip-forward", _("Peu importe"))

    def no_hint(self) -> str:
        return _("Rien à deviner ici : toutes les réponses sont bonnes.")

    def move(self, name: str) -> None:
        if name == "turn":
            self._question.ids.ways.turn()
        else:
            super().move(name)

    def choose_tab(self, name: str) -> None:
        if name == "before":
            self.stay.do(self.run.back)
            self.show_run()
        else:
            super().choose_tab(name)

    # --- the game ----------------------------------------------------------------------

    def take(self, way: int) -> None:
        self.stay.do(self.run.take, way)
        self.show_run()

    def show_run(self) -> None:
        self.title = self.run.activity.title
        self.step, self.count = self.run.step, self.run.count
        self.reasons = tuple(line(reason, "check") for reason in self.run.reasons)
        if not self.run.is_over:
            self._show_question(self.run.crossroads)
        elif self.run.proposals is None:
            self._draw()
        else:
            self._show_end(self.run.proposals)
        self.dispatch("on_plank")

    def _show_question(self, crossroads: Crossroads) -> None:
        self.question, self.ways = crossroads.text, tuple(signposts(crossroads))
        self._question = self.part(GuidedChoiceQuestion)
        self._question.ids.ways.bind(count=self._tell_plank)
        self.show_part(self._question)
        self._light()

    def _tell_plank(self, *_args: object) -> None:
        self.dispatch("on_plank")

    def _light(self) -> None:
        radius = FIRST_RADIUS + (LAST_RADIUS - FIRST_RADIUS) * self.step / self.count
        Animation.cancel_all(self, "lens_radius")
        if theme.still:
            self.lens_radius = radius
        else:
            Animation(lens_radius=radius, d=theme.seconds("reveal"), t="out_cubic").start(self)

    # --- the end -----------------------------------------------------------------------

    def leave(self) -> None:
        if self._errand is not None:
            self._errand.drop()

    def _draw(self) -> None:
        self.show_part(GuidedChoiceWait())
        work = drawing(self.stay, self.run.filters, PROPOSALS)
        self._errand = Errand(work, done=self._propose, failed=lambda _error: self._propose(()))
        self._errand.start()

    def _propose(self, records: tuple[Record, ...]) -> None:
        self.stay.do(self.run.propose, records)
        self.stay.show_records(records)
        self._show_end(records)

    def _show_end(self, records: tuple[Record, ...]) -> None:
        found = ngettext("Voici une idée.", "Voici {count} idées.", len(records))
        end = self.part(GuidedChoiceEnd)
        end.reasons, end.records = self.reasons, records
        end.wanted = ", ".join(self._wanted())
        end.where = where(self.stay.content, self.run.activity.resource)
        end.url = self.stay.item("activity", self.run.activity.id).url
        idea = found.format(count=len(records)) if records else _("Vous savez quoi chercher.")
        end.show(idea, ())
        self.show_part(end)

    def _wanted(self) -> Iterator[str]:
        for one in dict.fromkeys(self.run.filters):
            if one.field not in WHERE:
                yield condition(self.stay.content, one)


def signposts(crossroads: Crossroads) -> Iterator[Signpost]:
    """The ways with a picture each: people where the question is for whom, tokens where it is
    how many, and otherwise a shape by their place."""
    asks_for_whom = any(one.field == "audience" for way in crossroads.ways for one in way.filters)
    for number, way in enumerate(crossroads.ways):
        box = PEOPLE if asks_for_whom and number < len(PEOPLE) else SHAPES
        yield Signpost(way.text, scene=box[number % len(box)], tokens=_tokens(way.filters))


def _tokens(filters: tuple[Filter, ...]) -> float:
    """How many tokens a way may cost; 0 where it does not say, or says too many to be drawn."""
    costs = (one.value for one in filters if one.field == "tokens" and one.test != ">=")
    cost = float(next(costs, 0))
    return cost if cost <= MOST_TOKENS else 0


def _line(words: str, icon: str) -> IconLine:
    line = IconLine(rich=(Span(words),), icon=icon)
    line.font_size = theme.body
    return line


load_kv(__file__)

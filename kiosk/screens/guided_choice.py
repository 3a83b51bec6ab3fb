"""Quel film ce soir ?: some questions, and at each answer the light grows on the scene.

The end says what to look for, and where: the answers, their conditions, the way on at home.
"""

from __future__ import annotations

from collections.abc import Iterator

from kivy.animation import Animation
from kivy.properties import NumericProperty, ObjectProperty, StringProperty

from kiosk.activities.guided_choice import GuidedChoiceRun
from kiosk.i18n import _
from kiosk.packs.content import Crossroads, Filter, Span
from kiosk.screens.game import GameScreen
from kiosk.screens.game_end import GameEnd
from kiosk.theme import arrow_back, theme
from kiosk.widgets import load_kv
from kiosk.widgets.cutting import Block
from kiosk.widgets.layouts import Split
from kiosk.widgets.lines import IconLine
from kiosk.widgets.plank import PlankEntry
from kiosk.widgets.reasons import Reasons
from kiosk.widgets.take_home import TakeHome
from kiosk.widgets.ways import Signpost
from kiosk.words.filters import condition

PEOPLE = ("seul", "deux", "famille", "amis")
SHAPES = ("arche", "collines", "billes", "marches", "vagues", "voiles")
MOST_TOKENS = 4  # in a case
FIRST_RADIUS, LAST_RADIUS = 90, 330  # units of the scene: the lens before and after all answers
WHERE = ("universe", "resource")  # conditions that say where to look, and not what for


class GuidedChoiceQuestion(Split):
    """A question, its ways, and the scene that comes to light."""

    screen = ObjectProperty(None)


class GuidedChoiceEnd(GameEnd):
    """What to look for, and where."""

    reasons = ObjectProperty(())
    wanted = StringProperty("")
    where = StringProperty("")
    url = StringProperty("")

    def _blocks(self) -> Iterator[Block]:
        yield from super()._blocks()
        if self.reasons:
            yield Block(Reasons(texts=self.reasons))
        if self.wanted:
            yield Block(_line(self.wanted, "magnifying-glass"))
        yield Block(_line(self.where, "house-line"), with_next=True)
        yield Block(TakeHome(url=self.url))


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
        self.step, self.count, self.reasons = self.run.step, self.run.count, self.run.reasons
        if self.run.is_over:
            self._show_end()
        else:
            self._show_question(self.run.crossroads)
        self.dispatch("on_plank")

    def _show_question(self, crossroads: Crossroads) -> None:
        self.question, self.ways = crossroads.text, tuple(signposts(crossroads))
        self._question = GuidedChoiceQuestion(screen=self)
        self._question.ids.ways.bind(count=lambda *_: self.dispatch("on_plank"))
        self._show(self._question)
        self._light()

    def _light(self) -> None:
        radius = FIRST_RADIUS + (LAST_RADIUS - FIRST_RADIUS) * self.step / self.count
        Animation.cancel_all(self, "lens_radius")
        if theme.still:
            self.lens_radius = radius
        else:
            Animation(lens_radius=radius, d=theme.seconds("reveal"), t="out_cubic").start(self)

    def _show_end(self) -> None:
        end = GuidedChoiceEnd(
            screen=self,
            title=_("Vous savez quoi chercher."),
            reasons=self.reasons,
            wanted=", ".join(self._wanted()),
            where=self._where(),
            url=self.stay.item("activity", self.run.activity.id).url,
        )
        end.bind(on_again=lambda *_: self.play_again())
        self._show(end)

    def _show(self, part: Split) -> None:
        self.ids.place.clear_widgets()
        self.ids.place.add_widget(part)

    def _wanted(self) -> Iterator[str]:
        for one in dict.fromkeys(self.run.filters):
            if one.field not in WHERE:
                yield condition(self.stay.content, one)

    def _where(self) -> str:
        found = self.run.activity.resource
        provider = self.stay.content.resource(found).provider if found else ""
        if provider:
            return _("Chez vous, avec {provider}.").format(provider=provider)
        return _("Chez vous, sur la Médiathèque en ligne.")


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

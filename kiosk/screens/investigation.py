"""The press detective: a case, an evidence board, a verdict, and the method to take home.

The light is a magnifying glass: it moves with each clue, grows with what is known, and the whole
scene lies open once the verdict is explained.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kivy.animation import Animation
from kivy.properties import (
    BooleanProperty,
    ColorProperty,
    ListProperty,
    NumericProperty,
    ObjectProperty,
    StringProperty,
)
from kivy.uix.widget import Widget

from kiosk.activities.investigation import InvestigationRun, Phase
from kiosk.i18n import _, ngettext
from kiosk.packs.content import Span, plain
from kiosk.screens.game import GameScreen
from kiosk.screens.game_end import GameEnd
from kiosk.screens.investigation_board import InvestigationBoard, locked, verdict_offer
from kiosk.screens.investigation_pages import (
    NOTHING,
    Beside,
    InvestigationPage,
    answer_blocks,
    case_blocks,
    clue_blocks,
    method_blocks,
)
from kiosk.screens.leaf import sized
from kiosk.theme import theme
from kiosk.widgets import load_kv
from kiosk.widgets.answer import Answer
from kiosk.widgets.cutting import Block
from kiosk.widgets.fitting import Face
from kiosk.widgets.layouts import Fill
from kiosk.widgets.loupe import SPOTS
from kiosk.widgets.offers import Offer
from kiosk.widgets.picture import OPEN_RADIUS
from kiosk.widgets.plank import PlankEntry
from kiosk.widgets.sound import sound
from kiosk.widgets.text import Text, Title

FIRST_RADIUS, LAST_RADIUS = 95, 140  # units of the scene: the glass before and after all clues
NAME = Face("Titre", line_height=0.86)


class InvestigationVerdict(Fill):
    """What is asked at the end, and its answers."""

    screen = ObjectProperty(None)
    question = StringProperty("")
    hint = StringProperty("")
    progress = StringProperty("")
    ground = ColorProperty()
    margins = NumericProperty(0)
    is_beside = BooleanProperty(True)


class InvestigationEnd(GameEnd):
    """The method; whoever passed the verdict reads here what it was."""

    def __init__(self, **kwargs: object) -> None:
        super().__init__(**kwargs)
        self.ids.pages.inset = theme.space_medium

    def _blocks(self) -> Iterator[Block]:
        run = self.screen.run
        yield from super()._blocks()
        yield from method_blocks(run.activity.method)
        if run.answer is None:
            heading = Title(text=_("Le verdict"))
            yield Block(sized(heading, max(theme.h3, theme.body)), with_next=True)
            for paragraph in run.activity.verdict.explanation:
                yield Block(sized(Text(rich=(paragraph,)), theme.body))


class InvestigationScreen(GameScreen):
    """``lens`` and ``lens_radius`` are the glass on the scene."""

    run: InvestigationRun
    lens = ListProperty(SPOTS[0])
    lens_radius = NumericProperty(FIRST_RADIUS)

    # --- the plank ---------------------------------------------------------------------

    def moves(self) -> tuple[PlankEntry, ...]:
        if self.run is None or self.run.phase is not Phase.VERDICT:
            return super().moves()
        if self.run.answer is not None:
            return ()
        board = PlankEntry("back", "squares-four", _("Revoir les indices"))
        return (*super().moves(), board)

    def move(self, name: str) -> None:
        if name == "back":
            self.go(name)
            return
        points = name == "hint" and self.run.has_hint and self.run.phase is Phase.CLUE
        super().move(name)
        if points:  # to a case that is not on this page
            self.dispatch("on_message", self.no_hint(), "lightbulb", False)

    def no_hint(self) -> str:
        if self.run.phase is Phase.CASE:
            return _("Les indices vous attendent. Touchez «\u00a0J’enquête\u00a0».")
        if self.run.phase is Phase.VERDICT:
            return super().no_hint()
        if self.run.hinted is None:
            return _("Vous avez regardé tous les indices. Rendez votre verdict.")
        title = self.run.activity.clues[self.run.hinted].title
        return _("À regarder ensuite\u00a0: {clue}").format(clue=title)

    # --- moves -------------------------------------------------------------------------

    def go(self, way: str) -> None:
        """On, back, or to the verdict."""
        run = self.run
        self.stay.do({"on": run.next, "back": run.back, "verdict": run.to_verdict}[way])
        self.show_run()

    def examine(self, place: int) -> None:
        """Touch the case of a clue on the board."""
        clue = self.run.laid[place]
        if clue in self.run.open_clues:
            self.look_at(clue)
        else:
            self.dispatch("on_message", locked(self.run, clue), "lock-simple", False)

    def look_at(self, clue: int) -> None:
        self.stay.do(self.run.examine, clue)
        self.show_run()

    def choose(self, choice: int) -> None:
        """Give the verdict."""
        self.stay.do(self.run.choose, choice)
        sound.play("right" if self.run.score.right else "again")
        self.show_run()

    # --- what is shown -----------------------------------------------------------------

    def show_run(self) -> None:
        show = {
            Phase.CASE: self._case,
            Phase.BOARD: self._board,
            Phase.CLUE: self._clue,
            Phase.VERDICT: self._verdict if self.run.answer is None else self._answer,
            Phase.METHOD: self._end,
        }
        self._light()
        self.show_part(show[self.run.phase]())
        self.dispatch("on_plank")

    def _light(self) -> None:
        """Move the glass to the last clue; it is as large as much is known."""
        run = self.run
        number = 0 if run.looked_at is None else run.laid.index(run.looked_at)
        self.lens = SPOTS[number % len(SPOTS)]
        known = len(run.examined) / len(run.laid)
        radius = FIRST_RADIUS + (LAST_RADIUS - FIRST_RADIUS) * known
        if run.answer is not None:
            radius = OPEN_RADIUS
        Animation.cancel_all(self, "lens_radius")
        if theme.still or radius == OPEN_RADIUS:
            self.lens_radius = radius
        else:
            Animation(lens_radius=radius, d=theme.seconds("reveal"), t="out_cubic").start(self)

    def _case(self) -> Widget:
        begun = bool(self.run.examined)
        way = _("Retour aux indices") if begun else _("J’enquête")
        offer = Offer(name="on", text=way, icon="magnifying-glass", look="primary")
        return self._page(case_blocks(self.run.activity), ways=(offer,))

    def _page(
        self, blocks: Iterable[Block], *, ways: Iterable[Offer], beside: Beside = NOTHING
    ) -> Widget:
        page = self.part(InvestigationPage)
        page.show(blocks, ways=ways, beside=beside)
        return page

    def _board(self) -> Widget:
        board = self.part(InvestigationBoard)
        board.show(self._progress())
        return board

    def _clue(self) -> Widget:
        clue = self.run.looked_at or 0
        media = self.run.activity.clues[clue].media
        picture = self.picture_of(media)
        beside = media if picture and not theme.is_large_text else None
        return self._page(
            clue_blocks(self.run, clue, self.look_at, picture),
            ways=(
                Offer(name="on", text=_("Retour aux indices"), icon="squares-four"),
                verdict_offer(),
            ),
            beside=Beside(picture, beside.text, beside.credit) if beside else NOTHING,
        )

    def _verdict(self) -> Widget:
        run, verdict = self.run, self.run.activity.verdict
        asked = InvestigationVerdict(
            screen=self,
            question=verdict.text,
            hint=plain(verdict.hint) if run.is_hint_shown else "",
            progress=self._progress(),
        )
        for number, choice in enumerate(verdict.choices):
            if number != run.ruled_out:
                answer = Answer(text=choice.text, position=number)
                answer.bind(on_release=lambda *_, number=number: self.choose(number))
                asked.ids.choices.add_widget(answer)
        return asked

    def _answer(self) -> Widget:
        icon = "arrow-left" if theme.mirrored else "arrow-right"
        offer = Offer(name="on", text=_("La méthode"), icon=icon, look="primary")
        return self._page(answer_blocks(self.run), ways=(offer,))

    def _end(self) -> Widget:
        end = self.part(InvestigationEnd)
        end.show(_("La méthode à emporter"), ((Span(self._progress()),),))
        return end

    # --- in words ----------------------------------------------------------------------

    def _progress(self) -> str:
        examined = len(self.run.examined)
        if not examined:
            return _("Touchez un indice pour le regarder.")
        return ngettext(
            "{count} indice regardé sur {all}.", "{count} indices regardés sur {all}.", examined
        ).format(count=examined, all=len(self.run.laid))


load_kv(__file__)

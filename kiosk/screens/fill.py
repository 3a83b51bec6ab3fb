"""Phrases à trous: one missing word after another, chosen among a few, and why at the end.

The scene is hidden while a word is missing, and revealed with it. A wrong word explains and
goes on: « Presque. »
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kivy.properties import ColorProperty, NumericProperty, ObjectProperty, StringProperty

from kiosk.activities.fill import RIGHT, FillRun, Given
from kiosk.i18n import _, ngettext
from kiosk.packs.content import Gap, Rich, Span
from kiosk.screens.game import GameScreen
from kiosk.screens.leaf import sized, turn_offer
from kiosk.screens.revealed import Revealed
from kiosk.theme import theme
from kiosk.widgets import load_kv
from kiosk.widgets.answer import Answer
from kiosk.widgets.cutting import Block
from kiosk.widgets.gap_text import GapText, Piece
from kiosk.widgets.layouts import Fill
from kiosk.widgets.lines import IconLine
from kiosk.widgets.offers import Offer
from kiosk.widgets.pages import Pages
from kiosk.widgets.plank import PlankEntry
from kiosk.widgets.sound import sound
from kiosk.widgets.text import Text
from kiosk.widgets.verdict import Verdict


class FillQuestion(Fill):
    """A sentence, and the words to choose from."""

    screen = ObjectProperty(None)
    ink = ColorProperty()
    margins = NumericProperty(0)


class FillAnswer(Revealed):
    """The sentence with the right word in it, and why."""


class FillScreen(GameScreen):
    """``index`` of ``count`` is the sentence, and ``pieces`` are what it is made of."""

    run: FillRun
    pieces = ObjectProperty(())
    position = StringProperty("")
    index = NumericProperty(0)
    count = NumericProperty(1)
    hint = StringProperty("")
    offers = ObjectProperty(())

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._choices: dict[int, Answer] = {}

    def moves(self) -> tuple[PlankEntry, ...]:
        is_asked = self.run is None or self.run.given is None
        return super().moves() if is_asked else ()

    def choose(self, option: int) -> None:
        given = self.stay.do(self.run.choose, option)
        sound.play("right" if given.is_right else "again")
        self.show_run()

    def choose_offer(self, offer: str) -> None:
        if offer == "turn":
            self._part.ids.pages.turn()
        else:
            self.stay.do(self.run.next)
            self.show_run()

    def show_run(self) -> None:
        self._show_position()
        self.pieces = tuple(self._pieces())
        self.hint = self._hint()
        self._show_next()
        self.dispatch("on_plank")

    def _show_position(self) -> None:
        self.index, self.count = self.run.sentence_number, len(self.run.drawn)
        self.position = _("Phrase {number} sur {count}").format(
            number=self.index + 1, count=self.count
        )

    def _show_next(self) -> None:
        if self.run.is_over:
            self._show_end()
            return
        given = self.run.given
        self._part: FillQuestion | FillAnswer
        self._part = self._question() if given is None else self._answer(given)
        self.show_part(self._part)

    def _pieces(self) -> Iterator[Piece]:
        gap = 0
        for part in self.run.sentence.parts:
            if not isinstance(part, Gap):
                yield Piece(part.text)
                continue
            if gap < self.run.filled:
                yield Piece(part.answer, "filled")
            else:
                is_asked = gap == self.run.filled and self.run.given is None
                yield Piece("", "asked" if is_asked else "blank")
            gap += 1

    # --- a word is missing -------------------------------------------------------------

    def _question(self) -> FillQuestion:
        part = self.part(FillQuestion)
        choices = part.ids.choices
        choices.clear_widgets()
        for place, option in enumerate(self.run.gap.options):
            if option != self.run.ruled_out:
                choices.add_widget(self._choice(place, self.run.gap.words[option]))
        return part

    def _choice(self, place: int, word: str) -> Answer:
        """What is touched to choose it: one widget for the words of that place, gap after gap."""
        if place not in self._choices:
            made = self._choices[place] = Answer(position=place)
            made.bind(on_release=lambda *_: self.choose(self.run.gap.options[place]))
        self._choices[place].text = word
        return self._choices[place]

    def _hint(self) -> str:
        """Nothing where a word was ruled out, which is seen."""
        letter = self.run.hint_letter
        told = _("Le mot commence par «\u00a0{letter}\u00a0».")
        return told.format(letter=letter) if letter else ""

    # --- it is there -------------------------------------------------------------------

    def _answer(self, given: Given) -> FillAnswer:
        part = self.part(FillAnswer)
        pages = part.ids.pages
        pages.bind(page=self._offer, count=self._offer)  # once: a listener is not heard twice
        pages.show(self._told(given, self._sentence(pages)))
        self._offer(pages)
        return part

    def _told(self, given: Given, sentence: GapText) -> Iterator[Block]:
        told = _("Oui !") if given.is_right else _("Presque.")
        yield Block(Verdict(text=told, is_right=given.is_right))
        yield Block(sentence)
        if not given.is_right:
            words = self.run.gap.words
            yield _line(_("Votre réponse\u00a0: "), words[given.option], "x-circle")
            yield _line(_("La bonne réponse\u00a0: "), words[RIGHT], "check-circle")
        if self.run.is_sentence_filled:
            for paragraph in self.run.sentence.explanation:
                yield Block(sized(Text(rich=(paragraph,)), theme.body))

    def _sentence(self, pages: Pages) -> GapText:
        """In letters that let it stand on one page: it is not parted."""
        sentence = GapText(pieces=self.pieces)
        sentence.largest = theme.h3
        pages.bind(height=sentence.setter("room"))
        return sentence

    def _offer(self, pages: Pages, *_args: object) -> None:
        go_on = Offer(name="next", text=_("Continuer"), look="primary")
        turn = (turn_offer(int(pages.page), int(pages.count)),) if pages.count > 1 else ()
        self.offers = (*turn, go_on)

    # --- the end -----------------------------------------------------------------------

    def _show_end(self) -> None:
        sentences = (self.run.activity.sentences[number] for number in self.run.drawn)
        why = tuple(paragraph for one in sentences for paragraph in one.explanation)
        title = _("Tous les mots sont à leur place.")
        self.show_end(title, (self._score(), *why))

    def _score(self) -> Rich:
        found = self.run.score.right
        told = ngettext(
            "Vous avez trouvé {count} mot.", "Vous avez trouvé {count} mots.", found
        ).format(count=found)
        return (Span(told if found else _("Maintenant, vous les connaissez.")),)


def _line(told: str, word: str, icon: str) -> Block:
    return Block(sized(IconLine(rich=(Span(told), Span(word, strong=True)), icon=icon), theme.body))


load_kv(__file__)

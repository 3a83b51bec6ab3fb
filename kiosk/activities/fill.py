"""Sentences with missing words being filled in: a wrong word costs nothing, the right one goes in.

A gap counts once: its first word stays, whatever is touched afterwards.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile
from random import Random

from kiosk.activities.pool import drawn
from kiosk.activities.run import Answered, Run, Score, Skipped
from kiosk.packs.content import Fill, Gap, Sentence

SECONDS_EACH = 20  # that a sentence takes: reading it, choosing, reading why
RIGHT = 0  # the place of the answer among the words of a gap


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """One missing word: ``number`` is its place among all gaps of the activity, ``sentence``
    that of its sentence. ``words`` are the answer and then the wrong words, as their author
    wrote them; ``options`` are their indexes, in the order in which they are shown."""

    number: int
    sentence: int
    words: tuple[str, ...]
    options: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """The word that was chosen, an index of ``Missing.words``."""

    option: int

    @property
    def is_right(self) -> bool:
        return self.option == RIGHT


class FillRun(Run[Fill]):
    """``step`` is the current gap of this game, 0-based, and equals ``count`` once it is over;
    ``given`` is ``None`` until the current gap is filled. Notes name a gap by its place in the
    activity, of which ``drawn`` are the sentences of this game.
    """

    def __init__(self, activity: Fill, chance: Random, **how: int) -> None:
        super().__init__(activity, chance, **how)
        self.drawn = drawn(
            len(activity.sentences),
            chance,
            wanted=activity.draw,
            seconds=SECONDS_EACH,
            minutes=self.minutes,
        )
        self._missing = tuple(one for one in self._all() if one.sentence in self.drawn)
        self._step = 0
        self._right_count = 0
        self.given: Given | None = None
        self.is_hint_shown = False

    @property
    def step(self) -> int:
        return self._step

    @property
    def count(self) -> int:
        """How many words are missing in this game."""
        return len(self._missing)

    @property
    def is_over(self) -> bool:
        return self._step >= self.count

    @property
    def score(self) -> Score:
        return Score(right=self._right_count, count=self.count)

    # --- what is asked now -------------------------------------------------------------

    @property
    def gap(self) -> Missing:
        """The current gap; once it is over, the last one, which is still on the screen."""
        return self._missing[min(self._step, self.count - 1)]

    @property
    def sentence(self) -> Sentence:
        return self.activity.sentences[self.gap.sentence]

    @property
    def sentence_number(self) -> int:
        """Which of ``drawn`` the current sentence is, 0-based."""
        return self.drawn.index(self.gap.sentence)

    @property
    def filled(self) -> int:
        """How many gaps of the current sentence hold their word, from its beginning."""
        before = sum(one.sentence == self.gap.sentence for one in self._missing[: self._step])
        return before + (self.given is not None)

    @property
    def is_sentence_filled(self) -> bool:
        """Whether no word is missing any more: then its explanation is said."""
        gaps = (part for part in self.sentence.parts if isinstance(part, Gap))
        return self.filled >= sum(1 for _gap in gaps)

    # --- moves -------------------------------------------------------------------------

    def resume(self, step: int) -> None:
        self._step = min(step, self.count)

    def choose(self, option: int) -> Given:
        """Fill the current gap; a second choice gets the first word back.

        Raises:
            ValueError: it is over, or the gap has no such word (a defect of the caller).
        """
        if self.given is None:
            if self.is_over or option not in self.gap.options:
                raise ValueError(f"no word {option} at gap {self._step} of {self.activity.id}")
            self.given = Given(option=option)
            self._right_count += self.given.is_right
            self._note(Answered(step=self.gap.number, choice=option, is_right=self.given.is_right))
        return self.given

    def next(self) -> None:
        """Go on to the next gap, or sentence.

        Before a word was chosen it does nothing, so that a bounced touch passes over no gap
        (EN 301 549, 5.8).
        """
        if self.given is not None:
            self._go_on()

    def skip(self) -> None:
        """The right word goes in by itself, and counts for nothing."""
        if self.given is None and not self.is_over:
            self._note(Skipped(step=self.gap.number))
        self._go_on()

    # --- hints -------------------------------------------------------------------------

    @property
    def has_hint(self) -> bool:
        return self.given is None and not self.is_over and not self.is_hint_shown

    def show_hint(self) -> None:
        """Rule out a wrong word where there are several; of two words, tell the first letter of
        the right one, and as many more as both have in common."""
        self.is_hint_shown = self.is_hint_shown or self.has_hint

    @property
    def ruled_out(self) -> int | None:
        """The wrong word that the hint takes away, where two words stay."""
        last = len(self.gap.words) - 1
        return last if self.is_hint_shown and last > 1 else None

    @property
    def hint_letter(self) -> str:
        """How the answer begins, where ruling a word out would leave no choice."""
        if not self.is_hint_shown or len(self.gap.words) > 2:
            return ""
        answer, other = self.gap.words
        pairs = zip(answer.casefold(), other.casefold(), strict=False)
        in_common = sum(1 for _same in takewhile(lambda pair: pair[0] == pair[1], pairs))
        return answer[: in_common + 1]

    # --- inside ------------------------------------------------------------------------

    def _go_on(self) -> None:
        if not self.is_over:
            self._step += 1
            self.given = None
            self.is_hint_shown = False

    def _all(self) -> Iterator[Missing]:
        """Every gap of the activity, its words shuffled."""
        number = 0
        for sentence, one in enumerate(self.activity.sentences):
            for gap in (part for part in one.parts if isinstance(part, Gap)):
                words = (gap.answer, *gap.distractors)
                options = tuple(self.chance.sample(range(len(words)), len(words)))
                yield Missing(number=number, sentence=sentence, words=words, options=options)
                number += 1

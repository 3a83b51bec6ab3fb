"""A memory being played: two cards that go together stay, two others wait for the next touch.

Nothing is timed: whoever needs longer to look at two cards has it. Tries are counted, for
whoever likes to know, and judged by nobody.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from kiosk.activities.run import Run, Skipped
from kiosk.packs.content import Face, Memory, Pair

MANY_PAIRS = 6  # 12 cards: what fits beside the words on a tablet of 10 inches
FEW_PAIRS = 3  # « Moins de cartes »


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One side of the pair that is at index ``pair`` of the activity's."""

    pair: int
    face: Face


class MemoryRun(Run[Memory]):
    """``cards`` lie in their places, ``turned`` are the places (0 to 2) of those that are looked
    at, ``found`` the pairs that stay; ``step`` is how many these are. ``hinted`` is the place that
    the hint points at. Players take turns: whoever finds a pair goes on."""

    def __init__(self, activity: Memory, chance: Random, **how: int) -> None:
        super().__init__(activity, chance, **how)
        self.deal(MANY_PAIRS)

    def deal(self, pairs: int) -> None:
        """Begin anew, with so many pairs drawn from the activity's, or all where it has fewer."""
        drawn = self._draw(pairs)
        cards = [Card(pair=index, face=face) for index in drawn for face in self._faces(index)]
        self.chance.shuffle(cards)
        self.cards = tuple(cards)
        self.turned: tuple[int, ...] = ()
        self.found: tuple[int, ...] = ()
        self.hinted: int | None = None
        self.tries = 0

    @property
    def pair_count(self) -> int:
        return len(self.cards) // 2

    @property
    def step(self) -> int:
        return len(self.found)

    @property
    def is_over(self) -> bool:
        return self.step == self.pair_count

    @property
    def other_count(self) -> int:
        """How many pairs there would be with fewer cards, or with all again."""
        wanted = MANY_PAIRS if self.pair_count <= FEW_PAIRS else FEW_PAIRS
        return min(wanted, len(self.activity.pairs))

    def turn(self, place: int) -> Pair | None:
        """Turn the card at ``place``; the pair that this finds, if it does.

        A card that is face up stays so, however often it is touched. So nothing happens where
        no card lies any more: a finger may come down on one of twelve and leave one of six.
        """
        if not 0 <= place < len(self.cards) or self.is_up(place):
            return None
        self.hinted = None
        self.turned = (*self.turned, place) if len(self.turned) == 1 else (place,)
        return self._compare() if len(self.turned) == 2 else None

    def skip(self) -> None:
        """Find one pair for the patron, who sees where it lay."""
        if not self.is_over:
            self._note(Skipped(step=self.step))
            pair = self.cards[self._wanted()].pair
            self.turned, self.found, self.hinted = (), (*self.found, pair), None

    @property
    def has_hint(self) -> bool:
        return not self.is_over and self.hinted is None

    def show_hint(self) -> None:
        """Point at the card that goes with the one that is turned, or at one to begin with."""
        if self.has_hint:
            self.hinted = self._wanted()

    def is_found(self, place: int) -> bool:
        return self.cards[place].pair in self.found

    def is_up(self, place: int) -> bool:
        return place in self.turned or self.is_found(place)

    def _compare(self) -> Pair | None:
        self.tries += 1
        one, other = (self.cards[place].pair for place in self.turned)
        if one != other:
            self.turns.pass_on()
            return None
        self.turns.score()
        self.turned, self.found = (), (*self.found, one)
        return self.activity.pairs[one]

    def _wanted(self) -> int:
        """A place that is not open yet: the other half of the only card that is, or the first."""
        hidden = [place for place in range(len(self.cards)) if not self.is_up(place)]
        if len(self.turned) != 1:
            return next((place for place in hidden), self.turned[0] if self.turned else 0)
        pair = self.cards[self.turned[0]].pair
        return next(place for place in hidden if self.cards[place].pair == pair)

    def _draw(self, pairs: int) -> list[int]:
        pool = range(len(self.activity.pairs))
        return self.chance.sample(pool, min(pairs, len(pool)))

    def _faces(self, pair: int) -> tuple[Face, Face]:
        return self.activity.pairs[pair].left, self.activity.pairs[pair].right

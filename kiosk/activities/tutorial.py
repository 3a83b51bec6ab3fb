"""A tutorial being followed: the patron goes on by touching the practice phone.

There is no « suivant »: the only way forward is the gesture itself, or ``skip``. ``mistakes`` and
``was_shown`` speak of the current step, so read them before the touch that may end it.
"""

from __future__ import annotations

from enum import Enum, auto

from kiosk.packs.content import Button, Field, PageBlock, Step, Tutorial

MISTAKES_BEFORE_HELP = 2  # then « Montrez-moi » pulses
APOSTROPHES = frozenset("'’")


class Touch(Enum):
    """What a touch on the practice phone, or on a key, was."""

    RIGHT = auto()
    """The step is done."""
    HALFWAY = auto()
    """Right so far: the field is open, or one more of its letters is written."""
    WRONG = auto()
    NOTHING = auto()


class TutorialRun:
    """One patron's way through ``tutorial``, from ``first_step`` (0-based) on.

    ``index`` is the current step, 0-based, and equals ``count`` once it is over. ``typed`` is what
    the field of a step to type holds, ``is_typing`` whether it is open.
    """

    def __init__(self, tutorial: Tutorial, first_step: int = 0) -> None:
        self.tutorial = tutorial
        self.has_skipped = False
        self.typed = ""
        self._go_to(first_step)

    @property
    def count(self) -> int:
        return len(self.tutorial.steps)

    @property
    def is_over(self) -> bool:
        return self.index >= self.count

    @property
    def step(self) -> Step:
        """The current step; once it is over, the last one, which is still on the screen."""
        return self.tutorial.steps[min(self.index, self.count - 1)]

    @property
    def target(self) -> int:
        """The index of the block that this step is about."""
        return next(i for i, block in enumerate(self.step.page.blocks) if _is_target(block))

    @property
    def needs_help(self) -> bool:
        return self.mistakes >= MISTAKES_BEFORE_HELP

    # --- touching ----------------------------------------------------------------------

    def touch(self, block_index: int) -> Touch:
        """Touch a block of the page; ``RIGHT`` goes on to the next step.

        Text and pictures are ``NOTHING``, not mistakes. So is an index beyond the page: a
        finger can come down on a page that has just been replaced.
        """
        blocks = self.step.page.blocks
        if self.is_over or not 0 <= block_index < len(blocks):
            return Touch.NOTHING
        if not isinstance(blocks[block_index], Button | Field):
            return Touch.NOTHING
        if not _is_target(blocks[block_index]):
            return self._miss()
        if self.to_type:
            self.is_typing = True
            return Touch.HALFWAY
        return self._done()

    def show(self) -> None:
        """« Montrez-moi »: the target is pointed out, and the patron still does the gesture."""
        self.was_shown = True

    def back(self) -> None:
        """Go one step back, which is no mistake; at the first step, stay."""
        if self.index > 0:
            self._go_to(self.index - 1)

    def skip(self) -> None:
        """« Passer »: go on without the gesture, at no cost. Nothing at the end."""
        if not self.is_over:
            self.has_skipped = True
            self._go_to(self.index + 1)

    # --- typing ------------------------------------------------------------------------

    @property
    def to_type(self) -> str:
        """The made-up value that this step has the patron type, or ``""``."""
        field = self.step.page.blocks[self.target]
        return field.value if isinstance(field, Field) and field.is_typed else ""

    @property
    def next_letter(self) -> str:
        """What to type now; ``""`` where no field is open."""
        return self.to_type[len(self.typed) :][:1] if self.is_typing else ""

    def type(self, letter: str) -> Touch:
        """Type one letter, small or capital; a wrong one is not written."""
        wanted = self.next_letter
        if self.is_over or not wanted:
            return Touch.NOTHING
        if not _is_same(letter, wanted):
            return self._miss()
        self.typed += wanted
        return Touch.HALFWAY if self.next_letter else self._done()

    def erase(self) -> None:
        """Take the last letter away."""
        self.typed = self.typed[:-1]

    def clear(self) -> None:
        """Take all letters away."""
        self.typed = ""

    def stop_typing(self) -> None:
        """Close the field; it keeps its letters for as long as the step."""
        self.is_typing = False

    # --- steps -------------------------------------------------------------------------

    def _miss(self) -> Touch:
        self.mistakes += 1
        return Touch.WRONG

    def _done(self) -> Touch:
        self._go_to(self.index + 1)
        return Touch.RIGHT

    def _go_to(self, index: int) -> None:
        self.index = index
        self.mistakes = 0
        self.was_shown = False
        self.typed = ""
        self.is_typing = False


def _is_target(block: PageBlock) -> bool:
    return isinstance(block, Button | Field) and block.is_target


def _is_same(letter: str, wanted: str) -> bool:
    return letter.casefold() == wanted.casefold() or {letter, wanted} <= APOSTROPHES

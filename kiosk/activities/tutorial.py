"""A tutorial being followed: the patron goes on by touching the practice phone.

There is no « suivant »: the only way forward is the gesture itself. ``mistakes`` and
``was_shown`` speak of the current step, so read them before the touch that may end it.
"""

from __future__ import annotations

from enum import Enum, auto

from kiosk.packs.content import Button, Field, PageBlock, Step, Tutorial

MISTAKES_BEFORE_HELP = 2  # then « Montrez-moi » pulses


class Touch(Enum):
    """What a touch on the practice phone was."""

    RIGHT = auto()
    WRONG = auto()
    NOTHING = auto()


class TutorialRun:
    """One patron's way through ``tutorial``, from ``first_step`` (0-based) on.

    ``index`` is the current step, 0-based, and equals ``count`` once it is over.
    """

    def __init__(self, tutorial: Tutorial, first_step: int = 0) -> None:
        self.tutorial = tutorial
        self.index = first_step
        self.mistakes = 0
        self.was_shown = False

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

    def touch(self, block_index: int) -> Touch:
        """Touch a block of the page; ``RIGHT`` goes on to the next step.

        Text and pictures are ``NOTHING``, not mistakes. So is an index beyond the page: a
        finger can come down on a page that has just been replaced.
        """
        blocks = self.step.page.blocks
        if self.is_over or not 0 <= block_index < len(blocks):
            return Touch.NOTHING
        if _is_target(blocks[block_index]):
            self._go_to(self.index + 1)
            return Touch.RIGHT
        if isinstance(blocks[block_index], Button | Field):
            self.mistakes += 1
            return Touch.WRONG
        return Touch.NOTHING

    def show(self) -> None:
        """« Montrez-moi »: the target is pointed out, and the patron still does the gesture."""
        self.was_shown = True

    def back(self) -> None:
        """Go one step back; at the first step, stay."""
        if self.index > 0:
            self._go_to(self.index - 1)

    def _go_to(self, index: int) -> None:
        self.index = index
        self.mistakes = 0
        self.was_shown = False


def _is_target(block: PageBlock) -> bool:
    return isinstance(block, Button | Field) and block.is_target

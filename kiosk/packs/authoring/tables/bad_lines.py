"""The lines of a table that are left out: a hundred are told, then only how many more."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.i18n import term
from kiosk.packs.limits import MAX_LINE_PROBLEMS
from kiosk.packs.problems import Notes


class BadLines:
    """Where the readers of one table tell the lines that the pack does without."""

    def __init__(self, notes: Notes) -> None:
        self._notes = notes
        self._count = 0
        self._last = 0
        self._first_untold = 0

    def tell(self, line: int, what: str, fix: Callable[[], str]) -> None:
        """Each mistake of a line in turn.

        ``fix`` is only asked for when it is told: looking for the right word takes long.
        """
        self._count += line != self._last
        self._last = line
        if self._count <= MAX_LINE_PROBLEMS:
            what = term("this line is left out: {what}").format(what=what)
            self._notes.advise(line, what, fix())
        elif not self._first_untold:
            self._first_untold = line

    def tell_how_many_more(self) -> None:
        """To be called at the end of the table."""
        if self._first_untold:
            what = term("{count} more lines are left out, from this one on")
            what = what.format(count=self._count - MAX_LINE_PROBLEMS)
            fix = term("mend those above, and check the pack again")
            self._notes.advise(self._first_untold, what, fix)

"""What is wrong in a pack, where, and how to mend it.

A reader notes a problem and goes on: authors get all of them in one run.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from kiosk.errors import KioskError
from kiosk.i18n import term

MAX_OPTIONS_NAMED = 12
MAX_WHAT = 200  # characters


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """``file`` is relative to the pack, ``line`` starts at 1, ``fix`` is one action."""

    file: str
    line: int
    what: str
    fix: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.what}; {self.fix}"


class PackErrors(KioskError):
    """All the problems of a pack, by file then line. Its authors can act."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(str(problem) for problem in self.problems))


@dataclass(frozen=True, slots=True)
class Notes:
    """Where the reader of one file notes its problems, for the whole pack's list."""

    file: str
    found: list[Problem]

    def add(self, line: int, what: str, fix: str) -> None:
        """``what`` may quote the author: it is kept to one line of a bearable length."""
        what = what.replace("\n", " ")
        if len(what) > MAX_WHAT:
            what = what[: MAX_WHAT - 1] + "…"
        self.found.append(Problem(self.file, line, what, fix))


def did_you_mean(word: str, options: Iterable[str]) -> str:
    """The way out of an unknown word: the one that looks like it, or all that are known."""
    known = sorted(options)
    if close := get_close_matches(word, known, n=1):
        return term("did you mean “{word}”?").format(word=close[0])
    named = ", ".join(known[:MAX_OPTIONS_NAMED]) + ("…" if len(known) > MAX_OPTIONS_NAMED else "")
    return term("write one of these: {words}").format(words=named or "—")

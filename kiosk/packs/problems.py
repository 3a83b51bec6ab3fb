"""What is wrong in a pack, where, and how to mend it.

A reader notes a problem and goes on: authors get all of them in one run, up to more of them
than anyone mends at once.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from kiosk.errors import KioskError
from kiosk.i18n import term
from kiosk.packs.limits import MAX_ADVICE, MAX_OPTIONS_SEARCHED, MAX_PROBLEMS

MAX_OPTIONS_NAMED = 12
MAX_WHAT = 200  # characters
ROWS_SEARCHED = 60  # lines of a block in which the wrong words are looked for


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """``file`` is relative to the pack; ``line`` and ``column`` start at 1 and count characters.

    ``what`` says what was found and what is wrong with it, ``fix`` is one action. An advice
    does not keep a pack from being built.
    """

    file: str
    line: int
    column: int
    what: str
    fix: str
    is_advice: bool = False

    def __str__(self) -> str:
        kind = term("advice: ") if self.is_advice else ""
        said = term("{what}; {fix}").format(what=self.what, fix=self.fix)
        return f"{self.file}:{self.line}:{self.column}: {kind}{said}"


class PackErrors(KioskError):
    """All the problems of a pack, by file then line. Its authors can act."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(str(problem) for problem in self.problems))


class TooManyProblems(Exception):
    """``MAX_PROBLEMS`` are noted: whoever reads the sources stops here, and says so."""


@dataclass(frozen=True, slots=True)
class Notes:
    """Where the reader of one file notes its problems, for the whole pack's list.

    Advice beyond ``MAX_ADVICE`` is left out; an error too many raises ``TooManyProblems``.
    ``rows`` are the lines of the file, once it is known to be text: columns come from them.
    """

    file: str
    found: list[Problem]
    rows: tuple[str, ...] = ()

    def add(self, line: int, what: str, fix: str, *, at: str = "", column: int = 0) -> None:
        """Note an error. ``at`` is what the author typed wrong: it is looked for from ``line``
        on, and gives the line and the column. Without it, or a ``column``, the problem stands
        where the text of its line begins."""
        self._note(line, column, what, fix, at, is_advice=False)

    def advise(self, line: int, what: str, fix: str, *, at: str = "", column: int = 0) -> None:
        """As ``add``, for what is right and could be better."""
        self._note(line, column, what, fix, at, is_advice=True)

    def _note(
        self, line: int, column: int, what: str, fix: str, at: str, *, is_advice: bool
    ) -> None:
        """``what`` may quote the author: it is kept to one line of a bearable length."""
        if is_advice and len(self.found) >= MAX_ADVICE:
            return
        if len(self.found) >= MAX_PROBLEMS:
            raise TooManyProblems
        if not column:
            line, column = self._place(line, at)
        if len(what) > MAX_WHAT:
            what = what[: MAX_WHAT - 1] + "…"
        file, what, fix = map(_on_one_line, (self.file, what, fix))
        self.found.append(Problem(file, line, column, what, fix, is_advice))

    def _place(self, line: int, at: str) -> tuple[int, int]:
        wanted = at.split("\n")[0]
        if wanted:
            for number, row in enumerate(self.rows[line - 1 : line - 1 + ROWS_SEARCHED], line):
                if (index := row.find(wanted)) >= 0:
                    return number, index + 1
        row = self.rows[line - 1] if 0 < line <= len(self.rows) else ""
        return line, len(row) - len(row.lstrip()) + 1


def _on_one_line(text: str) -> str:
    """``text``, which may quote a stranger, harmless in a terminal: nothing invisible."""
    return text if text.isprintable() else "".join(map(_visible, text))


def _visible(sign: str) -> str:
    if sign.isprintable() or unicodedata.category(sign) == "Zs":  # no-break spaces
        return sign
    return " " if sign.isspace() else sign.encode("unicode_escape").decode()


def closest(word: str, options: Iterable[str]) -> str:
    """The one of ``options`` that looks like ``word``, whatever its capital letters, or ``""``;
    also when there are too many to compare."""
    known = {option.casefold(): option for option in options}
    if len(known) > MAX_OPTIONS_SEARCHED:
        return ""
    close = get_close_matches(word.casefold(), known, n=1)
    return known[close[0]] if close else ""


def did_you_mean(word: str, options: Iterable[str]) -> str:
    """The way out of an unknown word: the one that looks like it, or all that are known."""
    known = sorted(options)
    if close := closest(word, known):
        return term("did you mean “{word}”?").format(word=close)
    named = ", ".join(known[:MAX_OPTIONS_NAMED]) + ("…" if len(known) > MAX_OPTIONS_NAMED else "")
    return term("write one of these: {words}").format(words=named or "—")

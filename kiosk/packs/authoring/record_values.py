"""What the cells of a record may hold: a reader a field, with the mistake that explains itself."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection, Mapping
from datetime import date
from functools import lru_cache, partial
from typing import Any, TypeVar

from pydantic_core import PydanticCustomError

from kiosk.i18n import term
from kiosk.packs.authoring.fields import AUDIENCES, ID, Known, read_link
from kiosk.packs.authoring.typography import french, unshowable
from kiosk.packs.limits import (
    MAX_RECORD_MINUTES,
    MAX_RECORD_SUMMARY,
    MAX_RECORD_TITLE,
    MAX_RECORD_WORD,
    MAX_SUBJECTS,
    MAX_TITLE,
    MAX_TOKENS,
    MAX_YEAR,
)
from kiosk.packs.problems import did_you_mean

Read = Callable[[str], Any]
_Value = TypeVar("_Value")

LOST = "\ufffd"  # stands where a byte is no letter of the encoding
YES = frozenset({"sample", "exemple", "oui", "x", "1", "vrai", "true", "yes"})
NO = frozenset({"non", "0", "faux", "false", "no"})
REMEMBERED = 4_096  # values of a column that says the same over and over

_YEAR = re.compile(r"[0-9]{1,4}")
_TOKENS = re.compile(r"([0-9]{1,3}(?:[.,][0-9]{1,2})?)(?:\s*(?:jetons?|tokens?))?", re.IGNORECASE)
_MINUTES = re.compile(r"([0-9]{1,5})(?:\s*(?:min|mn|minutes?|['’′])\.?)?", re.IGNORECASE)
_HOURS = re.compile(
    r"([0-9]{1,3})\s*h(?:eures?)?(?:\s*([0-5]?[0-9])\s*(?:min|mn|minutes?)?\.?)?", re.IGNORECASE
)
_CLOCK = re.compile(r"([0-9]|[01][0-9]|2[0-3]):([0-5][0-9])(?::[0-5][0-9])?")
_ISO_DAY = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:[ T][0-9:.]+)?")
_FRENCH_DAY = re.compile(r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{1,8})*")
_SEPARATORS = re.compile("[;,|]")

_SPREADSHEET_SIGNS = "=#E"  # a formula, « #REF! », « Err:502 »
# « ="0123" » keeps the zeros of a text that Excel would take for a number.
_TEXT_FORMULA = re.compile('="([^"]*)"')
_ERROR = re.compile(
    r"#(?:REF!|N/A|VALUE!|VALEUR!|NAME\?|NOM\s?\?|DIV/0\s?!|NUM!|NOMBRE\s?!|NULL?\s?!|SPILL!|CALC!)"
    r"|Err:[0-9]{3}"
)


class Mistake(Exception):
    """``what`` goes on after the name of the column. ``fix`` may take long to find."""

    def __init__(self, what: str, fix: Callable[[], str]) -> None:
        super().__init__(what)
        self.what, self.fix = what, fix


def readers(known: Known) -> Mapping[str, Read]:
    """What reads the cells of each field; none is given an empty one. Each raises Mistake."""
    word = _remembered(_text(MAX_RECORD_WORD))
    return {
        "id": _id,
        "title": _text(MAX_RECORD_TITLE),
        "creator": _remembered(_text(MAX_RECORD_TITLE)),
        "universe": _remembered(partial(_reference, known.universes, "universes/{}.md")),
        "resource": _remembered(partial(_reference, known.resources, "resources/{}.md")),
        "kind": word,
        "year": _remembered(_year),
        "language": _remembered(_language),
        "audience": _remembered(_audience),
        "minutes": _remembered(_minutes),
        "tokens": _remembered(_tokens),
        "subjects": _remembered(partial(_subjects, word)),
        "summary": _text(MAX_RECORD_SUMMARY),
        "url": partial(_link, known.hosts),
        "cover": partial(_cover, known.media),
        "valid_until": _remembered(_day),
        "is_sample": _remembered(_yes_or_no),
    }


def as_text(cell: str) -> str:
    """What ``cell`` says, once it can be shown and is no leftover of a spreadsheet.

    Raises:
        Mistake: it is not; nothing else may quote it.
    """
    if not cell.isprintable() and (odd := unshowable(cell)):
        what = term("holds the character U+{code}, which cannot be shown")
        raise Mistake(what.format(code=f"{ord(odd):04X}"), lambda: term("remove it"))
    if LOST in cell:
        what = term("holds a letter that was lost: “{value}”").format(value=cell)
        raise Mistake(what, lambda: term("write it again, and save the table in UTF-8"))
    return _calculated(cell) if cell[0] in _SPREADSHEET_SIGNS else cell


def _calculated(cell: str) -> str:
    if found := _TEXT_FORMULA.fullmatch(cell):
        return found[1].strip()
    if _ERROR.fullmatch(cell):
        what = term("is “{value}”, an error of the spreadsheet").format(value=cell)
        raise Mistake(what, lambda: term("mend the formula of this cell"))
    if cell.startswith("=") and len(cell) > 1:
        what = term("holds a formula without its value")
        fix = term("open the table in a spreadsheet, let it calculate, and save it again")
        raise Mistake(what, lambda: fix)
    return cell


def _remembered(read: Callable[[str], _Value]) -> Callable[[str], _Value]:
    return lru_cache(REMEMBERED)(read)


def _example(value: str, example: str) -> Mistake:
    what = term("is “{value}”").format(value=value)
    fix = term("write it as in this example: {example}")
    return Mistake(what, lambda: fix.format(example=example))


def _text(most: int) -> Callable[[str], str]:
    def read(cell: str) -> str:
        text = french(cell).strip()
        if len(text) > most:
            what = term("has {count} characters, at most {most} fit")
            raise Mistake(what.format(count=len(text), most=most), lambda: term("shorten it"))
        return text

    return read


def _id(cell: str) -> str:
    if len(cell) > MAX_TITLE:
        what = term("has {count} characters, at most {most} fit")
        raise Mistake(what.format(count=len(cell), most=MAX_TITLE), lambda: term("shorten it"))
    if not ID.fullmatch(cell):
        raise _example(cell, _slug(cell) or "film-12")
    return cell


def _slug(text: str) -> str:
    """« Le Monde n° 3 » → « le-monde-n-3 »."""
    ascii_text = unicodedata.normalize("NFKD", text.lower()).encode("ascii", "ignore").decode()
    return "-".join(re.findall("[a-z0-9]+", ascii_text))


def _reference(options: frozenset[str], file: str, cell: str) -> str:
    if cell not in options:
        what = term("is “{value}”, but there is no {file}")
        what = what.format(value=cell, file=file.format(cell))
        raise Mistake(what, partial(did_you_mean, cell, options))
    return cell


def _cover(media: Collection[str], cell: str) -> str:
    path = cell if cell.startswith("media/") else f"media/{cell}"
    if path not in media:
        what = term("is “{value}”, but there is no {file}").format(value=cell, file=path)
        raise Mistake(what, partial(did_you_mean, path, media))
    return path


def _link(hosts: frozenset[str] | None, cell: str) -> str:
    try:
        return read_link(cell, hosts)
    except PydanticCustomError as mistake:
        context = mistake.context or {}
        raise Mistake(str(context["what"]), lambda: str(context["fix"])) from mistake


def _audience(cell: str) -> str:
    if (audience := cell.casefold()) not in AUDIENCES:
        what = term("does not accept “{value}”").format(value=cell)
        raise Mistake(what, partial(did_you_mean, audience, AUDIENCES))
    return audience


def _yes_or_no(cell: str) -> bool:
    if (answer := cell.casefold()) not in YES | NO:
        what = term("does not accept “{value}”").format(value=cell)
        raise Mistake(what, lambda: term("write “x”, or leave the cell empty"))
    return answer in YES


def _language(cell: str) -> str:
    if not _LANGUAGE.fullmatch(code := cell.lower()):
        raise _example(cell, "fr")
    return code


def _subjects(read_subject: Callable[[str], str], cell: str) -> tuple[str, ...]:
    parts = filter(None, map(str.strip, _SEPARATORS.split(cell)))
    subjects = tuple(dict.fromkeys(map(read_subject, parts)))
    if len(subjects) > MAX_SUBJECTS:
        what = term("has {count} words, at most {most} fit")
        what = what.format(count=len(subjects), most=MAX_SUBJECTS)
        raise Mistake(what, lambda: term("shorten it"))
    return subjects


# --- numbers and dates --------------------------------------------------------------------


def _year(cell: str) -> int:
    if not _YEAR.fullmatch(cell):
        raise _example(cell, "1895")
    return _within(1, MAX_YEAR, int(cell))


def _tokens(cell: str) -> float:
    found = _TOKENS.fullmatch(cell)
    if not found:
        raise _example(cell, "0,5")
    return _within(0, MAX_TOKENS, float(found[1].replace(",", ".")))


def _minutes(cell: str) -> int:
    if found := _MINUTES.fullmatch(cell):
        minutes = int(found[1])
    elif found := _HOURS.fullmatch(cell) or _CLOCK.fullmatch(cell):
        minutes = 60 * int(found[1]) + int(found[2] or 0)
    else:
        raise _example(cell, "95")
    return _within(1, MAX_RECORD_MINUTES, minutes)


_Number = TypeVar("_Number", int, float)


def _within(least: int, most: int, number: _Number) -> _Number:
    if not least <= number <= most:
        fix = term("write a number from {least} to {most}").format(least=least, most=most)
        raise Mistake(term("is {value}").format(value=f"{number:g}"), lambda: fix)
    return number


def _day(cell: str) -> date:
    iso, typed = _ISO_DAY.fullmatch(cell), _FRENCH_DAY.fullmatch(cell)
    parts = iso.groups() if iso else typed.groups()[::-1] if typed else ()
    try:
        year, month, day = map(int, parts)
        return date(year, month, day)
    except ValueError as error:
        raise _example(cell, "31/12/2026") from error

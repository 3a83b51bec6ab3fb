"""Days as people write them: 2026-12-05, 05/12/2026, « samedi 5 décembre 2026 »."""

from __future__ import annotations

import datetime
import re
from typing import Annotated

from pydantic import BeforeValidator, PlainValidator

from kiosk.i18n import term
from kiosk.packs.authoring.fields import mistake, separated
from kiosk.packs.authoring.typography import unaccented
from kiosk.packs.content import DAYS, Closure
from kiosk.packs.limits import MAX_TITLE

MONTHS = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)

_ISO = re.compile(r"(?P<year>[0-9]{4})[-/.](?P<month>[0-9]{1,2})[-/.](?P<day>[0-9]{1,2})")
_SLASHES = re.compile(r"(?P<day>[0-9]{1,2})[-/.](?P<month>[0-9]{1,2})[-/.](?P<year>[0-9]{4})")
_WORDS = re.compile(
    r"(?:le\s+)?(?:(?P<weekday>[a-z]{3,8})[.,]?\s+)?"
    r"(?P<day>[0-9]{1,2})(?:er)?\s+(?P<month>[a-z]{3,9})\.?\s+(?P<year>[0-9]{4})"
)
_RANGE = re.compile(r"(?:du\s+)?(?P<first>.+?)\s+(?:au|à|–|—|-)\s+(?P<last>.+)", re.IGNORECASE)


def read_date(text: str) -> datetime.date:
    """The day that ``text`` names.

    Raises:
        PydanticCustomError: a ``mistake``, also when the day of the week is another.
    """
    plain = unaccented(text[:MAX_TITLE].strip())
    found = _ISO.fullmatch(plain) or _SLASHES.fullmatch(plain) or _WORDS.fullmatch(plain)
    day = _day(found) if found else None
    if found is None or day is None:
        what = term("is “{value}”, which is not a day").format(value=text)
        raise mistake(what, term("write it as in these examples: 2026-12-05, 5 décembre 2026"))
    weekday = found.groupdict().get("weekday")
    if weekday and not DAYS[day.weekday()].startswith(weekday):
        what = term("says “{weekday}”, but this day is a {right}")
        what = what.format(weekday=weekday, right=DAYS[day.weekday()])
        raise mistake(what, term("mend the day of the week, or the date"))
    return day


def read_closure(text: str) -> Closure:
    """« 2026-12-25 », or « 24 décembre 2026 au 2 janvier 2027 ».

    Raises:
        PydanticCustomError: a ``mistake``.
    """
    found = _RANGE.fullmatch(text[:MAX_TITLE].strip())
    if not found:
        day = read_date(text)
        return Closure(day, day)
    first, last = read_date(found["first"]), read_date(found["last"])
    if last < first:
        what = term("ends on {last}, before it begins").format(last=last.isoformat())
        raise mistake(what, term("write the earlier day first"))
    return Closure(first, last)


def _day(found: re.Match[str]) -> datetime.date | None:
    month = int(found["month"]) if found["month"].isdigit() else _month(found["month"])
    try:
        return datetime.date(int(found["year"]), month, int(found["day"]))
    except ValueError:
        return None


def _month(name: str) -> int:
    """1 to 12 by its name or the beginning of it, or 0."""
    fitting = [
        number for number, month in enumerate(MONTHS, 1) if unaccented(month).startswith(name)
    ]
    return fitting[0] if len(fitting) == 1 else 0


def _date(value: object) -> object:
    return read_date(value) if isinstance(value, str) else value


def _closure(value: object) -> Closure:
    if not isinstance(value, str):
        raise mistake(term("is not a day"), term("write a list: [2026-12-25, 2027-01-01]"))
    return read_closure(value)


Date = Annotated[datetime.date, BeforeValidator(_date, json_schema_input_type=str)]
Closures = Annotated[
    tuple[Annotated[Closure, PlainValidator(_closure, json_schema_input_type=str)], ...],
    BeforeValidator(separated, json_schema_input_type=str | list[str]),
]

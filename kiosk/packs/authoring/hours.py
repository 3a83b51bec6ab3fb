"""Hours as libraries post them: « 14 h – 18 h 30 », « 9 h 30 à 12 h », « mardi au vendredi »."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Annotated

from pydantic import AfterValidator, PlainValidator

from kiosk.i18n import term
from kiosk.packs.authoring.fields import mistake
from kiosk.packs.authoring.typography import unaccented
from kiosk.packs.content import DAYS, Day, Opening
from kiosk.packs.limits import MAX_TITLE
from kiosk.packs.problems import did_you_mean

MIDNIGHT = 24 * 60

_CLOCK = re.compile(r"(?P<hour>[0-9]{1,2})\s*(?:h|heures?|:)\s*(?P<minute>[0-9]{2})?")
_SPAN = re.compile(r"(?:de\s+)?(?P<opens>[^–—-]+?)\s*(?:–|—|-|\ba\b|\bau\b)\s*(?P<closes>[^–—-]+)")
_BETWEEN_SPANS = re.compile(r"\s*(?:,|;|/|\bet\b|\bpuis\b)\s*")
_BETWEEN_DAYS = re.compile(r"\s*(?:,|/|\bet\b)\s*")
_DAY_RANGE = re.compile(r"(?:du\s+)?(?P<first>[a-z]+)\s*(?:\bau\b|\ba\b|–|—|-)\s*(?P<last>[a-z]+)")
_CLOSED = frozenset({"ferme", "fermee", ""})


def read_clock(text: str) -> int:
    """Minutes after midnight of « 14 h 30 », « 14h30 » or « 14:30 »; « 24 h » is the last.

    Raises:
        PydanticCustomError: a ``mistake``.
    """
    found = _CLOCK.fullmatch(text.strip())
    minutes = int(found["hour"]) * 60 + int(found["minute"] or 0) if found else MIDNIGHT + 1
    if minutes > MIDNIGHT or (found and int(found["minute"] or 0) > 59):
        what = term("holds “{text}”, which is not an hour").format(text=text.strip())
        raise mistake(what, term("write it as in these examples: 14 h, 14 h 30, 14:30"))
    return minutes


def read_span(text: str) -> Opening:
    """« 14 h – 18 h ».

    Raises:
        PydanticCustomError: a ``mistake``, also when it ends before it begins.
    """
    found = _SPAN.fullmatch(unaccented(text).strip())
    if not found:
        raise mistake(term("is “{value}”").format(value=text), _example())
    opening = Opening(read_clock(found["opens"]), read_clock(found["closes"]))
    if opening.closes <= opening.opens:
        what = term("is “{text}”, which ends before it begins").format(text=text)
        raise mistake(what, term("write the earlier hour first"))
    return opening


def _example() -> str:
    return term("write it as in this example: {example}").format(example="14 h – 18 h 30")


def read_openings(text: str) -> Iterator[Opening]:
    """« 10 h – 12 h et 14 h – 18 h »; « fermé » gives none.

    Raises:
        PydanticCustomError: a ``mistake``.
    """
    if unaccented(text).strip() not in _CLOSED:
        for part in _BETWEEN_SPANS.split(text.strip()):
            yield read_span(part)


def read_days(text: str) -> tuple[Day, ...]:
    """« mardi », « mardi, jeudi » or « mardi au vendredi », in the order of the week.

    Raises:
        PydanticCustomError: a ``mistake``.
    """
    days = [day for part in _BETWEEN_DAYS.split(unaccented(text).strip()) for day in _days(part)]
    return tuple(day for day in DAYS if day in days)


def _days(part: str) -> tuple[Day, ...]:
    found = _DAY_RANGE.fullmatch(part)
    if not found:
        return (_weekday(part),)
    first, last = DAYS.index(_weekday(found["first"])), DAYS.index(_weekday(found["last"]))
    if last < first:
        what = term("does not accept “{value}”").format(value=part)
        raise mistake(what, term("begin with the earlier day of the week"))
    return DAYS[first : last + 1]


def _weekday(name: str) -> Day:
    for day in DAYS:
        if day == name:
            return day
    raise mistake(term("does not accept “{value}”").format(value=name), did_you_mean(name, DAYS))


# --- settings ---------------------------------------------------------------------------


def _short(text: str) -> str:
    """No such text is long: patterns with several spaces would search a giant for minutes."""
    if len(text) > MAX_TITLE:
        what = term("has {count} characters, at most {most} fit")
        raise mistake(what.format(count=len(text), most=MAX_TITLE), term("shorten it"))
    return text


def _openings(value: object) -> tuple[Opening, ...]:
    openings: list[Opening] = []
    for text in value if isinstance(value, list) else [value]:
        if not isinstance(text, str):
            raise mistake(term("is not hours"), _example())
        openings += read_openings(_short(text))
    openings.sort()
    for one, following in pairwise(openings):
        if following.opens < one.closes:
            raise mistake(term("has hours that overlap"), term("write each hour once"))
    return tuple(openings)


def _days_key(value: str) -> str:
    read_days(_short(value))
    return value


def _week(typed: dict[str, tuple[Opening, ...]]) -> dict[Day, tuple[Opening, ...]]:
    """The days that are open, in the order of the week."""
    week: dict[Day, tuple[Opening, ...]] = {}
    for key, openings in typed.items():
        for day in read_days(key):
            if day in week:
                what = term("gives “{day}” twice").format(day=day)
                raise mistake(what, term("keep it in one line"), within=(key, "[key]"))
            week[day] = openings
    return {day: week[day] for day in DAYS if week.get(day)}


def _time(value: object) -> tuple[str, str]:
    if not isinstance(value, str):
        raise mistake(term("is not hours"), _example())
    plain = unaccented(_short(value)).strip()
    if _CLOCK.fullmatch(plain):
        return show_clock(read_clock(plain)), ""
    span = read_span(value)
    return show_clock(span.opens), show_clock(span.closes)


def show_clock(minutes: int) -> str:
    """« 14:30 », as an ``Event`` holds it."""
    return f"{minutes // 60:02}:{minutes % 60:02}"


Openings = Annotated[
    tuple[Opening, ...], PlainValidator(_openings, json_schema_input_type=str | list[str])
]
Week = Annotated[dict[Annotated[str, AfterValidator(_days_key)], Openings], AfterValidator(_week)]
# The beginning and the end, « 14:30 » or "".
Time = Annotated[tuple[str, str], PlainValidator(_time, json_schema_input_type=str)]

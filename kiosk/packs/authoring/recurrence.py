"""The days of an agenda's events, those that repeat included, within a window.

``recurring_ical_events`` unfolds what repeats, as dateutil does: it tries day after day until
one fits, up to the year 9999. So only rules that fit soon get there: those that people make,
not « every second » or « the 30th of February ».
"""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta

import icalendar
import recurring_ical_events  # type: ignore[import-untyped]

from kiosk.i18n import term
from kiosk.packs.authoring.ical import Component, advise_unreadable
from kiosk.packs.limits import MAX_REPEATED_DAYS, MAX_RULE_YEARS, MAX_RULES
from kiosk.packs.problems import Notes

_ANY = frozenset({"FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST"})
# What may stand beside them; alternatives fit at least once in a few years, together they may not.
_SHAPES: dict[str, tuple[frozenset[str], ...]] = {
    "DAILY": (frozenset(),),
    "WEEKLY": (frozenset({"BYDAY"}),),
    "MONTHLY": (frozenset({"BYMONTHDAY"}), frozenset({"BYDAY", "BYSETPOS"})),
    "YEARLY": (frozenset({"BYMONTH", "BYMONTHDAY"}), frozenset({"BYMONTH", "BYDAY"})),
}
_MOST_INTERVAL = {"DAILY": 366, "WEEKLY": 53, "MONTHLY": 11, "YEARLY": 10}
_MOST_WEEKS = 5  # « the fifth Monday »


def occurrences(
    components: Iterable[Component], first: date, last: date, notes: Notes
) -> Iterator[icalendar.Event]:
    """What takes place between two days, both included; what cannot be unfolded is noted."""
    series: dict[str, list[Component]] = {}
    repeated = 0
    for number, component in enumerate(components):
        if not _may_be_unfolded(component, first, notes):
            continue
        repeated += "RRULE" in component.event
        if repeated > MAX_RULES:
            what = term("more than {count} events of this agenda repeat").format(count=MAX_RULES)
            notes.add(component.line, what, term("end those that no longer take place"))
            return
        uid = str(component.event.get("UID") or f"#{number}")
        series.setdefault(uid, []).append(component)
    for one in series.values():
        yield from _unfold(one, first, last, notes)


def _unfold(
    series: list[Component], first: date, last: date, notes: Notes
) -> Iterator[icalendar.Event]:
    agenda = icalendar.Calendar()
    for component in series:
        agenda.add_component(component.event)
    try:
        found = recurring_ical_events.of(agenda).between(first, last + timedelta(days=1))
    except (ValueError, KeyError, IndexError, TypeError, AttributeError, OverflowError):
        advise_unreadable(series[0].line, notes)
        return
    yield from found


def _may_be_unfolded(component: Component, first: date, notes: Notes) -> bool:
    event, line = component.event, component.line
    start = day_of(event, "DTSTART")
    if start is None or _is_reversed(event):
        advise_unreadable(line, notes)
        return False
    if "RRULE" not in event and "RDATE" not in event:
        return True
    rules = _rules(event)
    if "RDATE" not in event and all(_is_over(rule, first) for rule in rules):
        return False
    is_old = (first - start).days > MAX_RULE_YEARS * 366
    is_long = _length(event, start).days > MAX_REPEATED_DAYS
    if is_old or is_long or not all(_fits_soon(rule) for rule in rules):
        what = term("this event repeats in a way that is not read, it is left out")
        notes.advise(line, what, term("write its days one by one, or simplify what repeats"))
        return False
    return True


def _length(event: icalendar.Event, start: date) -> timedelta:
    duration = getattr(event.get("DURATION"), "dt", None)
    if isinstance(duration, timedelta):
        return duration
    return (day_of(event, "DTEND") or start) - start


def _is_reversed(event: icalendar.Event) -> bool:
    """Whether it ends before it begins; the library would turn it round."""
    start, end = moment_of(event, "DTSTART"), moment_of(event, "DTEND")
    try:
        return start is not None and end is not None and end < start
    except TypeError:  # a day and an hour, or hours with and without a zone
        return True


def _is_over(rule: icalendar.vRecur, first: date) -> bool:
    until = next(iter(rule.get("UNTIL", [])), None)
    if isinstance(until, datetime):
        until = until.date()
    return isinstance(until, date) and until < first


def moment_of(event: icalendar.Event, name: str) -> date | datetime | None:
    """The day or the hour of a property, or ``None`` when it is not there or neither."""
    found = getattr(event.get(name), "dt", None)
    return found if isinstance(found, date) else None


def day_of(event: icalendar.Event, name: str) -> date | None:
    """The day of a property, in its own time zone."""
    found = moment_of(event, name)
    return found.date() if isinstance(found, datetime) else found


def _rules(event: icalendar.Event) -> list[icalendar.vRecur]:
    rules = event.get("RRULE", [])
    return rules if isinstance(rules, list) else [rules]


def _fits_soon(rule: icalendar.vRecur) -> bool:
    """Whether some day of the next few years fits ``rule``, whatever its first day."""
    keys = {str(key).upper() for key in rule}
    frequency = str(next(iter(rule.get("FREQ", [])), ""))
    shapes = _SHAPES.get(frequency, ())
    if not any(keys <= _ANY | shape for shape in shapes):
        return False
    interval = next(iter(rule.get("INTERVAL", [])), 1)
    weeks = [getattr(day, "relative", None) or 0 for day in rule.get("BYDAY", [])]
    return (
        1 <= interval <= _MOST_INTERVAL[frequency]
        and all(-_MOST_WEEKS <= week <= _MOST_WEEKS for week in weeks)
        and _set_positions_exist(rule, weeks)
        and _days_of_months_exist(rule)
    )


def _set_positions_exist(rule: icalendar.vRecur, weeks: list[int]) -> bool:
    """« The last working day »: a place in a list of plain weekdays."""
    positions = rule.get("BYSETPOS", [])
    if not positions:
        return True
    return bool(weeks) and not any(weeks) and all(abs(one) <= _MOST_WEEKS for one in positions)


def _days_of_months_exist(rule: icalendar.vRecur) -> bool:
    months = [int(month) for month in rule.get("BYMONTH", range(1, 13))]
    if not all(1 <= month <= 12 for month in months):
        return False
    longest = max(calendar.monthrange(2024, month)[1] for month in months)
    return all(1 <= abs(day) <= longest for day in rule.get("BYMONTHDAY", []))

"""Days and hours as people say them."""

from __future__ import annotations

from datetime import date

from kiosk.i18n import _
from kiosk.packs.content import Event


def weekday(day: date) -> str:
    return (
        _("lundi"),
        _("mardi"),
        _("mercredi"),
        _("jeudi"),
        _("vendredi"),
        _("samedi"),
        _("dimanche"),
    )[day.weekday()]


def month(day: date) -> str:
    return (
        _("janvier"),
        _("février"),
        _("mars"),
        _("avril"),
        _("mai"),
        _("juin"),
        _("juillet"),
        _("août"),
        _("septembre"),
        _("octobre"),
        _("novembre"),
        _("décembre"),
    )[day.month - 1]


def short_month(day: date) -> str:
    """« déc. », as on the leaf of a calendar."""
    return (
        _("janv."),
        _("févr."),
        _("mars"),
        _("avr."),
        _("mai"),
        _("juin"),
        _("juil."),
        _("août"),
        _("sept."),
        _("oct."),
        _("nov."),
        _("déc."),
    )[day.month - 1]


def day_of_month(day: date) -> str:
    """« 21 novembre », « 1er décembre »."""
    number = _("1er") if day.day == 1 else str(day.day)
    return _("{number} {month}").format(number=number, month=month(day))


def full_day(day: date) -> str:
    """« samedi 21 novembre »."""
    return _("{weekday} {day}").format(weekday=weekday(day), day=day_of_month(day))


def hour(minutes: int) -> str:
    """Minutes after midnight as « 14 h » or « 9 h 30 »."""
    whole, rest = divmod(minutes, 60)
    if rest:
        return _("{hour}\u00a0h\u00a0{minute:02d}").format(hour=whole, minute=rest)
    return _("{hour}\u00a0h").format(hour=whole)


def when(event: Event) -> str:
    """« Samedi 21 novembre, de 14 h à 16 h », « Du 3 au 28 novembre »."""
    days, hours = _days(event), _hours(event)
    said = _("{days}, {hours}").format(days=days, hours=hours) if hours else days
    return said[:1].upper() + said[1:]


def _days(event: Event) -> str:
    first, last = event.day, event.last_day
    if first == last:
        return full_day(first)
    if (first.year, first.month) == (last.year, last.month):
        begin = _("1er") if first.day == 1 else str(first.day)
    else:
        begin = day_of_month(first)
    return _("du {first} au {last}").format(first=begin, last=day_of_month(last))


def _hours(event: Event) -> str:
    if not event.start:
        return ""
    start = hour(_minutes(event.start))
    if not event.end:
        return start
    return _("de {start} à {end}").format(start=start, end=hour(_minutes(event.end)))


def _minutes(clock: str) -> int:
    """« 14:30 » as minutes after midnight."""
    hours, minutes = clock.split(":")
    return 60 * int(hours) + int(minutes)

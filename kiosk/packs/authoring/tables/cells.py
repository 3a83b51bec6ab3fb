"""What the cells of XLSX and ODS hold, as the text that a person would have typed."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from math import isfinite


def number_text(text: str) -> str:
    """« 1895.0 » is 1895, « 0.30000000000000004 » is 0.3: spreadsheets show 15 digits."""
    if text.isdecimal():
        return text
    try:
        number = float(text)
    except ValueError:
        return text
    if not isfinite(number):
        return text
    return str(int(number)) if number == int(number) else f"{number:.15g}"


def serial_text(text: str, epoch: datetime) -> str:
    """The date, the hour, or both, of a number of days since ``epoch``."""
    try:
        days = float(text)
        moment = epoch + timedelta(seconds=round(days * 86_400))
    except (ValueError, OverflowError):
        return text
    if 0 <= days < 1:
        return _time_text(moment.time())
    if moment.time() == time():
        return moment.date().isoformat()
    return f"{moment.date().isoformat()} {_time_text(moment.time())}"


def _time_text(moment: time) -> str:
    return moment.isoformat("seconds" if moment.second else "minutes")


def boolean_text(text: str) -> str:
    return "true" if text in ("1", "true") else "false"


def formula_text(formula: str) -> str:
    """A formula whose value was not saved stands for itself, as where it is typed."""
    return "=" + formula.removeprefix("of:").lstrip("=")

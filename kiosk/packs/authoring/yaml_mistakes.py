"""Settings that are not YAML: what their author did, in plain words, where it was done.

A parser stops where it is lost, often a line or a page after the cause.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.i18n import term
from kiosk.packs.limits import MAX_TITLE

_SETTING = re.compile(r"(?P<indent>\s*)(?P<key>[^\s:#-][^:]*):(?:\s+(?P<value>\S.*))?\s*")
_NO_SPACE = re.compile(r"\s*(?:- )?(?P<key>[^\W\d]+):(?P<value>[^\s/\\].*)")
_INNER_COLON = re.compile(r":(?=\s|$)")
_CLOSING = {"[": "]", "{": "}"}


@dataclass(frozen=True, slots=True)
class Cause:
    """``line`` and ``column`` count from 0, as those of the parser."""

    line: int
    column: int
    what: str
    fix: str


def first_cause(text: str, last_line: int) -> Cause | None:
    """The first likely mistake of ``text`` down to ``last_line``, where the parser was lost."""
    above = ""
    for number, row in enumerate(text.split("\n")[: last_line + 1]):
        if not row.strip() or row.lstrip().startswith("#"):
            continue
        for index, what, fix in _mistakes(row, above):
            return Cause(number, index, what, fix)
        above = row
    return None


_Mistake = tuple[int, str, str]  # the index in the row, what, fix


def _mistakes(row: str, above: str) -> Iterator[_Mistake]:
    indent = row[: len(row) - len(row.lstrip())]
    if "\t" in indent:
        yield 0, term("this line begins with a tab"), term("put spaces in its place")
    elif above and row.startswith("---"):
        yield 0, term("a line of dashes has no place here"), term("remove the line")
    elif found := _NO_SPACE.fullmatch(row):
        what = term("there is no space after the colon")
        yield found.start("value"), what, _written(found["key"], found["value"])
    elif setting := _SETTING.fullmatch(row):
        yield from _mistakes_of_value(setting)
        yield from _mistakes_of_indent(setting, above)
    elif not indent and row[0] not in "-]}":
        what = term("this line is not a setting")
        yield 0, what, term("write it as “title: …”, with a colon and a space")


def _mistakes_of_indent(setting: re.Match[str], above: str) -> Iterator[_Mistake]:
    over = _SETTING.fullmatch(above)
    if over and over["value"] and len(setting["indent"]) > len(over["indent"]):
        what = term("this line begins further right than the one above")
        yield 0, what, term("remove the spaces at its beginning")


def _mistakes_of_value(setting: re.Match[str]) -> Iterator[_Mistake]:
    key, value, start = setting["key"].rstrip(), setting["value"] or "", setting.start("value")
    first = value[:1]
    if first in _CLOSING:
        if _CLOSING[first] not in value:
            what = term("“{sign}” is opened and not closed").format(sign=first)
            yield start, what, term("write “{sign}” where it ends").format(sign=_CLOSING[first])
    elif first == '"':
        if value.count('"') == 1:
            what = term("“{sign}” is opened and not closed").format(sign=first)
            yield start, what, _written(key, f'{value}"')
    elif first == "'":
        if value.count("'") != 2:
            what = term("an apostrophe ends this value too early")
            yield start, what, _quoted(key, value.strip("'"))
    elif value and (first in "@`%,]}" or value.startswith(("- ", "? "))):
        what = term("a value cannot begin with “{sign}”").format(sign=first)
        yield start, what, _quoted(key, value)
    elif colon := _INNER_COLON.search(value):
        what = term("a colon stands inside a value")
        yield start + colon.start(), what, _quoted(key, value)


def _quoted(key: str, value: str) -> str:
    if '"' in value:
        return term("put the whole value between double quotes")
    return _written(key, f'"{value}"')


def _written(key: str, value: str) -> str:
    """The line as it should be, to be copied, when it is short enough to be shown."""
    if len(value) > MAX_TITLE:
        return term("put the whole value between double quotes")
    return term("write {expected}").format(expected=f"{key}: {value}")

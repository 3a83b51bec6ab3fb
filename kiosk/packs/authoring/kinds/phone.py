"""A ``::: phone`` container → ``Page``: what the practice phone shows.

Here a line is a thing: a button, a field or a row of pictures stands alone on its line;
lines of text that follow each other make one paragraph. In a Markdown list, buttons are the
lines of a list of the page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kiosk.i18n import term
from kiosk.packs.authoring import markdown
from kiosk.packs.authoring.fields import ILLUSTRATIONS
from kiosk.packs.authoring.inline import rich, words
from kiosk.packs.authoring.markdown import Items, Paragraph, Phone
from kiosk.packs.authoring.prose import read_title
from kiosk.packs.content import Button, Field, Heading, ListItem, Page, PageBlock, Pictures
from kiosk.packs.content import Paragraph as PageParagraph
from kiosk.packs.problems import Notes, did_you_mean

NEXT = "#next"  # where the step's target leads
TYPE = "#type"  # the same for a field whose value is typed
NOWHERE = "#"

# What the keys of the kiosk type. It stands here too: what reads packs knows no keyboard.
KEYS = frozenset("abcdefghijklmnopqrstuvwxyz éèêëàâçùûîïôœ 1234567890 -.@/:&’'")
MAX_TYPED = 20  # signs: more is no exercise, and wider than the field in large letters

_BUTTON = re.compile(r"\[(?P<label>[^\[\]]+)\]\((?P<to>[^()]*)\)")
_FIELD = re.compile(r"(?P<label>[^{}:]*):\s*_{2,}\s*\{(?P<value>[^{}]*)\}(?:\((?P<to>[^()]*)\))?")
_PICTURE = re.compile(r"!\[[^\[\]]*\]\((?P<name>[^()]*)\)")
_PICTURES = re.compile(rf"(?:{_PICTURE.pattern.replace('?P<name>', '?:')}\s*)+")
_ONLY_IN_FIELDS = re.compile(r"__|[{}]")


def read_phone(phone: Phone, notes: Notes) -> Page:
    """The page of one step, with exactly one target; every problem is noted."""
    if not phone.address:
        what = term("the practice phone has no address")
        notes.add(phone.line, what, term("write it after “::: phone”"))
    blocks = tuple(_blocks(phone, notes))
    targets = sum(isinstance(block, Button | Field) and block.is_target for block in blocks)
    if targets != 1:
        what = term("the practice phone has {count} targets, a step has one").format(count=targets)
        notes.add(phone.line, what, term("end one button or field with (#next)"))
    return Page(phone.address, blocks)


def _blocks(phone: Phone, notes: Notes) -> Iterator[PageBlock]:
    for block in phone.blocks:
        match block:
            case markdown.Heading(level=1):
                yield Heading(read_title(block.text, block.line, notes))
            case Paragraph():
                yield from _rows(block, notes)
            case Items(is_numbered=False):
                for item in block.items:
                    yield from map(_listed, _rows(item, notes))
            case _:
                notes.add(block.line, *_misplaced())


def _listed(block: PageBlock) -> PageBlock:
    return ListItem(block.text, block.is_target) if isinstance(block, Button) else block


def _misplaced() -> tuple[str, str]:
    what = term("this has no place in the practice phone")
    return what, term("close the phone with a line “:::” above, or write “# ” headings only")


def _rows(paragraph: Paragraph, notes: Notes) -> Iterator[PageBlock]:
    rows = paragraph.text.split("\n")
    texts: list[str] = []
    for line, row in enumerate(rows, start=paragraph.line):
        block = _thing(row.strip(), line, notes)
        if block is None:
            texts.append(row)
        else:
            yield from _text(texts, line, notes)
            texts = []
            yield block
    yield from _text(texts, paragraph.line + len(rows), notes)


def _text(rows: list[str], next_line: int, notes: Notes) -> Iterator[PageParagraph]:
    if rows:
        yield PageParagraph(rich("\n".join(rows), next_line - len(rows), notes))


def _thing(row: str, line: int, notes: Notes) -> PageBlock | None:
    """The button, field or pictures that ``row`` holds, or ``None`` for a row of text."""
    if button := _BUTTON.fullmatch(row):
        return _button(button, line, notes)
    if field := _FIELD.fullmatch(row):
        return _field(field, line, notes)
    if _PICTURES.fullmatch(row):
        return _pictures(row, line, notes)
    if _ONLY_IN_FIELDS.search(row):
        what = term("this field is not complete")
        notes.add(
            line, what, term("write “Label : ____{{123456}}”, alone on its line").format(), at=row
        )
    return None


def _button(found: re.Match[str], line: int, notes: Notes) -> Button:
    if found["to"] not in (NEXT, NOWHERE):
        what = term("a button leads to “{place}”").format(place=found["to"])
        fix = term("write (#next) for the one to touch, (#) for the others")
        notes.add(line, what, fix, at=f"]({found['to']})")
    return Button(words(found["label"], line, notes), found["to"] == NEXT)


def _field(found: re.Match[str], line: int, notes: Notes) -> Field:
    label, value = words(found["label"], line, notes), found["value"].strip()
    if not label or not value:
        what = term("this field has no label or no value")
        notes.add(line, what, term("write “Label : ____{{123456}}”").format())
    place = found["to"] or NOWHERE
    if place not in (NEXT, TYPE, NOWHERE):
        what = term("a field leads to “{place}”").format(place=place)
        fix = term("write (#type) to have it typed, (#next) to have it fill itself in")
        notes.add(line, what, fix, at=f"({place})")
    if place == TYPE:
        _refuse_untypable(value, line, notes)
    return Field(label, value, place in (NEXT, TYPE), place == TYPE)


def _refuse_untypable(value: str, line: int, notes: Notes) -> None:
    if missing := [sign for sign in value if sign.lower() not in KEYS]:
        what = term("the keyboard of the kiosk has no “{sign}”").format(sign=missing[0])
        notes.add(line, what, term("write (#next): the field fills itself in"), at=f"{{{value}}}")
    elif len(value) > MAX_TYPED:
        what = term("this is {count} signs to type, {most} at most")
        what = what.format(count=len(value), most=MAX_TYPED)
        notes.add(line, what, term("write a shorter value"), at=f"{{{value}}}")


def _pictures(row: str, line: int, notes: Notes) -> Pictures:
    names = tuple(found["name"] for found in _PICTURE.finditer(row))
    for name in names:
        if name not in ILLUSTRATIONS:
            what = term("there is no illustration “{name}”").format(name=name)
            notes.add(line, what, did_you_mean(name, ILLUSTRATIONS), at=f"]({name})")
    return Pictures(names)

"""One source file: its settings and its body, each with the lines of the file."""

from __future__ import annotations

import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from kiosk.i18n import term
from kiosk.packs.authoring import markdown, yaml_map
from kiosk.packs.authoring.fields import FRENCH
from kiosk.packs.authoring.markdown import Block
from kiosk.packs.authoring.typography import unshowable
from kiosk.packs.authoring.yaml_map import YamlMap
from kiosk.packs.problems import Notes

# « --- », or what a word processor makes of it.
_FENCE = re.compile(r"\s*(?:-{3,}|-*[–—][-–—]*)\s*")
_SETTING = re.compile(r"\s*\w+\s*:")
_OF_SETTINGS = re.compile(rf"{_SETTING.pattern}|\s+\S|#[^#]")  # or the rest of one, or a comment
_WORD_PROCESSORS = (b"PK\x03\x04", b"{\\rtf", b"\xd0\xcf\x11\xe0")


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A Markdown file. ``yaml`` is ``None`` when the notes already say why.

    ``body_line`` is where the body begins, for the problems of what is not there.
    """

    id: str
    language: str
    yaml: YamlMap | None
    blocks: tuple[Block, ...]
    body_line: int
    notes: Notes


def read_document(
    document_id: str, data: bytes, notes: Notes, language: str = FRENCH
) -> Document | None:
    """The parts of a Markdown file, or ``None`` when it is no text at all."""
    text = decode(data, notes)
    if text is None:
        return None
    rows = tuple(text.split("\n"))
    notes = replace(notes, rows=rows)
    settings, body = _parts(rows, notes)
    return Document(
        id=document_id,
        language=language,
        yaml=_yaml(rows, settings, notes) if settings else None,
        blocks=markdown.parse("\n".join(rows[body:]), body + 1, notes),
        body_line=min(body + 1, len(rows)),
        notes=notes,
    )


def _yaml(rows: Sequence[str], settings: slice, notes: Notes) -> YamlMap | None:
    return yaml_map.parse("\n".join(rows[settings]), settings.start + 1, notes)


def read_settings(data: bytes, notes: Notes) -> YamlMap | None:
    """The mapping of a YAML file."""
    text = decode(data, notes)
    return None if text is None else yaml_map.parse(text, 1, notes)


def decode(data: bytes, notes: Notes) -> str | None:
    """``data`` as text whose lines end with ``\\n``, or ``None`` after a note."""
    if data.startswith(_WORD_PROCESSORS):
        what = term("this is the file of a word processor")
        notes.add(1, what, term("save it as plain text, with the encoding UTF-8"))
        return None
    try:
        text = data.decode(_encoding(data))
    except UnicodeDecodeError as error:
        fix = term("save it again with the encoding UTF-8")
        line, column = _place_of(data, error.start)
        notes.add(line, term("the file is not in UTF-8"), fix, column=column)
        return None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if odd := unshowable(text):
        what = term("the character U+{code} cannot be shown").format(code=f"{ord(odd):04X}")
        before = text[: text.index(odd)].split("\n")
        notes.add(len(before), what, term("remove it"), column=len(before[-1]) + 1)
        return None
    return text


def _encoding(data: bytes) -> str:
    """UTF-8, unless its first bytes say that it is the « Unicode » of Windows."""
    return "utf-16" if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) else "utf-8-sig"


def _place_of(data: bytes, offset: int) -> tuple[int, int]:
    """Line and column of a byte; what stands before it in its line is UTF-8."""
    row = data[data.rfind(b"\n", 0, offset) + 1 : offset]
    return data.count(b"\n", 0, offset) + 1, len(row.decode("utf-8-sig", "replace")) + 1


def _parts(rows: Sequence[str], notes: Notes) -> tuple[slice | None, int]:
    """Where the settings are among ``rows``, and the index where the body begins."""
    fences = [number for number, row in enumerate(rows) if _FENCE.fullmatch(row)]
    first = next((number for number, row in enumerate(rows) if row.strip()), 0)
    if first not in fences:
        what = term("the settings at the beginning are missing")
        notes.add(1, what, term("begin the file with “---”, the settings, and “---”"))
        return None, _after_settings(rows, fences)
    if len(fences) > 1:
        return slice(first + 1, fences[1]), fences[1] + 1
    below = (n for n in range(first + 1, len(rows)) if not _OF_SETTINGS.match(rows[n]))
    end = next(below, len(rows) - 1)
    what = term("the settings at the beginning have no end")
    notes.add(end + 1, what, term("write a line “---” after them"))
    return slice(first + 1, end), end


def _after_settings(rows: Sequence[str], fences: Iterable[int]) -> int:
    """Below the first of ``fences`` under which there is no setting: nothing is told twice."""
    ends = (n for n in fences if not _SETTING.match("".join(rows[n + 1 : n + 2])))
    return next(ends, -1) + 1

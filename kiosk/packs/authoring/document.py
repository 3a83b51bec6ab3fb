"""One source file: its settings and its body, each with the lines of the file."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kiosk.i18n import term
from kiosk.packs.authoring import markdown, yaml_map
from kiosk.packs.authoring.fields import FRENCH
from kiosk.packs.authoring.markdown import Block
from kiosk.packs.authoring.typography import unshowable
from kiosk.packs.authoring.yaml_map import YamlMap
from kiosk.packs.problems import Notes

FENCE = "---"


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
    notes = replace(notes, rows=tuple(text.split("\n")))
    front, body, body_line = _split(text, notes)
    return Document(
        id=document_id,
        language=language,
        yaml=None if front is None else yaml_map.parse(front, 2, notes),
        blocks=markdown.parse(body, body_line, notes),
        body_line=body_line,
        notes=notes,
    )


def read_settings(data: bytes, notes: Notes) -> YamlMap | None:
    """The mapping of a YAML file."""
    text = decode(data, notes)
    return None if text is None else yaml_map.parse(text, 1, notes)


def decode(data: bytes, notes: Notes) -> str | None:
    """``data`` as text whose lines end with ``\\n``, or ``None`` after a note."""
    try:
        text = data.decode("utf-8-sig")
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


def _place_of(data: bytes, offset: int) -> tuple[int, int]:
    """Line and column of a byte; what stands before it in its line is UTF-8."""
    row = data[data.rfind(b"\n", 0, offset) + 1 : offset]
    return data.count(b"\n", 0, offset) + 1, len(row.decode("utf-8-sig", "replace")) + 1


def _split(text: str, notes: Notes) -> tuple[str | None, str, int]:
    """The front matter, the body, and the line where the body begins."""
    rows = text.split("\n")
    if rows[0].rstrip() != FENCE:
        what = term("the settings at the beginning are missing")
        notes.add(1, what, term("begin the file with “---”, the settings, and “---”"))
        return None, text, 1
    for number, row in enumerate(rows[1:], start=1):
        if row.rstrip() == FENCE:
            return "\n".join(rows[1:number]), "\n".join(rows[number + 1 :]), number + 2
    what = term("the settings at the beginning have no end")
    notes.add(1, what, term("write a line “---” after them"))
    return None, "", len(rows)

"""One source file: its settings and its body, each with the lines of the file."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.i18n import term
from kiosk.packs import markdown, yaml_map
from kiosk.packs.markdown import Block
from kiosk.packs.problems import Notes
from kiosk.packs.typography import unshowable
from kiosk.packs.yaml_map import YamlMap

FENCE = "---"


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A Markdown file. ``yaml`` is ``None`` when the notes already say why.

    ``body_line`` is where the body begins, for the problems of what is not there.
    """

    id: str
    yaml: YamlMap | None
    blocks: tuple[Block, ...]
    body_line: int
    notes: Notes


def read_document(document_id: str, data: bytes, notes: Notes) -> Document | None:
    """The parts of a Markdown file, or ``None`` when it is no text at all."""
    text = decode(data, notes)
    if text is None:
        return None
    front, body, body_line = _split(text, notes)
    return Document(
        id=document_id,
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
        notes.add(_line_at(data, error.start), term("the file is not in UTF-8"), fix)
        return None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if odd := unshowable(text):
        what = term("the character U+{code} cannot be shown").format(code=f"{ord(odd):04X}")
        notes.add(text.count("\n", 0, text.index(odd)) + 1, what, term("remove it"))
        return None
    return text


def _line_at(data: bytes, offset: int) -> int:
    return data.count(b"\n", 0, offset) + 1


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

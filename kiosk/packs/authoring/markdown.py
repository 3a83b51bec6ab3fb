"""Markdown as the short list of blocks that packs are written with, each with its line.

Block structure only: the text of a block keeps its inline marks, since readers peel
off an icon, a box or an arrow before ``inline`` turns the rest into spans.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.tree import SyntaxTreeNode
from mdit_py_plugins.container import container_plugin

from kiosk.i18n import term
from kiosk.packs.limits import MAX_TEXT
from kiosk.packs.problems import Notes

HINT_MARK = "!>"
CONTAINER_MARK = ":::"
CELL_EDGE = "|"

_GLUED_HEADING = re.compile(r"( {0,3}#{1,6})(?=[^#\s])")
# An answer, whatever stands for its dash, its box and its spaces: word processors make « • »
# and « – » of a dash, French keyboards no-break spaces. « [x](#fin) » is a link.
_ANSWER = re.compile(r"\s*(?:[-*+•–—]|\d+[.)])\s*\[(?:\s*(?P<mark>[xX]))?\s*\](?!\()\s*")
_BULLET = re.compile(r"^( {0,3})•\s+")
_NO_BREAK_SPACE = re.compile(r"^( {0,3}(?:#{1,6}|[-*+>]|\d{1,3}[.)]))[\u00a0\u202f]")
_INNER_CELL_EDGE = re.compile(r"(?<!\\)\|(?!\s*$)")


@dataclass(frozen=True, slots=True)
class Heading:
    line: int
    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Items:
    """A list, one paragraph an item."""

    line: int
    is_numbered: bool
    items: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    line: int
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Hint:
    """The rest of a ``!> `` line."""

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Table:
    """``rows`` are as wide as ``header``; an empty cell is an empty paragraph."""

    line: int
    header: tuple[Paragraph, ...]
    rows: tuple[tuple[Paragraph, ...], ...]


@dataclass(frozen=True, slots=True)
class Phone:
    """A ``::: phone <address>`` container."""

    line: int
    address: str
    blocks: tuple[Block, ...]


Block = Heading | Paragraph | Items | Quote | Hint | Table | Phone


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what follows it, up to the next heading of its level."""

    heading: Heading
    blocks: tuple[Block, ...]


def parse(text: str, first_line: int, notes: Notes) -> tuple[Block, ...]:
    """The blocks of ``text``; what packs have no use for is noted and left out."""
    root = SyntaxTreeNode(_parser().parse(_tidied(text, first_line, notes)))
    return tuple(_blocks(root, first_line, notes))


def sections(blocks: Iterable[Block], level: int) -> tuple[tuple[Block, ...], list[Section]]:
    """What stands before the first heading of ``level``, then one section a heading.

    Where no heading is of that level and all are of another, that one was meant.
    """
    blocks = tuple(blocks)
    levels = {block.level for block in blocks if isinstance(block, Heading)}
    level = levels.pop() if len(levels) == 1 else level
    before: list[Block] = []
    found: list[tuple[Heading, list[Block]]] = []
    for block in blocks:
        if isinstance(block, Heading) and block.level == level:
            found.append((block, []))
        else:
            (found[-1][1] if found else before).append(block)
    return tuple(before), [Section(heading, tuple(inside)) for heading, inside in found]


def refuse(block: Block, notes: Notes) -> None:
    """Note that ``block`` has no place where it stands."""
    match block:
        case Heading():
            what = term("a heading “{marks}” has no place here").format(marks="#" * block.level)
            fix = term("remove it, or change its number of #")
        case Paragraph():
            what, fix = term("a paragraph has no place here"), term("remove or move it")
        case Items():
            what, fix = term("this list has no place here"), term("remove or move it")
        case Quote():
            what = term("a quote (>) has no place here")
            fix = term("remove the “>” at the beginning of the line")
        case Hint():
            what = term("a hint (!>) has no place here")
            fix = term("move it under a question of a quiz")
        case Table():
            what, fix = term("a table has no place here"), term("remove or move it")
        case Phone():
            what = term("a practice phone has no place here")
            fix = term("close the one before with a line “:::”, or move it to a tutorial")
    notes.add(block.line, what, fix)


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark").enable("table")
    container_plugin(parser, "phone")
    parser.block.ruler.before(
        "paragraph", "hint", _hint_rule, {"alt": ["paragraph", "blockquote", "list"]}
    )
    # Traps for people who write texts: a line of dashes that turns the line above into a
    # title, an indent that turns a paragraph into code, a definition that vanishes.
    return parser.disable(["inline", "lheading", "code", "reference", "text_join"])


def _tidied(text: str, first_line: int, notes: Notes) -> str:
    """``text`` with its answers, dashes and spaces as Markdown wants them. A heading without its
    space is noted, then put right, so that it is told once and not by all that it upsets."""
    rows = text.split("\n")
    for index, row in enumerate(rows):
        if answer := _ANSWER.match(row):
            rows[index] = f"- [{answer['mark'] or ' '}] {row[answer.end() :]}"
            continue
        rows[index] = row = _NO_BREAK_SPACE.sub(r"\1 ", _BULLET.sub(r"\1- ", row, 1), 1)
        if glued := _GLUED_HEADING.match(row):
            what = term("this heading has no space after its #")
            notes.add(first_line + index, what, term("add the space"))
            rows[index] = f"{glued[1]} {row[glued.end() :]}"
    return "\n".join(rows)


def _hint_rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Let a ``!>`` line end a paragraph, a list or a quote, as its author means it to."""
    content = state.src[state.bMarks[start] + state.tShift[start] : state.eMarks[start]]
    if not content.startswith(HINT_MARK):
        return False
    if not silent:
        token = state.push("hint", "", 0)
        token.content = content.removeprefix(HINT_MARK).strip()
        token.map = [start, start + 1]
        state.line = start + 1
    return True


def _blocks(parent: SyntaxTreeNode, first_line: int, notes: Notes) -> Iterator[Block]:
    for node in parent.children:
        block = _block(node, first_line, notes)
        if block is not None:
            yield block


def _block(node: SyntaxTreeNode, first_line: int, notes: Notes) -> Block | None:
    line = _line(node, first_line)
    match node.type:
        case "heading":
            return Heading(line, int(node.tag[1:]), _text(_content(node), line, notes))
        case "paragraph":
            return _paragraph(node, line, notes)
        case "bullet_list" | "ordered_list":
            items = tuple(_items(node, first_line, notes))
            return Items(line, node.type == "ordered_list", items)
        case "blockquote":
            return Quote(line, tuple(_quoted(node, first_line, notes)))
        case "hint":
            return Hint(line, _text(node.content, line, notes))
        case "table":
            return _table(node, line, first_line, notes)
        case "container_phone":
            address = node.info.strip().removeprefix("phone").strip()
            return Phone(line, _text(address, line, notes), tuple(_blocks(node, first_line, notes)))
    notes.add(line, *_unused(node.type))
    return None


def _unused(kind: str) -> tuple[str, str]:
    if kind == "html_block":
        return term("HTML is not accepted"), term("write plain text")
    if kind == "hr":
        return term("a line of dashes has no place here"), term("remove the line")
    return term("a block of code has no place here"), term("write a plain paragraph")


def _line(node: SyntaxTreeNode, first_line: int) -> int:
    start, _ = node.map or (0, 0)
    return first_line + start


def _content(node: SyntaxTreeNode) -> str:
    return node.children[0].content if node.children else ""


def _text(text: str, line: int, notes: Notes) -> str:
    if len(text) > MAX_TEXT:
        what = term("this text has more than {count} characters").format(count=MAX_TEXT)
        notes.add(line, what, term("cut it into shorter paragraphs"))
    return text[:MAX_TEXT]


def _paragraph(node: SyntaxTreeNode, line: int, notes: Notes) -> Paragraph | None:
    text = _text(_content(node), line, notes)
    for offset, row in enumerate(text.split("\n")):
        if row.startswith(CONTAINER_MARK):
            what = term("“{row}” opens or closes nothing here").format(row=row)
            fix = term("open a phone with “::: phone address”, close it with “:::”")
            notes.add(line + offset, what, fix, at=row)
            return None
        if row.startswith(CELL_EDGE):
            what = term("these lines are not a table")
            fix = term("write under its headings a line “|---|---|”, with as many parts")
            notes.add(line + offset, what, fix)
            return None
        if "\t" in row.strip():
            what = term("this line comes from a spreadsheet")
            fix = term("write it as a line of a table: “| one | two |”")
            notes.add(line + offset, what, fix)
            return None
    return Paragraph(line, text)


def _items(node: SyntaxTreeNode, first_line: int, notes: Notes) -> Iterator[Paragraph]:
    for item in node.children:
        blocks = tuple(_blocks(item, first_line, notes))
        if blocks and isinstance(blocks[0], Paragraph):
            yield blocks[0]
        else:
            what = term("this item of the list has no text")
            fix = term("write it on the same line, or remove it")
            notes.add(_line(item, first_line), what, fix)
        for block in blocks[1:]:
            what = term("an item of a list holds one paragraph")
            notes.add(block.line, what, term("remove the indent at the beginning of the line"))


def _table(node: SyntaxTreeNode, line: int, first_line: int, notes: Notes) -> Table:
    header, *rows = (
        tuple(_paragraph_of(cell, _line(row, first_line), notes) for cell in row.children)
        for part in node.children
        for row in part.children
    )
    for cells in rows:
        _refuse_lost_cells(cells[0].line, len(header), notes)
    return Table(line, header, tuple(rows))


def _refuse_lost_cells(line: int, columns: int, notes: Notes) -> None:
    """Markdown drops the cells of a row beyond those of the headings without a word."""
    row = notes.rows[line - 1].strip(" \t>").removeprefix(CELL_EDGE)
    count = len(_INNER_CELL_EDGE.split(row))
    if count > columns:
        what = term("this row has {count} cells, the headings {columns}")
        fix = term("add a heading, or write “\\|” for a “|” that ends no cell")
        notes.add(line, what.format(count=count, columns=columns), fix)


def _paragraph_of(cell: SyntaxTreeNode, line: int, notes: Notes) -> Paragraph:
    return Paragraph(line, _text(_content(cell), line, notes))


def _quoted(node: SyntaxTreeNode, first_line: int, notes: Notes) -> Iterator[Paragraph]:
    for block in _blocks(node, first_line, notes):
        if isinstance(block, Paragraph):
            yield block
        else:
            refuse(block, notes)

"""One paragraph's marks → ``Rich`` spans: plain text and **strong**, French typography applied.

Anything else that Markdown knows is noted: it would show as marks, or as a link that a
kiosk cannot follow.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import zip_longest

from markdown_it import MarkdownIt
from markdown_it.token import Token

from kiosk.i18n import term
from kiosk.packs.authoring.typography import french
from kiosk.packs.content import Rich, Span
from kiosk.packs.problems import Notes

_ID_AT_END = re.compile(r"\s*\{#(?P<id>[^{}\s]*)\}\s*$")

# Escapes and entities keep a token of their own, so that entities can be told from text.
_parser = MarkdownIt("commonmark").disable("text_join")


def rich(text: str, line: int, notes: Notes) -> Rich:
    """The spans of ``text``, without space around; ``()`` when there is nothing to show."""
    (block,) = _parser.parseInline(text)
    return _spans(_runs(block.children or [], line, notes))


def words(text: str, line: int, notes: Notes) -> str:
    """As ``rich`` where the screen decides of the weight: strong text is noted too."""
    spans = rich(text, line, notes)
    if any(span.strong for span in spans):
        what = term("bold text (**) has no effect here")
        notes.add(line, what, term("remove the two pairs of stars"), at="**")
    return "".join(span.text for span in spans)


def split_code(text: str) -> tuple[str, str | None]:
    """``text`` without the inline code at its end, and that code or ``None``."""
    before, opening, code = text.rstrip().removesuffix("`").rpartition("`")
    if not opening or not text.rstrip().endswith("`"):
        return text, None
    return before.rstrip(), code


def split_id(text: str) -> tuple[str, str]:
    """``text`` without the ``{#id}`` at its end, and that id or ``""``."""
    found = _ID_AT_END.search(text)
    return (text[: found.start()].rstrip(), found["id"]) if found else (text, "")


def _runs(tokens: list[Token], line: int, notes: Notes) -> list[tuple[str, bool]]:
    runs: list[tuple[str, bool]] = []
    depth = 0
    for token, after in zip_longest(tokens, tokens[1:]):
        if token.type in ("softbreak", "hardbreak"):
            line += 1
            runs.append((" ", depth > 0))
        elif token.type in ("strong_open", "strong_close"):
            depth += token.nesting
        elif refusal := _refusal(token):
            at = token.content or (after.content if after else "")
            notes.add(line, *refusal, at=at)
        elif token.content:
            _refuse_stars(token, line, notes)
            runs.append((token.content, depth > 0))
    return runs


def _refuse_stars(token: Token, line: int, notes: Notes) -> None:
    if token.type == "text" and "**" in token.content:
        what = term("these two stars open or close nothing")
        fix = term("write **strong** text, without a space inside the stars")
        notes.add(line, what, fix, at="**")


def _spans(runs: Iterable[tuple[str, bool]]) -> Rich:
    joined: list[tuple[str, bool]] = []
    for text, strong in runs:
        if joined and joined[-1][1] is strong:
            text = joined.pop()[0] + text
        joined.append((text, strong))
    return _stripped([Span(french(text), strong) for text, strong in joined])


def _stripped(spans: list[Span]) -> Rich:
    if spans:
        spans[0] = Span(spans[0].text.lstrip(), spans[0].strong)
        spans[-1] = Span(spans[-1].text.rstrip(), spans[-1].strong)
    return tuple(span for span in spans if span.text)


def _refusal(token: Token) -> tuple[str, str] | None:
    match token.type:
        case "em_open":
            what = term("italic text (* or _) is not used here")
            return what, term("write **strong** text, or remove the mark")
        case "link_open":
            return term("a link has no place here"), term("keep its words alone")
        case "code_inline":
            what = term("a word between ` ` has no place here")
            return what, term("move it to the end of its line, or remove the marks")
        case "image":
            return term("a picture has no place here"), term("put it alone between two empty lines")
        case "html_inline":
            return term("HTML is not accepted"), term("write plain text")
        case "text_special" if token.info == "entity":
            what = term("“{entity}” is HTML").format(entity=token.markup)
            return what, term("write the character itself")
    return None

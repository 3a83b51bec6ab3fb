"""Spans of text as Kivy markup, with everything that could be markup escaped."""

from __future__ import annotations

import re

from kivy.utils import escape_markup

from kiosk.packs.content import Rich

# Atkinson's zero is slashed: a number worth showing is set in the title face instead (DESIGN §3).
NUMBER = re.compile(r"\d[\d\u00a0,]*")


def markup(rich: Rich) -> str:
    return "".join(_strong(span.text) if span.strong else escape_markup(span.text) for span in rich)


def _strong(text: str) -> str:
    return f"[b]{with_numbers_shown(text)}[/b]"


def with_numbers_shown(text: str) -> str:
    """Plain words as markup whose numbers are set in the title face."""
    return NUMBER.sub(_in_title_face, str(escape_markup(text)))


def _in_title_face(match: re.Match[str]) -> str:
    return f"[font=Titre]{match[0]}[/font]"


def paragraphs(texts: tuple[Rich, ...]) -> str:
    """Several paragraphs as the text of one label."""
    return "\n".join(markup(text) for text in texts)

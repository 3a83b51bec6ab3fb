"""Long paragraphs in pieces that fit on the smallest screen with the largest text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kiosk.packs.content import Rich, Span

# Seven lines of 46 letters stand between margins and buttons at 1280 × 800 with text twice as
# large; five are left for a piece once the edges of its card are counted.
LONGEST_PIECE = 230  # characters
WORD = re.compile(r"\s*\S+\s*?(?=\s|$)|\s+")
SENTENCE_END = (".", "!", "?", "…", "»", ":", ";")


def pieces(rich: Rich) -> tuple[Rich, ...]:
    """``rich`` cut where a sentence ends, or between words where none does in time."""
    if _length(rich) <= LONGEST_PIECE:
        return (rich,)
    found: list[Rich] = []
    current: list[Span] = []
    for word in _words(rich):
        if current and _is_full(current, word):
            found.append(_joined(current))
            current = []
        current.append(word)
    return (*found, _joined(current))


def _is_full(current: list[Span], word: Span) -> bool:
    length = _length(current)
    ends = current[-1].text.rstrip().endswith(SENTENCE_END)
    return length + len(word.text) > LONGEST_PIECE or (ends and length > LONGEST_PIECE // 2)


def _words(rich: Rich) -> Iterator[Span]:
    for span in rich:
        for word in WORD.findall(span.text):
            yield Span(word, span.strong)


def _joined(words: list[Span]) -> Rich:
    """Words of one weight as one span; no space at either end."""
    spans: list[Span] = []
    for word in words:
        if spans and spans[-1].strong == word.strong:
            spans[-1] = Span(spans[-1].text + word.text, word.strong)
        else:
            spans.append(word)
    spans[0] = Span(spans[0].text.lstrip(), spans[0].strong)
    spans[-1] = Span(spans[-1].text.rstrip(), spans[-1].strong)
    return tuple(spans)


def _length(spans: Rich | list[Span]) -> int:
    return sum(len(span.text) for span in spans)

"""A paragraph word by word, and back."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kiosk.packs.content import Rich, Span

_WORD = re.compile(r"[^ ]+ *| +")  # a no-break space stays within its word


def words_of(rich: Rich) -> tuple[Span, ...]:
    """Each word with the space after it; a word of two weights is as many spans."""
    return tuple(Span(word, span.strong) for span in rich for word in _WORD.findall(span.text))


def joined(words: Sequence[Span]) -> Rich:
    """Words of one weight as one span; no space at either end."""
    spans: list[Span] = []
    for word in words:
        if spans and spans[-1].strong == word.strong:
            spans[-1] = Span(spans[-1].text + word.text, word.strong)
        else:
            spans.append(word)
    spans[0] = Span(spans[0].text.lstrip(" "), spans[0].strong)
    spans[-1] = Span(spans[-1].text.rstrip(" "), spans[-1].strong)
    return tuple(spans)

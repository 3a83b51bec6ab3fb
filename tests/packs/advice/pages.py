"""Pages as short as a test needs them."""

from __future__ import annotations

from kiosk.packs.authoring.document import Document, read_document
from kiosk.packs.problems import Notes, Problem

SETTINGS = "---\nkind: quiz\ntitle: Un essai\n---\n"
FIRST_LINE = SETTINGS.count("\n") + 1  # of the body


def document(body: str, *, settings: str = SETTINGS) -> tuple[Document, list[Problem]]:
    """A page, and the list in which its problems are noted."""
    found: list[Problem] = []
    page = read_document("essai", (settings + body).encode(), Notes("activities/essai.md", found))
    assert page is not None
    assert found == []
    return page, found


def told(found: list[Problem]) -> list[tuple[int, int, str, str]]:
    """Line of the body, column, what and fix of each advice."""
    assert all(problem.is_advice for problem in found)
    return [(p.line - FIRST_LINE + 1, p.column, p.what, p.fix) for p in found]

"""Whatever an author types, every kind of page answers with problems and never with a traceback."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.packs.authoring.readers import READERS
from tests.packs.authoring.conftest import page, problems

ROWS = st.sampled_from(
    (
        "",
        "# ",
        "## A {#a}",
        "## Verdict : b",
        "## Méthode",
        "Du **texte**.",
        "- [x] Info",
        "- [a](#a)",
        "- [a](#fin) `minutes<=90`",
        "- (42 %, 30 %) a",
        "1. 1895 — a",
        "2. 1881 — b",
        "> e",
        "!> i",
        "Un [[a|b]] `code`.",
        "[[]][[a]]",
        "![Un journal](une.jpg)",
        "![](nulle.jpg)",
        "| a | b |",
        "|---|---|",
        "| 1 | 2 | 3 |",
        "::: phone example.org",
        ":::",
    )
)
ACTIVITIES = [reader.kind for reader in READERS if reader.folder == "activities"]


@pytest.mark.parametrize("kind", ACTIVITIES)
@given(body=st.lists(ROWS | st.text(max_size=20), max_size=20).map("\n".join))
def test_any_text_is_read_or_refused(kind: str, body: str) -> None:
    count = page(kind, body).count("\n") + body.count("\r") + 1
    for problem in problems(kind, body):
        line, column, _ = problem.split(":", 2)
        assert 1 <= int(line) <= count
        assert int(column) >= 1

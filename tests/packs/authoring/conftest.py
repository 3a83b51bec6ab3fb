"""One page at a time: what it gives, and what is said of it."""

from __future__ import annotations

from pathlib import Path

from kiosk.packs.authoring.fields import FRENCH, Known
from kiosk.packs.authoring.pages import File, read_pages
from kiosk.packs.content import Entry
from kiosk.packs.problems import Notes, Problem

GOOD = Path(__file__).parents[1] / "kinds/activities"
KNOWN = Known(
    universes=frozenset({"presse"}),
    resources=frozenset({"journaux"}),
    media=frozenset({"media/une.jpg", "media/portail.png"}),
)


def read_page(
    text: str, *, folder: str = "activities", id: str = "essai", known: Known = KNOWN
) -> tuple[Entry | None, list[str]]:
    """The one page of ``text``, and what is said of it: « line:column: what; fix »."""
    path = f"{folder}/{id}.md"
    found: list[Problem] = []
    pages = read_pages({path: File(text.encode(), Notes(path, found))}, known, (FRENCH,))
    entry = next((entry for _, entry in pages.entries(FRENCH)), None)
    return entry, [str(problem).removeprefix(f"{path}:") for problem in sorted(found)]


def read_good(name: str) -> tuple[Entry | None, list[str]]:
    """As ``read_page``, for a page of the pack that has one of each kind."""
    return read_page(good(name), id=name)


def good(name: str) -> str:
    return (GOOD / f"{name}.md").read_text(encoding="utf-8")


def page(kind: str, body: str) -> str:
    """A page whose body begins at line 6."""
    return f"---\nkind: {kind}\ntitle: Essai\nuniverse: presse\n---\n{body}\n"


def problems(kind: str, body: str) -> list[str]:
    """What is said of ``page(kind, body)``."""
    return read_page(page(kind, body))[1]

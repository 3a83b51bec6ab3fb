"""Who made what this kiosk shows and what it runs on, as something to read."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, Literal

import msgspec

from kiosk.i18n import _
from kiosk.packs.content import Content, Line, Media, Span
from kiosk.words.leaf import Leaf, Part, line, said

SOURCE = Path(__file__).parent.parent / "assets" / "credits.toml"
LICENCE = "EUPL-1.2"  # the project's own


class Typeface(msgspec.Struct, frozen=True):
    """``package`` is where it comes from, ``use`` what it is for."""

    name: str
    use: Literal["titles", "texts", "icons"]
    by: str
    licence: str
    package: str


class Software(msgspec.Struct, frozen=True):
    """``licence`` is an SPDX expression, or « Public-Domain »."""

    name: str
    licence: str


class Bundled(msgspec.Struct, frozen=True):
    """The work of others that the kiosk carries."""

    typefaces: tuple[Typeface, ...]
    foundations: tuple[Software, ...]
    packages: tuple[Software, ...]


@cache
def bundled() -> Bundled:
    """What ``assets/credits.toml`` says."""
    return msgspec.convert(tomllib.loads(SOURCE.read_text("utf-8")), Bundled)


def credits_leaf(content: Content) -> Leaf:
    """The credits of the project, and of the packs that made ``content``."""
    parts = (_project(), _typefaces(), _software(), _texts(content), _pictures(content))
    return Leaf(
        kind=_("Cette borne"),
        icon="users-three",
        title=_("Crédits"),
        parts=tuple(part for part in parts if part.lines or part.paragraphs),
    )


# --- the project, and what it carries ---------------------------------------------------


def _project() -> Part:
    free = _("Un logiciel libre, sous licence {licence}.").format(licence=LICENCE)
    drawn = _("Le projet a dessiné les scènes et composé les sons.")
    return Part(
        paragraphs=(said(f"{free} {drawn}"),),
        lines=(line(_("Chacun peut la copier, l’étudier et l’améliorer."), "code"),),
    )


def _typefaces() -> Part:
    uses = {
        "titles": (_("pour les titres"), "text-aa"),
        "texts": (_("pour les textes"), "text-aa"),
        "icons": (_("pour les icônes"), "image"),
    }
    return Part(
        heading=_("Les lettres et les icônes"),
        lines=tuple(
            _credited(one.name, f"{uses[one.use][0]} · {one.by} · {one.licence}", uses[one.use][1])
            for one in bundled().typefaces
        ),
    )


def _software() -> Part:
    used = (*bundled().packages, *bundled().foundations)
    by_licence = _grouped((_licence(one.licence), one.name) for one in used)
    return Part(
        heading=_("Les logiciels libres qu’elle emploie"),
        lines=tuple(_credited(licence, ", ".join(names)) for licence, names in by_licence),
    )


def _licence(name: str) -> str:
    return _("Domaine public") if name == "Public-Domain" else name.replace(" OR ", " / ")


# --- what the packs say -----------------------------------------------------------------


def _texts(content: Content) -> Part:
    signed = ((page.credits, page.title) for _path, page in content.entries() if page.credits)
    return Part(
        heading=_("Les pages"),
        lines=tuple(_credited(whose, ", ".join(titles)) for whose, titles in _grouped(signed)),
    )


def _pictures(content: Content) -> Part:
    signed = (
        (medium.credit, page.title)
        for _path, page in content.entries()
        for medium in _media(page)
        if medium.credit
    )
    return Part(
        heading=_("Les images, les sons et les films"),
        lines=tuple(_credited(whose, ", ".join(titles)) for whose, titles in _grouped(signed)),
    )


def _media(page: Any) -> Iterator[Media]:
    """All that there is to see and hear on a page, however deep."""
    if isinstance(page, Media):
        yield page
    elif isinstance(page, msgspec.Struct):
        yield from _media(msgspec.structs.astuple(page))
    elif isinstance(page, tuple):
        for part in page:
            yield from _media(part)


# --- lines ------------------------------------------------------------------------------


def _grouped(pairs: Iterable[tuple[str, str]]) -> list[tuple[str, tuple[str, ...]]]:
    """What belongs to each, once, in the order they first come."""
    groups: dict[str, dict[str, None]] = {}
    for whose, what in pairs:
        groups.setdefault(whose, {})[what] = None
    return [(whose, tuple(what)) for whose, what in groups.items()]


def _credited(whose: str, what: str, icon: str = "") -> Line:
    return Line((Span(whose, strong=True), Span(f"\u00a0: {what}")), icon)

"""Addresses as people read and type them, and those that say where a tutorial was left.

The step stands in the fragment of the address, which a browser keeps to itself: no server is
told who practises what (RFC 3986, 3.5).
"""

from __future__ import annotations

import re

MAX_LINK = 100  # characters: as long as a pack's links may be, for phones to read their code
_STEP = re.compile(r"[^#]+#pas-a-pas=(?P<tutorial>[a-z0-9-]+)\.(?P<number>[1-9][0-9]{0,3})")


def readable(url: str) -> str:
    """``url`` without its scheme and last slash: « asuivre.lillemetropole.fr/agenda »."""
    return url.removeprefix("https://").removeprefix("http://").rstrip("/")


def step_link(url: str, tutorial_id: str, step: int) -> str:
    """``url`` with the step at which to go on at home: « …#pas-a-pas=lire-la-presse.3 ».

    ``step`` is 0-based; the address counts from 1, as the screens do. Where it would be longer
    than ``MAX_LINK``, or ``url`` has a fragment already, it is ``url`` alone.
    """
    link = f"{url}#pas-a-pas={tutorial_id}.{step + 1}"
    return link if len(link) <= MAX_LINK and "#" not in url else url


def read_step_link(link: str) -> tuple[str, int] | None:
    """The tutorial and the step (0-based) of an address made by ``step_link``; ``None`` for any
    other. The tutorial may be unknown to who reads it, and the step beyond its last."""
    found = _STEP.fullmatch(link)
    return (found["tutorial"], int(found["number"]) - 1) if found else None

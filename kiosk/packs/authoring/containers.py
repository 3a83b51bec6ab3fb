"""What the walks through containers have in common: ``sound_containers``, ``film_containers``.

Nothing is decoded: a file that passes is whole and is what its name says, without a word on
what it sounds like. Each ``end_of_…`` gives the offset where the file should end, and raises
``BadContainer``.
"""

from __future__ import annotations

from kiosk.i18n import term


class BadContainer(Exception):
    """What is wrong, as a sentence for the author."""


def not_what_it_says() -> BadContainer:
    return BadContainer(term("the file is not what its name says"))


def cut_short() -> BadContainer:
    return BadContainer(term("the file is cut short"))


def damaged() -> BadContainer:
    return BadContainer(term("the file is damaged"))


def little(number: bytes) -> int:
    return int.from_bytes(number, "little")


def big(number: bytes) -> int:
    return int.from_bytes(number, "big")

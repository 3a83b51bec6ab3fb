"""Authors read the check in French: every message has its translation, with the same values."""

from __future__ import annotations

import string
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_file
from babel.messages.pofile import read_po

from kiosk.cli import pack as pack_command
from kiosk.i18n import TRANSLATIONS
from kiosk.packs import content

SOURCES = [*Path(content.__file__).parent.glob("*.py"), Path(pack_command.__file__)]


def messages(source: Path) -> list[str]:
    found = extract_from_file("python", source, keywords={"term": None})
    return [str(message) for _, message, _, _ in found]


def french() -> dict[str, str]:
    with (TRANSLATIONS / "fr/LC_MESSAGES/terminal.po").open("rb") as file:
        return {str(message.id): str(message.string) for message in read_po(file)}


def values_of(message: str) -> set[str | None]:
    return {name for _, name, _, _ in string.Formatter().parse(message)} - {None}


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.name)
def test_every_message_is_said_in_french_with_the_same_values(source: Path) -> None:
    translations = french()
    for message in messages(source):
        assert translations.get(message), message
        assert values_of(translations[message]) == values_of(message)

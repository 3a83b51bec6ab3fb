"""Whoever runs a kiosk reads it in French: every message has its translation, with the same
values, and no translation outlives its message."""

from __future__ import annotations

import string
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_file
from babel.messages.pofile import read_po

import kiosk
from kiosk.i18n import TRANSLATIONS

HOUSE = Path(kiosk.__file__).parent
CATALOGUE = TRANSLATIONS / "fr/LC_MESSAGES/terminal.po"


def messages(source: Path) -> set[str]:
    found = extract_from_file("python", source, keywords={"term": None})
    return {str(message) for _, message, _, _ in found}


SAID = {
    str(source.relative_to(HOUSE)): said
    for source in sorted(HOUSE.rglob("*.py"))
    if (said := messages(source))
}


@pytest.fixture(scope="module")
def french() -> dict[str, str]:
    with CATALOGUE.open("rb") as file:
        catalogue = read_po(file, abort_invalid=True)
    return {str(message.id): str(message.string) for message in catalogue if message.id}


def values_of(message: str) -> set[str | None]:
    return {name for _, name, _, _ in string.Formatter().parse(message)} - {None}


@pytest.mark.parametrize("source", SAID)
def test_every_message_is_said_in_french_with_the_same_values(
    source: str, french: dict[str, str]
) -> None:
    for message in SAID[source]:
        assert french.get(message), message
        assert values_of(french[message]) == values_of(message)


def test_no_translation_outlives_its_message(french: dict[str, str]) -> None:
    assert set(french) - set().union(*SAID.values()) == set()


def test_no_message_is_translated_twice() -> None:
    lines = CATALOGUE.read_text("utf-8").splitlines()
    entries = [line for line in lines if line.startswith("msgid ")]
    assert len(entries) == len(set(entries))

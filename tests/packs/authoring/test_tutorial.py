"""A tutorial: what its practice phone is made of, and what is said of its ways out."""

from __future__ import annotations

import pytest

from kiosk.packs.authoring.kinds.phone import KEYS
from kiosk.packs.content import Button, Field, Heading, ListItem, PageBlock, Tutorial
from kiosk.widgets.key_rows import ACCENTS_PAGE, DIGITS_PAGE, LETTERS_PAGE, key_rows
from tests.packs.authoring.conftest import read_page

PERSON = "- Rien → [Demandez.](help:telephone)"


def tutorial(phone: str, failures: str = f"### Ça ne marche pas\n{PERSON}") -> str:
    """Its one step begins at line 7, its phone at line 8."""
    matter = "kind: tutorial\ntitle: Essai\nuniverse: presse\nresource: journaux"
    return f"---\n{matter}\n---\n## Touchez\n::: phone exemple.fr\n{phone}\n:::\n{failures}\n"


def blocks(phone: str) -> tuple[PageBlock, ...]:
    page, told = read_page(tutorial(phone), folder="tutorials")
    assert told == []
    assert isinstance(page, Tutorial)
    return page.steps[0].page.blocks


def told(phone: str, **more: str) -> list[str]:
    return read_page(tutorial(phone, **more), folder="tutorials")[1]


def test_a_list_of_links_is_a_list_of_lines_to_touch() -> None:
    assert blocks("# Magazines\n\n- [Sport](#)\n- [Cuisine](#next)\n\n[Retour](#)") == (
        Heading("Magazines"),
        ListItem("Sport"),
        ListItem("Cuisine", is_target=True),
        Button("Retour"),
    )


def test_a_field_is_typed_or_fills_itself_in_or_is_not_what_to_touch() -> None:
    assert blocks("Ville : ____{Lille}\n\nMot : ____{l'été 7}(#type)") == (
        Field("Ville", "Lille"),
        Field("Mot", "l'été 7", is_target=True, is_typed=True),
    )
    assert blocks("Mot : ____{•••}(#next)\n\nVille : ____{Lille}(#)") == (
        Field("Mot", "•••", is_target=True),
        Field("Ville", "Lille"),
    )


@pytest.mark.parametrize(
    ("phone", "said"),
    [
        (
            "[Un](#next)\n\n- [Deux](#next)",
            "8:1: the practice phone has 2 targets, a step has one;"
            " end one button or field with (#next)",
        ),
        (
            "- [Un](#next)\n- [Deux](#deux)",
            "10:8: a button leads to “#deux”; write (#next) for the one to touch, (#) for the"
            " others",
        ),
        (
            "[Un](#next)\n\nMot : ____{un}(#fin)",
            "11:15: a field leads to “#fin”; write (#type) to have it typed, (#next) to have it"
            " fill itself in",
        ),
        (
            "Mot : ____{un !}(#type)",
            "9:11: the keyboard of the kiosk has no “!”; write (#next): the field fills itself in",
        ),
        (
            f"Mot : ____{{{'a' * 21}}}(#type)",
            "9:11: this is 21 signs to type, 20 at most; write a shorter value",
        ),
    ],
)
def test_what_cannot_be_touched_or_typed_is_told(phone: str, said: str) -> None:
    assert told(phone) == [said]


def test_what_may_be_typed_is_what_the_keys_of_the_kiosk_type() -> None:
    pages = (LETTERS_PAGE, ACCENTS_PAGE, DIGITS_PAGE)
    rows = [row for page in pages for row in key_rows(page, "azerty", 10)]
    keys = {sign.lower() for row in rows for sign in row}
    assert keys | {" ", "'"} == KEYS  # the key of the curly apostrophe types the straight one


def test_a_step_whose_last_way_out_is_a_person_is_left_in_peace() -> None:
    failures = f"### Ça ne marche pas\n- Un → Deux.\n{PERSON}"
    assert told("[Un](#next)", failures=failures) == []


def test_a_last_way_out_that_is_not_a_person_is_an_advice() -> None:
    failures = f"### Ça ne marche pas\n{PERSON}\n- Un → Deux."
    assert told("[Un](#next)", failures=failures) == [
        "13:1: advice: the last way out of this step is not a person; end the list with"
        " “- … → [Demandez à votre bibliothécaire.](help:telephone)”"
    ]


def test_a_step_without_a_way_out_is_an_advice() -> None:
    assert told("[Un](#next)", failures="") == [
        "7:1: advice: this step does not say what to do when it does not work;"
        " write “### Ça ne marche pas” and a list"
    ]

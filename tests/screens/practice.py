"""A tutorial with everything that its practice phone can do, written for the tests."""

from __future__ import annotations

import msgspec

from kiosk.packs.content import (
    Button,
    Content,
    Failure,
    Field,
    Heading,
    ListItem,
    Page,
    PageBlock,
    Span,
    Step,
    Tutorial,
)

PORTAL = "asuivre.lillemetropole.fr"
PERSON = Failure("Je ne trouve pas", (Span("Demandez à votre bibliothécaire."),), "recherche")


def step(title: str, address: str, *blocks: PageBlock) -> Step:
    text = ((Span("Un geste, sans risque."),),)
    return Step(title=title, text=text, page=Page(address, blocks), failures=(PERSON,))


LIST = step(
    "Touchez « Cuisine ».",
    PORTAL,
    Heading("Magazines"),
    ListItem("Sport"),
    ListItem("Cuisine", is_target=True),
    ListItem("Jardin"),
)
WORD = step(
    "Touchez « Recherche ».",
    PORTAL,
    Heading("Cuisine"),
    Field("Recherche", "thé 7", is_target=True, is_typed=True),
    Button("Voir tout"),
)
ADDRESS = step(
    "Touchez « Adresse ».",
    "page d’exercice",
    Field("Adresse e-mail", "nom@example.org", is_target=True, is_typed=True),
    Button("Plus tard"),
)


def with_practice(content: Content, *steps: Step) -> Content:
    """``content`` whose only tutorial has these steps."""
    tutorial = Tutorial(
        id="chercher", title="Chercher", universe="presse", resource="cafeyn", steps=steps
    )
    return msgspec.structs.replace(content, tutorials=(tutorial,))

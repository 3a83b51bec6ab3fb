"""JSON Schema (draft 2020-12) of what authors type above their pages: editors complete from it.

Descriptions are in French, for authors. The check knows more than a schema can say, such as
which universes exist; a file that the schema accepts may still have problems.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic.json_schema import models_json_schema

from kiosk.packs.authoring.fields import AUDIENCES, ILLUSTRATIONS
from kiosk.packs.authoring.front_matter import CommuneSettings, PackSettings, Settings
from kiosk.packs.authoring.readers import READERS

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schemas() -> dict[str, dict[str, Any]]:
    """By the name of the file to publish: the settings of a page, of a pack, of a commune."""
    return {
        "page.schema.json": _page(),
        "pack.schema.json": _alone(PackSettings, "pack.yaml"),
        "commune.schema.json": _alone(CommuneSettings, "commune.yaml"),
    }


def _page() -> dict[str, Any]:
    """One schema for all kinds: the ``kind`` chooses which keys may follow."""
    matters = [(reader.matter, "validation") for reader in READERS]
    references, definitions = models_json_schema(matters)  # type: ignore[arg-type]
    _describe(definitions)
    return {
        "$schema": DIALECT,
        "title": "Réglages d’une page",
        "type": "object",
        "required": ["kind", "title"],
        "properties": {"kind": {"enum": [reader.kind for reader in READERS]}},
        "allOf": [
            {
                "if": {"properties": {"kind": {"const": reader.kind}}},
                "then": references[(reader.matter, "validation")],
            }
            for reader in READERS
        ],
        "$defs": definitions["$defs"],
    }


def _alone(model: type[Settings], title: str) -> dict[str, Any]:
    schema = model.model_json_schema()
    _describe(schema)
    return {"$schema": DIALECT, **schema, "title": title}


def _describe(schema: dict[str, Any]) -> None:
    """Say of every key what it means, instead of what pydantic makes of its name."""
    for node in _nodes(schema):
        for said_by_pydantic in ("title", "description", "default"):
            if not isinstance(node.get(said_by_pydantic), dict):
                node.pop(said_by_pydantic, None)
        for key, value in node.get("properties", {}).items():
            value["description"] = DESCRIPTIONS[key]
            if key in CHOICES:
                value["enum"] = list(CHOICES[key])


def _nodes(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        for child in value.values():
            yield from _nodes(child)
    elif isinstance(value, list):
        for child in value:
            yield from _nodes(child)


CHOICES = {
    "audience": AUDIENCES,
    "illustration": ILLUSTRATIONS,
    "device": ("phone",),
}

DESCRIPTIONS = {
    "accent": 'La couleur de la commune, comme "#0D4080".',
    "address": "L’adresse de la bibliothèque.",
    "agenda": "L’adresse de l’agenda de la commune.",
    "allowance": "Les jetons à dépenser, comme 4.",
    "audience": "Pour qui : tous, enfants, ados, adultes, équipe.",
    "closed": "Les jours de fermeture : [2026-12-25, 2026-12-26 au 2027-01-02].",
    "contact": "À qui écrire quand un texte est faux.",
    "creator": "Qui a fait l’œuvre.",
    "credits": "À qui l’on doit les textes ou les images.",
    "date": "Le jour : 2026-12-05 ou « samedi 5 décembre 2026 ».",
    "demonstration": "true : les écrans disent que c’est une démonstration.",
    "device": "Ce sur quoi on s’exerce : phone.",
    "durations": "Les durées possibles de l’atelier : [45, 60, 90].",
    "fact": "Quelques mots sous le nom de la case, 24 signes au plus.",
    "filters": "Ce que les notices doivent être : genre=film public=enfants.",
    "here": "true : la bibliothèque où est la borne.",
    "hide": "Les pages de la métropole que l’on masque.",
    "hosts": "Les seuls sites vers lesquels une page peut mener.",
    "hours": "Les horaires, jour par jour : « mardi: 14 h – 18 h ».",
    "how": "Comment s’y connecter.",
    "id": "Le nom du pack sur les bornes.",
    "illustration": "Le dessin de la case.",
    "insee": "Le code INSEE de la commune, entre guillemets.",
    "kind": "Le genre de la page.",
    "languages": "Les langues annoncées : [fr, en, fr-x-falc].",
    "libraries": "Les bibliothèques de la commune.",
    "library": "La bibliothèque : celle de la borne, ou celle qui signe.",
    "licence": "La licence des textes.",
    "link": "Une adresse https d’un site de « hosts », 100 signes au plus.",
    "logo": "Une image de media/.",
    "draw": "Combien de questions, d’objets, de phrases ou de cartes chaque partie tire.",
    "minutes": "La durée, en minutes.",
    "name": "Le nom.",
    "order": "La place dans l’étagère, de 1 à 6.",
    "phone": "Le numéro de téléphone.",
    "place": "Le lieu.",
    "portal": "L’adresse du portail.",
    "provider": "Qui fournit la ressource.",
    "record": "L’identifiant de sa notice.",
    "resource": "La ressource : le nom de sa page, sans « .md ».",
    "summary": "Ce que l’on y fait, en une phrase.",
    "time": "L’heure : « 14 h – 16 h ». Sans elle, toute la journée.",
    "title": "Le titre, 80 signes au plus.",
    "universe": "L’univers : le nom de sa page, sans « .md ».",
    "universes": "Les univers que l’on montre ; sans cette ligne, tous.",
    "until": "Le dernier jour, pour ce qui dure.",
    "url": "Une adresse https.",
    "valid_until": "Le dernier jour où la page est montrée, comme 2026-12-31.",
    "version": "À changer quand on publie.",
    "welcome": "Une phrase d’accueil, 40 signes au plus.",
    "wifi": "Le réseau de la bibliothèque : {name: …, how: …}.",
}

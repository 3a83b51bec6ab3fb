"""JSON Schema (draft 2020-12) of what authors type above their pages: editors complete from it.

Descriptions are in French, for authors. The check knows more than a schema can say, such as
which universes exist; a file that the schema accepts may still have problems.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic.json_schema import models_json_schema

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
    """Add to every key what it means, and take away the titles that pydantic makes of names."""
    for node in _nodes(schema):
        node.pop("title", None) if isinstance(node.get("title"), str) else None
        node.pop("description", None) if isinstance(node.get("description"), str) else None
        for key, value in node.get("properties", {}).items():
            if key in DESCRIPTIONS:
                value["description"] = DESCRIPTIONS[key]


def _nodes(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        for child in value.values():
            yield from _nodes(child)
    elif isinstance(value, list):
        for child in value:
            yield from _nodes(child)


DESCRIPTIONS = {
    "kind": "Le genre de la page.",
    "title": "Le titre, 80 signes au plus.",
    "summary": "Ce que l’on y fait, en une phrase.",
    "audience": "Pour qui : tous, enfants, ados, adultes, équipe.",
    "minutes": "La durée, en minutes.",
    "valid_until": "Le dernier jour où la page est montrée, comme 2026-12-31.",
    "credits": "À qui l’on doit les textes ou les images.",
}

"""Editors complete settings from the published schemas: they accept what the check accepts."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from kiosk.packs.authoring.readers import READERS
from tests.conftest import ROOT

SCHEMAS = ROOT / "docs/schemas"


def definition(kind: str) -> dict[str, Any]:
    schema = json.loads((SCHEMAS / "page.schema.json").read_text("utf-8"))
    (chosen,) = [
        rule["then"]["$ref"]
        for rule in schema["allOf"]
        if rule["if"]["properties"]["kind"]["const"] == kind
    ]
    found: dict[str, Any] = schema["$defs"][chosen.rpartition("/")[2]]
    return found


def keys(page: Path) -> set[str]:
    front = page.read_text("utf-8").split("---")[1]
    return set(re.findall(r"^(\w+):", front, re.M))


def test_the_published_schemas_are_those_of_the_code() -> None:
    done = subprocess.run(
        [sys.executable, "build/schemas.py", "--check"], cwd=ROOT, capture_output=True, text=True
    )
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("kind", [reader.kind for reader in READERS])
def test_the_template_of_a_kind_uses_keys_that_its_schema_knows(kind: str) -> None:
    known = definition(kind)
    used = keys(ROOT / f"kiosk/packs/templates/pages/{kind}.md")
    assert set(known["required"]) <= used <= set(known["properties"])
    assert known["additionalProperties"] is False


def test_a_wrong_audience_is_underlined_while_it_is_typed() -> None:
    assert "ados" in definition("quiz")["properties"]["audience"]["enum"]

"""Publish what may stand above a page, in pack.yaml and in commune.yaml, for editors to complete.

python build/schemas.py            writes docs/schemas/*.json
python build/schemas.py --check    fails when they are not what the code says
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from kiosk.packs.authoring.schema import schemas

FOLDER = Path(__file__).parent.parent / "docs" / "schemas"


def main(arguments: list[str]) -> int:
    """The exit code: 1 when ``--check`` finds another schema than the code's."""
    written = {name: _text(schema) for name, schema in schemas().items()}
    if arguments == ["--check"]:
        return _check(written)
    FOLDER.mkdir(exist_ok=True)
    for name, text in written.items():
        (FOLDER / name).write_text(text, "utf-8")
    return 0


def _text(schema: object) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def _check(written: dict[str, str]) -> int:
    stale = [name for name, text in written.items() if _published(name) != text]
    for name in stale:
        print(f"{name} is not up to date; run `make schemas`", file=sys.stderr)
    return 1 if stale else 0


def _published(name: str) -> str:
    path = FOLDER / name
    return path.read_text("utf-8") if path.exists() else ""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Gather the words of the screens, in Python and kv files, for translators.

    python build/strings.py            writes kiosk/assets/translations/kiosk.pot
    python build/strings.py --check    fails when that file is not what the sources say

Places name a file and no line, so that only a change of words changes the template.
"""

from __future__ import annotations

import difflib
import io
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.pofile import write_po

HOUSE = Path(__file__).parent.parent / "kiosk"
TEMPLATE = HOUSE / "assets" / "translations" / "kiosk.pot"

# Written here because babel's own header tells the time of day.
HEADER = """\
# The words of the screens. French is their source language; `make strings` writes this file.
msgid ""
msgstr ""
"Project-Id-Version: mediatheque-kiosk\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""


def main(arguments: list[str]) -> int:
    """The exit code: 1 when ``--check`` finds another template than the sources'."""
    gathered = as_pot(gather(HOUSE))
    if arguments == ["--check"]:
        return check(TEMPLATE.read_text("utf-8"), gathered)
    TEMPLATE.write_text(gathered, "utf-8")
    return 0


def check(written: str, gathered: str) -> int:
    if written == gathered:
        return 0
    print(f"{TEMPLATE.name} is not up to date; run `make strings`", file=sys.stderr)
    lines = written.splitlines(), gathered.splitlines()
    for line in difflib.unified_diff(*lines, "written", "gathered", n=0, lineterm=""):
        print(line, file=sys.stderr)
    return 1


def gather(house: Path) -> Catalog:
    """Every text given to ``_`` or ``ngettext`` under ``house``, in the order of the files."""
    catalogue = Catalog(charset="utf-8")
    for source in sorted((*house.rglob("*.py"), *house.rglob("*.kv"))):
        place = (source.relative_to(house.parent).as_posix(), 1)
        for text in texts(source):
            catalogue.add(text, locations=[place])
    return catalogue


def texts(source: Path) -> Iterator[str | tuple[str, ...]]:
    """The texts of one file; a tuple is a singular and its plural."""
    for code in _python_in(source):
        for _line, text, _comments, _context in extract(
            "python", io.BytesIO(code), keywords={"_": None, "ngettext": (1, 2)}
        ):
            yield text


def _python_in(source: Path) -> list[bytes]:
    """A Python file is one piece; each line of a kv file is a piece of its own."""
    code = source.read_bytes()
    if source.suffix == ".kv":
        return [line.strip() for line in code.splitlines()]
    return [code]


def as_pot(catalogue: Catalog) -> str:
    file = io.BytesIO()
    write_po(file, catalogue, width=100, omit_header=True, include_lineno=False)
    return HEADER + file.getvalue().decode("utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

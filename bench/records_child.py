"""``python -m bench.records_child TABLE``: build the metropolitan pack with a table of records.

In a process of its own; prints the seconds that it took, imports included, and the most bytes
that it ever held.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
import time
from pathlib import Path

from bench.peak import peak_bytes
from bench.records_corpus import COUNT
from bench.stand import ROOT


def build_with(table: Path, scratch: Path) -> None:
    """What ``kiosk pack build`` does."""
    pack = shutil.copytree(ROOT / "content_packs/mel", scratch / "mel")
    (pack / "records").mkdir(exist_ok=True)
    shutil.copyfile(table, pack / "records/catalogue.csv")
    from kiosk.packs.build import build

    build(pack, None, scratch / "built")


def count_records(built: Path) -> int:
    from kiosk.packs.built import open_built
    from kiosk.packs.records import unpack_records

    records = open_built(built).records
    return sum(1 for _ in unpack_records(records)) if records else 0


with tempfile.TemporaryDirectory() as name:
    scratch = Path(name)
    began = time.perf_counter()
    build_with(Path(sys.argv[1]), scratch)
    seconds = time.perf_counter() - began
    most_bytes = peak_bytes()
    if (found := count_records(scratch / "built")) < COUNT:  # and those of the pack itself
        raise SystemExit(f"{found} records instead of {COUNT}")
print(json.dumps((seconds, most_bytes)))

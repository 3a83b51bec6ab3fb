"""``python -m bench.records_child TABLE``: build the metropolitan pack with a table of records.

In a process of its own; prints the seconds that it took, imports included, and the most bytes
that it ever held.
"""

from __future__ import annotations

import json
import resource
import shutil
import sys
import tempfile
import time
from pathlib import Path

from bench.stand import ROOT

RSS_BYTES = 1 if sys.platform == "darwin" else 1_024  # the unit of ru_maxrss: getrusage(2)


def build_with(table: Path, scratch: Path) -> None:
    """Raises: SystemExit: the table is not one that the pack can hold."""
    pack = shutil.copytree(ROOT / "content_packs/mel", scratch / "mel")
    (pack / "records").mkdir(exist_ok=True)
    shutil.copyfile(table, pack / "records/catalogue.csv")
    from kiosk.packs.build import build
    from kiosk.packs.manifest import RECORDS_FILE

    built = build(pack, None, scratch / "built")
    if not (built / RECORDS_FILE).is_file():
        raise SystemExit("the built pack has no record")


with tempfile.TemporaryDirectory() as scratch:
    began = time.perf_counter()
    build_with(Path(sys.argv[1]), Path(scratch))
    seconds = time.perf_counter() - began
peak_bytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * RSS_BYTES
print(json.dumps((seconds, peak_bytes)))

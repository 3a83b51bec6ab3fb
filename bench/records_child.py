"""``python -m bench.records_child TABLE``: compile a table of records in a process of its own.

Prints the seconds that it took, imports included, and the most bytes that it ever held.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from pathlib import Path

from bench.records_corpus import HOST, RESOURCES, UNIVERSES

RSS_BYTES = 1 if sys.platform == "darwin" else 1_024  # the unit of ru_maxrss: getrusage(2)


def compile_table(table: Path) -> None:
    """What a build does with a table. Raises: SystemExit: it is not the one it was made for."""
    from kiosk.packs.authoring.fields import Known
    from kiosk.packs.authoring.records import read_records
    from kiosk.packs.problems import Notes, Problem
    from kiosk.packs.records import pack_records

    known = Known(universes=UNIVERSES, resources=RESOURCES, hosts=frozenset({HOST}))
    found: list[Problem] = []
    records = tuple(read_records(table, known, Notes(table.name, found)))
    pack_records(records)
    if found:
        raise SystemExit(str(found[0]))


began = time.perf_counter()
compile_table(Path(sys.argv[1]))
seconds = time.perf_counter() - began
peak_bytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * RSS_BYTES
print(json.dumps((seconds, peak_bytes)))

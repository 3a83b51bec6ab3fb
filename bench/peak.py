"""The most memory that this process ever held."""

from __future__ import annotations

import resource
import sys

_UNIT_BYTES = 1 if sys.platform == "darwin" else 1_024  # of ru_maxrss: getrusage(2)


def peak_bytes() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * _UNIT_BYTES

"""The three screens that the kiosk is made for."""

from __future__ import annotations

import pytest

SIZES = {"1920x1080": (1920, 1080), "1080x1920": (1080, 1920), "1280x800": (1280, 800)}

# Tests that share the tour of a format run in one process.
FORMATS = tuple(pytest.param(size, marks=pytest.mark.xdist_group(size)) for size in SIZES)

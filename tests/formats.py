"""The three screens that the kiosk is made for, in pixels, and the tours on them."""

from __future__ import annotations

import pytest

FORMATS = {"1920x1080": (1920, 1080), "1080x1920": (1080, 1920), "1280x800": (1280, 800)}

# One process plays the tour of a format and has all its tests: the other does not wait for it.
TOURED = [pytest.param(size, marks=pytest.mark.xdist_group(f"tour {size}")) for size in FORMATS]

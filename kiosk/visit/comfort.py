"""How this patron reads best. Never kept: a new visit starts with the defaults."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Theme = Literal["clair", "nuit", "contraste"]

TEXT_SCALES = (1.0, 1.3, 1.6, 2.0)  # up to 200 %: EN 301 549, 5.1.4
RIGHT_TO_LEFT_LANGUAGES = frozenset({"ar", "fa", "he", "ur"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Comfort:
    """``text_scale`` is one of ``TEXT_SCALES``, ``language`` a BCP 47 tag; ``reach`` brings all
    that is touched down to the lower part of the screen."""

    text_scale: float = 1.0
    theme: Theme = "clair"
    reach: bool = False
    reduced_motion: bool = False
    sounds: bool = True
    language: str = "fr"

    @property
    def is_right_to_left(self) -> bool:
        return self.language.split("-")[0] in RIGHT_TO_LEFT_LANGUAGES

    @property
    def needs_more_time(self) -> bool:
        """Whoever reads larger text gets the longer quiet time of ``IdleClock``."""
        return self.text_scale > 1.0

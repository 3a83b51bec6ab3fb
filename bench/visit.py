"""The places of a visit, in the order in which a patron may come to them."""

from __future__ import annotations

ATTRACT = "attract"
VISIT = (
    "home",
    "universe",
    "resource",
    "tutorial",
    "quiz question",
    "quiz answer",
    "menu",
    "guided choice",
    "memory",
    "budget",
    "info-intox",
    "carnet",
    "nearby",
    "comfort",
    "help",
    "counts",
    "credits",
    "still there",
)

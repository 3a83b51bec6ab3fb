"""Every kind of activity, in one list.

A new kind is a file of rules here, a line below, a screen, and a sample in the content.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.activities.quiz import QuizRun
from kiosk.activities.tutorial import TutorialRun
from kiosk.packs.content import Quiz, Tutorial


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """``run`` plays one ``model``: ``kind.run(content_of_that_kind)``."""

    name: str
    run: type[TutorialRun | QuizRun]
    model: type[Tutorial | Quiz]


KINDS: Mapping[str, Kind] = {
    kind.name: kind
    for kind in (
        Kind(name="tutorial", run=TutorialRun, model=Tutorial),
        Kind(name="quiz", run=QuizRun, model=Quiz),
    )
}

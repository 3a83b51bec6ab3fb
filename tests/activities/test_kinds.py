from __future__ import annotations

from kiosk.activities.kinds import KINDS
from kiosk.activities.quiz import QuizRun
from kiosk.activities.tutorial import TutorialRun
from kiosk.packs.content import Quiz, Tutorial


def test_every_kind_is_found_by_its_own_name() -> None:
    assert {name: kind.name for name, kind in KINDS.items()} == {
        "tutorial": "tutorial",
        "quiz": "quiz",
    }


def test_a_kind_leads_from_its_content_to_its_rules() -> None:
    assert (KINDS["tutorial"].model, KINDS["tutorial"].run) == (Tutorial, TutorialRun)
    assert (KINDS["quiz"].model, KINDS["quiz"].run) == (Quiz, QuizRun)

from __future__ import annotations

from kiosk.activities.kinds import KINDS
from kiosk.activities.quiz import QuizRun
from kiosk.packs.content import Quiz


def test_every_kind_is_found_by_its_content_and_named_as_its_author_does() -> None:
    for model, kind in KINDS.items():
        assert kind.model is model
        assert model.__struct_config__.tag == kind.name


def test_a_kind_leads_from_its_content_to_its_rules() -> None:
    assert KINDS[Quiz].run is QuizRun

"""What a kind needs to be whole: adding one touches the places that this file walks."""

from __future__ import annotations

from pathlib import Path

import pytest

import kiosk
from kiosk.activities.kinds import KINDS, Kind
from kiosk.activities.quiz import QuizRun
from kiosk.packs.authoring.readers import READERS
from kiosk.packs.content import Content, Quiz
from kiosk.screens.registry import SCREENS
from kiosk.words.games import GAMES
from kiosk.words.kinds import NAMES

HOUSE = Path(kiosk.__file__).parent
GUIDE = HOUSE.parent / "docs/fr"

every_kind = pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.name)


def test_a_kind_leads_from_its_content_to_its_rules() -> None:
    assert KINDS[Quiz].run is QuizRun


@every_kind
def test_a_kind_is_found_by_its_content_and_named_as_its_author_does(kind: Kind) -> None:
    assert KINDS[kind.model] is kind
    assert kind.model.__struct_config__.tag == kind.name
    assert kind.name in {reader.kind for reader in READERS}


@every_kind
def test_a_kind_has_rules_of_its_own_or_those_of_another(kind: Kind) -> None:
    assert kind.run.__module__.startswith("kiosk.activities.")
    assert kind.run.__doc__


@every_kind
def test_a_kind_has_a_screen_in_a_pair_of_files(kind: Kind) -> None:
    assert kind.screen in SCREENS
    for suffix in (".py", ".kv"):
        assert (HOUSE / "screens" / f"{kind.screen}{suffix}").is_file()


@every_kind
def test_a_kind_is_named_to_patrons_and_is_no_longer_a_page_to_read(kind: Kind) -> None:
    assert NAMES[kind.model].name()
    assert kind.model not in GAMES


@every_kind
def test_a_kind_is_played_in_the_metropolitan_pack(kind: Kind, content: Content) -> None:
    assert any(type(activity) is kind.model for activity in content.activities)


@every_kind
def test_a_kind_has_its_page_in_the_authors_guide(kind: Kind) -> None:
    page = GUIDE / "auteurs" / f"{kind.name}.md"
    assert page.is_file()
    assert f"auteurs/{kind.name}.md" in (GUIDE / "auteurs.md").read_text("utf-8")

"""What each kind of page says when it is only read."""

from __future__ import annotations

from datetime import datetime

import pytest
from msgspec.structs import replace

from kiosk.packs.content import Span, Stage, Workshop, plain
from kiosk.words.leaf import Figure, Leaf, Part
from kiosk.words.pages import leaf_of, leaf_paths
from kiosk.words.parts import of_workshop
from tests.samples import ACTIVITIES, EVERYTHING, PICK

NOW = datetime(2026, 11, 21, 14, 32)
(WORKSHOP,) = (one for one in ACTIVITIES if isinstance(one, Workshop))


def leaf(path: str) -> Leaf:
    return leaf_of(EVERYTHING, path, NOW)


def lines(part: Part) -> list[tuple[str, str]]:
    return [(plain(line.text).replace("\u00a0", " "), line.icon) for line in part.lines]


def test_an_activity_says_what_it_is_how_long_it_takes_and_for_whom() -> None:
    found = leaf("activities/atelier")
    assert (found.kind, found.icon, found.title) == (
        "Atelier",
        "users-three",
        "Découvrir la presse en ligne",
    )
    assert found.facts == ("Presse", "60\u00a0min", "équipe")


def test_an_activity_for_everybody_in_no_universe_says_its_minutes_alone() -> None:
    workshop = replace(EVERYTHING.activity("atelier"), universe="", audience="tous")
    content = replace(EVERYTHING, activities=(workshop,))
    assert leaf_of(content, "activities/atelier", NOW).facts == ("60\u00a0min",)


def test_a_summary_comes_before_everything_else() -> None:
    told = replace(WORKSHOP, summary="Une heure de presse.")
    content = replace(EVERYTHING, activities=(told,))
    first, *_others = leaf_of(content, "activities/atelier", NOW).parts
    assert plain(first.paragraphs[0]) == "Une heure de presse."


def test_a_stage_of_a_workshop_says_its_minutes_where_it_has_some() -> None:
    _goal, _prepare, welcome, play = leaf("activities/atelier").parts
    assert lines(welcome) == [("5 sur 45 min, 10 sur 60 min, 15 sur 90 min", "clock")]
    assert plain(welcome.paragraphs[1]).startswith("«\u00a0Bonjour et bienvenue.")
    assert lines(play) == [
        ("10 sur 60 min, 20 sur 90 min", "clock"),
        ("Info ou intox ?", "puzzle-piece"),
    ]


@pytest.mark.parametrize("text", ["Bonjour.", "«\u00a0Bonjour.\u00a0»"])
def test_what_is_said_aloud_stands_between_quotes_once(text: str) -> None:
    stage = Stage(title="Accueil", minutes=(), said=((Span(text),),))
    (*_others, part) = of_workshop(EVERYTHING, replace(WORKSHOP, stages=(stage,)))
    assert plain(part.paragraphs[0]) == "«\u00a0Bonjour.\u00a0»"


def test_a_stage_whose_activity_is_lost_still_names_it() -> None:
    stage = Stage(title="On joue", minutes=(), activity="activities/perdue")
    (*_others, part) = of_workshop(EVERYTHING, replace(WORKSHOP, stages=(stage,)))
    assert lines(part) == [("activities/perdue", "puzzle-piece")]


def test_the_cover_of_a_pick_stands_beside_it() -> None:
    assert leaf("picks/le-chant-des-forets").figure == Figure(PICK.picture)


def test_an_event_says_when_and_where() -> None:
    found = leaf("events/heure-du-conte")
    assert lines(found.parts[0]) == [
        ("Samedi 21 novembre, de 16 h à 17 h", "calendar-blank"),
        ("Bibliothèque d’exemple", "map-pin"),
    ]


def test_closures_that_are_over_are_not_told() -> None:
    assert leaf("libraries/1").parts[-1].heading == "Fermetures"
    after = leaf_of(EVERYTHING, "libraries/1", datetime(2027, 1, 3))
    assert after.parts[-1].heading == "Horaires"


def test_a_page_with_a_screen_of_its_own_is_no_leaf() -> None:
    assert "universes/cinema" not in set(leaf_paths(EVERYTHING))
    for path in ("universes/cinema", "activities/nothing", "picks/nothing"):
        with pytest.raises(KeyError):
            leaf_of(EVERYTHING, path, NOW)


def test_every_path_that_is_named_can_be_read_also_without_a_commune() -> None:
    bare = replace(EVERYTHING, commune=None)
    assert [leaf_of(bare, path, NOW).title for path in leaf_paths(bare)]
    assert not any(path.startswith("libraries") for path in leaf_paths(bare))

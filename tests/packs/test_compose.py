"""Packs on top of each other: what holds for any of them, and for the sources they come from."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.packs.authoring.folder import read_overlay, read_pack
from kiosk.packs.authoring.source import examine
from kiosk.packs.build import build
from kiosk.packs.built import open_built
from kiosk.packs.compose import arranged, compose, laid_over, on
from kiosk.packs.content import (
    Commune,
    Content,
    Event,
    Quiz,
    Resource,
    Stage,
    Universe,
    Workshop,
)
from kiosk.packs.verify import verified
from tests.conftest import ROOT

HERE = Path(__file__).parent
MONDAY = date(2026, 11, 23)
IDS = st.sampled_from("abcd")
DAYS = st.dates(date(2026, 11, 20), date(2026, 11, 26))


def universe(name: str, order: int = 0, title: str = "") -> Universe:
    return Universe(
        id=name, title=title or name, fact="", illustration="presse", promise=(), order=order
    )


def resource(name: str, of: str) -> Resource:
    return Resource(id=name, title=name, universe=of, provider="", url="", promise=())


def workshop(name: str, *activities: str) -> Workshop:
    stages = tuple(Stage(title="", minutes=(5,), activity=path) for path in activities)
    return Workshop(id=name, title=name, durations=(5,), goal=(), prepare=(), stages=stages)


def event(name: str, day: date, last_day: date | None = None) -> Event:
    return Event(id=name, title=name, day=day, last_day=last_day or day)


def pack(name: str = "pack", **parts: object) -> Content:
    about = {"id": name, "title": name, "version": "1", "portal": "https://example.org"}
    return msgspec.convert({**about, **parts}, Content)


@st.composite
def packs(draw: st.DrawFn) -> Content:
    """Packs whose pages meet, hide each other, and refer to pages that may not be there."""
    name = draw(IDS)
    communes = st.builds(
        Commune, name=IDS, library=st.just(""), universes=st.lists(IDS, max_size=3).map(tuple)
    )
    return pack(
        name,
        universes=tuple(universe(one, draw(st.integers(1, 3)), name) for one in draw(st.sets(IDS))),
        resources=tuple(resource(one, draw(IDS)) for one in draw(st.sets(IDS))),
        activities=tuple(
            Quiz(id=one, title=name, universe=draw(IDS), resource=draw(IDS), questions=())
            for one in draw(st.sets(IDS))
        ),
        events=tuple(event(one, draw(DAYS)) for one in draw(st.sets(IDS))),
        hide=tuple(
            sorted(
                f"{folder}/{one}"
                for folder in ("universes", "resources", "activities")
                for one in draw(st.sets(IDS, max_size=1))
            )
        ),
        commune=draw(st.none() | communes),
    )


@given(packs(), packs(), packs())
def test_laying_over_is_associative(first: Content, second: Content, third: Content) -> None:
    one = laid_over(laid_over(first, second), third)
    other = laid_over(first, laid_over(second, third))
    assert one == other


@given(st.lists(packs(), min_size=1, max_size=3))
def test_composing_what_is_composed_changes_nothing(contents: list[Content]) -> None:
    composed = compose(contents)
    assert compose([composed]) == arranged(composed) == composed


@given(packs(), packs())
def test_the_same_overlay_twice_is_the_overlay_once(below: Content, over: Content) -> None:
    assert compose([below, over, over]) == compose([below, over])


@given(st.lists(packs(), min_size=1, max_size=3), DAYS, DAYS)
def test_what_is_over_on_a_day_is_over_on_later_ones(
    contents: list[Content], one: date, other: date
) -> None:
    composed = compose(contents)
    earlier, later = sorted((one, other))
    assert on(on(composed, earlier), later) == on(composed, later)


@given(st.lists(packs(), min_size=1, max_size=3))
def test_no_page_refers_to_one_that_is_not_there(contents: list[Content]) -> None:
    pages = dict(compose(contents).entries())
    for entry in pages.values():
        for folder, name in (("universes", "universe"), ("resources", "resource")):
            wanted = getattr(entry, name, "")
            assert not wanted or f"{folder}/{wanted}" in pages


# --- what a commune may do ----------------------------------------------------------------


def test_a_page_of_the_overlay_takes_the_place_of_the_one_below() -> None:
    below = pack(universes=(universe("a", title="below"), universe("b")))
    over = pack("over", universes=(universe("a", title="over"),))
    composed = compose([below, over])
    assert [one.title for one in composed.universes] == ["over", "b"]
    assert composed.id == "pack"


def test_what_an_overlay_hides_takes_along_what_leads_to_it() -> None:
    below = pack(
        universes=(universe("a"), universe("b")),
        resources=(resource("r", "a"),),
        activities=(
            Quiz(id="q", title="q", universe="b", resource="r", questions=()),
            Quiz(id="s", title="s", universe="b", questions=()),
        ),
    )
    composed = compose([below, pack("over", hide=("universes/a",))])
    assert [path for path, _ in composed.entries()] == ["universes/b", "activities/s"]


def test_a_page_that_one_overlay_hides_comes_back_with_the_next() -> None:
    below = pack(universes=(universe("a"),))
    hiding = pack("hiding", hide=("universes/a",))
    again = pack("again", universes=(universe("a", title="again"),))
    assert compose([below, hiding]).universes == ()
    assert [one.title for one in compose([below, hiding, again]).universes] == ["again"]


def test_a_commune_shows_the_universes_that_it_names() -> None:
    below = pack(universes=(universe("a"), universe("b")), resources=(resource("r", "b"),))
    commune = Commune(name="Ici", library="", universes=("a",))
    composed = compose([below, pack("over", commune=commune)])
    assert [path for path, _ in composed.entries()] == ["universes/a"]
    assert composed.commune == commune


def test_universes_stand_in_their_order_and_events_by_their_day() -> None:
    composed = compose(
        [
            pack(
                universes=(universe("a", 2), universe("b", 1)),
                events=(event("a", date(2026, 12, 2)), event("b", date(2026, 12, 1))),
            )
        ]
    )
    assert [one.id for one in composed.universes] == ["b", "a"]
    assert [one.id for one in composed.events] == ["b", "a"]


def test_a_workshop_goes_on_without_an_activity_that_is_not_there() -> None:
    quiz = Quiz(id="q", title="q", questions=())
    below = pack(activities=(quiz, workshop("w", "activities/q", "activities/gone", "")))
    last = compose([below]).activities[-1]
    assert isinstance(last, Workshop)
    assert [stage.activity for stage in last.stages] == ["activities/q", "", ""]


# --- dates --------------------------------------------------------------------------------


def test_an_event_is_shown_until_its_last_day() -> None:
    events = (event("past", MONDAY.replace(day=22)), event("today", MONDAY))
    lasting = event("lasting", MONDAY.replace(day=1), MONDAY)
    shown = on(pack(events=(*events, lasting)), MONDAY)
    assert [one.id for one in shown.events] == ["lasting", "today"]


def test_a_page_is_shown_on_the_last_day_that_it_is_valid() -> None:
    dated = [
        msgspec.structs.replace(universe(name), valid_until=day)
        for name, day in (("a", MONDAY), ("b", MONDAY.replace(day=22)), ("c", None))
    ]
    assert [one.id for one in on(pack(universes=dated), MONDAY).universes] == ["a", "c"]


# --- what is built apart says what the sources said together --------------------------------

PAIRS = [
    (HERE / "good", HERE / "good-commune"),
    (ROOT / "content_packs/mel", ROOT / "content_packs/communes/demo"),
]


def test_a_pack_with_a_page_of_each_kind_is_built_as_its_sources_say(tmp_path: Path) -> None:
    source = HERE / "kinds"
    built = verified(build(source, None, tmp_path / "kinds"))
    for language, content in examine(read_pack(source)).contents.items():
        assert built.content(language) == content


@pytest.mark.parametrize(("source", "overlay"), PAIRS, ids=["good", "mel"])
def test_a_pack_and_its_overlay_compose_to_what_their_sources_say(
    source: Path, overlay: Path, tmp_path: Path
) -> None:
    reading = examine(read_pack(source), read_overlay(overlay))
    built = [
        open_built(build(source, None, tmp_path / "pack")),
        open_built(build(source, overlay, tmp_path / "overlay")),
    ]
    for language, content in reading.contents.items():
        assert compose([one.content(language) for one in built]) == content

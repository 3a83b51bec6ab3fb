"""What a stranger's pack may say to screens; each rule is met just before and just after."""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec
import pytest

from kiosk.packs.authoring.fields import ILLUSTRATIONS
from kiosk.packs.content import Content
from kiosk.packs.kind_rules import ILLUSTRATIONS as KNOWN
from kiosk.packs.limits import MAX_LIST_ITEMS, MAX_TEXT
from kiosk.packs.trust import objection, record_objection

ABOUT = {"id": "mel", "title": "M", "version": "1", "portal": "https://example.org"}
URL = "https://example.org/" + "a" * 80  # 100 characters
FILE = {"file": "media/a.jpg", "text": "Une affiche"}
RIGHT, WRONG = {"text": "Oui", "is_right": True}, {"text": "Non"}
QUESTION: dict[str, Any] = {"text": "?", "choices": [RIGHT, WRONG], "explanation": []}
FACE = {"text": "a"}
PAIR = {"left": FACE, "right": FACE}
TARGET = {"type": "button", "text": "Ici", "is_target": True}
STEP: dict[str, Any] = {"title": "T", "text": [], "page": {"address": "", "blocks": [TARGET]}}
GAP = {"type": "gap", "answer": "a", "distractors": ["b"]}
FOLDERS = ("universes", "resources", "tutorials", "activities", "picks", "events")

# A page of each kind, as small as its screen accepts.
PAGES: dict[str, dict[str, Any]] = {
    "universe": {"fact": "", "illustration": "presse", "promise": []},
    "resource": {"universe": "u", "provider": "", "url": URL, "promise": []},
    "tutorial": {"steps": [STEP]},
    "quiz": {"questions": [QUESTION]},
    "info-intox": {"questions": [QUESTION]},
    "investigation": {
        "case": [],
        "clues": [
            {"id": "c", "title": "", "text": [], "leads": [{"text": "", "leads_to": "d"}]},
            {"id": "d", "title": "", "text": []},
        ],
        "verdict": QUESTION,
        "method": [],
    },
    "memory": {"pairs": [PAIR, PAIR]},
    "sort": {"baskets": [{"title": "", "items": [FACE]}, {"title": "", "items": []}]},
    "order": {"milestones": [{"text": "a"}, {"text": "b"}]},
    "guided-choice": {"crossroads": [{"id": "c", "text": "", "ways": [{"text": ""}]}]},
    "surprise": {"filters": []},
    "budget": {"allowance": 4, "goal": [], "offers": [{"title": "", "cost": 0.5}]},
    "fill": {"sentences": [{"parts": [GAP]}]},
    "cards": {"cards": [{"front": "", "back": []}]},
    "hotspots": {"picture": FILE, "spots": [{"x": 0, "y": 1, "text": []}]},
    "workshop": {
        "durations": [45, 60],
        "goal": [],
        "prepare": [],
        "stages": [{"title": "", "minutes": [5, 0]}],
    },
    "pick": {"universe": "u", "library": "", "day": "2026-11-21", "text": [], "picture": FILE},
    "event": {"day": "2026-11-21", "last_day": "2026-11-21", "start": "09:30", "end": "23:59"},
}
PLACES = {"universe", "resource", "tutorial", "pick", "event"}


def said(kind: str, **changes: object) -> str:
    """What is objected to the page of this ``kind`` with these ``changes``."""
    page = {"type": kind, "id": "page", "title": "Une page", **PAGES[kind], **changes}
    folder = f"{kind}s" if kind in PLACES else "activities"
    return objection(msgspec.convert({**ABOUT, folder: [page]}, Content, strict=False))


def said_of_the_pack(**changes: object) -> str:
    return objection(msgspec.convert({**ABOUT, **changes}, Content))


def commune(**changes: object) -> str:
    return said_of_the_pack(commune={"name": "Ici", "library": "Ici", **changes})


def library(**changes: object) -> str:
    return commune(libraries=[{"name": "Ici", **changes}])


@pytest.mark.parametrize("kind", PAGES)
def test_the_smallest_page_of_each_kind_can_be_shown(kind: str) -> None:
    assert said(kind) == ""


def test_every_kind_of_activity_is_tried_here() -> None:
    from kiosk.packs.content import AnyActivity

    tags = {one.__struct_config__.tag for one in AnyActivity.__args__}
    assert tags <= set(PAGES)


def test_the_illustrations_are_those_that_authors_may_name() -> None:
    assert set(ILLUSTRATIONS) == KNOWN


NOT_COMPLETE: list[tuple[str, dict[str, object], str]] = [
    ("universe", {"illustration": "../../etc"}, "Universe"),
    ("universe", {"key_fact": {"title": "", "text": [], "tokens": 11}}, "KeyFact"),
    ("universe", {"id": "../page"}, "Universe"),
    ("universe", {"id": ""}, "Universe"),
    ("universe", {"title": "x" * 81}, "Universe"),
    ("universe", {"summary": "x" * 301}, "Universe"),
    ("resource", {"url": "http://example.org"}, "Resource"),
    ("resource", {"url": "javascript:alert(1)"}, "Resource"),
    ("resource", {"url": "https://user@example.org"}, "Resource"),
    ("resource", {"url": "https://example.org:8080/"}, "Resource"),
    ("resource", {"url": "https://example.org/\n"}, "Resource"),
    ("resource", {"url": URL + "a"}, "Resource"),
    ("pick", {"url": "file:///etc/passwd"}, "Pick"),
    ("pick", {"picture": {**FILE, "file": "../../etc/passwd"}}, "Media"),
    ("pick", {"picture": {**FILE, "file": "/etc/passwd"}}, "Media"),
    ("pick", {"picture": {**FILE, "file": "media/a/../b.jpg"}}, "Media"),
    ("pick", {"picture": {**FILE, "captions": "https://example.org/a.vtt"}}, "Media"),
    ("event", {"url": "tel:15"}, "Event"),
    ("event", {"start": "25:00"}, "Event"),
    ("event", {"end": "9 h"}, "Event"),
    ("event", {"last_day": "2026-11-20"}, "Event"),
    ("tutorial", {"steps": []}, "Tutorial"),
    ("tutorial", {"steps": [{**STEP, "page": {"address": "", "blocks": []}}]}, "Step"),
    ("tutorial", {"steps": [{**STEP, "page": {"address": "", "blocks": [TARGET] * 2}}]}, "Step"),
    (
        "tutorial",
        {
            "steps": [
                {
                    **STEP,
                    "page": {
                        "address": "",
                        "blocks": [TARGET, {"type": "pictures", "illustrations": ["cave"]}],
                    },
                }
            ]
        },
        "Pictures",
    ),
    ("quiz", {"questions": []}, "Quiz"),
    ("quiz", {"questions": [{**QUESTION, "choices": [WRONG, WRONG]}]}, "Question"),
    ("quiz", {"questions": [{**QUESTION, "choices": [RIGHT]}]}, "Question"),
    ("quiz", {"questions": [{**QUESTION, "choices": [RIGHT] * 5}]}, "Question"),
    ("info-intox", {"questions": []}, "InfoIntox"),
    ("investigation", {"clues": []}, "Investigation"),
    (
        "investigation",
        {"clues": [{"id": "c", "title": "", "text": [], "leads": [{"text": "", "leads_to": "z"}]}]},
        "Investigation",
    ),
    ("memory", {"pairs": [PAIR]}, "Memory"),
    ("memory", {"pairs": [{**PAIR, "left": {**FACE, "scene": "cave"}}, PAIR]}, "Face"),
    ("sort", {"baskets": [{"title": "", "items": [FACE]}]}, "Sort"),
    ("sort", {"baskets": [{"title": "", "items": []}] * 2}, "Sort"),
    ("order", {"milestones": [{"text": "a"}]}, "Order"),
    ("guided-choice", {"crossroads": []}, "GuidedChoice"),
    ("guided-choice", {"crossroads": [{"id": "c", "text": "", "ways": []}]}, "GuidedChoice"),
    (
        "guided-choice",
        {"crossroads": [{"id": "c", "text": "", "ways": [{"text": "", "leads_to": "z"}]}]},
        "GuidedChoice",
    ),
    ("budget", {"allowance": 0}, "Budget"),
    ("budget", {"allowance": 11}, "Budget"),
    ("budget", {"offers": []}, "Budget"),
    ("budget", {"offers": [{"title": "", "cost": -1}]}, "Priced"),
    ("budget", {"offers": [{"title": "", "cost": 11}]}, "Priced"),
    ("fill", {"sentences": []}, "Fill"),
    ("fill", {"sentences": [{"parts": [{"type": "words", "text": ""}]}]}, "Sentence"),
    ("cards", {"cards": []}, "Cards"),
    ("hotspots", {"spots": []}, "Hotspots"),
    ("hotspots", {"spots": [{"x": 1.01, "y": 0, "text": []}]}, "Spot"),
    ("hotspots", {"spots": [{"x": 0, "y": -0.01, "text": []}]}, "Spot"),
    ("hotspots", {"spots": [{"x": float("nan"), "y": 0, "text": []}]}, "Spot"),
    ("workshop", {"durations": []}, "Workshop"),
    ("workshop", {"stages": []}, "Workshop"),
    ("workshop", {"stages": [{"title": "", "minutes": [5]}]}, "Workshop"),
]


@pytest.mark.parametrize(
    ("kind", "changes", "named"), NOT_COMPLETE, ids=lambda value: str(value)[:50]
)
def test_what_a_screen_takes_for_granted_is_required(
    kind: str, changes: dict[str, object], named: str
) -> None:
    folder = f"{kind}s" if kind in PLACES else "activities"
    page = f"{folder}/{changes.get('id', 'page')}"
    assert said(kind, **changes) == f"{page}: “{named}” is not complete, or leads nowhere"


@pytest.mark.parametrize(
    "character",
    ["\0", "\n", "\x1b", "\x7f", "\x85", "\u2028", "\u202e", "\u2066", "\ufffe", "\U000e0041"],
)
def test_a_character_that_no_screen_shows_is_refused(character: str) -> None:
    found = said("cards", cards=[{"front": f"a{character}b", "back": []}])
    assert found == "activities/page: a text holds a character that no screen shows"


@pytest.mark.parametrize(
    "text", ["Dès 14 h : « oui » — n’est-ce pas ?", "مرحبا\u200f!", "[b]x[/b]"]
)
def test_words_of_any_language_are_shown(text: str) -> None:
    assert said("cards", cards=[{"front": text, "back": []}]) == ""


def test_a_text_has_a_longest_length() -> None:
    assert said("cards", cards=[{"front": "x" * MAX_TEXT, "back": []}]) == ""
    found = said("cards", cards=[{"front": "x" * (MAX_TEXT + 1), "back": []}])
    assert found == "activities/page: a text is too long"


def test_a_list_has_a_longest_length() -> None:
    assert said("memory", pairs=[PAIR] * MAX_LIST_ITEMS) == ""
    found = said("memory", pairs=[PAIR] * (MAX_LIST_ITEMS + 1))
    assert found == "activities/page: a list is too long"


@pytest.mark.parametrize("number", [1_000_001, -1_000_001, 10**18])
def test_a_number_is_bounded(number: int) -> None:
    assert said("quiz", minutes=number) == "activities/page: a number is too large"


@pytest.mark.parametrize("number", [float("inf"), float("nan"), 1e300])
def test_a_cost_is_a_number(number: float) -> None:
    found = said("budget", offers=[{"title": "", "cost": number}])
    assert found.startswith("activities/page: ")


def test_a_shelf_has_six_cases() -> None:
    universe = {"id": "u", "title": "U", **PAGES["universe"]}
    assert said_of_the_pack(universes=[{**universe, "id": f"u{n}"} for n in range(6)]) == ""
    seven = [{**universe, "id": f"u{n}"} for n in range(7)]
    assert said_of_the_pack(universes=seven) == "there are too many pages"


def test_no_page_hides_behind_another_of_its_name() -> None:
    universe = {"id": "u", "title": "U", **PAGES["universe"]}
    twice = [{**universe, "illustration": "../x"}, universe]
    assert said_of_the_pack(universes=twice) == "two pages have the same name"


def test_the_portal_is_an_address() -> None:
    assert said_of_the_pack(portal="example") == "“Content” is not complete, or leads nowhere"


def test_a_commune_has_a_colour_hours_and_addresses() -> None:
    assert commune(accent="#0D4080", agenda=URL) == ""
    assert library(url=URL, hours={"lundi": [[0, 1440]]}) == ""
    assert "Commune" in commune(accent="red")
    assert "Commune" in commune(agenda="http://example.org")
    assert "Library" in library(url="http://example.org")
    assert "Opening" in library(hours={"lundi": [[840, 840]]})
    assert "Opening" in library(hours={"lundi": [[840, 1441]]})
    assert "Opening" in library(hours={"lundi": [[-1, 840]]})


def test_a_record_is_told_by_the_same_rules() -> None:
    from kiosk.packs.content import Record

    record = Record(id="1", title="Un film", universe="cinema", year=1895, url=URL)
    assert record_objection(record) == ""
    assert record_objection(msgspec.structs.replace(record, cover="media/a.jpg")) == ""
    wrong = "“Record” is not complete, or leads nowhere"
    assert record_objection(msgspec.structs.replace(record, url="ftp://example.org")) == wrong
    assert record_objection(msgspec.structs.replace(record, cover="../a.jpg")) == wrong
    dated = msgspec.structs.replace(record, valid_until=date(2026, 11, 21))
    assert record_objection(dated) == ""

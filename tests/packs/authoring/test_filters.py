"""Conditions on records, as authors write them at the end of an answer."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.packs.authoring.filters import read_filters
from kiosk.packs.content import Filter, Record
from kiosk.packs.problems import Notes, Problem
from tests.packs.authoring.conftest import KNOWN


def read(code: str) -> tuple[tuple[Filter, ...], list[str]]:
    found: list[Problem] = []
    filters = read_filters(code, 1, KNOWN, Notes("x.md", found, (f"- [a](#b) `{code}`",)))
    return filters, [str(problem).removeprefix("x.md:") for problem in found]


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("public=enfants", (Filter("audience", "=", "enfants"),)),
        ("univers=presse", (Filter("universe", "=", "presse"),)),
        ("ressource=journaux", (Filter("resource", "=", "journaux"),)),
        ("genre=film", (Filter("kind", "=", "film"),)),
        ("langue=fr", (Filter("language", "=", "fr"),)),
        ('sujet="science fiction"', (Filter("subjects", "=", "science fiction"),)),
        ("sujet=« jeux d'hier »", (Filter("subjects", "=", "jeux d’hier"),)),
        ("minutes<=90", (Filter("minutes", "<=", 90.0),)),
        ("minutes ≤ 90", (Filter("minutes", "<=", 90.0),)),
        ("jetons>=1,5", (Filter("tokens", ">=", 1.5),)),
        ("jetons≥0.5", (Filter("tokens", ">=", 0.5),)),
        ("annee=1902", (Filter("year", "=", 1902.0),)),
        (
            "public=ados année<=1950  année>=1930",
            (
                Filter("audience", "=", "ados"),
                Filter("year", "<=", 1950.0),
                Filter("year", ">=", 1930.0),
            ),
        ),
    ],
)
def test_conditions_are_read(code: str, expected: tuple[Filter, ...]) -> None:
    assert read(code) == (expected, [])


@pytest.mark.parametrize(
    ("code", "told"),
    [
        (
            "",
            "1:1: “” is not a condition on records; write it as `public=enfants` or `minutes<=90`",
        ),
        (
            "enfants",
            "1:12: “enfants” is not a condition on records; "
            "write it as `public=enfants` or `minutes<=90`",
        ),
        (
            "publik=enfants",
            "1:12: “publik” is not something that records say; did you mean “public”?",
        ),
        (
            "genre=film public=enfant",
            "1:23: no condition can ask for “enfant” here; did you mean “enfants”?",
        ),
        (
            "univers=press",
            "1:12: no condition can ask for “press” here; did you mean “presse”?",
        ),
        (
            "genre<=film",
            "1:12: “film” is not a number, it cannot be more or less; write = instead of <=",
        ),
        ("minutes<=peu", "1:12: “peu” is not a number; write one such as 90 or 1,5"),
        ("jetons=-1", "1:12: “-1” is not a number; write one such as 90 or 1,5"),
    ],
)
def test_mistakes_are_told(code: str, told: str) -> None:
    assert read(code)[1] == [told]


@given(st.text(max_size=60) | st.text("a=<>≤≥ \"«»1,é'", max_size=60))
def test_any_text_is_read_or_refused(code: str) -> None:
    filters, told = read(code)
    assert filters or told


SHORT = Record(id="a", title="A", universe="presse", minutes=2, audience="enfants")
UNKNOWN = Record(id="b", title="B", universe="presse", subjects=("Comédie", "muet"))


@pytest.mark.parametrize(
    ("condition", "accepted"),
    [
        (Filter("minutes", "<=", 2.0), [SHORT]),
        (Filter("minutes", ">=", 3.0), []),
        (Filter("minutes", "=", 2.0), [SHORT]),
        (Filter("audience", "=", "enfants"), [SHORT, UNKNOWN]),
        (Filter("audience", "=", "adultes"), [UNKNOWN]),
        (Filter("audience", "=", "tous"), [UNKNOWN]),
        (Filter("subjects", "=", "comédie"), [UNKNOWN]),
        (Filter("universe", "=", "presse"), [SHORT, UNKNOWN]),
    ],
)
def test_a_record_for_everybody_suits_all_and_a_silent_one_is_within_no_limit(
    condition: Filter, accepted: list[Record]
) -> None:
    assert [record for record in (SHORT, UNKNOWN) if condition.accepts(record)] == accepted

"""Guided choice: questions that lead to records, every way through them proved."""

from __future__ import annotations

import pytest

from kiosk.packs.authoring.fields import Known
from kiosk.packs.content import Crossroads, Filter, GuidedChoice, Way
from kiosk.packs.limits import MAX_CROSSROADS
from tests.packs.authoring.conftest import KNOWN, good, page, problems, read_page
from tests.packs.authoring.films import WITH_FILMS


def told(body: str) -> list[str]:
    return read_page(page("guided-choice", body), known=WITH_FILMS)[1]


def test_the_good_page_is_read_whole() -> None:
    assert read_page(good("quel-film"), id="quel-film", known=WITH_FILMS) == (
        GuidedChoice(
            id="quel-film",
            title="Quel film ce soir\u00a0?",
            summary="Deux questions, trois films.",
            universe="presse",
            minutes=2,
            filters=(Filter("kind", "=", "film"),),
            crossroads=(
                Crossroads(
                    id="debut",
                    text="Combien de temps avez-vous\u00a0?",
                    ways=(
                        Way(
                            text="Deux minutes",
                            leads_to="epoque",
                            filters=(Filter("minutes", "<=", 2.0),),
                        ),
                        Way(text="Une demi-heure", filters=(Filter("minutes", ">=", 10.0),)),
                    ),
                ),
                Crossroads(
                    id="epoque",
                    text="De quelle époque\u00a0?",
                    ways=(
                        Way(text="Des tout débuts", filters=(Filter("year", "<=", 1896.0),)),
                        Way(text="Je ne sais pas"),
                    ),
                ),
            ),
        ),
        [],
    )


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("", ["6:1: the number of questions is 0; write 1 to 12 after headings “##”"]),
        ("## A\n", ["6:1: the number of answers is 0; write 2 to 6 lines “- [answer](#id)”"]),
        (
            "## A\n- [a](#fin)\n",
            ["6:1: the number of answers is 1; write 2 to 6 lines “- [answer](#id)”"],
        ),
        (
            "## A\n- a\n- [b](#fin)\n",
            [
                "7:3: this answer leads nowhere; "
                "write “- [answer](#id)” with the id of a question, or (#fin)"
            ],
        ),
        (
            "## A\n- [a](#humeurs)\n- [b](#fin)\n## B {#humeur}\n- [a](#fin)\n- [b](#fin)\n",
            ["7:6: there is no question “#humeurs”; did you mean “humeur”?"],
        ),
        (
            "## A\n- [a](#fin)\n- [b](#fin)\n## B\n- [a](#fin)\n- [b](#fin)\n",
            [
                "9:1: this question has no name, so no answer can lead to it; "
                "end the heading with one: {#mood}",
            ],
        ),
        (
            "## A\n- [a](#fin)\n- [b](#fin)\n## B {#b}\n- [a](#fin)\n- [b](#fin)\n",
            [
                "9:1: no answer leads to this question; "
                "write (#b) after an answer, or remove the question"
            ],
        ),
        (
            "## A {#a}\n- [a](#a)\n- [b](#fin)\n",
            [
                "7:1: this answer leads back to “#a”: the questions never end; "
                "lead to a later question, or to #fin"
            ],
        ),
        (
            "## A {#a}\n- [a](#b)\n- [b](#b)\n## B {#b}\n- [a](#a)\n- [b](#fin)\n",
            [
                "10:1: this answer leads back to “#a”: the questions never end; "
                "lead to a later question, or to #fin"
            ],
        ),
        (
            "## A {#fin}\n- [a](#fin)\n- [b](#fin)\n",
            ["6:6: a question cannot be called “#fin”; use a-z, 0-9 and hyphens, and not “fin”"],
        ),
        (
            "## A {#a}\n- [a](#a)\n- [b](#fin)\n## B {#a}\n- [a](#fin)\n- [b](#fin)\n",
            ["9:6: two questions are called “#a”; give this one another name"],
        ),
        (
            "## A\n- [Court](#b) `minutes<=10`\n- [x](#fin)\n"
            "## B {#b}\n- [Long](#fin) `minutes>=90`\n- [y](#fin)\n",
            [
                "10:1: no record can meet the conditions of these answers: “Court → Long”; "
                "change one of the conditions"
            ],
        ),
        (
            "## A\n- [Film](#b) `genre=film`\n- [x](#fin)\n"
            "## B {#b}\n- [Livre](#fin) `genre=livre`\n- [y](#fin)\n",
            [
                "10:1: no record can meet the conditions of these answers: “Film → Livre”; "
                "change one of the conditions"
            ],
        ),
        (
            "## A\n- [En famille](#b) `public=enfants`\n- [x](#fin)\n"
            "## B {#b}\n- [Rire](#fin) `sujet=comédie`\n- [Pleurer](#fin) `sujet=drame`\n",
            [
                "10:1: advice: these answers lead to 1 of the 3 proposals: “En famille → Rire”; "
                "ask for less, or add records",
                "11:1: these answers lead to no record: “En famille → Pleurer”; "
                "ask for less, or add records",
            ],
        ),
        (
            "Un mot.\n\n## A\n1. [a](#fin)\n",
            [
                "6:1: a paragraph has no place here; remove or move it",
                "8:1: the number of answers is 0; write 2 to 6 lines “- [answer](#id)”",
                "9:1: this list has no place here; remove or move it",
            ],
        ),
    ],
)
def test_every_way_that_goes_wrong_is_told(body: str, expected: list[str]) -> None:
    assert told(body) == expected


def test_children_and_adults_may_both_be_asked_for() -> None:
    assert (
        told(
            "## A\n- [a](#b) `public=enfants`\n- [x](#fin)\n"
            "## B {#b}\n- [b](#fin) `public=adultes`\n- [y](#fin)\n"
        )
        == []
    )


def test_the_conditions_above_the_page_count_too() -> None:
    text = page("guided-choice", "## A\n- [a](#fin) `genre=film`\n- [b](#fin)\n")
    text = text.replace("universe: presse", "universe: presse\nfilters: genre=livre")
    assert read_page(text, known=WITH_FILMS)[1] == [
        "8:1: no record can meet the conditions of these answers: “a”; "
        "change one of the conditions",
        "9:1: these answers lead to no record: “b”; ask for less, or add records",
    ]


@pytest.mark.parametrize("known", [KNOWN, WITH_FILMS])
def test_a_resource_is_proposed_where_no_record_is_found(known: Known) -> None:
    text = page("guided-choice", "## A\n- [a](#fin) `genre=livre`\n- [b](#fin)\n")
    text = text.replace("universe: presse", "universe: presse\nresource: journaux")
    assert read_page(text, known=known)[1] == []


def test_without_records_it_is_said_once_that_nothing_is_proved() -> None:
    assert problems("guided-choice", "## A\n- [a](#fin) `genre=livre`\n- [b](#fin)\n") == [
        "6:1: advice: the pack has no record, so this page has nothing to propose; "
        "add a table to records/"
    ]


def ladder(count: int) -> str:
    """Every answer of each question leads to the next one: ways multiply."""
    return (
        "".join(
            f"## Q {{#q{number}}}\n" + f"- [a](#q{number + 1})\n" * 6 for number in range(count)
        )
        + f"## Q {{#q{count}}}\n- [a](#fin)\n- [b](#fin)\n"
    )


def test_ways_that_multiply_are_refused_and_not_walked_for_ever() -> None:
    assert told(ladder(MAX_CROSSROADS - 1)) == [
        "6:1: there are too many ways through these questions to try them all; remove some answers"
    ]


def test_loops_that_multiply_are_told_and_not_walked_for_ever() -> None:
    body = "".join(
        f"## Q {{#q{number}}}\n"
        + "".join(f"- [a](#q{(number + step) % MAX_CROSSROADS})\n" for step in range(1, 7))
        for number in range(MAX_CROSSROADS)
    )
    assert told(body)[0] == (
        "6:1: there are too many ways through these questions to try them all; remove some answers"
    )


def test_too_many_questions_are_refused() -> None:
    assert told(ladder(MAX_CROSSROADS)) == [
        "6:1: the number of questions is 13; write 1 to 12 after headings “##”"
    ]

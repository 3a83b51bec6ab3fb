"""What keyboards, word processors and habits make of a page: understood, since it is certain."""

from __future__ import annotations

import pytest

from kiosk.packs.content import Quiz, plain
from tests.packs.authoring.conftest import problems, read_page

SETTINGS = "kind: quiz\ntitle: Essai\nuniverse: presse\nminutes: 3\n"
BODY = "## Combien ?\n\n- [ ] 2\n- [x] 4\n\n> Quatre."
PAGE = f"---\n{SETTINGS}---\n{BODY}\n"
EXPECTED = read_page(PAGE)[0]


def with_line(line: str) -> str:
    """The page whose setting of that name is ``line``."""
    name = line.lower().split(":")[0].strip()
    rows = [line if row.startswith(f"{name}:") else row for row in PAGE.split("\n")]
    assert line in rows
    return "\n".join(rows)


def test_the_page_is_good() -> None:
    assert EXPECTED is not None
    assert read_page(PAGE)[1] == []


@pytest.mark.parametrize(
    "line",
    [
        "Kind: Quiz",
        "kind : quiz",
        "kind\u00a0: quiz",
        "kind:\u00a0quiz",
        "title: “Essai”",
        "universe: Presse",
        "universe: universes/presse.md",
        "minutes: 3 min",
        "minutes: 3 minutes",
    ],
)
def test_a_setting_may_be_typed_like_this(line: str) -> None:
    assert read_page(with_line(line)) == (EXPECTED, [])


@pytest.mark.parametrize("fence", ["—", "–-", "-----", " ---", "--- "])
def test_the_lines_around_the_settings_may_be_any_dashes(fence: str) -> None:
    assert read_page(f"\n{fence}\n{SETTINGS}{fence}\n{BODY}\n") == (EXPECTED, [])


@pytest.mark.parametrize(
    ("two", "four"),
    [
        ("- []", "- [X]"),
        ("- [ ]", "- [ x ]"),
        ("- [\u00a0]", "-\u00a0[x]"),
        ("-[ ]", "-[x]"),
        ("* [ ]", "    - [x]"),
        ("• [ ]", "•\t[x]"),
        ("– [ ]", "— [x]"),
        ("1. [ ]", "2) [x]"),
    ],
)
def test_an_answer_may_be_typed_like_this(two: str, four: str) -> None:
    typed = PAGE.replace("- [ ]", two).replace("- [x]", four)
    assert read_page(typed) == (EXPECTED, [])
    assert read_page(typed.replace("] 4", "]4")) == (EXPECTED, [])


@pytest.mark.parametrize("marks", ["#", "###", "##\u00a0"])
def test_questions_may_have_another_number_of_marks(marks: str) -> None:
    assert read_page(PAGE.replace("## ", f"{marks} ")) == (EXPECTED, [])


def test_signs_inside_a_sentence_are_left_alone() -> None:
    entry, told = read_page(PAGE.replace("Quatre.", "Deux • quatre : a – [x] b, 3 >\u00a02."))
    assert told == []
    assert isinstance(entry, Quiz)
    said = entry.questions[0].explanation
    assert plain(said[0]) == "Deux • quatre\u00a0: a – [x] b, 3 >\u00a02."


def test_a_link_that_looks_like_a_box_stays_a_link() -> None:
    told = problems("investigation", "Une affaire.\n\n## Un {#x}\n\nIci.\n\n- [x](#ailleurs)")
    assert any("ailleurs" in one for one in told)


def test_settings_without_their_end_do_not_hide_what_is_below() -> None:
    told = read_page(PAGE.replace("3\n---\n", "3\n").replace("[x]", "[ ]"))[1]
    assert told == [
        "6:1: the question has no right answer; put an x in the box of the right one: “- [x]”",
        "6:1: the settings at the beginning have no end; write a line “---” after them",
    ]


def test_settings_without_their_beginning_are_told_once() -> None:
    assert read_page(PAGE.removeprefix("---\n"))[1] == [
        "1:1: the settings at the beginning are missing;"
        " begin the file with “---”, the settings, and “---”"
    ]


def test_a_question_that_is_no_heading_is_told_once() -> None:
    assert read_page(PAGE.replace("## Combien ?", "**Combien ?**"))[1] == [
        "7:1: the quiz has no question; write one after a heading “##”"
    ]


def test_an_answer_without_a_box_is_told_once() -> None:
    assert read_page(PAGE.replace("- [x] 4", "- 4"))[1] == [
        "10:3: this answer has no box, or no text; begin with “- [ ] ” or, if it is right, “- [x] ”"
    ]


def test_the_same_answer_twice_is_refused() -> None:
    assert read_page(PAGE.replace("] 2", "] 4"))[1] == [
        "10:3: “4” is written twice; keep one of the two lines"
    ]


def test_a_box_of_a_hundred_thousand_spaces_is_no_bomb() -> None:
    assert read_page(PAGE.replace("- [ ]", f"- [{' ' * 100_000}")) is not None

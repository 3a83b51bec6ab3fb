from __future__ import annotations

from msgspec.structs import replace

from kiosk.packs.content import Choice, Content, Question
from kiosk.words.info_intox import quoted
from kiosk.words.teasers import MOST_CHOICES, teasers
from tests.samples import EVERYTHING, picture


def question(text: str, choices: int) -> Question:
    return Question(
        text=text, choices=tuple(Choice(str(n), n == 0) for n in range(choices)), explanation=()
    )


def test_the_first_question_of_each_game_comes_before_the_second_ones(content: Content) -> None:
    places = [teaser.question for teaser in teasers(content)]
    assert places == sorted(places)
    assert len({teaser.activity.id for teaser in teasers(content)}) > 1


def test_a_teaser_asks_what_its_game_asks(content: Content) -> None:
    for teaser in teasers(content):
        asked = teaser.activity.questions[teaser.question]
        assert asked.text in teaser.text
        assert teaser.choices == tuple(choice.text for choice in asked.choices)


def test_many_choices_and_pictures_are_for_the_game_itself() -> None:
    (game,) = (one for one in EVERYTHING.activities if one.id == "vrai-ou-faux")
    asked = (
        question("Deux", 2),
        question("Trop", MOST_CHOICES + 1),
        replace(question("Une image", 2), media=picture("place")),
    )
    content = replace(EVERYTHING, activities=(replace(game, questions=asked),))
    assert [teaser.text for teaser in teasers(content)] == ["«\u00a0Deux\u00a0»"]


def test_a_statement_stands_between_quotes_once() -> None:
    assert quoted("C’est payant.") == "«\u00a0C’est payant.\u00a0»"
    assert quoted("« C’est payant. »") == "« C’est payant. »"

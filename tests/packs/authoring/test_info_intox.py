"""Info or intox: a quiz whose two answers are always the same."""

from __future__ import annotations

import pytest

from kiosk.packs.content import Choice, InfoIntox, Question, Span
from kiosk.packs.limits import MAX_QUESTIONS
from tests.packs.authoring.conftest import problems, read_good

NBSP = "\u00a0"
WITHOUT_ANSWER = (
    "6:1: one answer is right, Info or Intox; put an x in one box: “- [x] Info” or “- [x] Intox”"
)


def test_the_good_page_is_read_whole() -> None:
    assert read_good("info-ou-intox") == (
        InfoIntox(
            id="info-ou-intox",
            title=f"Info ou intox{NBSP}?",
            universe="presse",
            minutes=2,
            questions=(
                Question(
                    text="Une photo ne ment pas.",
                    choices=(Choice("Info"), Choice("Intox", True)),
                    explanation=(
                        (
                            Span("Une légende se change en une minute. "),
                            Span("Cherchez la photo d’origine.", True),
                        ),
                    ),
                    hint=(Span("Une photo peut être ancienne."),),
                ),
                Question(
                    text="On lit la presse jour et nuit.",
                    choices=(Choice("Info", True), Choice("Intox")),
                    explanation=(
                        (
                            Span(
                                "La Médiathèque en ligne ne ferme pas. "
                                f"Le portail le dit{NBSP}: allez à la source."
                            ),
                        ),
                    ),
                ),
            ),
        ),
        [],
    )


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("", ["6:1: the quiz has no question; write one after a heading “##”"]),
        (
            "Bonjour.\n\n## Q\n- [x] Info\n> e",
            ["6:1: a paragraph has no place here; remove or move it"],
        ),
        ("## Q\n> e", [WITHOUT_ANSWER]),
        ("## Q\n- [ ] Intox\n> e", [WITHOUT_ANSWER]),
        ("## Q\n- [x] Info\n- [x] Intox\n> e", [WITHOUT_ANSWER]),
        (
            "## Q\n- [x] Intoxx\n- [ ] Info\n> e",
            ["7:7: “Intoxx” is neither Info nor Intox; did you mean “Intox”?"],
        ),
        (
            "## Q\n- [x] Vrai\n> e",
            ["7:7: “Vrai” is neither Info nor Intox; write one of these: Info, Intox"],
        ),
        (
            "## Q\n- [ ] Info\n- [x] Intox\n- [x] INTOX\n> e",
            ["9:1: “Intox” is written twice; keep one of the two lines"],
        ),
        (
            "## Q\n- Info\n> e",
            [
                "7:3: this answer has no box, or no text; "
                "begin with “- [ ] ” or, if it is right, “- [x] ”",
            ],
        ),
        (
            "## Q\n- [x] Info",
            ["6:1: the question has no explanation; write one after the answers: “> …”"],
        ),
        (
            "## Q\n- [x] Info\n> e\n" * (MAX_QUESTIONS + 1),
            [
                "42:1: the quiz has 13 questions;"
                " keep 12, or say above how many each game draws: “draw: 6”"
            ],
        ),
    ],
)
def test_every_mistake_is_told_with_its_remedy(body: str, told: list[str]) -> None:
    assert problems("info-intox", body) == told

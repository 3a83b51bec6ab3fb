from __future__ import annotations

from datetime import date

import pytest

from kiosk.packs.authoring.advice.fit import advise_on_fit
from kiosk.packs.content import (
    Basket,
    Budget,
    Card,
    Cards,
    Choice,
    Clue,
    Crossroads,
    Entry,
    Event,
    Face,
    Fill,
    Gap,
    GuidedChoice,
    Hotspots,
    Investigation,
    KeyFact,
    Lead,
    Media,
    Memory,
    Milestone,
    Order,
    Pair,
    Pick,
    Priced,
    Question,
    Quiz,
    Rich,
    Sentence,
    Sort,
    Span,
    Spot,
    Stage,
    Surprise,
    Universe,
    Way,
    Words,
    Workshop,
)
from tests.packs.advice.pages import document, told

LONG = " ".join(["bien"] * 60)
TOLD: Rich = (Span(LONG),)
DAY = date(2026, 11, 21)
QUIZ = "## {question}\n- [x] Un\n- [ ] Deux\n> {explanation}\n"


def quiz(question: str, explanation: str = "Oui.", hint: str = "") -> Quiz:
    asked = Question(
        text=question,
        choices=(Choice("Un", True), Choice("Deux")),
        explanation=((Span(explanation),),),
        hint=(Span(hint),) if hint else (),
    )
    return Quiz(id="essai", title="Un essai", questions=(asked,))


def advice(entry: Entry, body: str = "") -> list[tuple[int, int, str, str]]:
    page, found = document(body)
    advise_on_fit(page, entry)
    return told(found)


def test_short_texts_fit() -> None:
    assert advice(quiz("Combien de jetons ?", "Vous avez 4 jetons.", "Peu.")) == []


def test_a_question_that_would_cover_its_answers_is_told_where_it_stands() -> None:
    question = (
        "Combien de jetons recevez-vous chaque mois pour voir des films, des séries, "
        "des documentaires et des concerts, chez vous\u00a0?"
    )
    body = QUIZ.format(question=question.replace("\u00a0", " "), explanation="Oui.")
    what = (
        "“Combien de jetons recevez-vous chaque…” does not fit on a screen of 1920 × 1080 "
        "in the largest letters"
    )
    assert advice(quiz(question), f"\n{body}") == [(2, 4, what, "take away about 31 characters")]


def test_a_hint_shares_the_room_of_its_question() -> None:
    asked = "Combien de jetons recevez-vous chaque mois pour voir des films ?"
    hint = "C’est le nombre de saisons dans une année" + ", ou de pattes d’un chat" * 3 + "."
    assert advice(quiz(asked)) == []
    ((_, _, what, fix),) = advice(quiz(asked, hint=hint))
    assert what.startswith("“C’est le nombre de saisons…” does not fit")
    assert fix == "write much less, here or around it"


def test_what_was_typed_is_found_under_its_marks_and_typography() -> None:
    shown = "L’été, c’est **bien**… " + LONG
    body = QUIZ.format(question="Quand ?", explanation="**L'été**, c'est bien...\n> " + LONG)
    ((line, column, _, fix),) = advice(quiz("Quand ?", shown.replace("*", "")), body)
    assert (line, column) == (4, 5)
    assert fix == "take away about 116 characters"


def test_a_word_that_would_be_cut_is_named_at_the_title_of_the_settings() -> None:
    settings = "---\nkind: universe\ntitle: Documentation\n---\n"
    page, found = document("", settings=settings)
    universe = Universe(
        id="doc", title="Documentation", fact="Tout", illustration="livres", promise=()
    )
    advise_on_fit(page, universe)
    what = "“Documentation” is wider than its place on the screen, in the largest letters"
    assert [(p.line, p.what, p.fix) for p in found] == [(3, what, "write a shorter word")]


def test_what_goes_in_large_letters_has_to_stay_with_normal_ones() -> None:
    universe = Universe(
        id="livres",
        title="Livres",
        fact="Tout",
        illustration="livres",
        promise=((Span(f"{LONG} {LONG}"),),),
        key_fact=KeyFact("Un fait", ((Span("Une phrase."),),)),
    )
    ((_, _, what, _),) = advice(universe)
    assert what.startswith("“bien bien bien bien bien…” does not fit on a screen of 1080 × 1920")
    assert what.endswith(", with what is around it")


def test_widths_say_nothing_of_a_script_without_a_typeface() -> None:
    arabic = "كم رمزا تتلقى كل شهر لمشاهدة الأفلام " * 5
    assert advice(quiz(arabic), arabic) == []


KINDS = [
    (
        Investigation(
            id="a",
            title="A",
            case=(TOLD,),
            clues=(Clue(id="un", title=LONG, text=(TOLD,), leads=(Lead(LONG, "deux"),)),),
            verdict=Question(text=LONG, choices=(Choice(LONG, True),), explanation=(TOLD,)),
            method=(TOLD,),
        ),
        8,
    ),
    (Memory(id="a", title="A", pairs=(Pair(Face(LONG), Face(LONG, Media("a.jpg", "")), TOLD),)), 2),
    (Sort(id="a", title="A", baskets=(Basket(title=LONG, items=(Face(LONG),), why=(TOLD,)),)), 3),
    (Order(id="a", title="A", milestones=(Milestone(LONG, "1895"),), explanation=(TOLD,)), 2),
    (
        GuidedChoice(
            id="a",
            title="A",
            crossroads=(Crossroads(id="un", text=LONG, ways=(Way(text=LONG), Way(text=LONG))),),
        ),
        3,
    ),
    (Surprise(id="a", title="A", filters=(), text=(TOLD,)), 1),
    (
        Budget(
            id="a",
            title="A",
            allowance=4,
            goal=(TOLD,),
            offers=(Priced(LONG, 1, TOLD),),
            explanation=(TOLD,),
        ),
        4,
    ),
    (
        Fill(
            id="a",
            title="A",
            sentences=(Sentence(parts=(Words(LONG), Gap(LONG, (LONG,))), explanation=(TOLD,)),),
        ),
        4,
    ),
    (Cards(id="a", title="A", cards=(Card(front=LONG, back=(TOLD,)),)), 2),
    (
        Hotspots(id="a", title="A", picture=Media("a.jpg", "Un plan."), spots=(Spot(0, 0, TOLD),)),
        1,
    ),
    (
        Workshop(
            id="a",
            title="A",
            durations=(45,),
            goal=(),
            prepare=(),
            stages=(Stage(title=LONG, minutes=(45,), said=(TOLD,)),),
        ),
        1,
    ),
    (Pick(id="a", title=LONG, universe="livres", library="Ici", day=DAY, text=(TOLD,)), 2),
    (Event(id="a", title=LONG, day=DAY, last_day=DAY, text=(TOLD,)), 2),
]


@pytest.mark.parametrize(("entry", "count"), KINDS, ids=lambda value: type(value).__name__)
def test_every_text_that_a_kind_shows_has_a_place(entry: Entry, count: int) -> None:
    assert len(advice(entry)) == count

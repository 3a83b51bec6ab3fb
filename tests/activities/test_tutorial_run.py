from __future__ import annotations

from random import Random

from kiosk.activities.tutorial import MISTAKES_BEFORE_HELP, Touch, TutorialRun
from kiosk.packs.content import (
    Button,
    Field,
    Heading,
    ListItem,
    Page,
    PageBlock,
    Paragraph,
    Pictures,
    Span,
    Step,
    Tutorial,
)

HEADING, SIGN_IN, HOME, FIELD = range(4)
FIRST_PAGE = (
    Heading("La Médiathèque en ligne"),
    Button("Se connecter", is_target=True),
    Button("Accueil"),
    Field("Numéro de carte", "123456"),
)
SECOND_PAGE = (
    Field("Numéro de carte", "123456", is_target=True),
    Paragraph((Span("Inscrit dans une bibliothèque ?"),)),
    Pictures(("presse",)),
)
LIST_PAGE = (ListItem("Sport"), ListItem("Cuisine", is_target=True))
TYPED_PAGE = (Field("Recherche", "Été l’7", is_target=True, is_typed=True), Button("Tout voir"))


def a_tutorial(*pages: tuple[PageBlock, ...]) -> Tutorial:
    steps = tuple(
        Step(title="Touchez", text=(), page=Page("asuivre.lillemetropole.fr", blocks))
        for blocks in pages
    )
    return Tutorial(
        id="lire-la-presse", title="Lire", universe="presse", resource="cafeyn", steps=steps
    )


def a_run(first_step: int = 0) -> TutorialRun:
    return TutorialRun(a_tutorial(FIRST_PAGE, SECOND_PAGE), first_step)


def test_the_gesture_itself_leads_to_the_next_step() -> None:
    run = a_run()
    assert (run.index, run.count, run.target) == (0, 2, SIGN_IN)
    assert run.touch(SIGN_IN) is Touch.RIGHT
    assert (run.index, run.target, run.is_over) == (1, 0, False)
    assert run.touch(0) is Touch.RIGHT
    assert run.is_over


def test_a_wrong_button_or_field_is_a_mistake_and_stays_on_the_step() -> None:
    run = a_run()
    assert run.touch(HOME) is Touch.WRONG
    assert run.touch(FIELD) is Touch.WRONG
    assert (run.index, run.mistakes) == (0, 2)


def test_touching_words_or_pictures_is_not_a_mistake() -> None:
    run = a_run()
    assert run.touch(HEADING) is Touch.NOTHING
    run.touch(SIGN_IN)
    assert [run.touch(1), run.touch(2)] == [Touch.NOTHING, Touch.NOTHING]
    assert run.mistakes == 0


def test_help_is_offered_from_the_second_mistake_of_a_step() -> None:
    run = a_run()
    helped = []
    for _ in range(MISTAKES_BEFORE_HELP):
        helped.append(run.needs_help)
        run.touch(HOME)
    assert (helped, run.needs_help) == ([False, False], True)


def test_mistakes_and_show_me_belong_to_one_step_only() -> None:
    run = a_run()
    run.touch(HOME)
    run.show()
    assert (run.mistakes, run.was_shown) == (1, True)
    run.touch(SIGN_IN)
    assert (run.mistakes, run.was_shown) == (0, False)


def test_being_shown_still_leaves_the_gesture_to_do() -> None:
    run = a_run()
    run.show()
    assert run.index == 0
    assert run.touch(run.target) is Touch.RIGHT


def test_back_goes_one_step_back_with_a_clean_slate_and_stays_at_the_first() -> None:
    run = a_run(first_step=1)
    run.show()
    run.back()
    assert (run.index, run.was_shown) == (0, False)
    run.back()
    assert run.index == 0


def test_a_finger_on_a_page_just_replaced_changes_nothing() -> None:
    run = a_run(first_step=1)
    assert [run.touch(3), run.touch(-1)] == [Touch.NOTHING, Touch.NOTHING]
    assert (run.index, run.mistakes) == (1, 0)


def test_the_last_page_stays_shown_and_deaf_once_it_is_over() -> None:
    run = a_run(first_step=1)
    run.touch(0)
    assert run.step.page.blocks == SECOND_PAGE
    assert run.touch(0) is Touch.NOTHING
    assert (run.index, run.is_over) == (2, True)


def test_the_lines_of_a_list_are_touched_one_by_one() -> None:
    run = TutorialRun(a_tutorial(LIST_PAGE))
    assert run.touch(0) is Touch.WRONG
    assert run.touch(1) is Touch.RIGHT


# --- typing -------------------------------------------------------------------------------


def a_typing_run() -> TutorialRun:
    """Its field is open."""
    run = TutorialRun(a_tutorial(TYPED_PAGE, SECOND_PAGE))
    assert run.touch(0) is Touch.HALFWAY
    return run


def test_the_step_is_done_when_the_word_is_typed_in_small_letters_too() -> None:
    run = a_typing_run()
    halfway = [run.type(letter) for letter in "été l'"]
    assert set(halfway) == {Touch.HALFWAY}
    assert (run.typed, run.next_letter, run.index) == ("Été l’", "7", 0)
    assert run.type("7") is Touch.RIGHT
    assert (run.typed, run.next_letter, run.is_typing, run.index) == ("", "", False, 1)


def test_a_wrong_letter_is_not_written_and_counts_as_a_mistake() -> None:
    run = a_typing_run()
    assert [run.type(letter) for letter in "eÈ "] == [Touch.WRONG] * 3
    assert (run.typed, run.mistakes, run.needs_help) == ("", 3, True)
    assert run.type("É") is Touch.HALFWAY


def test_letters_are_erased_one_by_one_or_all_at_once() -> None:
    run = a_typing_run()
    for letter in "été":
        run.type(letter)
    run.erase()
    assert (run.typed, run.next_letter) == ("Ét", "é")
    run.clear()
    run.erase()
    assert (run.typed, run.next_letter) == ("", "É")


def test_nothing_is_typed_in_a_field_that_is_closed() -> None:
    run = TutorialRun(a_tutorial(TYPED_PAGE))
    assert run.type("é") is Touch.NOTHING
    run.touch(0)
    run.type("é")
    run.stop_typing()
    assert run.type("t") is Touch.NOTHING
    run.touch(0)
    assert (run.typed, run.next_letter, run.mistakes) == ("É", "t", 0)


def test_a_field_that_fills_itself_in_has_nothing_to_type() -> None:
    run = a_run(first_step=1)
    assert run.to_type == ""
    assert run.touch(0) is Touch.RIGHT


def test_another_step_begins_with_an_empty_field() -> None:
    run = a_typing_run()
    run.type("é")
    run.skip()
    run.back()
    assert (run.index, run.typed, run.is_typing) == (0, "", False)


# --- going on without the gesture ------------------------------------------------------------


def test_a_step_is_skipped_at_no_cost_up_to_the_end() -> None:
    run = a_run()
    run.touch(HOME)
    run.skip()
    assert (run.index, run.mistakes, run.has_skipped) == (1, 0, True)
    run.skip()
    run.skip()
    assert (run.index, run.is_over) == (2, True)


# --- any way through -------------------------------------------------------------------------


def test_ten_thousand_random_visitors_all_reach_the_end() -> None:
    random = Random(95)
    for _ in range(10_000):
        run = TutorialRun(_any_tutorial(random))
        moves = 0
        while not run.is_over:
            _any_move(run, random)
            moves += 1
            assert 0 <= run.index <= run.count
            assert run.mistakes >= 0
            assert moves < 10_000


def _any_tutorial(random: Random) -> Tutorial:
    return a_tutorial(*(_any_page(random) for _ in range(random.randint(1, 4))))


def _any_page(random: Random) -> tuple[PageBlock, ...]:
    others: list[PageBlock] = [Heading("x"), Button("y"), Field("z", "1"), Pictures(("cinema",))]
    blocks = random.choices(others, k=random.randint(0, 4))
    targets: list[PageBlock] = [
        Button("t", is_target=True),
        ListItem("t", is_target=True),
        Field("t", "1", is_target=True),
        Field("t", "ab", is_target=True, is_typed=True),
        Field("t", "", is_target=True, is_typed=True),
    ]
    blocks.insert(random.randint(0, len(blocks)), random.choice(targets))
    return tuple(blocks)


def _any_move(run: TutorialRun, random: Random) -> None:
    match random.randrange(20):
        case 0 | 1:
            run.back()
        case 2 | 3:
            run.show()
        case 4:
            run.skip()
        case 5:
            random.choice((run.erase, run.clear, run.stop_typing))()
        case 6 | 7 | 8 | 9:
            run.type(random.choice("abz"))
        case _:
            run.touch(random.randint(-1, 6))
    assert run.to_type.startswith(run.typed)

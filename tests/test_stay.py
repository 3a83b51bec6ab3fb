"""What each gesture of a patron changes, and what the journal is told; no pixels."""

from __future__ import annotations

import msgspec
import pytest
from msgspec.structs import replace

from kiosk.activities.tutorial import Touch
from kiosk.journal import events
from kiosk.journal.events import Event
from kiosk.packs.content import Content, Record
from kiosk.packs.media_files import MediaFiles
from kiosk.stay import Stay
from kiosk.visit.carnet import Added
from kiosk.visit.comfort import Comfort
from tests.samples import EVERYTHING

TUTORIAL = "lire-la-presse"
QUIZ = "connaissez-vous-la-mediatheque"


class Recorder:
    def __init__(self) -> None:
        self.events: list[Event] = []
        self.now = 100.0

    @property
    def kinds(self) -> list[str]:
        return [type(event).__name__ for event in self.events]


@pytest.fixture
def told() -> Recorder:
    return Recorder()


@pytest.fixture
def stay(content: Content, told: Recorder) -> Stay:
    stay = Stay(content, told.events.append, lambda: told.now)
    stay.begin()
    return stay


def test_a_visit_begins_once_however_often_the_light_is_touched(stay: Stay, told: Recorder) -> None:
    stay.begin()
    assert told.events == [events.VisitStarted(language="fr")]


def test_a_case_is_counted_at_its_first_opening_only(stay: Stay, told: Recorder) -> None:
    assert stay.open_case("cinema").title == "Cinéma"
    stay.open_case("cinema")
    assert told.events[1:] == [events.CaseOpened(universe="cinema")]
    assert stay.visit.opened == ("cinema",)


def test_a_step_done_says_after_how_many_mistakes_and_whether_it_was_shown(
    stay: Stay, told: Recorder
) -> None:
    run = stay.start_tutorial(TUTORIAL)
    wrong = next(
        i
        for i, block in enumerate(run.step.page.blocks)
        if i != run.target and hasattr(block, "is_target")
    )
    assert stay.touch_phone(wrong) is Touch.WRONG
    run.show()
    assert stay.touch_phone(run.target) is Touch.RIGHT
    assert told.events[-1] == events.StepDone(tutorial=TUTORIAL, step=0, mistakes=1, was_shown=True)


def test_a_tutorial_goes_on_where_it_was_after_a_look_elsewhere(stay: Stay, told: Recorder) -> None:
    run = stay.start_tutorial(TUTORIAL)
    stay.touch_phone(run.target)
    assert stay.start_tutorial(TUTORIAL) is run
    assert told.kinds.count("TutorialStarted") == 1


def test_the_last_step_finishes_the_tutorial_and_leaving_it_then_is_no_abandon(
    stay: Stay, told: Recorder
) -> None:
    run = stay.start_tutorial(TUTORIAL)
    for _step in range(run.count):
        stay.touch_phone(run.target)
    stay.leave_activity()
    assert told.kinds.count("StepDone") == run.count
    assert told.kinds[-1] == "TutorialFinished"
    assert stay.visit.finished == (TUTORIAL,)


def test_starting_something_else_leaves_the_tutorial_at_its_step(
    stay: Stay, told: Recorder
) -> None:
    run = stay.start_tutorial(TUTORIAL)
    stay.touch_phone(run.target)
    stay.play(QUIZ)
    assert events.StepAbandoned(tutorial=TUTORIAL, step=1, minutes="0-1") in told.events
    assert told.kinds[-1] == "ActivityStarted"


def test_an_answer_is_told_once_even_when_it_is_touched_twice(stay: Stay, told: Recorder) -> None:
    run = stay.play(QUIZ)
    right = next(i for i, choice in enumerate(run.question.choices) if choice.is_right)
    stay.do(run.choose, right)
    stay.do(run.choose, right)
    assert told.events[-1] == events.QuestionAnswered(
        activity=QUIZ, step=0, choice=right, is_right=True
    )
    assert told.kinds.count("QuestionAnswered") == 1


def test_an_answer_given_to_the_attract_screen_begins_the_visit_and_the_game_there(
    content: Content, told: Recorder
) -> None:
    stay = Stay(content, told.events.append, lambda: told.now)
    stay.answer(QUIZ, 2, 0)
    assert told.kinds == ["VisitStarted", "ActivityStarted", "QuestionAnswered"]
    run = stay.play(QUIZ)
    assert (run.step, run.drawn[0], run.answer.choice) == (0, 2, 0)


def test_a_quiz_skipped_to_its_end_is_finished_with_no_right_answer(
    stay: Stay, told: Recorder
) -> None:
    run = stay.play(QUIZ)
    for _question in range(run.count):
        stay.do(run.skip)
    assert told.kinds.count("StepSkipped") == run.count
    assert told.events[-1] == events.ActivityFinished(
        activity=QUIZ, kind="quiz", right="none", players=1, minutes="0-1"
    )


def test_what_is_kept_says_what_it_is_and_where_to_find_it(stay: Stay, told: Recorder) -> None:
    item = stay.item("tutorial", TUTORIAL)
    assert stay.keep(item) is Added.ADDED
    assert stay.keep(item) is Added.ALREADY_THERE
    assert item.title == "Lire la presse sur son téléphone"
    assert item.detail == "Presse · pas à pas"
    assert item.url == "https://asuivre.lillemetropole.fr/mediatheque-en-ligne"
    assert told.kinds.count("Kept") == 1


def test_everything_that_can_be_kept_has_an_address_that_fits_a_code(stay: Stay) -> None:
    content = stay.content
    kinds = {
        "universe": content.universes,
        "resource": content.resources,
        "tutorial": content.tutorials,
        "activity": content.activities,
        "pick": content.picks,
        "event": content.events,
    }
    for kind, things in kinds.items():
        for thing in things:
            assert stay.item(kind, thing.id).url.startswith("https://asuivre.lillemetropole.fr")


def test_a_pick_and_an_event_are_kept_with_what_one_looks_for_them_by(
    stay: Stay, told: Recorder
) -> None:
    stay.content = EVERYTHING
    pick, event = (
        stay.item("pick", "le-chant-des-forets"),
        stay.item("event", "heure-du-conte"),
    )
    assert pick.title == "Le chant des forêts"
    assert pick.detail == "Cinema · Une réalisatrice d’exemple"
    assert pick.url == "https://asuivre.lillemetropole.fr/exemple/le-chant-des-forets"
    assert event.title == "21 novembre\u00a0: Heure du conte"
    assert event.detail == "Samedi 21 novembre, de 16\u00a0h à 17\u00a0h"
    assert event.url == "https://asuivre.lillemetropole.fr/agenda"
    assert stay.keep(event) is Added.ADDED
    assert told.events[-1] == events.Kept(item_kind="event", id="heure-du-conte")


def test_a_record_is_kept_with_its_own_address_or_that_of_its_resource(
    stay: Stay, told: Recorder
) -> None:
    stay.content = EVERYTHING
    film = Record(id="lune", title="Le Voyage dans la Lune", universe="cinema", creator="Méliès")
    own = "https://asuivre.lillemetropole.fr/lune"
    of_resource = EVERYTHING.resource("vod").url
    addressed = replace(film, resource="vod", url=own)
    assert stay.record_item(addressed).url == own
    assert stay.record_item(replace(film, resource="vod")).url == of_resource
    for resource in ("", "perdue"):
        item = stay.record_item(replace(film, resource=resource))
        assert item.url == EVERYTHING.resources_of("cinema")[0].url
    assert (item.title, item.detail) == ("Le Voyage dans la Lune", "Cinema · Méliès")
    assert stay.keep(item) is Added.ADDED
    assert told.events[-1] == events.Kept(item_kind="record", id="lune")


def test_an_empty_carnet_shows_no_code(stay: Stay, told: Recorder) -> None:
    stay.show_carnet()
    assert "QrShown" not in told.kinds
    stay.keep(stay.item("universe", "presse"))
    stay.show_carnet()
    assert told.events[-1] == events.QrShown(what="carnet", subject="")


def test_the_end_tells_sizes_only_and_leaves_a_visit_as_new(stay: Stay, told: Recorder) -> None:
    stay.open_case("presse")
    stay.keep(stay.item("universe", "presse"))
    stay.play(QUIZ)
    told.now += 130
    stay.end("button")
    assert told.kinds[-2:] == ["ActivityAbandoned", "VisitEnded"]
    assert told.events[-1] == events.VisitEnded(reason="button", opened=1, kept=1, minutes="2-5")
    assert stay.visit.opened == ()
    assert stay.visit.carnet.items == ()
    assert (stay.game, stay.tutorial, stay.is_begun) == (None, None, False)


def test_a_visit_that_never_began_does_not_end(content: Content, told: Recorder) -> None:
    Stay(content, told.events.append, lambda: told.now).end("idle")
    assert told.events == []


def test_other_content_leaves_the_visit_and_the_place_in_a_game(stay: Stay) -> None:
    stay.open_case("presse")
    stay.do(stay.play(QUIZ).skip)
    quiz = stay.content.activity(QUIZ)
    renamed = msgspec.structs.replace(quiz, title="Un autre titre")
    stay.take(msgspec.structs.replace(stay.content, activities=(renamed,)), MediaFiles())
    assert stay.visit.opened == ("presse",)
    assert stay.game is not None
    assert (stay.game.activity.title, stay.game.step) == ("Un autre titre", 1)


def test_a_game_that_is_not_in_the_other_content_is_over(stay: Stay) -> None:
    stay.start_tutorial(TUTORIAL)
    stay.take(msgspec.structs.replace(stay.content, tutorials=()), MediaFiles())
    assert stay.tutorial is None


def test_every_visit_begins_with_the_comfort_that_is_asked_for(
    content: Content, told: Recorder
) -> None:
    stay = Stay(content, told.events.append, lambda: told.now, comfort=Comfort(text_scale=1.6))
    stay.begin()
    stay.visit.comfort = Comfort(theme="nuit")
    stay.end("button")
    assert stay.visit.comfort == Comfort(text_scale=1.6)

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from kiosk.errors import MachineError
from kiosk.journal.events import (
    ActivityFinished,
    ActivityStarted,
    Kept,
    RecordShown,
    StepSkipped,
    WayChosen,
)
from kiosk.packs.content import Content, Crossroads, Filter, GuidedChoice, Record, Way
from kiosk.screens.guided_choice import PEOPLE, SHAPES, signposts
from kiosk.visit.comfort import TEXT_SCALES
from kiosk.widgets.ways import WayCase
from tests.catalogues import desk_of
from tests.formats import FORMATS
from tests.patron import Patron
from tests.samples import EVERYTHING
from tests.screens.legibility import faint, misplaced

Arrive = Callable[..., Patron]

LONG = 10.0  # s
HOUR = (Filter("minutes", "<=", 60.0),)
FILM_TONIGHT = GuidedChoice(
    id="soiree",
    title="Quel film ce soir ?",
    universe="cinema",
    resource="vod",
    filters=(Filter("kind", "=", "film"),),
    crossroads=(
        Crossroads(
            id="qui",
            text="Vous regardez avec qui ?",
            ways=(
                Way(
                    text="En famille",
                    leads_to="duree",
                    filters=(Filter("audience", "=", "enfants"),),
                ),
                Way(text="En solo", leads_to="duree"),
            ),
        ),
        Crossroads(
            id="duree",
            text="Combien de temps avez-vous ?",
            ways=(
                Way(text="Une petite heure", filters=HOUR),
                Way(text="Une heure au plus", filters=HOUR),
            ),
        ),
    ),
)
EVENING = replace(
    EVERYTHING,
    activities=(FILM_TONIGHT,),
    resources=(replace(EVERYTHING.resource("vod"), provider="Arte VOD"),),
)
FILMS = tuple(
    Record(
        id=f"film-{number}",
        title=f"Film {number}",
        universe="cinema",
        creator="Une réalisatrice dont le nom est long",
        kind="film",
        year=1902,
        audience="enfants",
        minutes=14,
        tokens=0.5,
        summary=f"Ce que raconte le film {number}, en une phrase ou deux. On rit, puis on pleure.",
        url=f"https://asuivre.lillemetropole.fr/film-{number}",
        is_sample=True,
    )
    for number in range(1, 5)
)
TOO_LONG = replace(FILMS[0], id="long", title="Un film de deux heures", minutes=120)

SIX = ("Rire", "Pleurer", "Apprendre", "Frissonner", "Rêver ensemble très longtemps", "Voyager")


@pytest.fixture
def game(content: Content) -> GuidedChoice:
    return content.activity("quel-film-ce-soir")


@pytest.fixture
def asked(at_home: Patron, game: GuidedChoice) -> Patron:
    """Somebody at the first question."""
    return begin(at_home, game)


def begin(patron: Patron, game: GuidedChoice) -> Patron:
    patron.app.stage.go("guided_choice", game.id)
    patron.look()
    return patron


def ways(patron: Patron) -> list[str]:
    return [case.spoken for case in patron.controls if isinstance(case, WayCase)]


def answer_all(patron: Patron, game: GuidedChoice, way: int = -1) -> list[str]:
    """Take the last way of every question, or another, and say which these were."""
    taken = []
    for crossroads in game.crossroads:
        taken.append(crossroads.ways[way].text)
        patron.touch(taken[-1])
    return taken


def test_a_question_comes_with_its_ways_in_their_order(asked: Patron, game: GuidedChoice) -> None:
    first = game.crossroads[0]
    assert first.text in asked.words()
    assert f"Question 1 sur {len(game.crossroads)}" in asked.words()
    assert ways(asked) == [way.text for way in first.ways]


def test_the_light_grows_at_each_answer_and_shrinks_with_a_step_back(
    asked: Patron, game: GuidedChoice
) -> None:
    radii = [asked.screen.lens_radius]
    for crossroads in game.crossroads[:2]:
        asked.touch(crossroads.ways[0].text)
        radii.append(asked.screen.lens_radius)
    assert radii[0] < radii[1] < radii[2]
    asked.touch("Question 2")
    assert asked.screen.lens_radius == radii[1]


def test_answers_stay_in_sight_and_can_be_taken_back(asked: Patron, game: GuidedChoice) -> None:
    answer = game.crossroads[0].ways[1].text
    assert "Quitter le jeu" in asked.names
    asked.touch(answer)
    assert answer in asked.words()
    assert "Quitter le jeu" not in asked.names
    asked.touch("Question 1")
    assert game.crossroads[0].text in asked.words()


def test_the_end_says_what_was_answered_what_to_look_for_and_where(
    at_home: Patron,
) -> None:
    at_home.app.stay.content = EVENING
    begin(at_home, FILM_TONIGHT)
    taken = answer_all(at_home, FILM_TONIGHT)
    words = at_home.words()
    assert "Vous savez quoi chercher." in words
    assert [one for one in words if one in taken] == taken
    assert "genre\u00a0: film, au plus 60 minutes" in words
    assert "Chez vous, avec Arte VOD." in words
    assert "Carré à viser avec votre téléphone" in words


def test_three_records_that_fit_are_proposed_and_the_answers_say_why(arrive: Arrive) -> None:
    patron = evening(arrive, *FILMS, TOO_LONG)
    words = patron.words()
    assert "Voici 3 idées." in words
    assert words[words.index("Parce que vous avez dit\u00a0:") + 1 :][:2] == [
        "En famille",
        "Une petite heure",
    ]
    proposed = patron.said(RecordShown)
    assert {one.activity for one in proposed} == {FILM_TONIGHT.id}
    assert len({one.record for one in proposed}) == 3
    by_id = {record.id: record.title for record in FILMS}
    assert titles(patron) == {by_id[one.record] for one in proposed}


def test_fewer_records_are_fewer_proposals_and_none_says_what_to_look_for(arrive: Arrive) -> None:
    assert "Voici une idée." in evening(arrive, FILMS[0], TOO_LONG).words()
    words = evening(arrive, TOO_LONG).words()
    assert "Vous savez quoi chercher." in words
    assert "Parce que vous avez dit\u00a0:" not in words
    assert "genre\u00a0: film, pour\u00a0: enfants, au plus 60 minutes" in words


def test_each_proposal_is_kept_by_its_own_button(arrive: Arrive) -> None:
    patron = evening(arrive, *FILMS[:2])
    while "Garder Film 2" not in patron.names:
        patron.touch("Voir la suite")
    patron.touch("Garder Film 2")
    assert patron.said(Kept) == [Kept(item_kind="record", id="film-2")]
    (item,) = patron.app.stay.visit.carnet.items
    assert (item.title, item.url) == ("Film 2", "https://asuivre.lillemetropole.fr/film-2")


def test_a_proposal_opens_on_its_page_and_the_way_back_leads_to_all_of_them(
    arrive: Arrive, tmp_path: Path
) -> None:
    desk = desk_of(tmp_path, EVENING, FILMS)
    patron = evening(arrive, *FILMS, catalogue=desk)
    proposed = titles(patron)
    while not any(name.startswith("Voir Film") for name in patron.names):
        patron.touch("Voir la suite")
    title = next(_titles(patron))
    patron.touch(f"Voir {title}")
    assert patron.screen.name == "record"
    opened = next(one for one in FILMS if one.title == title)
    assert patron.app.stage.history[-1] == ("record", opened.id)
    patron.press("escape")
    assert titles(patron) == proposed
    desk.close()


def test_a_proposal_stays_when_one_comes_back_and_does_not_come_again(arrive: Arrive) -> None:
    patron = evening(arrive, *FILMS)
    proposed = titles(patron)
    patron.touch("Demander de l’aide")
    patron.press("escape")
    assert titles(patron) == proposed
    patron.touch("Recommencer")
    answer_all(patron, FILM_TONIGHT, 0)
    assert titles(patron) == {record.title for record in FILMS} - proposed
    assert len(patron.said(RecordShown)) == len(FILMS)


def test_a_catalogue_that_cannot_be_read_leaves_what_to_look_for(arrive: Arrive) -> None:
    def refuse() -> Iterator[Record]:
        raise MachineError("the file cannot be read", fix="check the disk")

    patron = arrive(content=EVENING)
    patron.touch("Touchez la lumière")
    patron.app.stay.records = refuse
    begin(patron, FILM_TONIGHT)
    answer_all(patron, FILM_TONIGHT)
    assert "Vous savez quoi chercher." in patron.words()


def test_while_the_catalogue_is_searched_it_says_so(arrive: Arrive) -> None:
    let_go = threading.Event()

    def slowly() -> Iterator[Record]:
        let_go.wait(LONG)
        yield FILMS[0]

    patron = arrive(content=EVENING)
    patron.touch("Touchez la lumière")
    patron.app.stay.records, patron.is_patient = slowly, False
    begin(patron, FILM_TONIGHT)
    answer_all(patron, FILM_TONIGHT, 0)
    assert "On cherche…" in patron.words()
    patron.touch("Accueil")
    let_go.set()
    patron.look()
    assert patron.said(RecordShown) == []


@pytest.mark.long
@pytest.mark.parametrize("reach", [False, True])
@pytest.mark.parametrize("text_scale", TEXT_SCALES[:: len(TEXT_SCALES) - 1])
@pytest.mark.parametrize("size", FORMATS)
def test_proposals_can_be_read_and_kept_whatever_the_letters(
    arrive: Arrive, size: str, text_scale: float, reach: bool
) -> None:
    patron = evening(arrive, *FILMS[:3], size=FORMATS[size], text_scale=text_scale, reach=reach)
    wrong, kept = [*misplaced(patron)], keeps(patron)
    while any(name.startswith("Voir la suite") for name in patron.names):
        patron.touch("Voir la suite")
        if "Voir la suite, Page 1 " in " ".join(patron.names):
            break
        wrong += misplaced(patron)
        kept |= keeps(patron)
    assert wrong == []
    assert kept == {"Garder Film 1", "Garder Film 2", "Garder Film 3"}


@pytest.mark.parametrize("palette", ["clair", "nuit", "contraste"])
def test_proposals_stand_out_in_every_palette(arrive: Arrive, palette: str) -> None:
    assert list(faint(evening(arrive, *FILMS[:3], palette=palette))) == []


def evening(arrive: Arrive, *records: Record, **how: object) -> Patron:
    """Somebody who has answered: en famille, une petite heure."""
    patron = arrive(content=EVENING, records=records, **how)
    patron.touch("Touchez la lumière")
    begin(patron, FILM_TONIGHT)
    answer_all(patron, FILM_TONIGHT, 0)
    return patron


def titles(patron: Patron) -> set[str]:
    """The films that are proposed, on all pages."""
    found = set(_titles(patron))
    while any(name.startswith("Voir la suite") for name in patron.names):
        patron.touch("Voir la suite")
        if "Voir la suite, Page 1 " in " ".join(patron.names):
            break
        found |= set(_titles(patron))
    return found


def _titles(patron: Patron) -> Iterator[str]:
    for said in patron.words():
        if said.startswith("Voir Film"):
            yield said.removeprefix("Voir ").partition(",")[0]


def keeps(patron: Patron) -> set[str]:
    return {name for name in patron.names if name.startswith("Garder ")}


def test_not_minding_is_no_answer(asked: Patron, game: GuidedChoice) -> None:
    for _crossroads in game.crossroads:
        asked.touch("Peu importe")
    assert "Vous savez quoi chercher." in asked.words()
    assert len(asked.said(StepSkipped)) == len(game.crossroads)
    assert not any("jeton" in said for said in asked.words())


def test_a_choice_is_recorded_and_made_again(asked: Patron, game: GuidedChoice) -> None:
    answer_all(asked, game)
    last = [len(one.ways) - 1 for one in game.crossroads]
    assert asked.said(WayChosen) == [
        WayChosen(activity=game.id, step=step, choice=choice) for step, choice in enumerate(last)
    ]
    assert asked.said(ActivityFinished) == [
        ActivityFinished(activity=game.id, kind="guided-choice", right="", players=1, minutes="0-1")
    ]
    asked.touch("Recommencer")
    assert game.crossroads[0].text in asked.words()
    assert len(asked.said(ActivityStarted)) == 2


def test_the_way_on_can_be_kept(asked: Patron, game: GuidedChoice) -> None:
    answer_all(asked, game)
    asked.touch("Dans mon carnet")
    assert asked.said(Kept) == [Kept(item_kind="activity", id=game.id)]


def test_a_look_at_help_comes_back_to_the_same_question(asked: Patron, game: GuidedChoice) -> None:
    asked.touch(game.crossroads[0].ways[0].text)
    asked.touch("Demander de l’aide")
    asked.press("escape")
    assert game.crossroads[1].text in asked.words()


def test_the_pictures_of_ways_say_for_whom_and_how_many() -> None:
    def drawn(*filters: tuple[Filter, ...]) -> list[tuple[str, float]]:
        ways = tuple(Way(text=str(n), filters=found) for n, found in enumerate(filters))
        posts = signposts(Crossroads(id="a", text="", ways=ways))
        return [(post.scene, post.tokens) for post in posts]

    assert drawn((), (Filter("audience", "=", "enfants"),)) == [(PEOPLE[0], 0), (PEOPLE[1], 0)]
    assert [tokens for _scene, tokens in drawn((Filter("tokens", "<=", 1.5),), ())] == [1.5, 0]
    assert drawn((), ()) == [(SHAPES[0], 0), (SHAPES[1], 0)]


@pytest.mark.long
@pytest.mark.parametrize("text_scale", TEXT_SCALES[:: len(TEXT_SCALES) - 1])
@pytest.mark.parametrize("size", FORMATS)
def test_two_to_six_ways_can_be_read_and_touched_whatever_the_letters(
    arrive: Callable[..., Patron],
    content: Content,
    game: GuidedChoice,
    size: str,
    text_scale: float,
) -> None:
    question = "De quoi avez-vous envie de regarder ensemble ce soir à la maison ?"
    for count in range(2, len(SIX) + 1):
        only = Crossroads(id="a", text=question, ways=tuple(Way(text=one) for one in SIX[:count]))
        other = replace(content, activities=(replace(game, crossroads=(only,)),))
        patron = begin(arrive(content=other, size=FORMATS[size], text_scale=text_scale), game)
        found, wrong = ways(patron), list(misplaced(patron))
        while "Autres réponses" in patron.names and len(found) < count:
            patron.touch("Autres réponses")
            found += ways(patron)
            wrong += misplaced(patron)
        assert (found, wrong) == (list(SIX[:count]), [])

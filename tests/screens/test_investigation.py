"""An investigation by touch: the case, the evidence board, the verdict, the method."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from PIL import Image

from kiosk.journal.events import (
    ActivityAbandoned,
    ActivityFinished,
    ActivityStarted,
    Kept,
    QuestionAnswered,
    StepSkipped,
    WayChosen,
)
from kiosk.packs.content import (
    Choice,
    Clue,
    Content,
    Investigation,
    Lead,
    Media,
    Question,
    Rich,
    Span,
)
from kiosk.packs.media_files import MediaFiles
from kiosk.screens.investigation import FIRST_RADIUS, LAST_RADIUS
from kiosk.theme import theme
from kiosk.visit.comfort import TEXT_SCALES
from kiosk.widgets.clue_case import ClueCase
from kiosk.widgets.photo import Photo
from kiosk.widgets.picture import OPEN_RADIUS
from tests.formats import FORMATS
from tests.patron import Patron
from tests.screens.legibility import faint, misplaced

Arrive = Callable[..., Patron]

LONG = (
    "Le message ne dit pas qui l’a écrit. Il demande de le transférer à dix amis avant minuit. "
    "Aucun nom, aucun journal et aucun site n’est cité, et tout est en lettres capitales."
)
RIGHT, WRONG = "Je ne le partage pas", "Je le partage"
TITLES = (
    "La source",
    "La date de publication",
    "L’image, cherchée ailleurs",
    "Le site",
    "Une autre source qui dit le contraire",
    "L’adresse",
    "Le ton et les capitales",
    "Le calendrier des bibliothèques de la métropole",
)


def rich(text: str) -> Rich:
    return (Span(text),)


NIGHT = Investigation(
    id="la-nuit",
    title="Le message de la nuit",
    universe="presse",
    case=(rich("Un message circule."), rich("Est-ce vrai\u00a0?")),
    clues=(
        Clue(
            id="source",
            title="La source",
            text=(rich("Le message n’est pas signé. Il circule depuis hier."),),
            leads=(Lead("Regarder la date", "date"), Lead("Chercher ailleurs", "ailleurs")),
        ),
        Clue(
            id="date",
            title="La date",
            text=(rich("Il n’a pas de date."),),
            media=Media("media/date.png", "Un message sans date.", "Bibliothèque d’exemple"),
        ),
        Clue(
            id="ailleurs",
            title="Une autre source",
            text=(rich("Le portail dit le contraire."),),
            leads=(Lead("Regarder la photo", "photo"),),
        ),
        Clue(id="photo", title="La photo", text=(rich("Elle vient d’une autre ville."),)),
    ),
    verdict=Question(
        text="Que faites-vous de ce message\u00a0?",
        choices=(Choice(WRONG), Choice("Je le garde pour plus tard"), Choice(RIGHT, True)),
        explanation=(rich("Sans auteur ni date, c’est une intox."),),
    ),
    method=(rich("Qui parle\u00a0?"), rich("De quand cela date-t-il\u00a0?")),
)

FULL = replace(
    NIGHT,
    title="La photo de la place de l’hôtel de ville, un soir de novembre",
    case=(rich(LONG), rich(LONG)),
    clues=tuple(
        Clue(
            id=str(number),
            title=title,
            text=(rich(LONG), rich(LONG)),
            media=Media("media/date.png", "Une place.", "Bibliothèque d’exemple"),
            leads=tuple(
                Lead(f"Regarder de près {TITLES[to % 8].lower()}", str(to % 8))
                for to in range(number + 1, number + 5)
            ),
        )
        for number, title in enumerate(TITLES)
    ),
    verdict=Question(
        text="Cette photo montre-t-elle vraiment la place un soir de novembre\u00a0?",
        choices=(
            Choice("Oui, c’est une photo de la place prise cette semaine"),
            Choice("Non, la photo est plus ancienne et vient d’ailleurs", True),
            Choice("Impossible à dire avec ce qui a été montré ici"),
            Choice("Une image fabriquée"),
        ),
        explanation=(rich(LONG),),
        hint=rich("Comparez la date de la photo et celle du message."),
    ),
    method=tuple(rich(f"{number}. {LONG}") for number in range(1, 5)),
)


def begin(arrive: Arrive, content: Content, played: Investigation = NIGHT, **how: object) -> Patron:
    patron = arrive(content=replace(content, activities=(played,)), **how)
    patron.touch("Touchez la lumière")
    patron.app.stage.go("investigation", played.id)
    patron.look()
    return patron


@pytest.fixture
def told(arrive: Arrive, content: Content) -> Patron:
    """Somebody who reads the case."""
    return begin(arrive, content)


@pytest.fixture
def searching(told: Patron) -> Patron:
    """Somebody before the evidence board."""
    told.touch("J’enquête")
    return told


@pytest.fixture
def judging(searching: Patron) -> Patron:
    """Somebody who saw one clue and thinks that it is enough."""
    searching.touch("La source")
    searching.touch("Rendre mon verdict")
    return searching


@pytest.fixture
def media(tmp_path: Path) -> MediaFiles:
    (tmp_path / "media").mkdir()
    Image.new("RGB", (900, 600), (200, 60, 60)).save(tmp_path / "media/date.png")
    return MediaFiles((tmp_path,))


def cases(patron: Patron) -> list[str]:
    return [case.spoken for case in patron.controls if isinstance(case, ClueCase)]


def photos(patron: Patron) -> list[str]:
    return [one.spoken for one in patron.screen.walk() if isinstance(one, Photo) and one.source]


# --- the case and the board ------------------------------------------------------------------


def test_the_case_is_told_in_large_letters_before_anything_is_asked(told: Patron) -> None:
    assert told.words()[:4] == [
        "L’affaire",
        "Le message de la nuit",
        "Un message circule.",
        "Est-ce vrai\u00a0?",
    ]
    assert told.names[0] == "J’enquête"
    first, other = (
        one for one in told.screen.walk() if getattr(one, "text", "") in told.words()[2:4]
    )
    assert first.font_size >= other.font_size >= theme.body


def test_what_is_locked_says_which_clue_opens_it(searching: Patron) -> None:
    assert cases(searching) == [
        "La source, À regarder",
        "La date, Fermé, S’ouvre depuis «\u00a0La source\u00a0»",
        "Une autre source, Fermé, S’ouvre depuis «\u00a0La source\u00a0»",
        "La photo, Fermé, S’ouvre depuis «\u00a0Une autre source\u00a0»",
    ]
    searching.touch("La photo")
    assert cases(searching)
    assert "S’ouvre depuis «\u00a0Une autre source\u00a0»" in searching.words()


def test_a_clue_shows_what_was_found_and_opens_others(searching: Patron) -> None:
    searching.touch("La source")
    words = searching.words()
    assert {"Indice 1 sur 4", "Le message n’est pas signé. Il circule depuis hier."} <= set(words)
    searching.touch("Retour aux indices")
    assert cases(searching)[:3] == [
        "La source, Déjà regardé, Le message n’est pas signé.",
        "La date, À regarder",
        "Une autre source, À regarder",
    ]
    assert "1 indice regardé sur 4." in searching.words()


def test_a_lead_goes_straight_to_its_clue_and_is_ticked_afterwards(searching: Patron) -> None:
    searching.touch("La source")
    searching.touch("Chercher ailleurs")
    assert "Le portail dit le contraire." in searching.words()
    searching.touch("Regarder la photo")
    searching.touch("Retour aux indices")
    searching.touch("La source")
    looks = {one.text: one.look for one in searching.controls if hasattr(one, "look")}
    assert (looks["Chercher ailleurs"], looks["Regarder la date"]) == ("secondary", "light")


def test_clues_without_leads_all_lie_open(arrive: Arrive, content: Content) -> None:
    clues = tuple(replace(clue, leads=()) for clue in NIGHT.clues)
    patron = begin(arrive, content, replace(NIGHT, clues=clues))
    patron.touch("J’enquête")
    assert all(name.endswith("À regarder") for name in cases(patron))
    patron.touch("La photo")
    assert "Suivez une piste\u00a0:" not in patron.words()


def test_the_case_can_be_read_again(searching: Patron) -> None:
    searching.touch("La source")
    searching.touch("Retour aux indices")
    searching.touch("Relire l’affaire")
    assert "Un message circule." in searching.words()
    searching.touch("Retour aux indices")
    assert cases(searching)


def test_the_glass_grows_with_what_is_known_and_at_the_end_all_is_light(
    searching: Patron,
) -> None:
    radii = [searching.screen.lens_radius]
    for _clue in NIGHT.clues:
        searching.touch("Passer")
        radii.append(searching.screen.lens_radius)
    assert radii == sorted(set(radii))
    assert (radii[0], radii[-1]) == (FIRST_RADIUS, LAST_RADIUS)
    searching.touch("Rendre mon verdict")
    searching.touch(RIGHT)
    assert searching.screen.lens_radius == OPEN_RADIUS


def test_the_hint_lights_the_next_clue(searching: Patron) -> None:
    searching.touch("Un indice")
    assert cases(searching)[0] == "La source, Regardez ici"
    searching.touch("Un indice")
    assert "À regarder ensuite\u00a0: La source" in searching.words()


def test_the_hint_on_the_page_of_a_clue_names_the_next_one(searching: Patron) -> None:
    searching.touch("La source")
    searching.touch("Un indice")
    assert "À regarder ensuite\u00a0: La date" in searching.words()


def test_where_no_hint_is_left_something_kind_is_said(told: Patron) -> None:
    told.touch("Un indice")
    assert "Les indices vous attendent. Touchez «\u00a0J’enquête\u00a0»." in told.words()
    for _move in range(1 + len(NIGHT.clues)):
        told.touch("Passer")
    told.touch("Un indice")
    assert "Vous avez regardé tous les indices. Rendez votre verdict." in told.words()


# --- the verdict -----------------------------------------------------------------------------


def test_the_verdict_can_be_given_from_the_first_clue_on(searching: Patron) -> None:
    assert "Rendre mon verdict" not in searching.names
    searching.touch("La source")
    assert "Rendre mon verdict" in searching.names
    searching.touch("Retour aux indices")
    assert "Rendre mon verdict" in searching.names


def test_a_right_verdict_is_explained_with_the_clues_that_count(judging: Patron) -> None:
    assert {NIGHT.verdict.text, "1 indice regardé sur 4."} <= set(judging.words())
    judging.touch(RIGHT)
    assert judging.heard[-1] == "right"
    words = told_on_all_pages(judging)
    assert {"Bien vu.", RIGHT, "Sans auteur ni date, c’est une intox."} <= set(words)
    assert "La date\u00a0: Il n’a pas de date." in words
    assert "Presque." not in words


def test_a_wrong_verdict_is_explained_too(judging: Patron) -> None:
    judging.touch(WRONG)
    assert judging.heard[-1] == "again"
    words = told_on_all_pages(judging)
    assert {"Presque.", "Sans auteur ni date, c’est une intox."} <= set(words)
    assert f"{WRONG}, Votre réponse" in words
    assert f"{RIGHT}, La bonne réponse" in words


def test_the_hint_takes_a_wrong_verdict_away(judging: Patron) -> None:
    judging.touch("Un indice")
    assert [one for one in judging.names if one.startswith("Je le")] == [WRONG]
    assert RIGHT in judging.names


def test_a_verdict_can_wait_for_another_clue(judging: Patron) -> None:
    judging.touch("Revoir les indices")
    judging.touch("La date")
    assert "Il n’a pas de date." in judging.words()


def test_the_method_can_be_kept_and_played_again(judging: Patron) -> None:
    judging.touch(RIGHT)
    judging.touch("La méthode")
    assert {"La méthode à emporter", "Qui parle\u00a0?", "De quand cela date-t-il\u00a0?"} <= set(
        judging.words()
    )
    judging.touch("Dans mon carnet")
    assert judging.said(Kept) == [Kept(item_kind="activity", id="la-nuit")]
    judging.app.stage.hush()
    judging.touch("Recommencer")
    assert "Un message circule." in judging.words()
    assert len(judging.said(ActivityStarted)) == 2


def test_whoever_passes_the_verdict_reads_it_with_the_method(judging: Patron) -> None:
    judging.touch("Passer")
    assert {"La méthode à emporter", "Le verdict", "Sans auteur ni date, c’est une intox."} <= set(
        judging.words()
    )


# --- what is recorded --------------------------------------------------------------------------


def test_each_clue_and_the_verdict_are_recorded(searching: Patron) -> None:
    searching.touch("La source")
    searching.touch("Chercher ailleurs")
    searching.touch("Rendre mon verdict")
    searching.touch(WRONG)
    searching.touch("La méthode")
    assert searching.said(WayChosen) == [
        WayChosen(activity="la-nuit", step=0, choice=0),
        WayChosen(activity="la-nuit", step=1, choice=2),
    ]
    assert searching.said(QuestionAnswered) == [
        QuestionAnswered(activity="la-nuit", step=4, choice=0, is_right=False)
    ]
    (finished,) = searching.said(ActivityFinished)
    assert (finished.kind, finished.activity) == ("investigation", "la-nuit")


def test_passing_all_of_it_ends_with_the_method(told: Patron) -> None:
    while "La méthode à emporter" not in told.words():
        told.touch("Passer")
    assert told.said(StepSkipped) == [StepSkipped(activity="la-nuit", step=4)]
    assert len(told.said(ActivityFinished)) == 1


def test_leaving_half_way_is_recorded_as_such(searching: Patron) -> None:
    searching.touch("La source")
    searching.touch("Quitter le jeu")
    (left,) = searching.said(ActivityAbandoned)
    assert (left.kind, left.step) == ("investigation", 1)


def test_a_look_at_help_comes_back_to_the_same_clue(searching: Patron) -> None:
    searching.touch("La source")
    searching.touch("Demander de l’aide")
    searching.touch("Retour")
    assert "Indice 1 sur 4" in searching.words()


# --- by keyboard, with pictures, in all letters -----------------------------------------------


def test_it_can_be_played_to_the_end_from_a_keyboard(told: Patron) -> None:
    for name in ("J’enquête", "La source", "Rendre mon verdict", RIGHT, "La méthode"):
        press(told, name)
    assert "La méthode à emporter" in told.words()
    assert told.said(QuestionAnswered)[0].is_right


def press(patron: Patron, name: str) -> None:
    """Walk to a control with the tab key, and press enter."""
    for _step in patron.names:
        patron.press("tab")
        if patron.focused.startswith(name):
            patron.press("enter")
            return
    raise AssertionError(f"no focus on {name}")


@pytest.mark.parametrize("text_scale", [1.0, 2.0])
def test_a_picture_is_shown_with_its_credit_and_a_lost_one_in_words(
    arrive: Arrive, content: Content, media: MediaFiles, text_scale: float
) -> None:
    for files, shown in ((media, ["Un message sans date."]), (MediaFiles(), [])):
        patron = begin(arrive, content, text_scale=text_scale)
        patron.app.stay.media = files
        patron.touch("J’enquête")
        patron.touch("La source")
        patron.touch("Retour aux indices")
        patron.touch("La date")
        assert photos(patron) == shown
        assert "Un message sans date." in patron.words()
        assert ("Bibliothèque d’exemple" in patron.words()) is bool(shown)


@pytest.mark.long
@pytest.mark.parametrize("text_scale", TEXT_SCALES[:: len(TEXT_SCALES) - 1])
@pytest.mark.parametrize("size", FORMATS)
def test_eight_long_clues_can_be_read_and_touched_whatever_the_letters(
    arrive: Arrive, content: Content, media: MediaFiles, size: str, text_scale: float
) -> None:
    patron = begin(
        arrive,
        content,
        FULL,
        size=FORMATS[size],
        text_scale=text_scale,
        mirrored=size == "1280x800",
        reach=size == "1080x1920",
    )
    patron.app.stay.media = media
    wrong = [found for moment in played_to_the_end(patron) for found in seen(patron, moment)]
    assert "\n".join(wrong) == ""


@pytest.mark.long
@pytest.mark.parametrize("palette", ["nuit", "contraste"])
def test_it_can_be_read_in_every_palette(
    arrive: Arrive, content: Content, media: MediaFiles, palette: str
) -> None:
    patron = begin(arrive, content, palette=palette)
    patron.app.stay.media = media
    wrong = [
        found
        for moment in played_to_the_end(patron)
        for found in (*seen(patron, moment), *faint(patron))
    ]
    assert "\n".join(wrong) == ""


def played_to_the_end(patron: Patron) -> Iterator[str]:
    """Each moment of the game, wrong at the verdict, with every page turned."""
    run = patron.screen.run
    yield from pages(patron, "the case")
    patron.touch("J’enquête")
    yield from pages(patron, "the shut board")
    for clue in run.activity.clues[:2]:
        patron.touch("Passer")
        yield from pages(patron, clue.title)
    patron.touch("Retour aux indices")
    patron.touch("Un indice")
    yield from pages(patron, "the board")
    patron.touch("Rendre mon verdict")
    patron.touch("Un indice")
    yield "the verdict"
    patron.touch(run.activity.verdict.choices[0].text)
    yield from pages(patron, "the answer")
    patron.touch("La méthode")
    yield from pages(patron, "the method")


def pages(patron: Patron, moment: str) -> Iterator[str]:
    yield moment
    first = next((name for name in patron.names if name.startswith("Voir la suite")), "")
    while first:
        patron.touch("Voir la suite")
        if first in patron.names:
            return
        yield f"{moment}, later"


def seen(patron: Patron, moment: str) -> list[str]:
    return [f"{moment}: {found}" for found in misplaced(patron)]


def told_on_all_pages(patron: Patron) -> list[str]:
    return [said for _moment in pages(patron, "") for said in patron.words()]

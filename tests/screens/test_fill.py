"""Phrases à trous by touch: words that go in, nearly right ones, and what is told of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from kiosk.journal.events import (
    ActivityAbandoned,
    ActivityFinished,
    Kept,
    QuestionAnswered,
    StepSkipped,
)
from kiosk.packs.content import Content, Fill, Gap, Sentence, Span, Words, plain
from kiosk.visit.comfort import TEXT_SCALES
from tests.formats import FORMATS
from tests.patron import Patron
from tests.samples import EVERYTHING
from tests.screens.legibility import faint, misplaced

Arrive = Callable[..., Patron]

TOKENS = Sentence(
    parts=(
        Words("Vous avez "),
        Gap("4", ("2", "10")),
        Words(" jetons par "),
        Gap("mois", ("jour",)),
        Words("."),
    ),
    explanation=((Span("Ils reviennent le mois suivant."),),),
)
LIBRARY = Sentence(
    parts=(Words("On s’inscrit à la "), Gap("bibliothèque", ("mairie",)), Words(".")),
)
FILL = Fill(id="phrases", title="Les mots", universe="presse", sentences=(TOKENS, LIBRARY))
# 200 characters, three gaps, and a long explanation.
LONG = replace(
    FILL,
    sentences=(
        Sentence(
            parts=(
                Words("Avec votre inscription à la "),
                Gap("bibliothèque de votre commune", ("mairie", "poste", "Région")),
                Words(", vous lisez "),
                Gap("gratuitement", ("contre un jeton",)),
                Words(" plus de 1\u00a0500 titres de presse en ligne, chez vous, "),
                Gap("jour et nuit", ("le samedi seulement", "aux heures d’ouverture")),
                Words(", sur votre téléphone, une tablette ou un ordinateur."),
            ),
            explanation=(
                (
                    Span(
                        "Une inscription dans l’une des 125 bibliothèques suffit pour toute la "
                        "métropole. Elle ouvre aussi les films, les cours et les livres numériques."
                    ),
                ),
            ),
        ),
        LIBRARY,
    ),
)


def begin(patron: Patron, fill: Fill = FILL) -> Patron:
    patron.app.stage.go("fill", fill.id)
    patron.look()
    return patron


def content_with(fill: Fill) -> Content:
    return replace(EVERYTHING, activities=(fill,))


@pytest.fixture
def playing(arrive: Arrive) -> Patron:
    """Somebody before the first sentence."""
    return begin(arrive(content=content_with(FILL)))


def enter(patron: Patron, name: str) -> None:
    for _ in patron.controls:
        patron.press("tab")
        if patron.focused == name:
            break
    patron.press("enter")


def options(patron: Patron) -> set[str]:
    words = {"4", "2", "10", "mois", "jour", "bibliothèque", "mairie"}
    return words & set(patron.names)


def test_a_sentence_has_a_blank_and_words_to_choose_from(playing: Patron) -> None:
    assert {"Phrase 1 sur 2", "Vous avez … jetons par …."} <= set(playing.words())
    assert options(playing) == {"4", "2", "10"}


def test_the_right_word_goes_in_and_its_sentence_goes_on(playing: Patron) -> None:
    playing.touch("4")
    assert {"Oui !", "Vous avez 4 jetons par …."} <= set(playing.words())
    assert playing.heard[-1] == "right"
    assert "Ils reviennent le mois suivant." not in playing.words()
    playing.touch("Continuer")
    assert "Vous avez 4 jetons par …." in playing.words()
    assert options(playing) == {"mois", "jour"}


def test_a_wrong_word_is_nearly_right_and_the_right_one_goes_in(playing: Patron) -> None:
    playing.touch("10")
    told = {"Presque.", "Vous avez 4 jetons par ….", "Votre réponse\u00a0: 10"}
    assert told | {"La bonne réponse\u00a0: 4"} <= set(playing.words())
    assert playing.heard[-1] == "again"
    assert options(playing) == set()


def test_the_explanation_comes_with_the_last_word_of_the_sentence(playing: Patron) -> None:
    playing.touch("4")
    playing.touch("Continuer")
    playing.touch("jour")
    assert {"Vous avez 4 jetons par mois.", "Ils reviennent le mois suivant."} <= set(
        playing.words()
    )
    playing.touch("Continuer")
    assert {"Phrase 2 sur 2", "On s’inscrit à la …."} <= set(playing.words())


def test_a_hint_leaves_one_wrong_word_less_and_is_not_given_twice(playing: Patron) -> None:
    playing.touch("Un indice")
    assert options(playing) == {"4", "2"}
    playing.touch("Un indice")
    assert "Pas d’autre indice. Essayez, ou passez." in playing.words()


def test_of_two_words_the_hint_tells_the_first_letter(playing: Patron) -> None:
    playing.touch("Passer")
    playing.touch("Un indice")
    assert "Le mot commence par «\u00a0m\u00a0»." in playing.words()
    assert options(playing) == {"mois", "jour"}


def test_words_filled_in_to_the_end_are_told_recorded_and_kept(playing: Patron) -> None:
    for word in ("4", "jour", "bibliothèque"):
        playing.touch(word)
        playing.touch("Continuer")
    assert {
        "Tous les mots sont à leur place.",
        "Vous avez trouvé 2 mots.",
        plain(TOKENS.explanation[0]),
    } <= set(playing.words())
    assert playing.said(QuestionAnswered) == [
        QuestionAnswered(activity="phrases", step=0, choice=0, is_right=True),
        QuestionAnswered(activity="phrases", step=1, choice=1, is_right=False),
        QuestionAnswered(activity="phrases", step=2, choice=0, is_right=True),
    ]
    assert [event.right for event in playing.said(ActivityFinished)] == ["most"]
    playing.touch("Dans mon carnet")
    assert playing.said(Kept) == [Kept(item_kind="activity", id="phrases")]
    playing.app.stage.hush()
    playing.touch("Recommencer")
    assert "Phrase 1 sur 2" in playing.words()


def test_whoever_passes_over_every_word_is_told_them_all_the_same(playing: Patron) -> None:
    for _ in range(3):
        playing.touch("Passer")
    assert "Maintenant, vous les connaissez." in playing.words()
    assert playing.said(StepSkipped) == [
        StepSkipped(activity="phrases", step=step) for step in range(3)
    ]


def test_leaving_half_way_is_recorded_at_its_gap(playing: Patron) -> None:
    playing.touch("Passer")
    playing.press("escape")
    left = playing.said(ActivityAbandoned)
    assert [(event.activity, event.kind, event.step) for event in left] == [("phrases", "fill", 1)]


def test_the_sentence_is_as_it_was_after_a_look_at_help(playing: Patron) -> None:
    playing.touch("4")
    playing.touch("Demander de l’aide")
    playing.touch("Retour")
    assert {"Oui !", "Vous avez 4 jetons par …."} <= set(playing.words())


def test_a_keyboard_is_enough_to_play(playing: Patron) -> None:
    for word in ("4", "mois", "mairie"):
        enter(playing, word)
        enter(playing, "Continuer")
    assert "Tous les mots sont à leur place." in playing.words()


@pytest.mark.long
@pytest.mark.parametrize("text_scale", [TEXT_SCALES[0], TEXT_SCALES[-1]])
@pytest.mark.parametrize("size", FORMATS)
def test_a_long_sentence_can_be_read_and_its_words_touched(
    arrive: Arrive, size: str, text_scale: float
) -> None:
    patron = arrive(
        content=content_with(LONG),
        size=FORMATS[size],
        text_scale=text_scale,
        mirrored=size == "1280x800",
        reach=size == "1080x1920",
    )
    begin(patron, LONG)
    for word in ("mairie", "gratuitement", "le samedi seulement"):
        well_placed(patron)
        patron.touch(word)
        for _page in range(int(patron.screen.ids.place.children[0].ids.pages.count)):
            well_placed(patron)
            if patron.names[0].startswith("Voir la suite"):
                patron.touch("Voir la suite")
        patron.touch("Continuer")
    patron.touch("Passer")
    assert patron.screen.run.is_over
    well_placed(patron)


def well_placed(patron: Patron) -> None:
    assert [*misplaced(patron), *faint(patron)] == []

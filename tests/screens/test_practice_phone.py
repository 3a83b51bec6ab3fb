"""The practice phone as a patron has it: lists, a keyboard, a way back, a way on at home."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from kivy.core.window import Window

from kiosk.handoff.link import step_link
from kiosk.handoff.qr import matrix
from kiosk.journal.events import (
    Kept,
    QrShown,
    StepAbandoned,
    StepDone,
    StepSkipped,
    TutorialFinished,
)
from kiosk.packs.content import Content, Step
from kiosk.theme import theme, tokens
from kiosk.widgets.halo import Halo
from kiosk.widgets.phone import PhoneField
from kiosk.widgets.step_code import StepCode
from tests.formats import FORMATS
from tests.patron import Patron, lay_out
from tests.screens.legibility import faint, misplaced
from tests.screens.practice import ADDRESS, LIST, WORD, with_practice

Arrive = Callable[..., Patron]
Practise = Callable[..., Patron]
BACKSPACE = 8
LONGEST_WORD = 20.0  # s
TUTORIAL = "chercher"


@pytest.fixture
def practise(arrive: Arrive, content: Content) -> Practise:
    """Somebody at the first of these steps."""

    def come(*steps: Step, **how: object) -> Patron:
        patron = arrive(content=with_practice(content, *steps), **how)
        patron.touch("Touchez la lumière")
        patron.touch("Apprendre pas à pas")
        return patron

    return come


def type_keys(patron: Patron, *names: str) -> None:
    """Touch keys, slowly enough for none to count as a bounce."""
    for name in names:
        patron.touch(name)
        patron.screen._keyboard()._last = None


def write(patron: Patron, text: str) -> None:
    """Type on a real keyboard."""
    patron._do(lambda: Window.dispatch("on_textinput", text))


def field(patron: Patron) -> PhoneField:
    (found,) = (one for one in patron.screen.walk() if isinstance(one, PhoneField))
    return found


# --- lists ----------------------------------------------------------------------------------


def test_each_line_of_a_list_is_a_button_and_one_of_them_is_right(practise: Practise) -> None:
    patron = practise(LIST, WORD)
    patron.touch("Sport")
    patron.touch("Jardin")
    assert LIST.title in patron.words()
    patron.touch("Cuisine")
    assert WORD.title in patron.words()
    assert patron.said(StepDone) == [
        StepDone(tutorial=TUTORIAL, step=0, mistakes=2, was_shown=False)
    ]


# --- typing ---------------------------------------------------------------------------------


def test_touching_the_field_opens_the_keyboard_and_says_what_to_type(practise: Practise) -> None:
    patron = practise(WORD)
    assert "T" not in patron.names
    patron.touch("Recherche")
    assert "Tapez «\u00a0thé 7\u00a0»." in patron.words()
    assert "T" in patron.names
    assert patron.said(StepDone) == []


def test_the_step_is_done_with_the_last_letter_typed_on_the_screen(practise: Practise) -> None:
    patron = practise(WORD, LIST)
    patron.touch("Recherche")
    type_keys(patron, "T", "H", "Lettres accentuées", "é", "espace", "Chiffres")
    assert field(patron).typed == "thé "
    patron.touch("7")
    assert LIST.title in patron.words()
    assert "espace" not in patron.names
    assert patron.said(StepDone) == [
        StepDone(tutorial=TUTORIAL, step=0, mistakes=0, was_shown=False)
    ]


def test_a_wrong_letter_is_not_written_and_the_way_to_the_right_one_is_told(
    practise: Practise,
) -> None:
    patron = practise(WORD, LIST)
    patron.touch("Recherche")
    type_keys(patron, "H")
    assert field(patron).typed == ""
    assert "Presque. Touchez «\u00a0T\u00a0»." in patron.words()
    type_keys(patron, "T", "H", "E")
    assert field(patron).typed == "th"
    assert "Presque. Touchez «\u00a0é è à\u00a0», puis «\u00a0é\u00a0»." in patron.words()


def test_letters_are_taken_back(practise: Practise) -> None:
    patron = practise(WORD)
    patron.touch("Recherche")
    type_keys(patron, "T", "H", "Effacer une lettre")
    assert field(patron).typed == "t"
    type_keys(patron, "Tout effacer")
    assert field(patron).typed == ""


def test_a_real_keyboard_types_too_and_its_space_is_never_a_mistake(practise: Practise) -> None:
    patron = practise(WORD, LIST)
    patron.touch("Recherche")
    for text in ("t", " ", "h", "é"):
        write(patron, text)
    patron._do(lambda: Window.dispatch("on_key_down", BACKSPACE, 0, None, []))
    for text in ("é", " ", "7"):
        write(patron, text)
    assert LIST.title in patron.words()
    assert patron.said(StepDone)[0].mistakes == 0


def test_a_real_keyboard_is_not_heard_once_the_field_is_closed(practise: Practise) -> None:
    patron = practise(WORD)
    patron.touch("Recherche")
    write(patron, "t")
    patron.press("escape")
    assert WORD.title in patron.words()
    write(patron, "h")
    assert field(patron).typed == "t"
    patron.touch("Recherche")
    write(patron, "h")
    assert field(patron).typed == "th"


@pytest.mark.parametrize("opened", [True, False], ids=["open", "closed"])
def test_show_me_types_the_rest_of_the_word(practise: Practise, opened: bool) -> None:
    patron = practise(WORD, LIST)
    if opened:
        patron.touch("Recherche")
        type_keys(patron, "T")
    patron.touch("Montrez-moi")
    assert LIST.title in patron.words()
    assert patron.said(StepDone) == [
        StepDone(tutorial=TUTORIAL, step=0, mistakes=0, was_shown=True)
    ]


def test_show_me_lights_each_key_before_it_strikes_it(practise: Practise) -> None:
    patron = practise(WORD, LIST, still=False)
    patron.touch("Montrez-moi")
    lit: list[str] = []
    deadline = time.monotonic() + LONGEST_WORD
    while patron.screen.is_typing:
        assert time.monotonic() < deadline
        patron._guarded(lay_out)
        keyboard = patron.screen._keyboard() if patron.screen.is_typing else None
        down = [key.text for key in keyboard.children if key.state == "down"] if keyboard else []
        lit += [text for text in down if lit[-1:] != down]
    assert lit == ["T", "H", "é", "espace", "7"]
    assert LIST.title in patron.words()


def test_nothing_that_was_typed_is_left_after_the_step(practise: Practise) -> None:
    patron = practise(LIST, WORD)
    patron.touch("Cuisine")
    patron.touch("Recherche")
    write(patron, "t")
    patron.touch("Passer")
    patron.touch("Retour")
    patron.touch("Apprendre pas à pas")
    patron.touch("Cuisine")
    assert field(patron).typed == ""


# --- back, help, on --------------------------------------------------------------------------


def test_the_arrow_of_the_phone_shows_the_page_before_and_is_no_mistake(
    practise: Practise,
) -> None:
    patron = practise(LIST, WORD)
    assert "Page précédente" not in patron.names
    patron.touch("Cuisine")
    patron.touch("Page précédente")
    assert LIST.title in patron.words()
    patron.touch("Cuisine")
    assert [done.mistakes for done in patron.said(StepDone)] == [0, 0]


def test_help_beats_after_two_mistakes_and_only_where_things_move(practise: Practise) -> None:
    patron = practise(LIST, still=False)
    patron.touch("Sport")
    assert not any(isinstance(one, Halo) for one in patron.screen.walk())
    patron._guarded(lambda: patron.screen.touched(1))
    (halo,) = (one for one in patron.screen.walk() if isinstance(one, Halo))
    assert halo.around.spoken == "Montrez-moi"
    seen = []
    halo.bind(beat=lambda _halo, beat: seen.append(beat))
    patron.look()
    assert max(seen) > 0.5
    assert halo.beat == 0


def test_the_plank_is_that_of_a_game_until_the_end(practise: Practise) -> None:
    patron = practise(LIST)
    plank = ["Quitter", "Écouter", "Passer", "Continuer chez moi"]
    plank += ["Demander de l’aide", "Confort de lecture"]
    assert patron.names[-len(plank) :] == plank
    patron.touch("Écouter")
    said = "La voix n’est pas encore là. Un bibliothécaire peut vous lire la page."
    assert said in patron.words()
    patron.touch("Cuisine")
    assert "Accueil" in patron.names


def test_a_step_that_is_skipped_is_recorded_and_the_end_does_not_praise(
    practise: Practise,
) -> None:
    patron = practise(LIST, WORD)
    patron.touch("Passer")
    assert WORD.title in patron.words()
    patron.touch("Passer")
    assert "Vous avez fait le tour." in patron.words()
    assert patron.said(StepSkipped) == [
        StepSkipped(activity=TUTORIAL, step=0),
        StepSkipped(activity=TUTORIAL, step=1),
    ]
    assert patron.said(StepDone) == []
    assert patron.said(TutorialFinished) == [TutorialFinished(tutorial=TUTORIAL, minutes="0-1")]
    patron.touch("Retour")
    assert patron.said(StepAbandoned) == []


def test_the_code_of_a_step_leads_back_to_it(practise: Practise, content: Content) -> None:
    patron = practise(LIST, WORD)
    patron.touch("Cuisine")
    patron.touch("Continuer chez moi")
    url = content.resource("cafeyn").url
    (code,) = (one for one in patron.app.stage.scope()[0].walk() if isinstance(one, StepCode))
    assert code.matrix == matrix(step_link(url, TUTORIAL, 1))
    assert "Vous en êtes à l’étape 2 sur 2." in patron.words()
    assert patron.said(QrShown)[-1] == QrShown(what="resource", subject="cafeyn")
    patron.touch("Dans mon carnet")
    assert patron.said(Kept) == [Kept(item_kind="tutorial", id=TUTORIAL)]
    assert WORD.title in patron.words()


def test_a_look_at_help_closes_the_keyboard_and_the_step_goes_on(practise: Practise) -> None:
    patron = practise(WORD)
    patron.touch("Recherche")
    write(patron, "t")
    patron.touch("Demander de l’aide")
    write(patron, "h")
    patron.touch("Retour")
    assert WORD.title in patron.words()
    patron.touch("Recherche")
    assert field(patron).typed == "t"


# --- to be read and touched -------------------------------------------------------------------

SMALL_AND_LARGE = [
    *(pytest.param(size, 1.0, "clair", False, False, id=size) for size in FORMATS),
    *(pytest.param(size, 2.0, "nuit", False, False, id=f"{size} large") for size in FORMATS),
    pytest.param("1280x800", 1.3, "contraste", True, False, id="mirrored"),
    pytest.param("1280x800", 1.0, "clair", False, True, id="low, within reach"),
    pytest.param("1080x1920", 2.0, "clair", False, True, id="upright, within reach"),
]


@pytest.mark.long
@pytest.mark.parametrize(("size", "text_scale", "palette", "mirrored", "reach"), SMALL_AND_LARGE)
def test_all_of_it_can_be_read_and_touched(
    practise: Practise, size: str, text_scale: float, palette: str, mirrored: bool, reach: bool
) -> None:
    assert palette in tokens()["palette"]
    patron = practise(
        LIST,
        WORD,
        ADDRESS,
        size=FORMATS[size],
        text_scale=text_scale,
        palette=palette,
        mirrored=mirrored,
        reach=reach,
    )
    assert troubles(patron) == []
    patron.touch("Continuer chez moi")
    assert troubles(patron) == []
    patron.touch("Je continue ici")
    patron.touch("Cuisine")
    assert troubles(patron) == []
    for name, wrong in (("Recherche", "w"), ("Adresse e-mail", "w")):
        patron.touch(name)
        write(patron, wrong)
        assert troubles(patron) == []
        assert field(patron).to_window(*field(patron).pos)[1] > top_of_keyboard(patron)
        patron.touch("Montrez-moi")
    assert "Vous savez le faire." in patron.words()


def troubles(patron: Patron) -> list[str]:
    return [*misplaced(patron), *faint(patron)]


def top_of_keyboard(patron: Patron) -> float:
    """0 where it stands beside the phone."""
    keyboard = patron.screen._keyboard()
    return 0 if theme.layout == "wide" else float(keyboard.to_window(0, keyboard.top)[1])

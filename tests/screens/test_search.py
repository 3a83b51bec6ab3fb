"""Searching by touch: what each key brings, what is said where there is nothing, what is kept."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from kivy.core.window import Window
from kivy.uix.widget import Widget

from kiosk.catalogue.answer import Wish
from kiosk.catalogue.catalogue import Catalogue
from kiosk.catalogue.desk import Desk
from kiosk.catalogue.wish_text import written
from kiosk.journal.events import Searched
from kiosk.packs.content import Content, Record
from kiosk.theme import tokens
from kiosk.visit.comfort import TEXT_SCALES
from kiosk.widgets.hit_row import HitRow
from tests.catalogues import EARTH, LONG_ONE, RECORDS, desk_of, lessons
from tests.formats import FORMATS
from tests.patron import Patron
from tests.screens.legibility import faint, misplaced
from tests.tours import wait_until

Arrive = Callable[..., Patron]
Search = Callable[..., Patron]
LONG = 10.0  # s
BACKSPACE = 8
WIDE = (1920, 1080)
LETTERS = {" ": "espace", "’": "apostrophe"}


@pytest.fixture
def search(arrive: Arrive, content: Content, tmp_path: Path) -> Iterator[Search]:
    """Somebody who has touched « Chercher » on a wide kiosk."""
    opened: list[Desk] = []

    def come(*records: Record, **how: object) -> Patron:
        desk = desk_of(tmp_path, content, records or RECORDS)
        opened.append(desk)
        patron = arrive(**{"content": content, "catalogue": desk, "size": WIDE, **how})
        patron.app.stage.go("search")
        patron.look()
        return patron

    yield come
    for desk in opened:
        desk.close()


def type_words(patron: Patron, words: str) -> None:
    """Touch keys, slowly enough for none to count as a bounce."""
    for letter in words:
        patron.touch(LETTERS.get(letter, letter.upper()))
        patron.screen.ids.keyboard._last = None


def write(patron: Patron, words: str) -> None:
    """Type on a real keyboard."""
    for letter in words:
        patron._do(partial(Window.dispatch, "on_textinput", letter))


def titles(patron: Patron) -> list[str]:
    """What stands on the rows that are seen, as it is marked up."""
    return [row.title for row in rows(patron)]


def rows(patron: Patron) -> list[HitRow]:
    return [one for one in patron.controls if isinstance(one, HitRow)]


def place(patron: Patron) -> tuple[str, str]:
    return patron.app.stage.history[-1]


# --- typing --------------------------------------------------------------------------------


def test_cine_famil_with_one_finger_brings_a_family_film(search: Search) -> None:
    patron = search()
    type_words(patron, "cine famil")

    assert "[u]Ciné[/u] en [u]famille[/u]" in titles(patron)
    assert "Ciné en famille, Cinéma · Dessin animé, Avec votre carte" in patron.names


def test_every_key_changes_what_is_found(search: Search) -> None:
    patron = search()
    type_words(patron, "lun")
    assert patron.screen.ids.found.title == "3 réponses"
    ways = {row.way for row in rows(patron)}
    assert ways == {"Avec des jetons", "Avec votre carte", "Sur votre téléphone"}

    type_words(patron, "e terre")
    assert [row.look.title for row in rows(patron) if row.look] == [EARTH.title]
    assert "Voir la réponse" in patron.names

    patron.touch("Effacer la recherche")
    assert rows(patron) == []
    assert "Sans clavier" in patron.names


def test_erasing_goes_back_letter_by_letter(search: Search) -> None:
    patron = search()
    type_words(patron, "lune")
    patron.touch("Effacer une lettre")
    assert patron.screen.words == "lun"
    patron.touch("Tout effacer")
    assert patron.screen.words == ""


def test_words_that_are_proposed_are_taken_by_a_touch(search: Search) -> None:
    patron = search()
    type_words(patron, "voy")
    proposed = patron.screen.ids.proposals.words
    patron.touch(proposed[0])

    assert patron.screen.words == proposed[0]
    assert rows(patron)


def test_before_the_first_letter_there_are_ideas_and_none_is_a_dead_end(search: Search) -> None:
    patron = search()
    assert "Tapez un mot, ou touchez une idée." in patron.words()
    patron.touch(patron.screen.ids.proposals.words[0])

    assert rows(patron)


def test_nothing_found_leads_on(search: Search) -> None:
    patron = search()
    type_words(patron, "xyzzyxw")

    assert rows(patron) == []
    assert "Rien ici." in patron.words()
    assert "Essayez un mot plus court, ou demandez à un bibliothécaire." in patron.words()
    patron.touch("Surprenez-moi")
    assert place(patron)[0] == "surprise"


def test_nothing_found_and_somebody_is_there_to_help(search: Search) -> None:
    patron = search()
    type_words(patron, "xyzzyxw")
    found = patron.screen.ids.found
    help_offered = [offer.name for offer in found.ids.offers.offers]
    patron.screen.choose(help_offered[-1])
    patron.look()

    assert place(patron) == ("help", "recherche")


def test_a_theme_leads_to_all_that_it_holds(search: Search) -> None:
    patron = search()
    type_words(patron, "xyzzyxw")
    patron.touch("Voyage")

    assert place(patron) == ("listing", written(Wish(subject="voyage")))


def test_no_more_letters_than_a_title_could_have(search: Search) -> None:
    patron = search()
    patron._do(lambda: Window.dispatch("on_textinput", "é" * 10_000))

    assert patron.screen.words == "é" * 80
    assert list(misplaced(patron)) == []


# --- going on ------------------------------------------------------------------------------


def test_a_record_opens_on_its_page_and_a_page_of_the_kiosk_on_its_own(search: Search) -> None:
    patron = search()
    type_words(patron, "terre")
    patron.touch("De la Terre à la Lune")
    assert place(patron) == ("record", "terre")

    patron.app.stage.back()
    patron.look()
    patron.touch("Tout effacer")
    type_words(patron, "patrimoine")
    patron.touch("Patrimoine, Patrimoine · Univers, Ici, tout de suite")
    assert place(patron) == ("universe", "patrimoine")


def test_the_yellow_key_shows_all_that_was_found(search: Search) -> None:
    patron = search()
    patron.touch("Chercher")
    assert place(patron) == ("search", "")

    type_words(patron, "lune")
    patron.screen.ids.keyboard.dispatch("on_done")
    patron.look()
    assert place(patron) == ("listing", "words=lune")


def test_the_words_are_there_again_within_a_visit_and_gone_after_it(search: Search) -> None:
    patron = search()
    type_words(patron, "lune")
    patron.touch("Accueil")
    patron.app.stage.go("search")
    patron.look()
    assert patron.screen.words == "lune"
    assert rows(patron)

    patron.app.finish("button")
    patron.look()
    patron.touch("Touchez la lumière")
    patron.app.stage.go("search")
    patron.look()
    assert patron.screen.words == ""
    assert rows(patron) == []


def test_the_order_of_the_keys_is_kept_for_the_visit(search: Search) -> None:
    patron = search()
    patron.touch("Lettres dans l’ordre de l’alphabet")
    assert patron.names.index("B") == patron.names.index("A") + 1
    patron.app.stage.go("carnet")
    patron.app.stage.rebuild()
    patron.app.stage.go("search")
    patron.look()
    assert patron.names.index("B") == patron.names.index("A") + 1

    patron.touch("Lettres comme sur un clavier")
    assert patron.names.index("Z") == patron.names.index("A") + 1


def test_the_journal_is_told_how_much_was_found_and_nothing_else(search: Search) -> None:
    patron = search()
    type_words(patron, "lune")
    patron.touch("Accueil")
    patron.app.stage.go("search")
    patron.look()
    patron.touch("Tout effacer")
    type_words(patron, "xyzzyxw")
    patron.touch("Accueil")

    assert patron.said(Searched) == [Searched(found="1-9"), Searched(found="none")]


# --- a real keyboard -----------------------------------------------------------------------


def test_a_real_keyboard_writes_as_the_one_on_the_screen(search: Search) -> None:
    patron = search()
    write(patron, "terre lunee")
    patron.press("a")  # what is typed comes as text, not as a key
    patron._do(lambda: Window.dispatch("on_key_down", BACKSPACE, 0, None, []))
    assert patron.screen.words == "terre lune"
    assert titles(patron) == ["De la [u]Terre[/u] à la [u]Lune[/u]"]

    patron.press("enter")
    assert place(patron) == ("listing", "words=terre+lune")


def test_space_is_a_space_for_who_types_and_a_touch_for_who_moves_about(search: Search) -> None:
    patron = search()
    write(patron, "lune")
    patron.press("tab")
    assert patron.focused == "Effacer la recherche"
    patron.press("space")
    write(patron, " ")

    assert patron.screen.words == ""


def test_a_real_keyboard_is_not_heard_on_another_screen(search: Search) -> None:
    patron = search()
    screen = patron.screen
    patron.touch("Accueil")
    write(patron, "lune")

    assert screen.words == ""


# --- what it costs -------------------------------------------------------------------------


def test_no_widget_is_made_or_lost_while_somebody_types(search: Search) -> None:
    patron = search(*RECORDS, *lessons(60))
    type_words(patron, "l")
    before = [id(row) for row in all_rows(patron.screen)]
    for letter in "e", "c", "o", "n":
        type_words(patron, letter)
        assert [id(row) for row in all_rows(patron.screen)] == before
    assert len(before) < 8


def all_rows(widget: Widget) -> list[HitRow]:
    found = [child for child in widget.walk() if isinstance(child, HitRow)]
    assert found
    return found


class SlowDesk(Desk):
    """A desk that answers when it is allowed to."""

    gate: threading.Event
    asked: list[str]

    def ask(self, work: Callable[[Catalogue], object]) -> object:  # type: ignore[override]
        assert self.gate.wait(LONG)
        return super().ask(work)


def test_only_the_newest_words_are_answered(search: Search, content: Content) -> None:
    patron = search()
    desk = patron.app.stay.catalogue
    assert desk is not None
    desk.__class__ = SlowDesk
    desk.gate = threading.Event()  # type: ignore[attr-defined]
    patron.is_patient = False
    type_words(patron, "lune")
    assert patron.screen.words == "lune"  # at once, whatever the catalogue does
    assert rows(patron) == []
    desk.gate.set()  # type: ignore[attr-defined]
    patron.is_patient = True
    patron.look()

    assert patron.screen.ids.found.title == "3 réponses"


def test_an_answer_comes_by_itself_when_the_index_is_there(search: Search) -> None:
    patron = search()
    desk = patron.app.stay.catalogue
    assert desk is not None
    desk.close()
    patron.screen.write("lune")
    patron.look()
    told = "Le catalogue se range. Encore un instant, la réponse vient d’elle-même."
    assert told in patron.words()
    desk.prepare()

    def is_answered() -> bool:
        patron.look()
        return bool(rows(patron))

    wait_until(is_answered, LONG, "no answer came")
    assert told not in patron.words()


# --- how it looks --------------------------------------------------------------------------


@pytest.mark.parametrize("text_scale", [TEXT_SCALES[0], TEXT_SCALES[-1]])
@pytest.mark.parametrize("size", FORMATS.values(), ids=FORMATS)
def test_answers_can_be_read_and_touched(
    search: Search, size: tuple[int, int], text_scale: float
) -> None:
    patron = search(*RECORDS, LONG_ONE, size=size, text_scale=text_scale)
    patron.screen.write("lune")
    patron.look()
    assert [*misplaced(patron), *faint(patron)] == []


@pytest.mark.long
@pytest.mark.parametrize("reach", [False, True])
@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.parametrize("palette", tokens()["palette"])
@pytest.mark.parametrize("text_scale", TEXT_SCALES)
@pytest.mark.parametrize("size", FORMATS.values(), ids=FORMATS)
def test_answers_can_be_read_however_they_are_shown(
    search: Search,
    size: tuple[int, int],
    text_scale: float,
    palette: str,
    mirrored: bool,
    reach: bool,
) -> None:
    patron = search(
        *RECORDS,
        LONG_ONE,
        size=size,
        text_scale=text_scale,
        palette=palette,
        mirrored=mirrored,
        reach=reach,
    )
    for words in ("", "lune", "xyzzyxw"):
        patron.screen.write(words)
        patron.look()
        assert [*misplaced(patron), *faint(patron)] == [], words

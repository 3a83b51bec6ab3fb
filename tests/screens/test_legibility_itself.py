"""The measuring notices what it is there to notice."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from kivy.core.window import Window
from kivy.uix.floatlayout import FloatLayout
from kivy.uix.label import Label

from kiosk.theme import theme
from kiosk.widgets.control import Control
from kiosk.widgets.layouts import Fill
from kiosk.widgets.text import Glyph, Text
from tests.patron import Patron, lay_out
from tests.screens import legibility
from tests.screens.clipping import clipped
from tests.screens.written import Written, written_on

BLACK, GREY, WHITE = (0, 0, 0, 1), (0.5, 0.5, 0.5, 1), (1, 1, 1, 1)

Write = Callable[..., Label]


@pytest.fixture
def board(patron: Patron) -> Iterator[FloatLayout]:
    """A sheet of white paper over the window of a 1280 × 800 kiosk."""
    sheet, paper = painted(WHITE, size=Window.size), FloatLayout()
    sheet.add_widget(paper)
    Window.add_widget(sheet)
    yield paper
    Window.remove_widget(sheet)


def painted(colour: tuple[float, ...], **place: Any) -> Fill:
    box = Fill(**place)
    box.fill = colour
    return box


@pytest.fixture
def write(board: FloatLayout) -> Write:
    """Writes words on the board: ``write("Presse", x=100, color=…)``."""

    def put(text: str, *, kind: type[Label] = Label, **how: Any) -> Label:
        place = {"pos": (how.pop("x", 100), how.pop("y", 100)), "size_hint": (None, None)}
        label = kind(text=text, **{"color": BLACK, "font_size": 40, **place, **how})
        if kind is Label and "size" not in how:
            label.texture_update()
            label.size = label.texture_size
        board.add_widget(label)
        lay_out()
        return label

    return put


def words_on(board: FloatLayout) -> list[Written]:
    return written_on([board])


def faint(board: FloatLayout) -> list[str]:
    return list(legibility.faint_words(board.parent, words_on(board)))


def control(spoken: str, *, x: float, side: float) -> Control:
    return Control(spoken=spoken, pos=(x, 100), size=(side, side), size_hint=(None, None))


def test_black_on_white_is_no_trouble(board: FloatLayout, write: Write) -> None:
    label = write("Presse")
    assert faint(board) == []
    assert list(legibility.small_words(words_on(board))) == []
    assert list(legibility.broken_words(words_on(board))) == []
    assert list(clipped(label)) == []


def test_a_colour_too_near_is_told_with_its_contrast(board: FloatLayout, write: Write) -> None:
    write("Presse", color=GREY)
    assert faint(board) == ["« Presse » stands out 4.0 to 1, and not 7"]


def test_a_colour_inside_of_the_markup_is_seen(board: FloatLayout, write: Write) -> None:
    write("Lire [color=808080]la presse[/color]", markup=True)
    assert len(faint(board)) == 1


def test_words_that_are_half_transparent_are_grey(board: FloatLayout, write: Write) -> None:
    label = write("Presse")
    label.parent.opacity = 0.5
    assert faint(board) == ["« Presse » stands out 4.0 to 1, and not 7"]


def test_what_stands_behind_a_part_of_the_words_counts(board: FloatLayout, write: Write) -> None:
    board.add_widget(painted(BLACK, size=(150, 800), size_hint=(None, None)))
    write("Presse", x=100)
    assert faint(board) == ["« Presse » stands out 1.0 to 1, and not 7"]


def test_an_icon_may_stand_out_less_than_words(board: FloatLayout, write: Write) -> None:
    write("", kind=Glyph, name="house", color=GREY)
    assert faint(board) == []


def test_something_that_lies_on_the_words_is_noticed(board: FloatLayout, write: Write) -> None:
    write("Presse", x=100)
    board.add_widget(painted(WHITE, size=(150, 800), size_hint=(None, None)))
    (trouble,) = faint(board)
    assert trouble.startswith("« Presse » is covered, ")


def test_a_text_larger_than_its_box_is_clipped(write: Write) -> None:
    label = write("Presse", size=(20, 20))
    assert list(clipped(label)) == ["« Presse » is larger than its box"]


def test_a_text_beyond_the_window_is_clipped(write: Write) -> None:
    label = write("Presse", x=1270)
    assert list(clipped(label)) == ["« Presse » lies outside of the window"]


def test_two_texts_on_each_other_are_noticed(board: FloatLayout, write: Write) -> None:
    write("Presse", x=100)
    write("Cinéma", x=140)
    write("Livres", x=500)
    assert list(legibility.words_on_words(words_on(board))) == [
        "« Presse » and « Cinéma » are written on each other"
    ]


def test_words_that_run_over_a_stranger_are_noticed(board: FloatLayout, write: Write) -> None:
    own, other = control("Presse", x=90, side=200), control("Cinéma", x=200, side=200)
    label = write("Presse", x=100)
    board.remove_widget(label)
    own.add_widget(label)
    board.add_widget(own)
    troubles = legibility.words_on_controls(words_on(board), [own, other])
    assert list(troubles) == ["« Presse » runs over « Cinéma »"]


def test_letters_under_the_floor_are_noticed(board: FloatLayout, write: Write) -> None:
    write("Presse", font_size=theme.floor - 1)
    assert list(legibility.small_words(words_on(board))) == [
        "« Presse » is 23 u high, under the floor"
    ]


def test_a_shortened_name_and_a_word_cut_in_two_are_noticed(
    board: FloatLayout, write: Write
) -> None:
    write("Médiathèque", kind=Text, width=90)
    write("Bibliothèque", kind=Text, y=400, width=90, shorten=True)
    assert list(legibility.broken_words(words_on(board))) == [
        "« Médiathèque » is cut in two",
        "« Bibliothèque » is shortened",
    ]


@pytest.mark.usefixtures("patron")
def test_a_small_target_is_noticed() -> None:
    enough = control("Presse", x=0, side=theme.size_target)
    small = control("Cinéma", x=0, side=theme.size_target / 2)
    assert list(legibility.small_controls([enough, small])) == [
        "« Cinéma » is 50% of the smallest target"
    ]


@pytest.mark.usefixtures("patron")
def test_targets_too_near_or_on_each_other_or_outside_are_noticed() -> None:
    row = [control(name, x=x, side=118) for name, x in (("A", 0), ("B", 123), ("C", 200))]
    assert list(legibility.crowded_controls(row)) == [
        "« A » is 5 u from « B »",
        "« B » lies on « C »",
    ]
    beyond = control("D", x=1200, side=118)
    assert list(legibility.crowded_controls([beyond])) == ["« D » is partly outside of the window"]

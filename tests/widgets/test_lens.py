"""Lenses are borrowed: what a shader takes is never given back by Kivy."""

from __future__ import annotations

from kivy.graphics.texture import Texture

from kiosk.widgets.lens import Lens, Surround


def test_a_lens_that_was_given_back_is_lent_again() -> None:
    lens = Lens.borrow()
    lens.give_back()
    assert Lens.borrow() is lens
    assert Lens.borrow() is not lens


def test_a_lens_and_its_surround_are_not_taken_for_each_other() -> None:
    lens = Lens.borrow()
    lens.give_back()
    assert type(Surround.borrow()) is Surround
    assert Lens.borrow() is lens


def test_a_lens_that_is_given_back_lets_its_picture_go() -> None:
    lens = Lens.borrow()
    picture = Texture.create(size=(20, 20))
    lens.place((10, 10), (20, 20), picture)
    assert lens._picture.texture is picture
    lens.give_back()
    assert lens._picture.texture is not picture

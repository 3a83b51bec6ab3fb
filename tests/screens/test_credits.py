from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.formats import FORMATS
from tests.patron import Patron
from tests.samples import EVERYTHING
from tests.screens.legibility import faint, misplaced

Arrive = Callable[..., Patron]


def reading(arrive: Arrive, **how: object) -> Patron:
    """Somebody before the first page of the credits."""
    patron = arrive(content=EVERYTHING, **how)
    patron.touch("Touchez la lumière")
    patron.touch("Demander de l’aide")
    patron.touch("Crédits")
    return patron


def test_the_pages_turn_from_the_licence_to_the_pictures_of_the_pack(arrive: Arrive) -> None:
    patron = reading(arrive)
    assert patron.words()[:2] == ["Cette borne", "Crédits"]
    told = patron.words()
    for _page in range(int(patron.screen.ids.pages.count) - 1):
        patron.touch("Voir la suite")
        told += patron.words()
    for begin in ("Un logiciel libre, sous licence", "Bricolage Grotesque", "MIT", "Bibliothèque"):
        assert any(said.startswith(begin) for said in told), begin
    patron.touch("Voir la suite")
    assert "Crédits" in patron.words()


@pytest.mark.long
@pytest.mark.parametrize("text_scale", [1.0, 2.0])
@pytest.mark.parametrize("size", FORMATS)
def test_everything_can_be_read_and_touched_on_every_page(
    arrive: Arrive, size: str, text_scale: float
) -> None:
    patron = reading(arrive, size=FORMATS[size], text_scale=text_scale)
    wrong = []
    for _page in range(int(patron.screen.ids.pages.count)):
        wrong += [*misplaced(patron), *faint(patron)]
        patron.touch("Voir la suite")
    assert "\n".join(wrong) == ""

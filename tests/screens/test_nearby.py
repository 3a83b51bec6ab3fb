from __future__ import annotations

from collections.abc import Callable

import msgspec
import pytest

from kiosk.packs.content import Content
from tests.formats import FORMATS
from tests.patron import Patron
from tests.samples import EVERYTHING
from tests.screens.clipping import clipped

Arrive = Callable[..., Patron]
LARGE = FORMATS["1920x1080"]
LISTS = ("Bibliothèques", "Agenda", "Coups de cœur")


def near(arrive: Arrive, content: Content = EVERYTHING, **how: object) -> Patron:
    """Somebody before « Près d'ici », on Saturday 21 November 2026 at 14 h 32."""
    patron = arrive(content=content, **{"size": LARGE, **how})
    patron.touch("Touchez la lumière")
    patron.touch("Près d’ici")
    return patron


def test_libraries_say_whether_they_are_open_this_one_first(arrive: Arrive) -> None:
    patron = near(arrive)
    assert patron.words()[0] == "2 bibliothèques.\nUne inscription suffit."
    assert patron.names[:3] == [
        "Bibliothèque d’exemple, Vous êtes ici · Ouvert jusqu’à 17\u00a0h\u00a030",
        "Médiathèque d’exemple, 2, rue d’exemple · Fermé, ouvre mardi à 10\u00a0h",
        "Heure du conte, Samedi 21 novembre, de 16\u00a0h à 17\u00a0h · Bibliothèque d’exemple",
    ]
    assert "Wi-Fi\u00a0: Biblio-Public. Demandez un ticket à l’accueil." in patron.words()


def test_the_agenda_has_what_is_not_over_the_next_one_first(arrive: Arrive) -> None:
    patron = near(arrive)
    patron.touch("Agenda")
    assert [name.split(",")[0] for name in patron.names[:2]] == [
        "Heure du conte",
        "Exposition « Affiches du Nord »",
    ]


def test_a_library_a_date_and_a_pick_open_and_lead_back_to_their_list(arrive: Arrive) -> None:
    patron = near(arrive)
    for tab, row in zip(LISTS, ("Médiathèque", "Exposition", "Le chant"), strict=True):
        patron.touch(tab)
        before = patron.names
        patron.touch(row)
        assert patron.screen.name == "leaf"
        patron.touch("Retour")
        assert patron.names == before


def test_a_library_says_its_week_and_its_closures(arrive: Arrive) -> None:
    patron = near(arrive)
    patron.touch("Bibliothèque d’exemple")
    told = patron.words()
    patron.touch("Voir la suite")
    told += patron.words()
    for said in (
        "Ouvert jusqu’à 17\u00a0h\u00a030",
        "Mercredi\u00a0: 10\u00a0h – 12\u00a0h, 14\u00a0h – 18\u00a0h",
        "Du 24 décembre au 2 janvier",
    ):
        assert said in told


def test_what_there_is_nothing_of_is_not_offered(arrive: Arrive) -> None:
    bare = msgspec.structs.replace(EVERYTHING, picks=(), commune=None)
    patron = near(arrive, bare)
    assert patron.words()[0] == "Près d’ici"
    assert [name for name in patron.names if name in LISTS] == ["Agenda"]


def test_a_pack_with_nothing_near_has_no_tab_for_it(arrive: Arrive) -> None:
    bare = msgspec.structs.replace(EVERYTHING, picks=(), events=(), commune=None)
    patron = arrive(content=bare)
    patron.touch("Touchez la lumière")
    assert "Près d’ici" not in patron.names


@pytest.mark.parametrize("text_scale", [1.0, 2.0])
@pytest.mark.parametrize("size", FORMATS)
def test_nothing_is_cut_off_on_any_page_of_any_list(
    arrive: Arrive, size: str, text_scale: float
) -> None:
    patron = near(arrive, size=FORMATS[size], text_scale=text_scale)
    wrong = []
    for tab in LISTS:
        patron.touch(tab)
        for _page in range(int(patron.screen.ids.pages.count)):
            wrong += [f"{tab}: {problem}" for problem in clipped(patron.app.root)]
            if patron.screen.ids.pages.count > 1:
                patron.touch("Voir la suite")
    assert "\n".join(wrong) == ""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import msgspec
import pytest

from kiosk.packs.authoring import source
from kiosk.packs.authoring.folder import read_overlay, read_pack
from kiosk.packs.authoring.source import examine
from kiosk.packs.content import Content
from kiosk.widgets.network import Network
from tests.conftest import ROOT
from tests.formats import FORMATS
from tests.patron import Patron
from tests.samples import EVERYTHING
from tests.screens.legibility import faint, misplaced

Arrive = Callable[..., Patron]
MEL, DEMONSTRATION = ROOT / "content_packs/mel", ROOT / "content_packs/communes/demo"
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
    assert patron.words()[0] == "125 bibliothèques.\nUne inscription suffit."
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
    assert [name for name in patron.names if name in LISTS] == ["Agenda"]


def test_an_empty_agenda_says_so_and_where_to_look(arrive: Arrive) -> None:
    patron = near(arrive, msgspec.structs.replace(EVERYTHING, events=()))
    patron.touch("Agenda")
    told = patron.words()
    assert "Rien à l’agenda d’ici pour le moment." in told
    assert "L’agenda des bibliothèques est aussi sur le portail." in told
    assert "asuivre.lillemetropole.fr" in told


@pytest.mark.parametrize(
    ("tab", "row", "kept"),
    [
        ("Agenda", "Heure du conte", "21 novembre\u00a0: Heure du conte"),
        ("Coups de cœur", "Le chant", "Le chant des forêts"),
    ],
)
def test_a_date_and_a_pick_go_into_the_carnet(
    arrive: Arrive, tab: str, row: str, kept: str
) -> None:
    patron = near(arrive)
    patron.touch(tab)
    patron.touch(row)
    patron.touch("Dans mon carnet")
    assert "C’est dans votre carnet." in patron.words()
    patron.touch("Mon carnet")
    assert f"Retirer {kept}" in patron.names


def test_a_library_is_nothing_to_keep(arrive: Arrive) -> None:
    patron = near(arrive)
    patron.touch("Bibliothèque d’exemple")
    assert "Dans mon carnet" not in patron.names


def test_the_demonstration_has_libraries_an_agenda_and_a_pick(arrive: Arrive) -> None:
    patron = near(arrive, source.read(MEL, DEMONSTRATION))
    assert [name for name in patron.names if name in LISTS] == list(LISTS)
    patron.touch("Agenda")
    assert patron.names[0].startswith("Atelier\u00a0: la presse sur son téléphone (exemple)")


@pytest.mark.parametrize("year", [2026, 2027, 2040])
def test_the_agenda_of_the_demonstration_is_never_empty(year: int) -> None:
    reading = examine(read_pack(MEL), read_overlay(DEMONSTRATION), today=date(year, 8, 1))
    assert len(reading.contents["fr"].events) >= 2


@pytest.mark.parametrize("size", [(880, 680), (460, 560), (1080, 430)])
def test_each_library_of_the_network_is_a_whole_shape(size: tuple[int, int]) -> None:
    network = Network(size=size, pos=(10, 20))
    points = list(network.points())
    assert len(points) == 125
    assert min(x for x, _y in points) >= 10
    assert min(y for _x, y in points) >= 20
    assert max(x for x, _y in points) <= 10 + size[0]
    assert max(y for _x, y in points) <= 20 + size[1]


def test_a_pack_with_nothing_near_has_no_tab_for_it(arrive: Arrive) -> None:
    bare = msgspec.structs.replace(EVERYTHING, picks=(), events=(), commune=None)
    patron = arrive(content=bare)
    patron.touch("Touchez la lumière")
    assert "Près d’ici" not in patron.names


@pytest.mark.long
@pytest.mark.parametrize("text_scale", [1.0, 2.0])
@pytest.mark.parametrize("size", FORMATS)
def test_everything_can_be_read_and_touched_on_every_page_of_every_list(
    arrive: Arrive, size: str, text_scale: float
) -> None:
    patron = near(arrive, size=FORMATS[size], text_scale=text_scale)
    wrong = []
    for tab in LISTS:
        patron.touch(tab)
        for _page in range(int(patron.screen.ids.pages.count)):
            wrong += [f"{tab}: {problem}" for problem in (*misplaced(patron), *faint(patron))]
            if patron.screen.ids.pages.count > 1:
                patron.touch("Voir la suite")
    assert "\n".join(wrong) == ""

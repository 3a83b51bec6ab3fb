"""All that was found: pages of it by touch, groups to go to, limits that never end in nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.catalogue.answer import Wish
from kiosk.catalogue.desk import Desk
from kiosk.catalogue.wish_text import written
from kiosk.packs.content import Content, Record
from kiosk.theme import tokens
from kiosk.visit.comfort import TEXT_SCALES
from kiosk.widgets.hit_row import HitRow
from tests.catalogues import LONG_ONE, RECORDS, desk_of, lessons
from tests.formats import FORMATS
from tests.patron import Patron
from tests.screens.legibility import faint, misplaced

Arrive = Callable[..., Patron]
Listing = Callable[..., Patron]
MANY = lessons(200)


@pytest.fixture
def listing(arrive: Arrive, content: Content, tmp_path: Path) -> Iterator[Listing]:
    """Somebody before all that a wish finds."""
    opened: list[Desk] = []

    def come(wish: Wish, *records: Record, **how: object) -> Patron:
        desk = desk_of(tmp_path, content, records or RECORDS)
        opened.append(desk)
        patron = arrive(**{"content": content, "catalogue": desk, **how})
        patron.app.stage.go("listing", written(wish))
        patron.look()
        return patron

    yield come
    for desk in opened:
        desk.close()


def rows(patron: Patron) -> list[HitRow]:
    return [one for one in patron.controls if isinstance(one, HitRow)]


def titles(patron: Patron) -> list[str]:
    return [row.look.title for row in rows(patron) if row.look]


def test_all_answers_are_listed_by_the_way_to_have_them(listing: Listing) -> None:
    patron = listing(Wish(words="lune"), size=(1080, 1920))

    assert patron.screen.title == "«\u00a0lune\u00a0»\u00a0: 3 réponses"
    assert len(rows(patron)) == 3
    assert {"Sur votre téléphone, 1", "Avec votre carte, 1"} <= {
        name.removesuffix(", choisi") for name in patron.names
    }


def test_a_group_is_reached_by_its_name(listing: Listing) -> None:
    patron = listing(Wish(words="lecon"), *MANY)
    assert titles(patron)[0].startswith("Leçon ")
    patron.touch("Page suivante")
    assert patron.screen.position == "5 à 8"
    patron.touch("Page suivante")
    assert patron.screen.position == "9 à 12"

    patron.touch("Avec votre carte, 200")
    assert patron.screen.position == "1 à 4"


def test_the_last_page_is_reached_and_nothing_lies_beyond(listing: Listing) -> None:
    patron = listing(Wish(words="lecon"), *MANY)
    for _page in range(60):
        patron.screen.choose("down")
    patron.look()
    assert patron.screen.position == "197 à 200"
    assert "C’est la fin de la liste." in patron.words()
    found = set(titles(patron))
    patron.screen.choose("up")
    patron.look()

    assert not found & set(titles(patron))


def test_every_answer_is_seen_once_page_after_page(listing: Listing) -> None:
    patron = listing(Wish(words="lecon"), *MANY[:30])
    found = titles(patron)
    while not patron.screen._list.is_at_end:
        patron.touch("Page suivante")
        found += titles(patron)

    assert {record.title for record in MANY[:30]} == set(found)


def test_a_row_leads_to_its_record_and_back_to_its_place(listing: Listing) -> None:
    patron = listing(Wish(words="lecon"), *MANY)
    patron.touch("Page suivante")
    position, first = patron.screen.position, rows(patron)[0]
    assert first.look is not None
    patron.touch(first.spoken)
    assert patron.app.stage.history[-1] == first.look.place
    patron.touch("Retour")

    assert patron.screen.position == position
    assert rows(patron)[0].look == first.look


def test_limits_leave_less_and_can_be_taken_away(listing: Listing) -> None:
    patron = listing(Wish(words="voyage"))
    patron.touch("Préciser")
    patron.touch("Livres · 1")
    assert "Livres · 1, choisi" in patron.names
    patron.touch("Voir la réponse")
    assert titles(patron) == ["De la Terre à la Lune"]

    patron.touch("Préciser (1)")
    patron.touch("Tout remettre")
    patron.touch("Voir les 2 réponses")
    assert len(rows(patron)) == 2


def test_without_tokens_is_one_touch_away(listing: Listing) -> None:
    patron = listing(Wish(words="lune"), size=(1920, 1080))
    patron.touch("Préciser")
    patron.touch("Sans dépenser de jetons · 2")
    patron.press("escape")

    assert "Le Voyage dans la Lune" not in titles(patron)
    assert len(rows(patron)) == 2


def test_nothing_found_says_so_and_whom_to_ask(listing: Listing) -> None:
    patron = listing(Wish(words="xyzzyxw"))

    assert rows(patron) == []
    told = "Rien ici. Essayez un mot plus court, ou demandez à un bibliothécaire."
    assert told in patron.words()
    patron.screen.choose("help")
    patron.look()
    assert patron.app.stage.history[-1] == ("help", "recherche")


@pytest.mark.parametrize(
    "subject", ["", "way=boat", "words=%00%FF", "subject=&universe=nowhere", "&&&"]
)
def test_any_subject_is_a_wish(listing: Listing, subject: str) -> None:
    patron = listing(Wish())
    patron.app.stage.go("listing", subject)
    patron.look()

    assert "Retour" in patron.names


@pytest.mark.parametrize("text_scale", [TEXT_SCALES[0], TEXT_SCALES[-1]])
@pytest.mark.parametrize("size", FORMATS.values(), ids=FORMATS)
def test_the_list_and_its_limits_can_be_read_and_touched(
    listing: Listing, size: tuple[int, int], text_scale: float
) -> None:
    patron = listing(Wish(), *RECORDS, LONG_ONE, *MANY[:9], size=size, text_scale=text_scale)
    assert [*misplaced(patron), *faint(patron)] == []
    patron.touch("Préciser")
    assert [*misplaced(patron), *faint(patron)] == []


@pytest.mark.long
@pytest.mark.parametrize("reach", [False, True])
@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.parametrize("palette", tokens()["palette"])
@pytest.mark.parametrize("text_scale", TEXT_SCALES)
@pytest.mark.parametrize("size", FORMATS.values(), ids=FORMATS)
def test_the_list_can_be_read_however_it_is_shown(
    listing: Listing,
    size: tuple[int, int],
    text_scale: float,
    palette: str,
    mirrored: bool,
    reach: bool,
) -> None:
    patron = listing(
        Wish(),
        *RECORDS,
        LONG_ONE,
        *MANY[:9],
        size=size,
        text_scale=text_scale,
        palette=palette,
        mirrored=mirrored,
        reach=reach,
    )
    assert [*misplaced(patron), *faint(patron)] == []
    patron.touch("Préciser")
    for _page in range(int(patron.screen._limits.count)):
        assert [*misplaced(patron), *faint(patron)] == []
        patron.screen.choose("turn")
        patron.look()

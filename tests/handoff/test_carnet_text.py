from __future__ import annotations

from dataclasses import dataclass
from string import ascii_lowercase

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.handoff.carnet_text import ELLIPSIS, MAX_BYTES, carnet_text
from kiosk.handoff.qr import matrix

PORTAL = "https://asuivre.lillemetropole.fr/mediatheque-en-ligne"


@dataclass(frozen=True)
class Item:
    title: str
    url: str = PORTAL


TITLES = st.text(st.characters(codec="utf-8"))
LONG_TITLES = st.one_of(
    st.text(st.characters(codec="utf-8"), min_size=20, max_size=80),
    st.text("a é", min_size=20, max_size=80),
)
URLS = st.builds("https://{}".format, st.text(ascii_lowercase + "/.-", min_size=1, max_size=92))
ITEMS = st.lists(st.builds(Item, TITLES, st.one_of(URLS, st.just(PORTAL))), min_size=1, max_size=6)


def test_titles_that_share_an_address_stand_above_it_once() -> None:
    items = [Item("Cafeyn"), Item("Arte VOD", "https://exemple.fr/vod"), Item("Nuits")]
    assert carnet_text(items, PORTAL) == (
        f"Cafeyn\nNuits\n{PORTAL}\nArte VOD\nhttps://exemple.fr/vod"
    )


def test_what_has_no_address_of_its_own_is_found_on_the_portal() -> None:
    assert carnet_text([Item("Cinéma", "")], PORTAL) == f"Cinéma\n{PORTAL}"


def test_an_empty_carnet_still_leads_to_the_portal() -> None:
    assert carnet_text([], PORTAL) == PORTAL


def test_short_titles_stay_whole_and_long_ones_share_what_is_left() -> None:
    long_title = "Lire la presse du jour sur son téléphone, sans se perdre, avec Cafeyn"
    items = [Item("Cafeyn"), Item(long_title), Item("Arte"), Item(long_title), Item(long_title)]
    lines = carnet_text(items, PORTAL).split("\n")
    cut = "Lire la presse du jour sur son téléphone, s…"
    assert lines == ["Cafeyn", cut, "Arte", cut, cut, PORTAL]


def test_a_title_of_several_lines_is_kept_on_one() -> None:
    assert carnet_text([Item(" Lire\n la\tpresse ")], PORTAL) == f"Lire la presse\n{PORTAL}"


def test_six_addresses_that_cannot_fit_give_way_to_the_portal() -> None:
    items = [Item(f"Titre {n}", f"{PORTAL}/{n}") for n in range(6)]
    titles = "\n".join(f"Titre {n}" for n in range(6))
    assert carnet_text(items, PORTAL) == f"{titles}\n{PORTAL}"


def test_addresses_that_would_leave_unreadable_titles_give_way_too() -> None:
    urls = ["https://exemple.fr/" + letter * 78 for letter in "ab"]
    items = [Item("Le journal du matin", url) for url in urls]
    assert sum(map(len, urls)) + 2 * len(ELLIPSIS.encode()) + 3 < MAX_BYTES
    assert carnet_text(items, PORTAL) == (f"Le journal du matin\nLe journal du matin\n{PORTAL}")


@given(ITEMS)
def test_any_carnet_fits_the_code_that_phones_read(items: list[Item]) -> None:
    assert len(carnet_text(items, PORTAL).encode()) <= MAX_BYTES


@settings(deadline=None, max_examples=50)
@given(ITEMS)
def test_any_carnet_becomes_a_code(items: list[Item]) -> None:
    assert len(matrix(carnet_text(items, PORTAL))) <= 57


@given(ITEMS)
def test_no_address_is_ever_cut(items: list[Item]) -> None:
    lines = carnet_text(items, PORTAL).split("\n")
    wanted = {item.url for item in items}
    assert wanted <= set(lines) or PORTAL in lines


@given(ITEMS)
def test_titles_that_fit_are_left_whole(items: list[Item]) -> None:
    whole = "\n".join(
        "\n".join([*_whole_titles(items, url), url]) for url in dict.fromkeys(i.url for i in items)
    )
    if len(whole.encode()) <= MAX_BYTES:
        assert carnet_text(items, PORTAL) == whole


@given(st.lists(st.builds(Item, LONG_TITLES), min_size=2, max_size=6))
def test_titles_are_cut_evenly_and_no_more_than_needed(items: list[Item]) -> None:
    text = carnet_text(items, PORTAL)
    *titles, _ = text.split("\n")
    whole = _whole_titles(items, PORTAL)
    cut = [title for title in titles if title not in whole]
    slack = len(ELLIPSIS.encode()) + len(" ")  # a letter of several bytes, and a space, give way
    assert all(_size(c) >= max(map(_size, titles)) - slack for c in cut)
    assert not any(title.endswith(" " + ELLIPSIS) for title in cut)
    if cut:
        assert len(text.encode()) > MAX_BYTES - len(items) * (slack + 1)


def _whole_titles(items: list[Item], url: str) -> list[str]:
    return [" ".join(item.title.split()) for item in items if item.url == url]


def _size(text: str) -> int:
    return len(text.encode())

from __future__ import annotations

from string import ascii_lowercase, digits

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.handoff.link import MAX_LINK, read_step_link, readable, step_link
from kiosk.packs.content import MAX_URL_LENGTH

PORTAL = "https://asuivre.lillemetropole.fr/mediatheque-en-ligne"

URLS = st.builds("https://{}".format, st.text(ascii_lowercase + "/.-?=&", min_size=1, max_size=60))
IDS = st.text(ascii_lowercase + digits + "-", min_size=1, max_size=60)


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        (
            "https://asuivre.lillemetropole.fr/mediatheque-en-ligne",
            "asuivre.lillemetropole.fr/mediatheque-en-ligne",
        ),
        ("https://asuivre.lillemetropole.fr/", "asuivre.lillemetropole.fr"),
        ("http://exemple.fr/a/?q=b", "exemple.fr/a/?q=b"),
    ],
)
def test_an_address_is_shown_as_people_type_it(url: str, shown: str) -> None:
    assert readable(url) == shown


def test_the_number_of_a_step_stands_in_the_fragment_as_the_screens_count_it() -> None:
    link = f"{PORTAL}#pas-a-pas=lire-la-presse.3"
    assert step_link(PORTAL, "lire-la-presse", 2) == link
    assert read_step_link(link) == ("lire-la-presse", 2)


@given(URLS, IDS, st.integers(0, 998))
def test_a_link_leads_back_to_its_step_or_is_the_address_alone(
    url: str, tutorial: str, step: int
) -> None:
    link = step_link(url, tutorial, step)
    assert len(link) <= MAX_LINK
    assert link.startswith(url)
    assert read_step_link(link) == (None if link == url else (tutorial, step))


def test_a_link_is_as_long_as_that_of_a_pack_at_most() -> None:
    assert MAX_LINK == MAX_URL_LENGTH
    room = MAX_LINK - len(f"{PORTAL}#pas-a-pas=.1")
    assert step_link(PORTAL, "a" * room, 0) != PORTAL
    assert step_link(PORTAL, "a" * (room + 1), 0) == PORTAL


def test_an_address_that_has_a_fragment_keeps_it() -> None:
    assert step_link(f"{PORTAL}#films", "lire", 0) == f"{PORTAL}#films"


@pytest.mark.parametrize(
    "other",
    [
        PORTAL,
        f"{PORTAL}#pas-a-pas=lire",
        f"{PORTAL}#pas-a-pas=lire.0",
        f"{PORTAL}#pas-a-pas=lire.x",
        f"{PORTAL}#pas-a-pas=Lire.1",
        f"{PORTAL}#pas-a-pas=lire.1#",
        "#pas-a-pas=lire.1",
        "",
    ],
)
def test_any_other_address_is_no_step(other: str) -> None:
    assert read_step_link(other) is None

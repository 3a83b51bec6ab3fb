"""commune.yaml: hours as libraries post them, and colours that words are read on."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest

import kiosk
from kiosk.accent import (
    LEAST_CONTRAST,
    UNIVERSES,
    best_contrast,
    look_alike,
    readable,
)
from kiosk.packs.authoring.commune import read_commune
from kiosk.packs.authoring.document import read_settings
from kiosk.packs.authoring.fields import Known
from kiosk.packs.content import Closure, Commune, Day, Library, Media, Opening, Wifi
from kiosk.packs.problems import Notes, Problem

KNOWN = Known(
    universes=frozenset({"presse", "cinema"}),
    media=frozenset({"media/logo.png", "media/film.mp4"}),
    hosts=frozenset({"ville.example.org"}),
)
MORNING, AFTERNOON = Opening(600, 750), Opening(840, 1080)


def read(settings: str) -> tuple[Commune | None, list[str]]:
    """``settings`` begin at line 3."""
    found: list[Problem] = []
    notes = Notes("commune.yaml", found)
    yaml = read_settings(f"name: Essai\nlibrary: Ici\n{settings}".encode(), notes)
    commune = read_commune(yaml, KNOWN, notes)
    return commune, [str(one).removeprefix("commune.yaml:") for one in sorted(found)]


def hours(typed: str) -> tuple[dict[Day, tuple[Opening, ...]], list[str]]:
    """``typed`` is one line, the fifth, below « hours: »."""
    commune, problems = read(f"libraries:\n- name: A\n  hours:\n    {typed}\n")
    return (commune.libraries[0].hours if commune else {}), problems


def test_a_commune_is_read_whole() -> None:
    assert read(
        "accent: '#0D4080'\n"
        "welcome: Bienvenue !\n"
        "logo: logo.png\n"
        "wifi: {name: BIBLI, how: Demandez le code.}\n"
        "agenda: https://ville.example.org/agenda\n"
        "universes: [cinema]\n"
        "demonstration: true\n"
        "libraries:\n"
        "- name: A\n"
        "  address: 1, rue d'Essai\n"
        "  here: true\n"
        "  phone: +33 3 20.12.34 56\n"
        "  url: https://ville.example.org/a\n"
        "  closed: [2026-12-25, 24 décembre 2026 au 2 janvier 2027]\n"
        "  hours:\n"
        "    mardi et jeudi: 10h-12h30, 14 h à 18 h\n"
        "    lundi: fermé\n"
        "    dimanche: []\n"
    ) == (
        Commune(
            name="Essai",
            library="Ici",
            accent="#0D4080",
            welcome="Bienvenue\u00a0!",
            logo=Media("media/logo.png", "Essai"),
            wifi=Wifi("BIBLI", "Demandez le code."),
            agenda="https://ville.example.org/agenda",
            universes=("cinema",),
            is_demonstration=True,
            libraries=(
                Library(
                    name="A",
                    address="1, rue d’Essai",
                    phone="03 20 12 34 56",
                    url="https://ville.example.org/a",
                    hours={"mardi": (MORNING, AFTERNOON), "jeudi": (MORNING, AFTERNOON)},
                    closures=(
                        Closure(date(2026, 12, 25), date(2026, 12, 25)),
                        Closure(date(2026, 12, 24), date(2027, 1, 2)),
                    ),
                    is_here=True,
                ),
            ),
        ),
        [],
    )


@pytest.mark.parametrize(
    "typed",
    [
        "mardi: 10 h – 12 h 30 et 14 h – 18 h",
        "mardi: [10h-12h30, 14h-18h]",
        "mardi: [14h-18h, 10h-12h30]",
        'mardi: "10:00-12:30, 14:00-18:00"',
        "Mardi: de 10 h à 12 h 30 puis de 14 h à 18 h",
    ],
)
def test_hours_are_read_as_libraries_post_them(typed: str) -> None:
    assert hours(typed) == ({"mardi": (MORNING, AFTERNOON)}, [])


@pytest.mark.parametrize(
    ("key", "days"),
    [
        ("mardi au vendredi", ["mardi", "mercredi", "jeudi", "vendredi"]),
        ("du mardi au mercredi", ["mardi", "mercredi"]),
        ("mardi-jeudi", ["mardi", "mercredi", "jeudi"]),
        ("samedi, mardi", ["mardi", "samedi"]),
        ("mardi et jeudi au vendredi", ["mardi", "jeudi", "vendredi"]),
    ],
)
def test_one_line_says_the_hours_of_several_days(key: str, days: list[str]) -> None:
    week, problems = hours(f"{key}: 14 h – 18 h")
    assert problems == []
    assert list(week) == days


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        (
            "jeudy: 9 h – 12 h",
            "6:5: “hours” does not accept “jeudy”; did you mean “jeudi”?",
        ),
        (
            "vendredi au lundi: 9 h – 12 h",
            "6:5: “hours” does not accept “vendredi au lundi”; "
            "begin with the earlier day of the week",
        ),
        (
            "mardi: 18 h – 14 h",
            "6:12: “mardi” is “18 h – 14 h”, which ends before it begins; "
            "write the earlier hour first",
        ),
        (
            "mardi: 10 h – 12 h, 11 h – 13 h",
            "6:12: “mardi” has hours that overlap; write each hour once",
        ),
        (
            "mardi: le matin",
            "6:12: “mardi” is “le matin”; write it as in this example: 14 h – 18 h 30",
        ),
        (
            "mardi: 24 h 30 – 25 h",
            "6:12: “mardi” holds “24 h 30”, which is not an hour; "
            "write it as in these examples: 14 h, 14 h 30, 14:30",
        ),
        (
            "mardi: {a: b}",
            "6:5: “mardi” is not hours; write it as in this example: 14 h – 18 h 30",
        ),
        (
            "mardi: " + "9 h – 10 h, " * 10,
            "6:12: “mardi” has 119 characters, at most 80 fit; shorten it",
        ),
        (
            "{mardi au jeudi: 9 h – 12 h, mercredi: 9 h – 12 h}",
            "6:34: “hours” gives “mercredi” twice; keep it in one line",
        ),
    ],
)
def test_hours_that_make_no_sense_are_told(typed: str, expected: str) -> None:
    assert hours(typed)[1] == [expected]


def test_all_that_is_wrong_is_told_at_once() -> None:
    assert read(
        "logo: film.mp4\n"
        "agenda: https://example.org\n"
        "universes: [cinemas]\n"
        "libraries:\n"
        "- name: A\n"
        "  phone: 12 34\n"
        "  closed: [2026-12-32, 2027-01-02 au 2026-12-24, {a: b}]\n"
    ) == (
        None,
        [
            "3:7: “logo” is “media/film.mp4”, but there is no media/film.mp4; "
            "did you mean “media/logo.png”?",
            "4:9: “agenda” leads to example.org, which is not in the hosts of pack.yaml; "
            "link to one of these, or add it there: ville.example.org",
            "5:13: “universes” is “cinemas”, but there is no universes/cinemas.md; "
            "did you mean “cinema”?",
            '8:10: “phone” is “12 34”; write it as in this example: "03 20 12 34 56"',
            "9:12: “closed” is “2026-12-32”, which is not a day; "
            "write it as in these examples: 2026-12-05, 5 décembre 2026",
            "9:24: “closed” ends on 2026-12-24, before it begins; write the earlier day first",
            "9:50: “closed” is not a day; write a list: [2026-12-25, 2027-01-01]",
        ],
    )


def test_a_colour_on_which_words_are_hard_to_read_is_shown_darker() -> None:
    commune, problems = read("accent: '#FF0000'\n")
    assert commune is not None
    assert commune.accent == "#AD0000"
    assert problems == [
        "3:9: advice: words on “#FF0000” have a contrast of 4.2, 7.0 is needed; "
        'it is shown darker; write accent: "#AD0000" to choose it yourself'
    ]


def test_a_colour_taken_for_that_of_a_universe_is_told() -> None:
    assert read("accent: '#FFC52A'\n")[1] == [
        "3:9: advice: this colour is almost that of the universe “presse”; "
        "choose another, so as not to be mistaken"
    ]


@pytest.mark.parametrize("accent", ["#000000", "#FFFFFF", "#0D4080", "#808080", "#00FF00"])
def test_what_is_shown_is_always_readable(accent: str) -> None:
    assert best_contrast(readable(accent)) >= LEAST_CONTRAST


def test_contrast_is_that_of_wcag() -> None:
    assert best_contrast("#000000") == pytest.approx(21.0)
    assert round(best_contrast("#777777"), 2) == 4.48


def test_colours_far_from_those_of_the_shelf_are_nobody_s() -> None:
    assert look_alike("#0D4080") == ""


def test_the_colours_of_the_shelf_are_those_of_the_design() -> None:
    tokens = Path(kiosk.__file__).parent / "assets/design/tokens.toml"
    universes = tomllib.loads(tokens.read_text(encoding="utf-8"))["universe"]
    assert {name: paint["vivid"] for name, paint in universes.items()} == UNIVERSES


def test_settings_are_understood_as_people_type_them() -> None:
    typed = (
        "Accent: #0D4080\n"
        "universes: Cinéma, presse\n"
        "demonstration: oui\n"
        "libraries:\n"
        "  name: A\n"
        "  here: Non\n"
        "  closed: 25/12/2026, 1er janvier 2027\n"
    )
    right = (
        'accent: "#0D4080"\n'
        "universes: [cinema, presse]\n"
        "demonstration: true\n"
        "libraries:\n"
        "- name: A\n"
        "  here: false\n"
        "  closed: [2026-12-25, 2027-01-01]\n"
    )
    assert read(typed) == read(right)
    assert read(right)[1] == []


def test_a_setting_without_a_value_is_told_so() -> None:
    assert read("demonstration:\nlibraries:\n")[1] == [
        f"{line}:1: “{key}” is empty; write something after the colon, or remove the line"
        for line, key in ((3, "demonstration"), (4, "libraries"))
    ]


def test_a_yes_that_is_none_is_told_so() -> None:
    assert read("demonstration: x\n")[1] == [
        "3:16: “demonstration” cannot be read; write yes or no"
    ]

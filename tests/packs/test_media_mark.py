from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.packs.authoring.media_mark import is_media_mark, read_media_mark
from kiosk.packs.content import Media
from kiosk.packs.problems import Notes, Problem

MEDIA = frozenset(
    {"media/affiche.jpg", "media/film.mp4", "media/film.vtt", "media/muet.webm", "media/son.ogg"}
)
WORDS = "Une femme lit devant la mer"


def read(text: str) -> tuple[Media | None, list[str]]:
    found: list[Problem] = []
    rows = tuple(text.split("\n"))
    media = read_media_mark(text, 1, MEDIA, Notes("page.md", found, rows))
    return media, [str(problem) for problem in found]


@pytest.mark.parametrize(
    "path",
    [
        "affiche.jpg",
        "media/affiche.jpg",
        "../media/affiche.jpg",
        "<affiche.jpg>",
        "./media/affiche.jpg",
        "/media/affiche.jpg",
        "..\\media\\affiche.jpg",
    ],
)
def test_a_picture_is_named_as_the_author_likes(path: str) -> None:
    media, found = read(f'![{WORDS}]({path} "Crédit : Ville de Hem")')
    assert media == Media("media/affiche.jpg", WORDS, "Ville de Hem")
    assert found == []


@pytest.mark.parametrize("credit", ["“Crédit : MEL”", "« Crédit : MEL »"])
def test_quotes_curled_by_the_editor_are_understood(credit: str) -> None:
    media, found = read(f"![{WORDS}] (affiche.jpg {credit})")
    assert media == Media("media/affiche.jpg", WORDS, "MEL")
    assert found == []


def test_a_name_with_spaces_is_told_as_it_is() -> None:
    assert read(f"![{WORDS}](Mon affiche (1).jpg)")[1] == [
        "page.md:1:32: there is no “Mon affiche (1).jpg” in media/; did you mean “affiche.jpg”?"
    ]


@pytest.mark.parametrize(
    ("title", "credit"),
    [
        ("Crédit : Jeanne", "Jeanne"),
        ("crédits: Jeanne", "Jeanne"),
        ("Credit: Jeanne", "Jeanne"),
        ("© Jeanne, 1923", "© Jeanne, 1923"),
        ("Source : BnF", "BnF"),
    ],
)
def test_the_credit_is_kept_without_its_label(title: str, credit: str) -> None:
    media, found = read(f'![{WORDS}](affiche.jpg "{title}")')
    assert media is not None
    assert media.credit == credit
    assert found == []


def test_a_film_brings_its_captions() -> None:
    media, found = read('![Une main touche l\'écran](film.mp4 "Crédit : MEL")')
    assert media == Media(
        "media/film.mp4", "Une main touche l’écran", "MEL", captions="media/film.vtt"
    )
    assert found == []


def test_a_film_without_captions_is_refused() -> None:
    _, found = read('![Une main touche un écran](muet.webm "Crédit : MEL")')
    assert found == ["page.md:1:1: this film has no captions; put them in “media/muet.vtt”"]


@pytest.mark.parametrize(
    ("file", "fix"),
    [
        ("affiche.jpg", "say in words what the picture shows"),
        ("film.mp4", "say in words what the film shows"),
        ("son.ogg", "write what the sound says"),
    ],
)
def test_missing_words_are_an_error(file: str, fix: str) -> None:
    _, found = read(f'![]({file} "Crédit : MEL")')
    assert found == [f"page.md:1:1: the words between [ ] are missing; {fix}"]


@pytest.mark.parametrize(
    "says", ["image", "Photo", "une photo", "L'affiche", "Photo 2", "affiche.jpg", "IMG_0042.JPG"]
)
def test_words_that_say_nothing_are_advised_against(says: str) -> None:
    media, found = read(f'![{says}](affiche.jpg "Crédit : MEL")')
    assert media is not None
    assert found == [
        f"page.md:1:1: advice: “{media.text}” says nothing to whoever cannot see or hear it; "
        "say in words what the picture shows"
    ]


@pytest.mark.parametrize("says", ["Affiche de Nosferatu", "Photo de classe, 1923", "Un son grave"])
def test_words_that_begin_with_the_medium_are_fine(says: str) -> None:
    assert read(f'![{says}](affiche.jpg "Crédit : MEL")')[1] == []


def test_a_missing_credit_is_advised_against() -> None:
    media, found = read(f"![{WORDS}](affiche.jpg)")
    assert media == Media("media/affiche.jpg", WORDS)
    assert found == [
        "page.md:1:1: advice: nobody is credited for this picture, sound or film; "
        'write "Crédit : name" before the last )'
    ]


def test_an_unknown_file_gets_a_did_you_mean() -> None:
    media, found = read(f'![{WORDS}](afiche.jpg "Crédit : MEL")')
    assert media is None
    assert found == [
        "page.md:1:32: there is no “afiche.jpg” in media/; did you mean “affiche.jpg”?"
    ]


def test_accents_are_told_as_they_were_typed() -> None:
    assert read(f"![{WORDS}](été.jpg)")[1][0].startswith(
        "page.md:1:32: there is no “été.jpg” in media/; "
    )


@pytest.mark.parametrize(
    "path",
    [
        "../../etc/passwd",
        "https://exemple.fr/a.jpg",
        "/etc/passwd",
        "data:image/png;base64,A",
        "javascript:alert",
    ],
)
def test_nothing_outside_of_the_pack_can_be_shown(path: str) -> None:
    media, found = read(f"![{WORDS}]({path})")
    assert media is None
    assert f"there is no “{path.removeprefix('../')}” in media/" in found[0]


def test_captions_are_not_shown_by_themselves() -> None:
    media, found = read(f"![{WORDS}](film.vtt)")
    assert media is None
    assert found == [
        "page.md:1:32: “film.vtt” is no picture, sound or film; "
        "write the name of the film: its captions follow by themselves"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "![mots]",
        "![mots](affiche.jpg",
        "![a](affiche.jpg) et ![b](affiche.jpg)",
        "![a](affiche.jpg) suivi de mots",
    ],
)
def test_a_mark_that_is_not_alone_or_not_right_is_shown_how(text: str) -> None:
    assert is_media_mark(text)
    assert read(text) == (
        None,
        [
            "page.md:1:1: this picture, sound or film cannot be read; "
            'write ![what it shows](affiche.jpg "Crédit : name"), alone on its line'
        ],
    )


def test_words_that_are_too_long_are_refused_but_a_sound_may_say_much() -> None:
    _, found = read(f'![{"a" * 301}](affiche.jpg "© x")')
    assert found == ["page.md:1:1: these words have more than 300 characters; shorten them"]
    assert read(f'![{"a" * 301}](son.ogg "© x")')[1] == []
    assert len(read(f'![{"a" * 2001}](son.ogg "© x")')[1]) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [("![a](b.jpg)", True), ("  ![", True), ("mots ![a](b.jpg)", False), ("[a](b)", False)],
)
def test_marks_are_told_from_words(text: str, expected: bool) -> None:
    assert is_media_mark(text) is expected


@given(st.lists(st.sampled_from(["![", "]", "(", ")", '"', "affiche.jpg", " ", "\n", "%", "é"])))
def test_any_mixture_never_raises(pieces: list[str]) -> None:
    media, found = read("![" + "".join(pieces))
    assert media is not None or found

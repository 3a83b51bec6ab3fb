from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.packs.authoring.captions import read_captions
from kiosk.packs.limits import MAX_FILE_BYTES
from kiosk.packs.problems import Notes, Problem

GOOD = """WEBVTT - Lire la presse

NOTE Écrit à la médiathèque.

STYLE
::cue { color: red }

1
00:01.000 --> 00:04.500
Bonjour !
Voici la presse en ligne.

00:00:04.500 --> 01:00:06.000 align:start
Touchez « Se connecter ».
"""


def read(data: bytes, folder: Path) -> tuple[bytes | None, list[str]]:
    path = folder / "film.vtt"
    path.write_bytes(data)
    found: list[Problem] = []
    return read_captions(path, Notes("film.vtt", found)), [str(problem) for problem in found]


def problems(text: str, folder: Path) -> list[str]:
    return read(text.encode(), folder)[1]


def test_good_captions_go_through(tmp_path: Path) -> None:
    assert read(GOOD.encode(), tmp_path) == (GOOD.encode(), [])


def test_captions_come_out_in_one_form_whatever_wrote_them(tmp_path: Path) -> None:
    windows = b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode()
    assert read(windows, tmp_path) == (GOOD.encode(), [])


def test_everything_wrong_is_told_in_one_run(tmp_path: Path) -> None:
    text = """WEBVTT

00:05.000 --> 00:04.000
Trop tôt

00:01.000 --> 00:02.000

00:00:06,000 --> 00:00:07,000
Une virgule

bavardage
00:07.000 --> 00:08.000
Du <i>style</i> et du &nbsp;code

seul
"""
    assert problems(text, tmp_path) == [
        "film.vtt:3:1: this caption ends before it starts; write its two times in their order",
        "film.vtt:6:1: this caption starts before the one above it; "
        "put the captions in the order of the film",
        "film.vtt:6:1: this caption has no text; "
        "write what is said on the next line, or remove the times",
        "film.vtt:8:1: “00:00:06,000 --> 00:00:07,000” does not say from when to when; "
        "write for instance 00:01.000 --> 00:04.500",
        "film.vtt:13:4: “<i>” would be shown as it is written; write plain words",
        "film.vtt:15:1: “seul” does not say from when to when; "
        "write for instance 00:01.000 --> 00:04.500",
    ]


@pytest.mark.parametrize("text", ["", "1\n00:00:01,000 --> 00:00:02,000\nBonjour\n", "WEBVTTX\n"])
def test_another_format_is_named(tmp_path: Path, text: str) -> None:
    assert problems(text, tmp_path) == [
        "film.vtt:1:1: the captions do not begin with “WEBVTT”; save them as WebVTT (.vtt)"
    ]


def test_captions_without_a_word_are_refused(tmp_path: Path) -> None:
    assert problems("WEBVTT\n\nNOTE rien\n", tmp_path) == [
        "film.vtt:1:1: there is no caption in this file; write what is said"
    ]


def test_a_caption_longer_than_two_lines_is_refused(tmp_path: Path) -> None:
    text = f"WEBVTT\n\n00:01.000 --> 00:02.000\n{'a' * 161}\n"
    assert problems(text, tmp_path) == [
        "film.vtt:3:1: this caption has more than 160 characters; cut it into two captions"
    ]


def test_a_giant_is_not_read(tmp_path: Path) -> None:
    data, found = read(b"WEBVTT\n\n" + b"a" * MAX_FILE_BYTES, tmp_path)
    assert data is None
    assert found == [
        f"film.vtt:1:1: the file has more than {MAX_FILE_BYTES} bytes; shorten it or split it"
    ]


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    data, found = read("WEBVTT été".encode("latin-1"), tmp_path)
    assert data is None
    assert found == [
        "film.vtt:1:8: the file is not in UTF-8; save it again with the encoding UTF-8"
    ]


@given(st.lists(st.sampled_from(["WEBVTT", "\n", "-->", "00:01.000", " ", "NOTE", "é<b>", "0"])))
@settings(deadline=None)
def test_any_mixture_never_raises(
    tmp_path_factory: pytest.TempPathFactory, pieces: list[str]
) -> None:
    data, _ = read("".join(pieces).encode(), tmp_path_factory.getbasetemp())
    assert data == "".join(pieces).encode()

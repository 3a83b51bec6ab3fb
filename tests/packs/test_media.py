from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

import msgspec
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from PIL import Image

from kiosk.packs.authoring.media import Encoded, read_media, with_built_files
from kiosk.packs.authoring.media_names import checked_name, kind_of
from kiosk.packs.content import (
    Choice,
    Clue,
    Commune,
    Face,
    Investigation,
    Library,
    Media,
    Memory,
    Opening,
    Pair,
    Question,
    Quiz,
    Span,
)
from kiosk.packs.members import require_member
from kiosk.packs.problems import Notes, Problem

CAPTIONS = b"WEBVTT\n\n00:01.000 --> 00:02.000\nBonjour\n"


def picture(format: str, mode: str = "RGB") -> bytes:
    out = BytesIO()
    Image.new(mode, (500, 500)).save(out, format)
    return out.getvalue()


def read(
    folder: Path, files: Mapping[str, bytes], cache: Path | None = None
) -> tuple[dict[str, Encoded], list[str]]:
    paths: dict[str, Path] = {}
    for source, data in files.items():
        paths[source] = folder / source
        paths[source].parent.mkdir(parents=True, exist_ok=True)
        paths[source].write_bytes(data)
    found: list[Problem] = []
    media = read_media(paths, lambda source: Notes(source, found), cache)
    return media, [str(problem) for problem in found]


def test_sources_are_mapped_to_the_files_of_the_built_pack(tmp_path: Path) -> None:
    sources = {
        "media/affiche.webp": picture("WEBP"),
        "media/logo.png": picture("PNG", "RGBA"),
        "media/film.vtt": CAPTIONS,
    }
    media, found = read(tmp_path, sources)
    assert {source: one.file for source, one in media.items()} == {
        "media/affiche.webp": "media/affiche.jpg",
        "media/logo.png": "media/logo.png",
        "media/film.vtt": "media/film.vtt",
    }
    assert media["media/film.vtt"].data == CAPTIONS
    assert media["media/affiche.webp"].data[:3] == b"\xff\xd8\xff"
    assert found == []


def test_two_sources_that_become_one_file_are_told_apart(tmp_path: Path) -> None:
    _, found = read(tmp_path, {"media/a.png": picture("PNG"), "media/a.webp": picture("WEBP")})
    assert found == [
        "media/a.webp:1:1: “media/a.png” would also become “media/a.jpg”; "
        "give one of the two another name"
    ]


def test_capitals_do_not_tell_two_files_apart(tmp_path: Path) -> None:
    _, found = read(tmp_path, {"media/Film.vtt": CAPTIONS, "media/film.vtt": CAPTIONS})
    assert found == [
        "media/Film.vtt:1:1: “Film.vtt” is not a name that every machine accepts; "
        "name it “media/film.vtt”",
        "media/film.vtt:1:1: “media/Film.vtt” would also become “media/film.vtt”; "
        "give one of the two another name",
    ]


@pytest.mark.parametrize(
    ("name", "proposed"),
    [
        ("Photo de l'été.JPG", "photo-de-l-ete.jpg"),
        ("Cœur à prendre (2).vtt", "coeur-a-prendre-2.vtt"),
        ("con.png", "media-con.png"),
        ("com1.vtt", "media-com1.vtt"),
        ("été/plage.jpg", "plage.jpg"),
        ("日本.jpg", "media.jpg"),
        ("\u202egpj.exe.jpg", "gpj-exe.jpg"),
        ("a" * 80 + ".jpg", "a" * 56 + ".jpg"),
    ],
)
def test_a_name_that_travels_badly_gets_another(name: str, proposed: str) -> None:
    found: list[Problem] = []
    assert checked_name(f"media/{name}", Notes("x", found)) == proposed
    shown = name.replace("\u202e", "\\u202e")
    assert found[0].what == f"“{shown}” is not a name that every machine accepts"
    assert found[0].fix == f"name it “media/{proposed}”"


@given(st.text(min_size=1), st.sampled_from([".jpg", ".PNG", ".vtt", ".webm"]))
def test_every_proposed_name_is_accepted_by_a_built_pack(stem: str, extension: str) -> None:
    assume(kind_of(f"media/{stem}{extension}"))
    proposed = checked_name(f"media/{stem}{extension}", Notes("x", []))
    require_member(f"media/{proposed}", "")
    again: list[Problem] = []
    assert checked_name(f"media/{proposed}", Notes("x", again)) == proposed
    assert again == []


def test_what_is_no_medium_is_refused_and_the_rest_is_read(tmp_path: Path) -> None:
    sources = {
        "media/a.exe": b"MZ",
        "media/dessin.svg": b"<svg></svg>",
        "media/photo.heic": b"\0\0\0\x18ftypheic",
        "media/sans": b"",
        "media/son.mp3": b"",
        "media/vrai.jpg": picture("JPEG"),
    }
    media, found = read(tmp_path, sources)
    assert list(media) == ["media/vrai.jpg"]
    known = ".jpg, .jpeg, .png, .webp, .gif, .ogg, .mp3, .wav, .mp4, .webm, .vtt"
    assert found == [
        f"media/a.exe:1:1: “.exe” files have no place in media/; write one of these: {known}",
        "media/dessin.svg:1:1: this is SVG, which the kiosk does not show; "
        "export it as PNG, 1920 pixels wide",
        "media/photo.heic:1:1: this is HEIC, which the kiosk does not show; export it as JPEG "
        "(on an iPhone: Settings, Camera, Formats, Most Compatible)",
        f"media/sans:1:1: “” files have no place in media/; write one of these: {known}",
        "media/son.mp3:1:1: the file is not what its name says; export it again as MP3",
    ]


def test_a_second_build_finds_its_pictures_again(tmp_path: Path) -> None:
    sources = {"media/a.png": picture("PNG")}
    first, _ = read(tmp_path, sources, tmp_path / "cache")
    (entry,) = (tmp_path / "cache").iterdir()
    written = entry.stat().st_mtime_ns
    again, _ = read(tmp_path, sources, tmp_path / "cache")
    assert first == again
    assert entry.stat().st_mtime_ns == written


# --- built names in pages ------------------------------------------------------------------

BUILT = {"media/a.webp": "media/a.jpg", "media/f.mp4": "media/f.mp4", "media/b.gif": "media/b.png"}


def test_every_medium_of_a_page_gets_its_built_file() -> None:
    question = Question(
        text="Quoi ?",
        choices=(Choice("a", True), Choice("b")),
        explanation=((Span("Ceci."),),),
        media=Media("media/a.webp", "une affiche", "Jeanne"),
    )
    quiz = Quiz(id="q", title="Q", questions=(question, question))
    built = with_built_files(quiz, BUILT)
    assert [one.media for one in built.questions] == [
        Media("media/a.jpg", "une affiche", "Jeanne")
    ] * 2
    assert msgspec.structs.replace(built, questions=()) == msgspec.structs.replace(
        quiz, questions=()
    )


def test_media_are_found_however_deep() -> None:
    film = Media("media/f.mp4", "un film", captions="media/f.vtt")
    clue = Clue(id="c", title="C", text=(), media=Media("media/b.gif", "x"))
    verdict = Question(text="?", choices=(), explanation=(), media=film)
    page = Investigation(id="i", title="I", case=(), clues=(clue,), verdict=verdict, method=())
    built = with_built_files(page, BUILT | {"media/f.vtt": "media/f2.vtt"})
    assert built.clues[0].media == Media("media/b.png", "x")
    assert built.verdict.media == Media("media/f.mp4", "un film", captions="media/f2.vtt")
    memory = Memory(
        id="m", title="M", pairs=(Pair(Face("x", Media("media/a.webp", "x")), Face("y")),)
    )
    assert with_built_files((memory,), BUILT)[0].pairs[0].left.media == Media("media/a.jpg", "x")


def test_what_holds_no_medium_stays_as_it_was() -> None:
    library = Library(name="L", hours={"lundi": (Opening(540, 720),)})
    commune = Commune(name="Hem", library="L", libraries=(library,))
    assert with_built_files(commune, BUILT) == commune
    unknown = Media("media/inconnu.jpg", "x")
    assert with_built_files(unknown, BUILT) == unknown

"""What SDL would decode is what its name says, and of a bearable size."""

from __future__ import annotations

import struct
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from kiosk.packs.limits import MAX_JPEG_SCANS, MAX_PICTURE_BYTES, MAX_PICTURE_SIDE
from kiosk.packs.media_header import is_sound
from tests.packs.built_packs import jpeg, png

COMMENT = struct.pack(">2sH", b"\xff\xfe", 2 + 8) + b"a remark"
SCAN = struct.pack(">2sH", b"\xff\xda", 2)


def judged(folder: Path, name: str, data: bytes) -> bool:
    (folder / name).write_bytes(data)
    return is_sound(folder / name)


def encoded(picture_format: str, size: tuple[int, int], **options: bool) -> bytes:
    out = BytesIO()
    Image.new("RGB", size, "teal").save(out, picture_format, **options)
    return out.getvalue()


@pytest.mark.parametrize("size", [(1, 1), (1920, 1080), (1080, 1920)])
def test_pictures_as_builds_write_them_are_sound(tmp_path: Path, size: tuple[int, int]) -> None:
    assert judged(tmp_path, "a.png", encoded("PNG", size))
    assert judged(tmp_path, "a.jpg", encoded("JPEG", size))
    assert judged(tmp_path, "b.jpg", encoded("JPEG", size, progressive=True))


@pytest.mark.parametrize(
    ("width", "height"),
    [(MAX_PICTURE_SIDE + 1, 1), (1, MAX_PICTURE_SIDE + 1), (65_500, 65_500), (0, 9), (9, 0)],
)
def test_a_picture_that_explodes_in_memory_is_none(tmp_path: Path, width: int, height: int) -> None:
    assert not judged(tmp_path, "a.png", png(width, height))
    assert not judged(tmp_path, "a.jpg", jpeg(width, height))


def test_sides_of_two_billion_pixels_are_read_as_such(tmp_path: Path) -> None:
    assert not judged(tmp_path, "a.png", png(2**31, 2**31))


def test_comments_and_profiles_before_the_frame_are_passed_over(tmp_path: Path) -> None:
    assert judged(tmp_path, "a.jpg", jpeg(before=COMMENT * 900))
    assert not judged(tmp_path, "a.jpg", jpeg(before=COMMENT * 1_000))


def test_a_picture_of_endless_scans_is_none(tmp_path: Path) -> None:
    assert judged(tmp_path, "a.jpg", jpeg(after=SCAN * MAX_JPEG_SCANS))
    assert not judged(tmp_path, "a.jpg", jpeg(after=SCAN * (MAX_JPEG_SCANS + 1)))


def test_a_scan_without_a_frame_is_no_picture(tmp_path: Path) -> None:
    assert not judged(tmp_path, "a.jpg", jpeg(before=SCAN))


@pytest.mark.parametrize("marker", range(0xC3, 0xD0))
def test_frames_that_nothing_decodes_are_none(tmp_path: Path, marker: int) -> None:
    data = jpeg().replace(b"\xff\xc0", bytes((0xFF, marker)))
    assert not judged(tmp_path, "a.jpg", data)


def test_a_picture_of_too_many_bytes_is_none(tmp_path: Path) -> None:
    room = MAX_PICTURE_BYTES - len(png())
    assert judged(tmp_path, "a.png", png() + bytes(room))
    assert not judged(tmp_path, "a.png", png() + bytes(room + 1))


@pytest.mark.parametrize("name", ["a.jpg", "a.png"])
def test_a_picture_that_is_cut_in_its_header_is_none(tmp_path: Path, name: str) -> None:
    whole = png() if name == "a.png" else jpeg(before=COMMENT)
    header = 24 if name == "a.png" else whole.index(b"\xff\xc0") + 9
    assert {judged(tmp_path, name, whole[:length]) for length in range(header)} == {False}


MEDIA = {
    "a.ogg": b"OggS\0\2",
    "a.mp3": b"ID3\4\0\0",
    "b.mp3": b"\xff\xfb\x90\x64",
    "a.wav": b"RIFF\x24\0\0\0WAVEfmt ",
    "a.mp4": b"\0\0\0\x20ftypisom",
    "a.webm": b"\x1a\x45\xdf\xa3\x01",
    "a.vtt": b"WEBVTT\n",
    "b.vtt": b"\xef\xbb\xbfWEBVTT\n",
}


@pytest.mark.parametrize("name", MEDIA)
def test_sounds_films_and_captions_are_known_by_their_first_bytes(
    tmp_path: Path, name: str
) -> None:
    assert judged(tmp_path, name, MEDIA[name])


@pytest.mark.parametrize("name", ["a.jpg", "a.png", *MEDIA])
@pytest.mark.parametrize(
    "data", [b"", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"GIF89a", b"MZ", b"\x7fELF"]
)
def test_a_file_that_its_name_lies_about_is_none(tmp_path: Path, name: str, data: bytes) -> None:
    assert not judged(tmp_path, name, data)


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=200), st.sampled_from([b"", b"\xff\xd8\xff", png()[:16]]))
def test_no_bytes_crash_the_reader(tmp_path: Path, data: bytes, head: bytes) -> None:
    for name in ("a.jpg", "a.png", "a.mp3"):
        assert judged(tmp_path, name, head + data) in (True, False)

"""Sounds and films are copied as they are: only whole files that are nothing else get through."""

from __future__ import annotations

import struct
import wave
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.packs.authoring.sounds_and_films import read_sound_or_film
from kiosk.packs.limits import MAX_FILM_BYTES, MAX_SOUND_BYTES
from kiosk.packs.problems import Notes, Problem


def read(data: bytes, folder: Path, name: str) -> tuple[bytes | None, list[str]]:
    path = folder / name
    path.write_bytes(data)
    found: list[Problem] = []
    return read_sound_or_film(path, Notes(f"media/{name}", found)), [str(one) for one in found]


# --- files by hand -----------------------------------------------------------------------


def wav() -> bytes:
    out = BytesIO()
    with wave.open(out, "wb") as sound:
        sound.setparams((1, 2, 8_000, 0, "NONE", ""))
        sound.writeframes(bytes(range(200)))
    return out.getvalue()


def slow_ogg_crc(page: bytes) -> int:
    """RFC 3533 §6: polynomial 0x04c11db7, nothing inverted, bit by bit."""
    crc = 0
    for byte in page:
        crc ^= byte << 24
        for _ in range(8):
            crc = (crc << 1 ^ (0x04C11DB7 if crc & 0x80000000 else 0)) & 0xFFFFFFFF
    return crc


def ogg_page(packet: bytes, flags: int, sequence: int, serial: int = 7) -> bytes:
    lacing = bytes([255] * (len(packet) // 255) + [len(packet) % 255])
    start = struct.pack("<4sBBQLL", b"OggS", 0, flags, 0, serial, sequence)
    rest = bytes([len(lacing)]) + lacing + packet
    return start + struct.pack("<L", slow_ogg_crc(start + bytes(4) + rest)) + rest


def ogg(codec: bytes = b"OpusHead") -> bytes:
    pages = (codec + bytes(11), 2), (b"OpusTags" + bytes(300), 0), (b"sound" * 60, 4)
    return b"".join(ogg_page(packet, flags, at) for at, (packet, flags) in enumerate(pages))


MP3_HEADER = bytes.fromhex("fffb9000")  # MPEG-1 layer III, 128 kbit/s, 44,100 Hz: 417 bytes


def mp3(frames: int = 4) -> bytes:
    return (MP3_HEADER + bytes(413)) * frames


def id3(size: int) -> bytes:
    return b"ID3\x04\0\0" + bytes(size >> shift & 0x7F for shift in (21, 14, 7, 0)) + bytes(size)


def box(name: bytes, data: bytes = b"") -> bytes:
    return struct.pack(">L", len(data) + 8) + name + data


def mp4() -> bytes:
    large = struct.pack(">L", 1) + b"mdat" + struct.pack(">Q", 16 + 300) + bytes(300)
    return box(b"ftyp", b"isom\0\0\2\0") + large + box(b"moov", bytes(100)) + box(b"free")


def element(identity: str, data: bytes) -> bytes:
    return bytes.fromhex(identity) + (len(data) | 1 << 56).to_bytes(8, "big") + data


def webm(doctype: bytes = b"webm", more: bytes = b"") -> bytes:
    header = b"\x42\x82" + bytes([0x80 | len(doctype)]) + doctype
    parts = element("1654ae6b", bytes(30)) + element("1f43b675", bytes(200)) + b"\xec\x82\0\0"
    return element("1a45dfa3", header) + element("18538067", parts + more)


WHOLE = {"a.wav": wav(), "a.ogg": ogg(), "a.mp3": mp3(), "a.mp4": mp4(), "a.webm": webm()}
FORMATS = {
    "a.wav": "WAV",
    "a.ogg": "Ogg (Vorbis, Opus)",
    "a.mp3": "MP3",
    "a.mp4": "MP4",
    "a.webm": "WebM",
}
EVERY = pytest.mark.parametrize("name", WHOLE)


def refused(name: str, what: str) -> list[str]:
    return [f"media/{name}:1:1: {what}; export it again as {FORMATS[name]}"]


# --- whole files --------------------------------------------------------------------------


@EVERY
def test_a_whole_file_goes_through_as_it_is(tmp_path: Path, name: str) -> None:
    assert read(WHOLE[name], tmp_path, name) == (WHOLE[name], [])


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (ogg(b"\x01vorbis"), "a.ogg"),
        (id3(300) + mp3(), "a.mp3"),
        (mp3() + b"TAG" + bytes(125), "a.mp3"),
        # MPEG-2, 32 kbit/s, 22,050 Hz: 104 bytes, and one more when the frame is padded
        (bytes.fromhex("fff34064") + bytes(100) + bytes.fromhex("fff34264") + bytes(101), "a.mp3"),
    ],
)
def test_the_usual_variants_go_through(tmp_path: Path, data: bytes, name: str) -> None:
    assert read(data, tmp_path, name) == (data, [])


def test_a_name_in_capitals_is_read_by_its_extension(tmp_path: Path) -> None:
    assert read(mp3(), tmp_path, "A.MP3") == (mp3(), [])


# --- what is refused ------------------------------------------------------------------------


@EVERY
def test_a_file_cut_anywhere_is_refused(tmp_path: Path, name: str) -> None:
    whole = WHOLE[name]
    for length in range(len(whole)):
        if name == "a.mp3" and length and length % 417 == 0:
            continue  # fewer frames are a shorter sound
        if name == "a.mp4" and length == len(whole) - 8:
            continue  # so is a film without its padding
        data, found = read(whole[:length], tmp_path, name)
        assert data is None, length
        assert len(found) == 1


@EVERY
def test_what_is_cut_short_is_called_so(tmp_path: Path, name: str) -> None:
    short = WHOLE[name][:-9]
    assert read(short, tmp_path, name) == (None, refused(name, "the file is cut short"))


@EVERY
@pytest.mark.parametrize("tail", [b"<script>alert(1)</script>", b"\0", b"PK\5\6" + bytes(18)])
def test_what_stands_after_the_end_is_refused(tmp_path: Path, name: str, tail: bytes) -> None:
    data, found = read(WHOLE[name] + tail, tmp_path, name)
    assert data is None
    assert found in (
        refused(name, "something else stands after the end of this file"),
        refused(name, "the file is cut short"),
    )


@EVERY
def test_what_stands_before_the_beginning_is_refused(tmp_path: Path, name: str) -> None:
    data, found = read(b"MZ" + WHOLE[name], tmp_path, name)
    assert (data, found) == (None, refused(name, "the file is not what its name says"))


@EVERY
def test_a_file_is_what_its_name_says(tmp_path: Path, name: str) -> None:
    for other, data in WHOLE.items():
        if other != name:
            expected = refused(name, "the file is not what its name says")
            assert read(data, tmp_path, name) == (None, expected)


def riff(*chunks: bytes) -> bytes:
    inside = b"WAVE" + b"".join(chunks)
    return b"RIFF" + struct.pack("<L", len(inside)) + inside


def test_an_archive_inside_a_sound_that_is_otherwise_right_is_refused(tmp_path: Path) -> None:
    archive = BytesIO()
    with zipfile.ZipFile(archive, "w") as inside:
        inside.writestr("Main.class", "x" * (4 + len(archive.getvalue()) % 2))
    packed = archive.getvalue() + bytes(len(archive.getvalue()) % 2)
    whole = wav()[12:] + b"junk" + struct.pack("<L", len(packed)) + packed
    data, found = read(riff(whole), tmp_path, "a.wav")
    assert data is None
    assert found == refused("a.wav", "this file is also an archive or a document")


def test_a_document_inside_a_film_that_is_otherwise_right_is_refused(tmp_path: Path) -> None:
    film = box(b"ftyp", b"isom") + box(b"free", b"%PDF-1.7 ...") + mp4()[16:]
    data, found = read(film, tmp_path, "a.mp4")
    assert data is None
    assert found == refused("a.mp4", "this file is also an archive or a document")


SECOND_PAGE = len(ogg_page(b"OpusHead" + bytes(11), 2, 0))


def promising(size: int) -> bytes:
    return b"RIFF" + struct.pack("<L", size) + wav()[8:]


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (riff(wav()[12:36]), "a.wav"),  # no sound
        (promising(len(wav()) - 18), "a.wav"),  # ends in the middle of the sound
        (ogg().replace(b"soundsound", b"soundSound"), "a.ogg"),
        (ogg()[:SECOND_PAGE] + ogg_page(b"x", 4, 5), "a.ogg"),  # a page was lost
        (ogg()[:SECOND_PAGE] + ogg_page(b"x", 4, 1, serial=8), "a.ogg"),  # another stream
        (ogg()[:SECOND_PAGE] * 2, "a.ogg"),
        (box(b"ftyp", b"isom") + b"\0\0\0\7mdat", "a.mp4"),
        (webm(more=element("1941a469", b"MZ")), "a.webm"),  # an attachment
        (webm().replace(b"\x1f\x43\xb6\x75", b"\x1c\x53\xbb\x6b"), "a.webm"),  # no image
        (element("1a45dfa3", b"\x42\x82\x84webm") * 2, "a.webm"),
    ],
)
def test_what_does_not_add_up_is_damaged(tmp_path: Path, data: bytes, name: str) -> None:
    assert read(data, tmp_path, name) == (None, refused(name, "the file is damaged"))


def test_a_film_in_matroska_is_not_webm(tmp_path: Path) -> None:
    data, found = read(webm(b"matroska"), tmp_path, "a.webm")
    assert (data, found) == (None, refused("a.webm", "the file is not what its name says"))


def test_a_picture_stream_in_ogg_is_no_sound(tmp_path: Path) -> None:
    data, found = read(ogg(b"\x80theora"), tmp_path, "a.ogg")
    assert (data, found) == (None, refused("a.ogg", "the file is not what its name says"))


def test_a_tag_that_hides_megabytes_is_refused(tmp_path: Path) -> None:
    data, found = read(id3(2_000_001) + mp3(), tmp_path, "a.mp3")
    assert data is None
    assert found == refused(
        "a.mp3", "the cover and the titles inside this sound weigh more than 2 MB"
    )


@pytest.mark.parametrize(("name", "most"), [("a.mp3", MAX_SOUND_BYTES), ("a.mp4", MAX_FILM_BYTES)])
def test_a_file_that_is_too_heavy_is_not_read(tmp_path: Path, name: str, most: int) -> None:
    path = tmp_path / name
    with path.open("wb") as file:
        file.truncate(most + 1)
    found: list[Problem] = []
    assert read_sound_or_film(path, Notes(f"media/{name}", found)) is None
    assert [str(problem) for problem in found] == [
        f"media/{name}:1:1: the file weighs more than {most // 1_000_000} MB; "
        "shorten it, or export it with a lower quality"
    ]


@given(
    name=st.sampled_from(sorted(WHOLE)),
    mutate=st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.binary(max_size=8))),
)
@settings(deadline=None, max_examples=300)
def test_a_mangled_file_never_raises(
    tmp_path_factory: pytest.TempPathFactory, name: str, mutate: list[tuple[float, bytes]]
) -> None:
    changed = bytearray(WHOLE[name])
    for place, replacement in mutate:
        at = int(place * len(changed))
        changed[at : at + max(1, len(replacement))] = replacement
    data, found = read(bytes(changed), tmp_path_factory.getbasetemp(), name)
    assert (data is None) == (len(found) == 1)
    assert data in (None, bytes(changed))


@given(st.binary(max_size=64))
@settings(deadline=None)
def test_noise_after_the_right_first_bytes_never_raises(
    tmp_path_factory: pytest.TempPathFactory, noise: bytes
) -> None:
    for name, whole in WHOLE.items():
        read(whole[:12] + noise, tmp_path_factory.getbasetemp(), name)


def many_chunks() -> bytes:
    return riff(b"junk\0\0\0\0" * (MAX_SOUND_BYTES // 8 - 2))


def many_pages() -> bytes:
    pages = [ogg_page(b"OpusHead", 2, 0)]
    pages += [ogg_page(b"", 0, number) for number in range(1, 2_000)]
    return b"".join(pages)


def many_boxes() -> bytes:
    return box(b"ftyp") + box(b"free") * (MAX_FILM_BYTES // 8 - 1)


def many_elements() -> bytes:
    return element("1a45dfa3", b"\x42\x82\x84webm") + element(
        "18538067", b"\xec\x80" * (MAX_FILM_BYTES // 2 - 20)
    )


@pytest.mark.long
@pytest.mark.parametrize(
    ("make", "name"),
    [
        (many_chunks, "a.wav"),
        (many_pages, "a.ogg"),
        (many_boxes, "a.mp4"),
        (many_elements, "a.webm"),
    ],
)
def test_a_file_of_nothing_but_headers_is_refused_in_bounded_time(
    tmp_path: Path, make: Callable[[], bytes], name: str
) -> None:
    data, found = read(make(), tmp_path, name)
    assert data is None
    assert len(found) == 1

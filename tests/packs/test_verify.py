"""A pack from a stranger is verified whole, and refused in one sentence that names the file."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.errors import KioskError
from kiosk.packs.build import build
from kiosk.packs.content import Record
from kiosk.packs.records import pack_records
from kiosk.packs.verify import verified
from tests.packs.built_packs import add, change_content, change_manifest, jpeg, png

HERE = Path(__file__).parent
FIX = "build or install the pack again"


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """A pack with a picture of each format."""
    folder = build(HERE / "good", None, tmp_path / "built")
    add(folder, {"media/a.png": png(), "media/b.jpg": jpeg()})
    return folder


def refusal(folder: Path) -> str:
    with pytest.raises(KioskError) as raised:
        verified(folder)
    return str(raised.value)


def test_a_sound_pack_is_verified(built: Path) -> None:
    assert verified(built).manifest.id == "good"


def test_an_overlay_is_verified_alone(tmp_path: Path) -> None:
    overlay = build(HERE / "good", HERE / "good-commune", tmp_path / "overlay")
    assert verified(overlay).manifest.over == "good"


# --- files --------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["content.fr.json", "media/a.png", "media/b.jpg"])
def test_one_changed_byte_anywhere_is_seen(built: Path, name: str) -> None:
    data = bytearray((built / name).read_bytes())
    data[-1] ^= 1
    (built / name).write_bytes(data)
    assert refusal(built) == f"{built / name}: the file is not the one that was built; {FIX}"


@pytest.mark.parametrize("name", ["media/a.png", "media/b.jpg"])
def test_a_missing_file_is_seen(built: Path, name: str) -> None:
    (built / name).unlink()
    assert refusal(built) == f"{built / name}: the file is not the one that was built; {FIX}"


@pytest.mark.parametrize("name", ["content.nl.json", "media/c.png", ".hidden", "media/run.exe"])
def test_a_file_that_the_manifest_does_not_list_is_refused(built: Path, name: str) -> None:
    (built / name).write_bytes(b"")
    assert refusal(built) == f"{built / name}: the manifest does not list it; {FIX}"


@pytest.mark.parametrize("name", ["more", "media/more"])
def test_a_folder_too_many_is_refused(built: Path, name: str) -> None:
    (built / name).mkdir()
    assert refusal(built) == f"{built / name}: the manifest does not list it; {FIX}"


def test_a_name_from_a_stranger_is_harmless_in_a_terminal(built: Path) -> None:
    (built / "\x1b[2J\u202e").touch()
    assert refusal(built) == f"{built}/\\x1b[2J\\u202e: the manifest does not list it; {FIX}"


def test_a_link_is_refused_even_to_the_right_file(built: Path, tmp_path: Path) -> None:
    picture = (built / "media/a.png").rename(tmp_path / "a.png")
    (built / "media/a.png").symlink_to(picture)
    assert refusal(built) == (
        f"{built}/media/a.png: this is a link, a folder or a device, not a file; {FIX}"
    )


def test_media_are_not_read_through_a_link(built: Path, tmp_path: Path) -> None:
    media = (built / "media").rename(tmp_path / "elsewhere")
    (built / "media").symlink_to(media)
    assert refusal(built) == f"{built}/media: the manifest does not list it; {FIX}"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_is_refused_and_never_waited_for(built: Path) -> None:
    (built / "media/a.png").unlink()
    os.mkfifo(built / "media/a.png")
    assert refusal(built) == (
        f"{built}/media/a.png: this is a link, a folder or a device, not a file; {FIX}"
    )


# --- what files say, under the right hash -------------------------------------------------


def test_words_that_no_screen_shows_are_refused_with_their_page(built: Path) -> None:
    universes = json.loads((built / "content.fr.json").read_bytes())["universes"]
    universes[1]["title"] = "Ciné\u202ema"
    change_content(built, universes=universes)
    assert refusal(built) == (
        f"{built}/content.fr.json: universes/cinema: a text holds a character that no screen shows;"
        f" {FIX}"
    )


def test_the_words_of_every_language_are_read(built: Path) -> None:
    add(built, {"content.nl.json": b'{"id": 3}'})
    change_manifest(built, languages=["fr", "nl"])
    assert refusal(built) == f"{built}/content.nl.json: the file cannot be read; {FIX}"


@pytest.mark.parametrize(
    "data",
    [b"", b"null", b"{}", b"\xff", b"[" * 1_000_000, b'{"id": "\\ud800"}', b'{"a": 1e999}'],
    ids=repr,
)
def test_content_that_is_none_is_refused(built: Path, data: bytes) -> None:
    add(built, {"content.fr.json": data})
    assert refusal(built) == f"{built}/content.fr.json: the file cannot be read; {FIX}"


def test_a_picture_that_explodes_in_memory_is_refused(built: Path) -> None:
    add(built, {"media/a.png": png(65_500, 65_500)})
    assert refusal(built) == (
        f"{built}/media/a.png: this is not a picture, a sound or a film that the kiosk can show;"
        f" {FIX}"
    )


@pytest.mark.parametrize("data", [b"<svg/>", b"MZ\x90\0", jpeg()])
def test_a_file_that_its_name_lies_about_is_refused(built: Path, data: bytes) -> None:
    add(built, {"media/a.png": data})
    assert "media/a.png: this is not a picture" in refusal(built)


def test_tables_are_read_to_the_last_line(built: Path) -> None:
    lines = [Record(id=str(number), title="Un film", universe="cinema") for number in range(3)]
    add(built, {"records.ndjson.zst": pack_records(lines)})
    assert verified(built).records == built / "records.ndjson.zst"
    linked = msgspec.structs.replace(lines[2], url="javascript:alert(1)")
    add(built, {"records.ndjson.zst": pack_records([*lines[:2], linked])})
    assert refusal(built) == (
        f"{built}/records.ndjson.zst: 2: “Record” is not complete, or leads nowhere; {FIX}"
    )


TABLE = pack_records([Record(id="1", title="Un film", universe="cinema")])


@pytest.mark.parametrize("data", [b"", b"not packed", TABLE[:-8], TABLE[1:]], ids=repr)
def test_a_table_that_is_cut_or_none_is_refused(built: Path, data: bytes) -> None:
    add(built, {"records.ndjson.zst": data})
    assert refusal(built).startswith(f"{built}/records.ndjson.zst: ")


# --- anything else ------------------------------------------------------------------------


def _mutated(value: object, path: list[int], other: object) -> object:
    """``value`` with one part of it replaced: the one that ``path`` walks to."""
    if not path or not isinstance(value, dict | list) or not value:
        return other
    at = path[0] % len(value)
    if isinstance(value, dict):
        key = sorted(value)[at]
        return {**value, key: _mutated(value[key], path[1:], other)}
    return [*value[:at], _mutated(value[at], path[1:], other), *value[at + 1 :]]


STRANGE = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(max_size=10),
    st.sampled_from(["../x", "\u202e", "x" * 3_000, "javascript:x", "media/../x", "\0"]),
    st.lists(st.integers(), max_size=3),
    st.dictionaries(st.text(max_size=3), st.integers(), max_size=2),
)
PATHS = st.lists(st.integers(0, 20), max_size=8)


def _changed_and_tried(
    folder: Path, name: str, whole: bytes, change: Callable[[object], object]
) -> None:
    data = msgspec.json.encode(change(msgspec.json.decode(whole)))
    try:
        if name == "manifest.json":
            (folder / name).write_bytes(data)
        else:
            add(folder, {name: data})
        verified(folder).content()
    except KioskError:
        pass
    finally:
        (folder / name).write_bytes(whole)


@settings(
    max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(PATHS, STRANGE, st.sampled_from(["manifest.json", "content.fr.json"]))
def test_a_changed_pack_opens_or_is_refused_and_never_crashes(
    built: Path, path: list[int], other: object, name: str
) -> None:
    whole = (built / name).read_bytes()
    _changed_and_tried(built, name, whole, lambda value: _mutated(value, path, other))


@settings(
    max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.binary(max_size=40) | st.sampled_from([b"[" * 100_000, b'{"schema": 1}', b'{"schema": 2}'])
)
def test_no_manifest_crashes_the_kiosk(built: Path, data: bytes) -> None:
    (built / "manifest.json").write_bytes(data)
    with pytest.raises(KioskError):
        verified(built)

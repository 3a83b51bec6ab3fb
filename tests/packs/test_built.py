"""A built pack opens as it was built, or says which of its files is not."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest

from kiosk.errors import KioskError
from kiosk.packs.authoring import source
from kiosk.packs.build import build
from kiosk.packs.built import open_built
from kiosk.packs.limits import SAMPLE_BYTES
from kiosk.packs.manifest import FileEntry
from tests.packs.built_packs import add, change_manifest

HERE = Path(__file__).parent
FIX = "build or install the pack again"
TODAY = date(2026, 11, 21)


@pytest.fixture
def built(tmp_path: Path) -> Path:
    return build(HERE / "good", None, tmp_path / "built")


def refusal(folder: Path) -> str:
    with pytest.raises(KioskError) as raised:
        open_built(folder).content()
    return str(raised.value)


def test_what_was_compiled_comes_back(built: Path) -> None:
    assert open_built(built).content() == source.read(HERE / "good")


def test_a_manifest_says_what_was_built(built: Path) -> None:
    manifest = open_built(built).manifest
    assert (manifest.schema, manifest.kind, manifest.id, manifest.over) == (2, "pack", "good", None)
    assert (manifest.title, manifest.version) == ("Un pack d’essai", "1.0")
    assert manifest.languages == ("fr",)
    assert list(manifest.files) == ["content.fr.json"]


def test_an_overlay_is_built_without_what_it_lies_on(tmp_path: Path) -> None:
    built = open_built(build(HERE / "good", HERE / "good-commune", tmp_path / "overlay"))
    about = built.manifest
    assert (about.kind, about.id, about.over) == ("overlay", "good-commune", "good")
    assert (about.title, about.version) == ("Commune d’essai", "1.0")
    content = built.content()
    assert [path for path, _ in content.entries()] == ["universes/cinema", "activities/ici"]
    assert content.hide == ("tutorials/lire",)
    assert content.commune is not None


def test_a_language_that_a_pack_does_not_speak_is_french(built: Path) -> None:
    assert open_built(built).content("nl") == open_built(built).content("fr")


# --- what a disk does to files ------------------------------------------------------------


def test_a_changed_byte_is_seen(built: Path) -> None:
    path = built / "content.fr.json"
    path.write_bytes(path.read_bytes().replace(b"Presse", b"Pressa", 1))
    assert refusal(built) == f"{path}: the file is not the one that was built; {FIX}"


def test_a_cut_file_is_seen(built: Path) -> None:
    path = built / "content.fr.json"
    os.truncate(path, path.stat().st_size - 1)
    assert refusal(built) == f"{path}: the file is not the one that was built; {FIX}"


def test_a_file_that_grew_is_seen(built: Path) -> None:
    path = built / "content.fr.json"
    path.write_bytes(path.read_bytes() + b" ")
    assert refusal(built) == f"{path}: the file is not the one that was built; {FIX}"


@pytest.mark.parametrize("name", ["manifest.json", "content.fr.json"])
def test_a_missing_file_is_named(built: Path, name: str) -> None:
    (built / name).unlink()
    assert refusal(built) == f"{built / name}: the file is missing; {FIX}"


def test_a_glance_sees_every_file_that_is_missing_or_has_another_size(built: Path) -> None:
    add(built, {f"media/{letter}.vtt": b"WEBVTT" for letter in "abc"})
    (built / "media/a.vtt").unlink()
    (built / "media/c.vtt").write_bytes(b"WEBVTT\n")
    glance = open_built(built).altered_at_a_glance(TODAY)
    assert glance == ("media/a.vtt", "media/c.vtt")


def test_a_glance_reads_another_sample_each_day(built: Path) -> None:
    """Ten files of a fifth of the sample, all altered without changing size: a day shows some,
    a season all."""
    names = [f"media/{letter}.vtt" for letter in "abcdefghij"]
    add(built, {name: bytes(SAMPLE_BYTES // 5) for name in names})
    for name in names:
        (built / name).write_bytes(b"x" + bytes(SAMPLE_BYTES // 5 - 1))
    opened = open_built(built)
    days = [set(opened.altered_at_a_glance(TODAY + timedelta(days=n))) for n in range(30)]
    assert {len(seen) for seen in days} <= {4, 5}
    assert set().union(*days) == set(names)
    assert opened.altered_at_a_glance(TODAY) == opened.altered_at_a_glance(TODAY)


def test_all_the_files_are_read_when_all_are_asked_for(built: Path) -> None:
    add(built, {"media/a.vtt": bytes(SAMPLE_BYTES + 1), "media/b.vtt": b"WEBVTT"})
    (built / "media/a.vtt").write_bytes(b"x" + bytes(SAMPLE_BYTES))
    opened = open_built(built)
    assert opened.altered_at_a_glance(TODAY) == ()
    assert tuple(opened.altered(opened.manifest.files)) == ("media/a.vtt",)


# --- what a manifest may not say ----------------------------------------------------------


def test_a_manifest_that_forgets_the_content_is_refused(built: Path) -> None:
    change_manifest(built, files={})
    assert refusal(built) == f"{built}/content.fr.json: the manifest does not list it; {FIX}"


def test_a_language_without_its_words_is_refused(built: Path) -> None:
    change_manifest(built, languages=["fr", "nl"])
    assert refusal(built) == f"{built}/content.nl.json: the manifest does not list it; {FIX}"


@pytest.mark.parametrize(
    "name",
    ["../secret", "/etc/passwd", "media/../b", "C:\\a", ".hidden", "", "a.py", "media/aux.png"],
)
def test_a_manifest_names_nothing_outside_of_the_pack(built: Path, name: str) -> None:
    change_manifest(built, files={name: {"sha256": "0" * 64, "size": 1}})
    assert "a pack never holds a file of this name" in refusal(built)


@pytest.mark.parametrize(
    "change",
    [
        {"id": "../mel"},
        {"id": "mel\n"},
        {"over": "a/b"},
        {"kind": "virus"},
        {"title": "\x1b[2J"},
        {"title": "x" * 10_000},
        {"version": "1 && rm"},
        {"languages": []},
        {"languages": ["../fr"]},
        {"files": {"content.fr.json": {"sha256": "0" * 64, "size": -1}}},
        {"files": {"content.fr.json": {"sha256": "0" * 64, "size": 10**18}}},
        {"files": {"content.fr.json": {"sha256": "zz", "size": 1}}},
        {"files": {f"media/{n}.png": {"sha256": "0" * 64, "size": 1} for n in range(5_001)}},
    ],
    ids=lambda change: str(change)[:40],
)
def test_a_manifest_of_another_shape_is_refused(built: Path, change: dict[str, object]) -> None:
    change_manifest(built, **change)
    assert refusal(built) == f"{built}/manifest.json: the file cannot be read; {FIX}"


def test_a_manifest_may_be_as_long_as_the_longest_pack_needs(built: Path) -> None:
    longest = "media/" + "x" * 110 + ".png"
    files = {longest[: -7 - len(str(n))] + f"{n}.png": FileEntry("0" * 64, 1) for n in range(4_999)}
    change_manifest(built, files={**open_built(built).manifest.files, **files})
    assert len(open_built(built).manifest.files) == 5_000


def test_a_pack_of_a_newer_kiosk_is_refused_politely(built: Path) -> None:
    (built / "manifest.json").write_text('{"schema": 3, "anything": "else"}')
    assert refusal(built) == (
        f"{built}/manifest.json: this pack was made by a newer kiosk (format 3, here 2);"
        " update the kiosk first"
    )


# --- the way to the first frame -----------------------------------------------------------


def test_a_kiosk_opens_its_packs_without_the_compiler(built: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from kiosk.packs import on_show;"
        f"from kiosk.packs.built import open_built; open_built(Path({str(built)!r})).content();"
        "slow = {'pydantic', 'ruamel', 'markdown_it', 'mdit_py_plugins', 'kivy', 'PIL',"
        " 'zstandard', 'icalendar', 'zipfile'};"
        "print(*slow & {name.split('.')[0] for name in sys.modules})"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("\n", "")

"""A built pack opens whole or not at all."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.errors import KioskError
from kiosk.packs.authoring import source
from kiosk.packs.build import build
from kiosk.packs.built import DamagedPack, open_built, read_built

HERE = Path(__file__).parent
FIX = "build or install the pack again"


@pytest.fixture
def built(tmp_path: Path) -> Path:
    return build(HERE / "good", HERE / "good-commune", tmp_path / "built")


def refusal(folder: Path) -> str:
    with pytest.raises(DamagedPack) as raised:
        open_built(folder)
    return str(raised.value)


def change_manifest(folder: Path, **changes: object) -> None:
    path = folder / "manifest.json"
    path.write_text(json.dumps({**json.loads(path.read_text()), **changes}))


def test_what_was_compiled_comes_back(built: Path) -> None:
    assert open_built(built) == source.read(HERE / "good", HERE / "good-commune")


def test_the_manifest_says_what_was_built(built: Path) -> None:
    manifest = read_built(built).manifest
    data = (built / "content.json").read_bytes()
    assert (manifest.schema, manifest.id, manifest.version) == (1, "good+good-commune", "1.0")
    assert {name: (entry.sha256, entry.size) for name, entry in manifest.files.items()} == {
        "content.json": (hashlib.sha256(data).hexdigest(), len(data))
    }


def test_a_changed_byte_is_seen(built: Path) -> None:
    path = built / "content.json"
    path.write_bytes(path.read_bytes().replace(b"Presse", b"Pressa", 1))
    assert refusal(built) == f"{path}: the file is not the one that was built; {FIX}"


def test_a_cut_file_is_seen(built: Path) -> None:
    path = built / "content.json"
    os.truncate(path, path.stat().st_size - 1)
    assert refusal(built) == f"{path}: the file is not the one that was built; {FIX}"


def test_a_file_that_grew_is_seen(built: Path) -> None:
    path = built / "content.json"
    path.write_bytes(path.read_bytes() + b" ")
    assert refusal(built) == f"{path}: the file is not the one that was built; {FIX}"


@pytest.mark.parametrize("name", ["manifest.json", "content.json"])
def test_a_missing_file_is_named(built: Path, name: str) -> None:
    (built / name).unlink()
    assert refusal(built) == f"{built / name}: the file is missing; {FIX}"


def test_a_manifest_that_forgets_the_content_is_refused(built: Path) -> None:
    change_manifest(built, files={})
    assert refusal(built) == f"{built / 'content.json'}: the manifest does not list it; {FIX}"


@pytest.mark.parametrize("name", ["../secret", "/etc/passwd", "a/../b", "C:\\a", ".hidden", ""])
def test_a_manifest_reads_nothing_outside_of_the_pack(built: Path, name: str) -> None:
    change_manifest(built, files={name: {"sha256": "", "size": 1}})
    path = built / "manifest.json"
    assert refusal(built) == f"{path}: the manifest lists a file outside of the pack; {FIX}"


def test_a_pack_of_a_newer_kiosk_is_refused_politely(built: Path) -> None:
    (built / "manifest.json").write_text('{"schema": 2, "anything": "else"}')
    with pytest.raises(KioskError) as raised:
        open_built(built)
    assert str(raised.value) == (
        f"{built / 'manifest.json'}: this pack was made by a newer kiosk (format 2, here 1);"
        " update the kiosk first"
    )


def test_content_that_is_not_content_is_refused_even_with_the_right_checksum(built: Path) -> None:
    data = b'{"id": 3}'
    (built / "content.json").write_bytes(data)
    entry = {"sha256": hashlib.sha256(data).hexdigest(), "size": len(data)}
    change_manifest(built, files={"content.json": entry})
    assert refusal(built) == f"{built / 'content.json'}: the file cannot be read; {FIX}"


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=40) | st.sampled_from([b"[" * 100_000, b'{"schema": 1}', b"null"]))
def test_no_manifest_crashes_the_kiosk(built: Path, data: bytes) -> None:
    (built / "manifest.json").write_bytes(data)
    with pytest.raises(KioskError):
        open_built(built)


def test_a_kiosk_opens_its_pack_without_the_compiler(built: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from kiosk.packs import build, shelf;"
        f"from kiosk.packs.built import open_built; open_built(Path({str(built)!r}));"
        "slow = {'pydantic', 'ruamel', 'markdown_it', 'mdit_py_plugins', 'kivy'};"
        "print(*slow & {name.split('.')[0] for name in sys.modules})"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("\n", "")

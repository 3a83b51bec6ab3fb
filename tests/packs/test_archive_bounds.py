"""Whatever an archive holds, it is read within bounds, and says so if it is refused.

Each bomb goes off in a process of its own, which dies beyond its memory and its time.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from kiosk.errors import KioskError
from kiosk.packs.archive import unpack
from kiosk.packs.limits import MAX_ARCHIVE_BYTES, MAX_FILES
from tests.packs.hostile import (
    AGAIN,
    DEFLATED,
    FILES,
    MEGABYTE,
    ORDINARY,
    SMALLER,
    Member,
    archive,
    end_record,
    overlapping,
    quoting,
    read_back,
    zeros,
)

MEMORY_BYTES = 100 * MEGABYTE  # of addresses, the interpreter and its libraries included
BOUNDED = """
import resource, sys
from pathlib import Path
from kiosk.errors import KioskError
from kiosk.packs.archive import unpack

memory_bytes, cpu_seconds = map(int, sys.argv[3:])
resource.setrlimit(resource.RLIMIT_AS, (memory_bytes, memory_bytes))
resource.setrlimit(resource.RLIMIT_CPU, (cpu_seconds, cpu_seconds))
try:
    unpack(Path(sys.argv[1]), Path(sys.argv[2]))
    print("unpacked")
except KioskError as error:
    print(str(error).removeprefix(sys.argv[1]))
"""


def bounded(pack: Path, cpu_seconds: int = 2) -> str:
    """What ``unpack`` says of ``pack``, within ``MEMORY_BYTES``."""
    staging = pack.with_name("staging")
    staging.mkdir()
    limits = str(MEMORY_BYTES), str(cpu_seconds)
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", BOUNDED, pack, staging, *limits],
        capture_output=True,
        text=True,
    )
    assert done.stderr == ""
    assert done.returncode == 0
    assert staging.exists() is (done.stdout == "unpacked\n")
    return done.stdout.rstrip("\n")


def numbered(count: int) -> Iterator[bytes]:
    return (b"media/%d.png" % number for number in range(count))


def swelling() -> bytes:
    return archive(*(zeros(name, 100) for name in numbered(3)))


def lying() -> bytes:
    bomb = zeros(b"content.json", 300)
    bomb.size = 1_000
    return archive(bomb)


def lying_about_all() -> bytes:
    """Under the ratio, if one believes it: 25 MB that are 300."""
    bomb = zeros(b"content.json", 300)
    bomb.size = 25 * MEGABYTE
    return archive(bomb)


def slow() -> bytes:
    """Deflate that gives nothing: empty stored blocks, ten megabytes of them."""
    return archive(Member(method=DEFLATED, payload=b"\0\0\0\xff\xff" * 2_000_000))


def too_many_files() -> bytes:
    return archive(*(Member(name=name, data=b"") for name in numbered(MAX_FILES + 1)))


def more_files_than_can_be_counted() -> bytes:
    members = (Member(name=name, data=b"") for name in numbered(65_541))
    return archive(*members, here=5, count=5)


BOMBS = {
    "ratio": (swelling, f": the archive would swell to more than 100 times its size; {AGAIN}"),
    "lying size": (lying, f"!content.json: the file is not the one that was packed; {AGAIN}"),
    "lying size, under the ratio": (
        lying_about_all,
        f"!content.json: the file is not the one that was packed; {AGAIN}",
    ),
    "slow": (slow, f"!content.json: the file is not the one that was packed; {AGAIN}"),
    "full overlap": (
        lambda: overlapping(MAX_FILES, bytes(20 * MEGABYTE)),
        f": there are more than 2000 MB; {SMALLER}",
    ),
    "quoted overlap": (
        lambda: quoting(200, bytes(MEGABYTE)),
        f": the archive would swell to more than 100 times its size; {AGAIN}",
    ),
    "overlap without swelling": (
        lambda: overlapping(50, Random(0).randbytes(100_000)),
        f": two files of the archive overlap; {AGAIN}",
    ),
    "too many files": (too_many_files, f": there are more than 5000 files; {SMALLER}"),
    "more files than can be counted": (
        more_files_than_can_be_counted,
        f": the list of files of the archive is damaged; {AGAIN}",
    ),
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_a_bomb_is_refused_within_bounds(tmp_path: Path, bomb: str) -> None:
    make, said = BOMBS[bomb]
    (tmp_path / "pack.zip").write_bytes(make())
    assert bounded(tmp_path / "pack.zip") == said


def sparse(path: Path, size: int, end: bytes) -> Path:
    with path.open("wb") as file:
        file.truncate(size)
        file.seek(0, os.SEEK_END)
        file.write(end)
    return path


def test_a_list_as_long_as_the_disk_is_not_read(tmp_path: Path) -> None:
    size = 1_900 * MEGABYTE
    pack = sparse(tmp_path / "pack.zip", size, end_record(count=1, size=size, offset=0))
    assert bounded(pack) == f": the list of files of the archive is damaged; {AGAIN}"


def test_an_archive_as_long_as_the_disk_is_not_read(tmp_path: Path) -> None:
    pack = sparse(tmp_path / "pack.zip", MAX_ARCHIVE_BYTES, b"\0")
    assert bounded(pack) == f": there are more than 2000 MB; {SMALLER}"


def test_a_large_pack_takes_no_more_memory(tmp_path: Path) -> None:
    """300 MB of files, just under the ratio: most of what an archive can cost for its size."""
    ballast = Member(name=b"media/film.mp4", data=Random(0).randbytes(3 * MEGABYTE))
    pack = tmp_path / "pack.zip"
    pack.write_bytes(archive(ballast, *(zeros(name, 100) for name in numbered(3))))
    assert bounded(pack, cpu_seconds=5) == "unpacked"
    sizes = sorted(path.stat().st_size for path in (tmp_path / "staging/media").iterdir())
    assert sizes == [3 * MEGABYTE] + [100 * MEGABYTE] * 3


# --- any bytes at all


def outcome(pack: bytes) -> dict[str, bytes] | None:
    """The files of ``pack``, or nothing when it is refused; nothing else may happen, anywhere."""
    with tempfile.TemporaryDirectory() as home:
        stick, staging = Path(home, "pack.zip"), Path(home, "staging")
        stick.write_bytes(pack)
        staging.mkdir()
        try:
            unpack(stick, staging)
            return read_back(staging)
        except KioskError:
            assert not staging.exists()
            return None
        finally:
            outside = {path for path in Path(home).rglob("*") if staging not in path.parents}
            assert outside <= {stick, staging}


Edit = tuple[int, int, bytes]  # where, how many bytes are taken, what is put instead
places = st.integers(0, len(ORDINARY))
edits = st.tuples(places, st.integers(0, 40), st.binary(max_size=40))
bytes_changed = st.tuples(places, st.just(1), st.binary(min_size=1, max_size=1))


def edited(pack: bytes, changes: list[Edit]) -> bytes:
    for at, taken, put in changes:
        pack = pack[:at] + put + pack[at + taken :]
    return pack


@settings(max_examples=300, deadline=None)
@given(changes=st.lists(st.one_of(bytes_changed, edits), min_size=1, max_size=4))
def test_an_altered_archive_is_refused_or_gives_the_same_files(changes: list[Edit]) -> None:
    assert outcome(edited(ORDINARY, changes)) in (None, FILES)


@settings(max_examples=100, deadline=None)
@given(pack=st.binary(max_size=200))
@example(b"PK\5\6" + bytes(18))
def test_bytes_at_random_are_no_archive(pack: bytes) -> None:
    assert outcome(pack) in (None, {})


def test_no_byte_may_change_what_comes_out() -> None:
    """Each byte in turn, by its lowest and its highest bit."""
    for at in range(len(ORDINARY)):
        for bit in (0x01, 0x80):
            changed = bytes([ORDINARY[at] ^ bit])
            assert outcome(edited(ORDINARY, [(at, 1, changed)])) in (None, FILES)


numbers = st.none() | st.integers(0, 60)
liars = st.builds(
    Member,
    name=st.sampled_from([b"content.json", b"media/a.png", b"media/", b"../a", b""]),
    method=st.sampled_from([0, 8, 9]),
    flags=st.sampled_from([0, 0, 1, 8, 0x800, 0xFFFF]),
    payload=st.none() | st.binary(max_size=30),
    crc=numbers,
    packed=numbers,
    size=numbers,
    attributes=st.just(0) | st.integers(0, 0xFFFFFFFF),
    extra=st.just(b"") | st.binary(max_size=12),
    offset=numbers,
)


@settings(max_examples=200, deadline=None)
@given(members=st.lists(liars, max_size=3))
def test_headers_that_lie_bring_nothing_out_of_the_staging_folder(members: list[Member]) -> None:
    outcome(archive(*members))


@pytest.mark.long
@settings(max_examples=50_000, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(changes=st.lists(st.one_of(bytes_changed, edits), min_size=1, max_size=12))
def test_an_archive_altered_at_length(changes: list[Edit]) -> None:
    assert outcome(edited(ORDINARY, changes)) in (None, FILES)

"""A pack from a USB stick gets in whole, or nothing of it does."""

from __future__ import annotations

import hashlib
import os
import resource
import shutil
import struct
import tempfile
import threading
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.errors import MachineError
from kiosk.packs.archive import copy, unpack, write_archive
from kiosk.packs.limits import (
    MAX_ARCHIVE_BYTES,
    MAX_BUILT_FILE_BYTES,
    MAX_FILES,
)
from kiosk.packs.members import RefusedPack
from tests.packs.hostile import (
    AGAIN,
    DEFLATED,
    FILES,
    ORDINARY,
    SMALLER,
    Member,
    archive,
    deflate,
    overlapping,
    quoting,
    read_back,
)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    path = tmp_path / "stick"
    path.mkdir()
    return path


@pytest.fixture
def staging(tmp_path: Path) -> Path:
    path = tmp_path / "staging"
    path.mkdir()
    return path


def spread(files: dict[str, bytes], folder: Path) -> Path:
    for name, data in files.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(data)
    return folder


def refusal(pack: bytes, stick: Path, staging: Path) -> str:
    """What is said of ``pack``, without the place of the archive."""
    path = stick / "pack.zip"
    path.write_bytes(pack)
    before = sorted(stick.parent.rglob("*"))
    with pytest.raises(RefusedPack) as raised:
        unpack(path, staging)
    assert sorted(stick.parent.rglob("*")) == [item for item in before if item != staging]
    return str(raised.value).removeprefix(str(path))


# --- what gets in


def test_an_ordinary_archive_is_unpacked(stick: Path, staging: Path) -> None:
    (stick / "pack.zip").write_bytes(ORDINARY)
    unpack(stick / "pack.zip", staging)
    assert read_back(staging) == FILES


def test_an_archive_of_another_program_is_unpacked(stick: Path, staging: Path) -> None:
    made = shutil.make_archive(str(stick / "pack"), "zip", spread(FILES, stick / "pack"))
    unpack(Path(made), staging)
    assert read_back(staging) == FILES


def test_a_folder_is_copied_without_what_file_managers_leave_behind(
    stick: Path, staging: Path
) -> None:
    spread(FILES, stick)
    for litter in (".DS_Store", "Thumbs.db", "media/._affiche.png", "media/desktop.ini"):
        (stick / litter).write_bytes(b"litter")
    for litter in ("System Volume Information", ".Trash-1000", "$RECYCLE.BIN", "__MACOSX"):
        (stick / litter).mkdir()
    copy(stick, staging)
    assert read_back(staging) == FILES


def test_hard_links_are_files_like_others(stick: Path, staging: Path) -> None:
    spread(FILES, stick)
    (stick / "media/autre.png").hardlink_to(stick / "media/affiche.png")
    copy(stick, staging)
    assert read_back(staging) == {**FILES, "media/autre.png": FILES["media/affiche.png"]}


# --- what is written

WRITTEN = "2d627021f32c0cb4c1b08a9efbc2ee84c45bdb6ef1d1a97df4d8a2d3c50a20c9"


def test_the_same_files_give_the_same_bytes_for_ever(stick: Path) -> None:
    write_archive(FILES, stick / "a.zip")
    folder = spread(FILES, stick / "pack")
    again = {name: folder / name for name in reversed(FILES)}
    for path in folder.rglob("*"):
        os.utime(path, (1_700_000_000, 1_700_000_000))
        path.chmod(0o700)
    write_archive(again, stick / "b.zip")
    written = (stick / "a.zip").read_bytes()
    assert (stick / "b.zip").read_bytes() == written
    assert hashlib.sha256(written).hexdigest() == WRITTEN


NAMES = st.one_of(
    st.sampled_from(["manifest.json", "content.json", "content.en.json", "records.ndjson.zst"]),
    st.from_regex(
        r"media/[a-z][a-z0-9._-]{0,30}1\.(jpg|png|ogg|mp3|wav|mp4|webm|vtt)", fullmatch=True
    ),
)


@settings(max_examples=60, deadline=None)
@given(files=st.dictionaries(NAMES, st.binary(max_size=300), max_size=8))
def test_what_is_written_is_unpacked(files: dict[str, bytes]) -> None:
    with tempfile.TemporaryDirectory() as home:
        pack, staging = Path(home, "pack.zip"), Path(home, "staging")
        staging.mkdir()
        write_archive(files, pack)
        unpack(pack, staging)
        assert read_back(staging) == files
        with zipfile.ZipFile(pack) as witness:
            assert {name: witness.read(name) for name in witness.namelist()} == files


def test_an_archive_that_would_be_refused_is_not_written(stick: Path) -> None:
    out = stick / "pack.zip"
    out.write_bytes(b"the one before")
    with pytest.raises(RefusedPack) as raised:
        write_archive({"../secret": b""}, out)
    said = f"{out}!../secret: a pack never holds a file of this name; {AGAIN}"
    assert str(raised.value) == said
    assert list(stick.iterdir()) == [out]
    assert out.read_bytes() == b"the one before"


# --- names

NAMES_REFUSED = [
    b"",
    b"/etc/passwd",
    b"//server/share/content.json",
    b"../content.json",
    b"media/../../content.json",
    b"media/./a.png",
    b"media//a.png",
    b"./content.json",
    b"content.json/",
    b"media/sub/",
    b"media/sub/a.png",
    b"..\\content.json",
    b"media\\a.png",
    b"\\\\server\\share\\a.png",
    b"C:\\content.json",
    b"C:content.json",
    b"C:/content.json",
    b"content.json:stream",
    b"content.json::$DATA",
    b"content.json.",
    b"content.json ",
    b" content.json",
    b".content.json",
    b"media/.a.png",
    b"media/-a.png",
    b"~/content.json",
    b"media/con.png",
    b"media/nul.tar.png",
    b"media/com1.jpg",
    b"media/lpt9.mp3",
    b"media/aux.vtt",
    b"CONTENT.JSON",
    b"Content.json",
    b"MEDIA/a.png",
    b"media/A.png",
    "media/été.png".encode(),
    "media/e\u0301te\u0301.png".encode(),
    "media/été.png".encode("cp437"),
    "media/été.png".encode("utf-16-le"),
    "media/\u212a.png".encode(),  # the sign of kelvin, which lower() makes a « k »
    "media/a\u202egpj.png".encode(),
    "content\uff0ejson".encode(),  # a wide full stop, which NFKC makes a plain one
    b"media/\xff\xfe.png",
    b"media/\xc0\xae\xc0\xae.png",  # « .. » in too many bytes
    b"media/a.png\0.jpg",
    b"media/a\n.png",
    b"media/\x1b[2Ja.png",
    b"content.json\n",
    b"media/a.svg",
    b"media/a.zip",
    b"media/a.png.exe",
    b"media/a",
    b"media",
    b"pack.zip",
    b"kiosk.py",
    b"autorun.inf",
    b"__MACOSX/._content.json",
    b"media/" + b"a" * 111 + b".png",
    b"a" * 65_535,
]


@pytest.mark.parametrize("name", NAMES_REFUSED, ids=lambda name: ascii(name[:40]))
@pytest.mark.parametrize("flags", [0, 0x800], ids=["", "utf-8"])
def test_a_name_that_no_pack_has_is_refused(
    stick: Path, staging: Path, name: bytes, flags: int
) -> None:
    said = refusal(archive(Member(name=name, flags=flags)), stick, staging)
    place, _, rest = said.rpartition(": a pack never")
    assert rest == f" holds a file of this name; {AGAIN}"
    assert place.startswith("!")
    assert place.isprintable()
    assert len(place) <= 300


def test_a_name_is_shown_without_what_a_terminal_would_obey(stick: Path, staging: Path) -> None:
    pack = archive(Member(name="media/\x1b[2J\u202egpj.exe".encode()))
    assert refusal(pack, stick, staging) == (
        f"!media/\\x1b[2J\\u202egpj.exe: a pack never holds a file of this name; {AGAIN}"
    )


# --- archives

ZIP64 = struct.pack("<2HQQ", 1, 16, 2, 2)
LINK, FIFO, FOLDER, DEVICE = (kind << 16 for kind in (0o120777, 0o010644, 0o040755, 0o020644))
NESTED = archive(Member(name=b"media/a.png", data=archive(Member())))
TWO = Member(name=b"manifest.json"), Member()

CUT = f": the archive is cut short, or is not a .zip; {AGAIN}"
STRAY = f": something was added to the archive, or taken from it; {AGAIN}"
PARTS = f": the archive is one part of several; {AGAIN}"
OVERLAP = f": two files of the archive overlap; {AGAIN}"
DAMAGED = f": the list of files of the archive is damaged; {AGAIN}"
SPECIAL = f"!content.json: this is a link, a folder or a device, not a file; {AGAIN}"
LOCKED = f"!content.json: the file is locked with a password; {AGAIN}"
PACKING = f"!content.json: the file is packed in a way that the kiosk does not read; {AGAIN}"
ALTERED = f"!content.json: the file is not the one that was packed; {AGAIN}"
TWO_FACED = f"!content.json: the archive says two different things about this file; {AGAIN}"
TWICE = f"!content.json: the archive holds this file twice; {AGAIN}"
SWELLS = f": the archive would swell to more than 100 times its size; {AGAIN}"
MANY = f": there are more than 5000 files; {SMALLER}"

ATTACKS = {
    "empty file": (b"", CUT),
    "a picture": (b"\x89PNG\r\n" + bytes(100), CUT),
    "bytes after the end": (archive(Member(), after=b"\0"), CUT),
    "another archive after the end": (archive(Member(), after=archive()), STRAY),
    "a comment": (archive(Member(), comment=b"hello"), CUT),
    "a comment that looks like an end": (archive(Member(), comment=archive()), STRAY),
    "a comment announced": (archive(Member(), comment_bytes=3), STRAY),
    "bytes before, offsets right": (archive(Member(), before=b"#!/bin/sh\n"), STRAY),
    "bytes before, offsets as if not": (archive(Member(), before=b"GIF89a", shift=0), STRAY),
    "bytes between files": (archive(*TWO, between=b"hidden"), STRAY),
    "a file that is not listed": (archive(Member(), before_list=Member().own_header()), STRAY),
    "bytes after the list": (archive(Member(), after_list=b"hidden"), STRAY),
    "the list elsewhere": (archive(Member(), offset=1), STRAY),
    "the list after the end": (archive(Member(), offset=0xFFFFFFFF), STRAY),
    "a list without an end": (archive(Member(), size=0xFFFFFFFF), STRAY),
    "a list cut short": (archive(Member(), after_list=b"PK\1\2"), STRAY),
    "first disk of two": (archive(Member(), disk=1), PARTS),
    "list on another disk": (archive(Member(), list_disk=1), PARTS),
    "half of the files here": (archive(*TWO, here=1), PARTS),
    "file on another disk": (archive(Member(disk=1)), PACKING),
    "more files listed than counted": (archive(*TWO, count=1), DAMAGED),
    "fewer files listed than counted": (archive(Member(), count=2), DAMAGED),
    "the same file twice": (archive(Member(), Member(data=b"[]")), TWICE),
    "the folder twice": (
        archive(*(Member(name=b"media/", data=b"", attributes=0) for _ in range(2))),
        f"!media/: the archive holds this file twice; {AGAIN}",
    ),
    "two files in one place": (overlapping(2, b"kernel"), OVERLAP),
    "files that quote each other": (quoting(3, b"kernel"), OVERLAP),
    "a file that begins in another": (
        archive(Member(name=b"manifest.json", data=Member().own_header()), Member(offset=43)),
        OVERLAP,
    ),
    "a file that ends in the list": (archive(Member(packed=9, method=DEFLATED)), OVERLAP),
    "a file after the end": (archive(Member(offset=1_000_000)), STRAY),
    "a link": (archive(Member(data=b"/etc/passwd", attributes=LINK)), SPECIAL),
    "a pipe": (archive(Member(attributes=FIFO)), SPECIAL),
    "a device": (archive(Member(attributes=DEVICE)), SPECIAL),
    "a folder with the name of a file": (archive(Member(attributes=FOLDER)), SPECIAL),
    "a folder of Windows": (archive(Member(attributes=0x10)), SPECIAL),
    "a volume of Windows": (archive(Member(attributes=0x08)), SPECIAL),
    "a link of Windows": (archive(Member(attributes=0x400)), SPECIAL),
    "a folder that is a link": (
        archive(Member(name=b"media/", data=b"", attributes=LINK)),
        SPECIAL.replace("content.json", "media/"),
    ),
    "a folder that holds bytes": (
        archive(Member(name=b"media/", data=b"hidden", attributes=FOLDER)),
        SPECIAL.replace("content.json", "media/"),
    ),
    "a password": (archive(Member(flags=0x1)), LOCKED),
    "strong encryption": (archive(Member(flags=0x41)), LOCKED),
    "a list in code": (archive(Member(flags=0x2000)), PACKING),
    "sizes after the bytes": (archive(Member(flags=0x8)), PACKING),
    "patched data": (archive(Member(flags=0x20)), PACKING),
    **{
        f"compressed by method {method}": (archive(Member(method=method)), PACKING)
        for method in (1, 6, 9, 12, 14, 93, 95, 97, 99, 0xFFFF)
    },
    "zip64 sizes": (archive(Member(extra=ZIP64)), PACKING),
    "zip64 sizes in its own header": (archive(Member(own={"extra": ZIP64})), PACKING),
    "zip64 sizes announced": (
        archive(Member(size=0xFFFFFFFF, packed=0xFFFFFFFF)),
        (f"!content.json: there are more than 100 MB; {SMALLER}"),
    ),
    "zip64 end": (archive(Member(), count=0xFFFF, size=0xFFFFFFFF, offset=0xFFFFFFFF), MANY),
    "another name in an extra": (archive(Member(extra=struct.pack("<2H", 0x7075, 0))), PACKING),
    "an extra longer than itself": (
        archive(Member(extra=struct.pack("<2H", 0x5455, 9))),
        PACKING,
    ),
    "half an extra": (archive(Member(extra=b"UT")), PACKING),
    "a comment of a file": (archive(Member(comment=b"hidden")), PACKING),
    "another name of its own": (archive(Member(own={"name": b"content.jsoN"})), TWO_FACED),
    "a longer name of its own": (archive(Member(own={"name": b"content.json2"})), TWO_FACED),
    "another method of its own": (archive(Member(own={"method": DEFLATED})), TWO_FACED),
    "other flags of its own": (archive(Member(own={"flags": 0x800})), TWO_FACED),
    "another size of its own": (archive(Member(own={"size": 1})), TWO_FACED),
    "another packed size of its own": (archive(Member(own={"packed": 1})), TWO_FACED),
    "another checksum of its own": (archive(Member(own={"crc": 1})), TWO_FACED),
    "another date of its own": (archive(Member(own={"date": 1})), TWO_FACED),
    "another signature": (archive(Member(own={"signature": b"PK\7\x08"})), TWO_FACED),
    "a wrong checksum": (archive(Member(crc=1)), ALTERED),
    "a stored file of another size": (archive(Member(size=1)), PACKING),
    "larger than announced": (archive(Member(method=DEFLATED, data=b"[]", size=1)), ALTERED),
    "smaller than announced": (archive(Member(method=DEFLATED, data=b"[]", size=3)), ALTERED),
    "bytes that are not deflate": (archive(Member(method=DEFLATED, payload=b"\xff")), ALTERED),
    "deflate without an end": (
        archive(Member(method=DEFLATED, payload=b"\0\2\0\xfd\xff{}")),
        ALTERED,
    ),
    "deflate, then something else": (
        archive(Member(method=DEFLATED, payload=deflate(b"{}") + b"hidden")),
        ALTERED,
    ),
    "deflate, then much else": (
        archive(Member(method=DEFLATED, payload=deflate(b"{}") + bytes(200_000))),
        ALTERED,
    ),
    "deflate without a byte": (archive(Member(method=DEFLATED, data=b"", payload=b"")), ALTERED),
    "a file too large": (
        archive(Member(method=DEFLATED, size=MAX_BUILT_FILE_BYTES + 1)),
        f"!content.json: there are more than 100 MB; {SMALLER}",
    ),
    "files too large together": (
        archive(
            *(
                Member(name=b"media/%d.png" % n, method=DEFLATED, size=MAX_BUILT_FILE_BYTES)
                for n in range(MAX_ARCHIVE_BYTES // MAX_BUILT_FILE_BYTES + 1)
            )
        ),
        f": there are more than 2000 MB; {SMALLER}",
    ),
    "an archive in an archive": (
        archive(Member(name=b"media/pack.zip", data=NESTED)),
        f"!media/pack.zip: a pack never holds a file of this name; {AGAIN}",
    ),
    "a bomb": (archive(Member(data=bytes(1_000_000), method=DEFLATED)), SWELLS),
    "a bomb that says it is small": (
        archive(Member(data=bytes(1_000_000), method=DEFLATED, size=100)),
        ALTERED,
    ),
}


@pytest.mark.parametrize("attack", ATTACKS)
def test_an_archive_made_to_harm_is_refused(stick: Path, staging: Path, attack: str) -> None:
    pack, said = ATTACKS[attack]
    assert refusal(pack, stick, staging) == said


def test_an_archive_cut_anywhere_is_refused(stick: Path, tmp_path: Path) -> None:
    for length in range(len(ORDINARY)):
        staging = tmp_path / "staging"
        staging.mkdir()
        assert refusal(ORDINARY[:length], stick, staging) == CUT


def test_what_was_unpacked_before_the_bad_file_is_removed(stick: Path, staging: Path) -> None:
    pack = archive(Member(name=b"media/a.png"), Member(name=b"media/b.png", crc=1))
    said = f"!media/b.png: the file is not the one that was packed; {AGAIN}"
    assert refusal(pack, stick, staging) == said


def test_a_folder_that_holds_something_is_left_alone(stick: Path, staging: Path) -> None:
    (stick / "pack.zip").write_bytes(ORDINARY)
    (staging / "precious").write_bytes(b"precious")
    with pytest.raises(MachineError, match="Directory not empty"):
        unpack(stick / "pack.zip", staging)
    assert read_back(staging) == {"precious": b"precious"}


@pytest.mark.parametrize("take", [unpack, copy])
def test_a_stick_that_was_pulled_out_is_told(stick: Path, staging: Path, take: object) -> None:
    assert callable(take)
    with pytest.raises(MachineError, match="No such file or directory"):
        take(stick / "absent", staging)
    assert not staging.exists()


def test_a_full_disk_is_told(stick: Path, staging: Path) -> None:
    (stick / "pack.zip").write_bytes(ORDINARY)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, limits[1]))
    try:
        with pytest.raises(MachineError) as raised:
            unpack(stick / "pack.zip", staging)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert str(raised.value) == (
        f"{staging / 'content.json'}: File too large; "
        "check the free space, and the rights of this folder"
    )
    assert not staging.exists()


# --- the stick itself

NOT_A_FILE = f"this is a link, a folder or a device, not a file; {AGAIN}"


def copy_refusal(stick: Path, staging: Path) -> str:
    with pytest.raises(RefusedPack) as raised:
        copy(stick, staging)
    assert not staging.exists()
    return str(raised.value).removeprefix(str(stick))


@pytest.mark.parametrize("name", ["content.json", "media/a.png"])
def test_links_are_not_followed(stick: Path, staging: Path, name: str) -> None:
    spread(FILES, stick)
    (stick.parent / "secret").write_bytes(b"secret")
    (stick / name).unlink(missing_ok=True)
    (stick / name).symlink_to(stick.parent / "secret")
    assert copy_refusal(stick, staging) == f"/{name}: {NOT_A_FILE}"


def test_a_folder_that_is_a_link_is_not_followed(stick: Path, staging: Path) -> None:
    (stick.parent / "elsewhere").mkdir()
    spread({"media/a.png": b"secret"}, stick.parent / "elsewhere")
    (stick / "media").symlink_to(stick.parent / "elsewhere/media")
    assert copy_refusal(stick, staging) == f"/media: {NOT_A_FILE}"


def test_a_pipe_does_not_hold_the_kiosk(stick: Path, staging: Path) -> None:
    os.mkfifo(stick / "content.json")
    assert copy_refusal(stick, staging) == f"/content.json: {NOT_A_FILE}"


def test_a_folder_with_the_name_of_a_file_is_refused(stick: Path, staging: Path) -> None:
    (stick / "content.json").mkdir()
    assert copy_refusal(stick, staging) == f"/content.json: {NOT_A_FILE}"


def test_a_file_with_the_name_of_the_folder_is_refused(stick: Path, staging: Path) -> None:
    (stick / "media").write_bytes(b"")
    assert copy_refusal(stick, staging) == f"/media: {NOT_A_FILE}"


@pytest.mark.parametrize("name", ["photo.jpg", "media/a.svg", "media/média.png", "Content.json"])
def test_a_file_that_no_pack_has_is_refused(stick: Path, staging: Path, name: str) -> None:
    spread({**FILES, name: b""}, stick)
    said = f"/{name}: a pack never holds a file of this name; {AGAIN}"
    assert copy_refusal(stick, staging) == said


def test_a_name_that_is_not_text_is_refused(stick: Path, staging: Path) -> None:
    os.close(os.open(os.fsencode(stick) + b"/\xff\n.json", os.O_CREAT))
    said = f"/\\udcff\\n.json: a pack never holds a file of this name; {AGAIN}"
    assert copy_refusal(stick, staging) == said


def test_a_folder_in_the_media_is_refused(stick: Path, staging: Path) -> None:
    (stick / "media/media").mkdir(parents=True)
    said = f"/media/media: a pack never holds a file of this name; {AGAIN}"
    assert copy_refusal(stick, staging) == said


def test_a_folder_of_too_many_files_is_refused(stick: Path, staging: Path) -> None:
    for number in range(MAX_FILES + 1):
        os.close(os.open(stick / f".{number}", os.O_CREAT))
    assert copy_refusal(stick, staging) == f": there are more than 5000 files; {SMALLER}"


def test_a_file_too_large_is_refused_unread(stick: Path, staging: Path) -> None:
    (stick / "content.json").touch()
    os.truncate(stick / "content.json", MAX_BUILT_FILE_BYTES + 1)
    said = f"/content.json: there are more than 100 MB; {SMALLER}"
    assert copy_refusal(stick, staging) == said


def test_an_archive_is_not_read_through_a_link(stick: Path, staging: Path) -> None:
    (stick / "real.zip").write_bytes(ORDINARY)
    (stick / "pack.zip").symlink_to("real.zip")
    with pytest.raises(RefusedPack) as raised:
        unpack(stick / "pack.zip", staging)
    assert str(raised.value) == f"{stick / 'pack.zip'}: {NOT_A_FILE}"


def test_an_archive_is_not_read_from_a_device(staging: Path) -> None:
    with pytest.raises(RefusedPack) as raised:
        unpack(Path("/dev/zero"), staging)
    assert str(raised.value) == f"/dev/zero: {NOT_A_FILE}"


def test_a_file_that_grows_while_it_is_copied_is_refused(stick: Path, staging: Path) -> None:
    path = stick / "content.json"
    path.touch()
    os.truncate(path, 50_000_000)
    growing, copied = threading.Event(), threading.Event()

    def grow() -> None:
        with path.open("ab", buffering=0) as file:
            while not copied.is_set() and file.tell() < MAX_BUILT_FILE_BYTES - 1:
                file.write(b"\0")
                growing.set()

    writer = threading.Thread(target=grow)
    writer.start()
    try:
        assert growing.wait(10)
        said = f"/content.json: the file changes while it is copied; {AGAIN}"
        assert copy_refusal(stick, staging) == said
    finally:
        copied.set()
        writer.join()

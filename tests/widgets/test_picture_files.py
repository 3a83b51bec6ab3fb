from __future__ import annotations

from pathlib import Path

from kiosk.widgets.picture_files import MAX_FILES, PictureFiles

SIZE = (2, 3)
PIXELS = bytes(range(24))


def test_a_picture_comes_back_as_it_was_kept(tmp_path: Path) -> None:
    PictureFiles(tmp_path, edition="a" * 20).write(("view", 1.5), PIXELS)
    assert PictureFiles(tmp_path, edition="a" * 20).read(("view", 1.5), SIZE) == PIXELS


def test_a_picture_of_another_size_is_drawn_again(tmp_path: Path) -> None:
    files = PictureFiles(tmp_path, edition="a" * 20)
    files.write("key", PIXELS[:-1])
    assert files.read("key", SIZE) is None
    assert files.read("another", SIZE) is None


def test_pictures_of_other_drawings_are_thrown_away(tmp_path: Path) -> None:
    PictureFiles(tmp_path, edition="old drawings, long gone").write("key", PIXELS)
    new = PictureFiles(tmp_path, edition="new drawings, just made")
    assert new.read("key", SIZE) is None
    assert list(tmp_path.iterdir()) == []


def test_the_folder_does_not_grow_for_ever(tmp_path: Path) -> None:
    files = PictureFiles(tmp_path, edition="a" * 20)
    for number in range(MAX_FILES + 5):
        files.write(number, PIXELS)
    assert len([f for f in tmp_path.rglob("*") if f.is_file()]) == MAX_FILES


def test_a_disk_that_refuses_is_as_good_as_none(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    files = PictureFiles(tmp_path / "file" / "cache", edition="a" * 20)
    files.write("key", PIXELS)
    assert files.read("key", SIZE) is None

from __future__ import annotations

from pathlib import Path

from kiosk.packs.media_files import MediaFiles


def test_a_later_pack_goes_before_an_earlier_one(tmp_path: Path) -> None:
    for pack, files in (("mel", ("a.png", "b.png")), ("seclin", ("b.png",))):
        (tmp_path / pack / "media").mkdir(parents=True)
        for file in files:
            (tmp_path / pack / "media" / file).write_bytes(b"")
    media = MediaFiles((tmp_path / "mel", tmp_path / "seclin"))
    assert media.path("media/a.png") == tmp_path / "mel/media/a.png"
    assert media.path("media/b.png") == tmp_path / "seclin/media/b.png"
    assert media.path("media/c.png") is None
    assert media.path("media") is None

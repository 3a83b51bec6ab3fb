from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.config import Config, data_folder, read
from kiosk.errors import UsageError


def written(folder: Path, text: str) -> Path:
    (folder / "kiosk.toml").write_text(text, encoding="utf-8")
    return folder


def test_without_a_file_a_kiosk_is_the_demonstration_in_a_window(tmp_path: Path) -> None:
    assert read(tmp_path) == Config(data=tmp_path, commune="demo", fullscreen=False)


def test_the_file_says_whose_kiosk_it_is_and_how_it_stands(tmp_path: Path) -> None:
    written(tmp_path, 'commune = "roubaix"\nfullscreen = true\ndiagonal = 21.5\n')
    assert read(tmp_path) == Config(
        data=tmp_path, commune="roubaix", fullscreen=True, diagonal=21.5
    )


def test_a_diagonal_may_be_a_whole_number_of_inches(tmp_path: Path) -> None:
    assert read(written(tmp_path, "diagonal = 24")).diagonal == 24


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("comune = 'demo'", "unknown setting “comune”; did you mean “commune”?"),
        ("colour = 'red'", "unknown setting “colour”; take it out"),
        ("fullscreen = 'yes'", "“fullscreen” is a str, not a bool"),
        ("diagonal = '15 pouces'", "“diagonal” is a str, not a float"),
        (
            "diagonal = 396",
            "a screen of 396 inches cannot be; measure it from corner to corner: 1 inch is 2.54 cm",
        ),
    ],
)
def test_a_setting_that_cannot_be_is_named_with_its_file(
    tmp_path: Path, text: str, said: str
) -> None:
    with pytest.raises(UsageError) as error:
        read(written(tmp_path, text))
    assert str(error.value) == f"{tmp_path / 'kiosk.toml'}: {said}"


@pytest.mark.parametrize("raw", [b"commune = ", b"\xff\xfe", b"[data]\n", b"data = 3"])
def test_a_file_that_is_not_settings_is_a_usage_error(tmp_path: Path, raw: bytes) -> None:
    (tmp_path / "kiosk.toml").write_bytes(raw)
    with pytest.raises(UsageError):
        read(tmp_path)


def test_the_data_folder_can_be_chosen_by_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KIOSK_DATA", str(tmp_path))
    assert data_folder() == tmp_path

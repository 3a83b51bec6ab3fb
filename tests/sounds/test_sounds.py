"""The sounds as they lie on the disk, listened to by counting and measuring."""

from __future__ import annotations

import wave
from array import array
from itertools import pairwise
from math import log10
from pathlib import Path
from typing import get_args

import pytest

from kiosk.sounds.files import FOLDER, file_of
from kiosk.sounds.score import SCORE, SoundName
from kiosk.sounds.synthesis import wav

NAMES: tuple[SoundName, ...] = get_args(SoundName)
FULL_SCALE = 32_767
ASSETS = Path(__file__).parents[2] / "kiosk/assets/README.md"


def heard(name: SoundName) -> tuple[array[int], int]:
    """The samples of a file and how many there are in a second."""
    with wave.open(str(file_of(name))) as file:
        assert (file.getnchannels(), file.getsampwidth()) == (1, 2)
        return array("h", file.readframes(file.getnframes())), file.getframerate()


def pitch(name: SoundName, begin: float, end: float) -> float:
    """Hz between two moments (s), counted where the wave goes up through zero."""
    samples, rate = heard(name)
    part = samples[round(begin * rate) : round(end * rate)]
    ups = [i for i in range(1, len(part)) if part[i - 1] < 0 <= part[i]]
    return (len(ups) - 1) * rate / (ups[-1] - ups[0])


def test_there_is_a_file_for_each_sound_and_no_other() -> None:
    assert tuple(SCORE) == NAMES
    assert {path.name for path in FOLDER.iterdir()} == {f"{name}.wav" for name in NAMES}


@pytest.mark.parametrize("name", NAMES)
def test_a_file_is_what_its_notes_give(name: SoundName) -> None:
    assert file_of(name).read_bytes() == wav(SCORE[name]), "run `make sounds`"


@pytest.mark.parametrize("name", NAMES)
def test_a_sound_is_short(name: SoundName) -> None:
    samples, rate = heard(name)
    assert 0.03 <= len(samples) / rate <= 0.3


@pytest.mark.parametrize("name", NAMES)
def test_a_sound_is_as_loud_as_the_others(name: SoundName) -> None:
    samples, _rate = heard(name)
    assert 20 * log10(max(map(abs, samples)) / FULL_SCALE) == pytest.approx(-18, abs=0.5)


@pytest.mark.parametrize("name", NAMES)
def test_a_sound_begins_and_ends_at_silence(name: SoundName) -> None:
    samples, _rate = heard(name)
    assert (samples[0], samples[-1]) == (0, 0)


@pytest.mark.parametrize("name", NAMES)
def test_no_sound_is_cut(name: SoundName) -> None:
    """A step from one sample to the next, beyond what its own waves climb, is a click."""
    samples, rate = heard(name)
    steps = [abs(after - before) for before, after in pairwise(samples)]
    last = steps[-rate // 100 :]
    assert max(last) < max(steps) / 4


def test_revealing_rises_from_sol_to_do() -> None:
    assert pitch("reveal", 0.03, 0.11) == pytest.approx(392.0, rel=0.02)
    assert pitch("reveal", 0.17, 0.27) == pytest.approx(523.25, rel=0.02)


def test_closing_falls_by_the_same_notes() -> None:
    assert pitch("close", 0.03, 0.11) == pytest.approx(523.25, rel=0.02)
    assert pitch("close", 0.17, 0.27) == pytest.approx(392.0, rel=0.02)


def test_a_drop_rises_as_it_falls_into_water() -> None:
    assert pitch("message", 0.08, 0.11) > 1.4 * pitch("message", 0.0, 0.03)


def test_an_answer_to_see_again_stays_on_one_note() -> None:
    assert pitch("again", 0.15, 0.2) == pytest.approx(pitch("again", 0.03, 0.08), rel=0.02)


def test_the_assets_say_whose_sounds_they_are() -> None:
    (line,) = (line for line in ASSETS.read_text("utf-8").splitlines() if "`sounds/`" in line)
    assert line.endswith("| this project | EUPL-1.2 |")

"""What is told to a loudspeaker, and what a real one does with it."""

from __future__ import annotations

import os
import subprocess
import sys
from array import array
from pathlib import Path
from typing import get_args

import pytest

from kiosk.sounds.score import SoundName
from kiosk.sounds.synthesis import PEAK
from kiosk.widgets.sound import Sound
from tests.patron import Ear

ROOT = Path(__file__).parents[2]
RATE = 44_100  # Hz, of SDL's mixer; two channels of 16 bits
SECOND = RATE * 2 * 2  # bytes

# A process of its own: SDL opens its sound card once, and keeps it.
SPEAK = """
import logging, os, sys
from pathlib import Path
from kiosk.window import prepare
home, played = sys.argv[1:]
driver = os.environ["SDL_AUDIODRIVER"]
prepare(Path(home), size=None, offscreen=True)
os.environ["SDL_AUDIODRIVER"] = driver
logging.basicConfig(format="%(message)s")
from kiosk.widgets.sound import open_speaker
speaker = open_speaker()
if speaker is None:
    print("silent")
else:
    speaker.play(played)
    begin = os.path.getsize(home + "/heard")
    while os.path.getsize(home + "/heard") < begin + 150_000:
        pass
"""


def speak(home: Path, driver: str, played: SoundName) -> subprocess.CompletedProcess[str]:
    heard = {"SDL_AUDIODRIVER": driver, "SDL_DISKAUDIOFILE": str(home / "heard")}
    return subprocess.run(
        [sys.executable, "-c", SPEAK, str(home), played],
        cwd=ROOT,
        env={**os.environ, **heard},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )


def test_a_sound_is_played_by_the_device() -> None:
    heard: list[SoundName] = []
    sound = Sound(Ear(heard))
    for name in get_args(SoundName):
        sound.play(name)
    assert heard == list(get_args(SoundName))


def test_sounds_that_are_cut_are_not_heard() -> None:
    heard: list[SoundName] = []
    sound = Sound(Ear(heard))
    sound.is_on = False
    sound.play("right")
    assert heard == []
    sound.is_on = True
    sound.play("right")
    assert heard == ["right"]


def test_without_a_device_there_is_silence() -> None:
    Sound().play("right")


@pytest.mark.parametrize("name", ["reveal", "key"])
def test_a_loudspeaker_plays_the_file_as_loud_as_it_is(tmp_path: Path, name: SoundName) -> None:
    speak(tmp_path, "disk", name)
    raw = (tmp_path / "heard").read_bytes()
    samples = array("h", raw[: len(raw) // 4 * 4])
    assert max(map(abs, samples)) == pytest.approx(PEAK, rel=0.02)


def test_a_machine_without_a_sound_card_is_silent_and_says_so_once(tmp_path: Path) -> None:
    done = speak(tmp_path, "absent", "right")
    assert done.stdout == "silent\n"
    said = [line for line in done.stderr.splitlines() if line.startswith("no sound")]
    assert said == ["no sound can be played here: the kiosk is silent"]

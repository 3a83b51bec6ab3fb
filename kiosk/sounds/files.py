"""Where each sound lies once it is made."""

from __future__ import annotations

from pathlib import Path

from kiosk.sounds.score import SoundName

FOLDER = Path(__file__).parent.parent / "assets" / "sounds"


def file_of(name: SoundName) -> Path:
    return FOLDER / f"{name}.wav"

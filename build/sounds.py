"""Make the sounds of the kiosk from their notes: ``kiosk/assets/sounds/<name>.wav``."""

from __future__ import annotations

from kiosk.sounds.files import file_of
from kiosk.sounds.score import SCORE
from kiosk.sounds.synthesis import wav

if __name__ == "__main__":
    for name, notes in SCORE.items():
        file_of(name).write_bytes(wav(notes))

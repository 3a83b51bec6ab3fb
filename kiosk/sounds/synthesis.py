"""From notes to a WAV file: sines that begin at silence, fade, and end at silence."""

from __future__ import annotations

import io
import sys
import wave
from array import array
from collections.abc import Sequence
from math import cos, exp, pi, sin

from kiosk.sounds.score import Note

RATE = 22_050  # Hz
PEAK = round(32_767 * 10 ** (-18 / 20))  # -18 dBFS
RELEASE = 0.015  # s; a sine that is cut is heard as a click


def wav(notes: Sequence[Note]) -> bytes:
    """A whole file: mono, 16 bits, ``RATE``; its loudest sample is ``PEAK``."""
    file = io.BytesIO()
    with wave.open(file, "wb") as writer:
        writer.setnchannels(1)
        writer.setsampwidth(2)
        writer.setframerate(RATE)
        writer.writeframes(_little_endian(samples(notes)))
    return file.getvalue()


def samples(notes: Sequence[Note]) -> array[int]:
    """The notes together, each from its own start."""
    length = max(note.start + note.length for note in notes)
    mixed = [0.0] * round(length * RATE)
    for note in notes:
        first = round(note.start * RATE)
        for index, value in enumerate(_alone(note), start=first):
            mixed[index] += value
    loudest = max(map(abs, mixed))
    return array("h", (round(value / loudest * PEAK) for value in mixed))


def _alone(note: Note) -> list[float]:
    """One note, at whatever loudness."""
    return [_value(note, index / RATE) for index in range(round(note.length * RATE))]


def _value(note: Note, time: float) -> float:
    angle = 2 * pi * note.pitch * (time + (note.bend - 1) * time**2 / (2 * note.length))
    ringing = sum(
        partial.strength * exp(-time / partial.decay) * sin(partial.ratio * angle)
        for partial in note.timbre.partials
    )
    return ringing * _rise(time / note.timbre.attack) * _rise((note.length - time) / RELEASE)


def _rise(progress: float) -> float:
    """From 0 to 1 without a corner at either end."""
    return (1 - cos(pi * min(max(progress, 0.0), 1.0))) / 2


def _little_endian(values: array[int]) -> bytes:
    if sys.byteorder == "big":
        values.byteswap()
    return values.tobytes()

"""The notes of each sound. A sound says nothing that a screen does not also show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

SoundName = Literal["reveal", "close", "key", "right", "again", "message", "timer"]

# Equal temperament, A4 = 440 Hz (ISO 16)
SOL_4, DO_5, MI_5 = 392.00, 523.25, 659.26


@dataclass(frozen=True, slots=True)
class Partial:
    """``ratio`` to the note's pitch, ``strength`` from 0 to 1, ``decay`` the seconds in which
    it fades to a third (1/e)."""

    ratio: float
    strength: float
    decay: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Timbre:
    """What rings; ``attack`` is how long it takes to be heard whole, in seconds."""

    partials: tuple[Partial, ...]
    attack: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """``pitch`` in Hz, ``start`` and ``length`` in seconds; ``bend`` is the pitch at the end,
    as a ratio to that at the beginning."""

    pitch: float
    timbre: Timbre
    length: float
    start: float = 0.0
    bend: float = 1.0


# A marimba's bars are cut so that their second partial is two octaves up.
WOOD = Timbre(partials=(Partial(1, 1.0, 0.060), Partial(4, 0.22, 0.018)), attack=0.003)
FELT = Timbre(partials=(Partial(1, 1.0, 0.008), Partial(2.7, 0.35, 0.004)), attack=0.002)
FLUTE = Timbre(partials=(Partial(1, 1.0, 0.120), Partial(2, 0.12, 0.060)), attack=0.020)
WATER = Timbre(partials=(Partial(1, 1.0, 0.040),), attack=0.004)
# Metal rings at ratios that are no whole numbers.
BRONZE = Timbre(
    partials=(Partial(1, 1.0, 0.160), Partial(1.47, 0.45, 0.110), Partial(2.09, 0.25, 0.070)),
    attack=0.012,
)

SCORE: Mapping[SoundName, tuple[Note, ...]] = MappingProxyType(
    {
        "reveal": (
            Note(pitch=SOL_4, timbre=WOOD, length=0.13),
            Note(pitch=DO_5, timbre=WOOD, length=0.17, start=0.12),
        ),
        "close": (
            Note(pitch=DO_5, timbre=WOOD, length=0.13),
            Note(pitch=SOL_4, timbre=WOOD, length=0.17, start=0.12),
        ),
        "key": (Note(pitch=240.0, timbre=FELT, length=0.04),),
        "right": (
            Note(pitch=DO_5, timbre=WOOD, length=0.28),
            Note(pitch=MI_5, timbre=WOOD, length=0.21, start=0.07),
        ),
        "again": (Note(pitch=SOL_4, timbre=FLUTE, length=0.24),),
        "message": (Note(pitch=620.0, timbre=WATER, length=0.12, bend=2.2),),
        "timer": (Note(pitch=196.00, timbre=BRONZE, length=0.30),),
    }
)

"""What the kiosk lets hear. A sound never says anything that is not shown as well.

    sound.play("right")           # at once, or not at all
    sound.is_on = False           # the patron would rather not

Nothing is heard until ``sound.device`` is set, once the first frame is drawn: opening a sound
card may take longer than a frame.
"""

from __future__ import annotations

import logging
from typing import Any, Protocol, get_args

from kiosk.sounds.files import file_of
from kiosk.sounds.score import SoundName

log = logging.getLogger("kiosk")


class Device(Protocol):
    """Whatever sounds can be heard from."""

    def play(self, name: SoundName) -> None:
        """Begin, and return at once."""


class Sound:
    """The kiosk's one voice for what is touched. Without a ``device`` it is silent."""

    def __init__(self, device: Device | None = None) -> None:
        self.device = device
        self.is_on = True

    def play(self, name: SoundName) -> None:
        if self.is_on and self.device is not None:
            self.device.play(name)


class Speaker:
    """The machine's loudspeaker, with every sound in memory."""

    def __init__(self, sounds: dict[SoundName, Any]) -> None:
        self._sounds = sounds

    def play(self, name: SoundName) -> None:
        self._sounds[name].play()


def open_speaker() -> Speaker | None:
    """The loudspeaker, or ``None`` where there is nothing to hear with, which is logged.

    Takes tens of milliseconds: to be called when nobody waits.
    """
    sounds: dict[SoundName, Any] = {}
    for name in get_args(SoundName):
        loaded = _loaded(name)
        if loaded is None:
            log.warning("no sound can be played here: the kiosk is silent")
            return None
        sounds[name] = loaded
    return Speaker(sounds)


def _loaded(name: SoundName) -> Any | None:
    from kivy.core.audio import SoundLoader  # brings in SDL's mixer

    loaded = SoundLoader.load(str(file_of(name)))
    # Without a card, Kivy gives a sound all the same; nothing of it is in memory.
    return loaded if loaded is not None and loaded.length > 0 else None


sound = Sound()

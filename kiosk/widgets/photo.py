"""A picture of a pack, whole, as large as its place allows; its words are for a voice.

Photo:
    source: root.picture        # a file
    spoken: root.words
"""

from __future__ import annotations

from kivy.properties import StringProperty
from kivy.uix.image import Image


class Photo(Image):
    """``source`` is a file on the disk, ``spoken`` what it shows."""

    spoken = StringProperty("")
    role = "text"

    def __init__(self, **kwargs: object) -> None:
        # An author saves over a picture: what was read before is not what lies there now.
        super().__init__(fit_mode="contain", nocache=True, **kwargs)
